"""Numbers are read in figures and in words, alone and as ranges."""

import pytest

from zolint.view.statements.numbers.numerals import Line, begins_number, numeral
from zolint.view.statements.words.outline import tokens


def read(text: str) -> tuple[float, float, int] | None:
    words = tuple(tokens(text.replace("-", " ")))
    found = numeral(Line(text, tuple(word.text for word in words), words), 0)
    return (found.low, found.high, found.end) if found else None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("72 hours", 72, 72),
        ("1,200 women", 1200, 1200),
        ("seven days", 7, 7),
        ("twenty-five tips", 25, 25),
        ("three thousand couples", 3000, 3000),
        ("a hundred letters", 100, 100),
        ("half an hour", 0.5, 0.5),
        ("two and a half years", 2.5, 2.5),
        ("two to four weeks", 2, 4),
        ("6-12 months", 6, 12),
        ("three or four cups", 3, 4),
        ("an hour", 1, 1),
        ("twenty, five of them", 20, 20),
    ],
)
def test_a_number_is_read(text: str, low: float, high: float) -> None:
    found = read(text)
    assert found
    assert found[:2] == (low, high)


@pytest.mark.parametrize("text", ["the hour", "twice a week", "nobody", "a half smile"])
def test_other_words_are_none(text: str) -> None:
    assert read(text) is None


def test_two_numbers_with_and_are_a_range_after_between_alone() -> None:
    assert read("eight and twelve sessions") == (8, 8, 1)


def test_a_number_may_begin_with_a_figure_a_numeral_and_an_article() -> None:
    assert all(map(begins_number, ("12", "twenty", "half", "an")))
    assert not any(map(begins_number, ("women", "most", "of")))
