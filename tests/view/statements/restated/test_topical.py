"""What the title names is meant by "the operation"."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.document import Kind
from zolint.view.statements.restated.topical import named, topic


@pytest.mark.parametrize(
    ("title", "name"), [("Vasectomy in plain words", "Vasectomy"), ("Zinc and yoga", ""), ("Our week", "")]
)
def test_a_title_names_one_thing(title: str, name: str) -> None:
    assert topic(outlines((Kind.TITLE, title))) == name


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("The operation is short.", ["Vasectomy is short."]),
        ("The operation of which you speak is short.", []),
        ("The house is small.", []),
    ],
)
def test_the_kind_stands_for_it(text: str, reading: list[str]) -> None:
    assert [each.outline.sentence.text for each in named(outlines(text), "Vasectomy")] == reading
