"""Values are read with their scale, and with what bounds them."""

import pytest

from zolint.view.statements.numbers.numerals import Value
from zolint.view.statements.numbers.values import is_value_word, values
from zolint.view.statements.words.outline import tokens


def read(text: str) -> list[Value]:
    return list(values(text, tuple(tokens(text.replace("-", " ")))))


@pytest.mark.parametrize(
    ("text", "scale", "low", "high"),
    [
        ("It lasts three days.", "time", 72, 72),
        ("It takes an hour and a half.", "time", 1.5, 1.5),
        ("It works overnight.", "time", 4, 16),
        ("A quarter of women say so.", "share", 0.25, 0.25),
        ("One woman in ten says so.", "share", 0.1, 0.1),
        ("Seven out of every ten say so.", "share", 0.7, 0.7),
        ("It prevents 98 per cent.", "share", 0.98, 0.98),
        ("Half of them say so.", "share", 0.5, 0.5),
        ("Wash it daily.", "rate", 1 / 24, 1 / 24),
        ("Wash it every other day.", "rate", 1 / 48, 1 / 48),
        ("Wash it two or three times a week.", "rate", 2 / 168, 3 / 168),
        ("Wash it once every two weeks.", "rate", 1 / 336, 1 / 336),
        ("It comes at around 51.", "age", 51 * 8760, 51 * 8760),
        ("The age of consent is 16.", "age", 16 * 8760, 16 * 8760),
        ("Take two pumps.", "dose", 3, 3),
        ("Take a pea-sized amount.", "dose", 0.3, 0.3),
        ("You need twelve sessions.", "n:session", 12, 12),
        ("Take it in the morning.", "daytime", 0, 0),
        ("It costs 40 euros.", "money in euros", 40, 40),
        ("\N{POUND SIGN}40 is what it costs.", "money in pounds", 40, 40),
    ],
)
def test_a_value_has_a_scale(text: str, scale: str, low: float, high: float) -> None:
    (found,) = read(text)
    assert (found.scale, round(found.low, 6), round(found.high, 6)) == (scale, round(low, 6), round(high, 6))


@pytest.mark.parametrize(
    ("text", "bound", "rough"),
    [
        ("Wait at least six weeks.", "least", False),
        ("Take it within about three days.", "most", True),
        ("It takes a year or more.", "least", False),
        ("It is over in two minutes tops.", "most", False),
        ("It takes roughly six weeks.", "", True),
        ("It takes six weeks.", "", False),
    ],
)
def test_a_value_may_be_bounded(text: str, bound: str, *, rough: bool) -> None:
    (found,) = read(text)
    assert (found.bound, found.rough) == (bound, rough)


def test_a_dose_may_be_meant_for_a_time() -> None:
    (found,) = read("Take 25 micrograms a day.")
    assert (found.scale, found.per) == ("mass", 24)


@pytest.mark.parametrize(
    "text",
    [
        "Type 2 is rarer.",
        "HPV 16 is another.",
        "In May 2019 it closed.",
        "The clip is at 12:40.",
        "Take a second pill.",
    ],
)
def test_a_number_may_only_name(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize("word", ["seven", "30", "weeks", "daily", "half", "breakfast"])
def test_a_word_may_be_part_of_a_value(word: str) -> None:
    assert is_value_word(word)


def test_most_words_are_not() -> None:
    assert not any(map(is_value_word, ("a", "the", "desire", "slowly", "in")))
