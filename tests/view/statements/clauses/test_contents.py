"""The words of a part of a sentence are read for what they name, order and deny."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.contents import Contents, contents
from zolint.view.statements.clauses.parts import parts
from zolint.view.statements.clauses.row import row_of


def read(text: str) -> Contents:
    """Return what the first part of a sentence tells."""
    row = row_of(only(text))
    return contents(row, next(iter(parts(row))))


def test_names_things_with_the_preposition_before_them() -> None:
    found = [(item.text, item.after) for item in read("Rinse the ring with vinegar.").items]
    assert found == [("rinse", ""), ("ring", ""), ("vinegar", "with")]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Rinse the ring without vinegar.", "without vinegar"), ("Less vinegar stings.", "less vinegar")],
)
def test_what_is_lacking_is_named_as_such(text: str, name: str) -> None:
    assert name in {each for item in read(text).items for each in item.names}


@pytest.mark.parametrize(
    ("text", "duties"),
    [
        ("You should rinse the ring.", ["must"]),
        ("The ring cannot be rinsed.", ["may"]),
        ("Avoid the ring.", ["must_not"]),
        ("The ring shines.", []),
    ],
)
def test_notes_what_is_a_duty(text: str, duties: list[str]) -> None:
    assert read(text).duties == duties


def test_what_is_denied_first_comes_after_the_denial() -> None:
    found = read("Latex does not stretch.")
    assert (found.denials, found.items[found.denied].text) == (1, "stretch")


@pytest.mark.parametrize("text", ["Not every ring fits.", "Too much gel stings.", "Steel would last."])
def test_what_guesses_or_denies_a_part_is_doubtful(text: str) -> None:
    assert read(text).doubtful


def test_numbers_are_measures() -> None:
    assert read("Wait five minutes.").measures == [5.0]


@pytest.mark.parametrize(
    ("text", "pointing"),
    [("It shines.", True), ("It takes time to shine.", False), ("The ring shines.", False)],
)
def test_an_it_that_stands_for_something_points(text: str, pointing: bool) -> None:  # noqa: FBT001 - a table
    assert read(text).pointing is pointing
