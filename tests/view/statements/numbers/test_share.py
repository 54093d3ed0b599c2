"""The share of a group is read from numbers and words."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.row import row_of
from zolint.view.statements.numbers.numerals import Line
from zolint.view.statements.numbers.share import Share, bounded, first_share, portion


def read(text: str) -> Share | None:
    row = row_of(only(text))
    return first_share(Line(row.text, row.texts, row.words), 0, len(row.words))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The bulk of our guests snore.", 0.51, 1),
        ("Every so often the strap slips.", 0.1, 0.95),
        ("Of all fathers, twenty per cent snore.", 0.2, 0.2),
        ("Garlic has no effect on anyone.", 1, 1),
        ("No garlic lover minds.", 0, 0),
        ("The change spares no woman.", 0, 0),
    ],
)
def test_reads_the_share(text: str, low: float, high: float) -> None:
    found = read(text)
    assert found
    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize("text", ["This is no people carrier.", "Ask anyone.", "It went on all night."])
def test_reads_no_share(text: str) -> None:
    assert read(text) is None


def test_the_rest_of_all_is_none() -> None:
    assert Share(1, 1, 0, 1).rest.is_none


@pytest.mark.parametrize(
    ("text", "low", "words"),
    [
        ("a fair number of guests snore", 0.1, "a fair number of"),
        ("few guests snore", 0, "few"),
        ("two of the guests snore", 0.1, "two of"),
        ("at least 1 guest snores", 0.1, "at least 1"),
    ],
)
def test_reads_the_words_for_some_of_a_group(text: str, low: float, words: str) -> None:
    row = tuple(text.split())
    found = portion(row, 0)
    assert found
    assert found.low == pytest.approx(low)
    assert " ".join(row[found.first : found.end]) == words


@pytest.mark.parametrize("text", ["some guests snore", "more often than not he snores", "guests snore"])
def test_one_word_and_how_often_are_no_words_for_some_of_a_group(text: str) -> None:
    assert portion(tuple(text.split()), 0) is None


@pytest.mark.parametrize(
    ("before", "first", "low", "high"),
    [
        ("more than", 0, 0.5, 1),
        ("at most", 0, 0, 0.5),
        ("nearly over", 1, 0.5, 1),
        ("now under", 1, 0, 0.5),
        ("now about", 1, 0.5, 0.5),
        ("and now", 2, 0.5, 0.5),
    ],
)
def test_the_words_before_it_bound_a_share(before: str, first: int, low: float, high: float) -> None:
    found = bounded((*before.split(), "half"), Share(0.5, 0.5, 2, 3))
    assert (found.first, found.low, found.high) == (first, low, high)
