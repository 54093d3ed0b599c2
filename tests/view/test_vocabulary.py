"""A vocabulary leads every label of a subject to the preferred one."""

from __future__ import annotations

from pathlib import Path

import pytest

from zolint.document import Document, Metadata, Value
from zolint.settings import Settings, TagsSettings
from zolint.source import Source, Span
from zolint.view import Analysis
from zolint.view.tags import Origin, Tag
from zolint.view.vocabulary import Entry, Vocabulary


def vocabulary(settings: TagsSettings, *values: Value) -> Vocabulary:
    document = Document(Source("a.md", "x" * 99), "markdown", (), Metadata("yaml", Span(0, 0), values))
    return Analysis(document, Settings(tags=settings)).view(Vocabulary)


def tag(text: str, origin: Origin = Origin.TAGS) -> Tag:
    return Tag(text, Span(0, 0), origin, verbatim=True)


@pytest.fixture
def house(tmp_path: Path) -> Vocabulary:
    path = tmp_path / "v.toml"
    path.write_text(
        """
        [tags]
        "sexual health" = {}
        lubricant = { alternative = ["lube"], hidden = ["lubricent"], broader = ["sexual health"] }
        drop = { hidden = ["fall"] }
        autumn = { alternative = ["fall"] }
        """,
        "utf-8",
    )
    return vocabulary(TagsSettings(str(path)))


@pytest.mark.parametrize(
    ("text", "preferred"),
    [
        ("lubricant", ("lubricant",)),
        ("lube", ("lubricant",)),
        ("Lubes", ("lubricant",)),
        ("lubricent", ("lubricant",)),
        ("sexual-health", ("sexual health",)),
        ("fall", ("drop", "autumn")),
        ("sleep", ()),
    ],
)
def test_every_label_leads_to_the_preferred_one(
    house: Vocabulary, text: str, preferred: tuple[str, ...]
) -> None:
    assert house.preferred(tag(text)) == preferred


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (tag("sexual health"), True),
        (tag("Sexual-Health"), False),
        (tag("SexualHealth", Origin.HASHTAGS), True),
        (tag("lube", Origin.HASHTAGS), False),
    ],
)
def test_front_matter_is_held_to_the_letter_and_hashtags_are_not(
    house: Vocabulary, written: Tag, *, expected: bool
) -> None:
    assert house.is_preferred(written) is expected


def test_keeps_what_is_broader(house: Vocabulary) -> None:
    assert house.entries["lubricant"] == Entry(("lube",), ("lubricent",), ("sexual health",))


def test_replacements_alone_close_nothing() -> None:
    house = vocabulary(TagsSettings(replaced={"lube": "lubricant"}))
    assert not house.is_closed
    assert house.preferred(tag("lube")) == ("lubricant",)


def test_allowed_tags_stand_beside_the_file() -> None:
    house = vocabulary(TagsSettings(allowed=("sleep",), replaced={"nap": "sleep"}))
    assert house.is_closed
    assert house.entries == {"sleep": Entry(hidden=("nap",))}


def test_a_label_that_is_preferred_stands_for_itself() -> None:
    house = vocabulary(TagsSettings(allowed=("lube", "lubricant"), replaced={"lube": "lubricant"}))
    assert house.preferred(tag("lube")) == ("lube",)


def test_names_the_nearest_label(house: Vocabulary) -> None:
    assert house.nearest(tag("lubricants")) == "lubricant"
    assert house.nearest(tag("xyzzy")) == ""


def test_leaves_categories_and_keywords_aside() -> None:
    values = (
        Value(("tags",), "sleep", Span(0, 5), verbatim=True),
        Value(("categories",), "rest", Span(6, 10), verbatim=True),
        Value(("keywords",), "nap", Span(11, 14), verbatim=True),
    )
    assert [found.text for found in vocabulary(TagsSettings(), *values).listed] == ["sleep"]
