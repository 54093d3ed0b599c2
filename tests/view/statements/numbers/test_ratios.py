"""Rates and shares are read as numbers."""

import pytest

from zolint.view.statements.numbers.numerals import Line
from zolint.view.statements.numbers.ratios import every, hours, rate, share
from zolint.view.statements.words.outline import tokens


def line(text: str) -> Line:
    words = tuple(tokens(text.replace("-", " ")))
    return Line(text, tuple(word.text for word in words), words)


@pytest.mark.parametrize(
    ("text", "gap"),
    [("every day", 24), ("each single night", 24), ("every other week", 336), ("every six months", 4380)],
)
def test_every_says_how_often(text: str, gap: float) -> None:
    found = every(line(text), 0)
    assert found
    assert round(1 / found.low) == gap


@pytest.mark.parametrize("text", ["every woman", "every few days", "each other"])
def test_every_may_speak_of_all(text: str) -> None:
    assert every(line(text), 0) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("twice a year", 2, 2),
        ("once or twice a year", 1, 2),
        ("ten times per year", 10, 10),
        ("yearly", 1, 1),
    ],
)
def test_times_in_a_time_are_a_rate(text: str, low: float, high: float) -> None:
    found = rate(line(text), 0)
    assert found
    assert (round(found.low * 8760), round(found.high * 8760)) == (low, high)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("one in four", 0.25),
        ("two thirds of them", 2 / 3),
        ("three women in ten", 0.3),
        ("12 per cent", 0.12),
        ("half the men", 0.5),
    ],
)
def test_a_part_of_a_whole_is_a_share(text: str, part: float) -> None:
    found = share(line(text), 0)
    assert found
    assert round(found.low, 6) == round(part, 6)


@pytest.mark.parametrize("text", ["one in four years", "half the week", "ten in the morning", "300 per cent"])
def test_other_parts_are_none(text: str) -> None:
    assert share(line(text), 0) is None


def test_a_word_of_time_has_hours() -> None:
    assert (hours("nights"), hours("fortnight"), hours("women")) == (24, 336, 0)
