"""Shares and numbers are read with their scale."""

import pytest

from zolint.view.statements.numbers.amounts import is_counting, is_time, is_unit, quantity, shares
from zolint.view.statements.words.tokens import tokens


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("One woman in ten says so.", 0.1),
        ("One in four couples", 0.25),
        ("About 40 % of men", 0.4),
        ("two thirds of women", 2 / 3),
        ("a fifth of users", 0.2),
        ("half of the women", 0.5),
        ("7 out of 10 men", 0.7),
    ],
)
def test_reads_a_share(text: str, share: float) -> None:
    ((_, _, value),) = shares(text, list(tokens(text)))
    assert value == pytest.approx(share)


@pytest.mark.parametrize("text", ["half an hour", "one in two weeks", "ninety minutes", "3 in 0 cases"])
def test_takes_no_other_number_for_a_share(text: str) -> None:
    assert not list(shares(text, list(tokens(text))))


@pytest.mark.parametrize(
    ("text", "at", "key"),
    [
        ("72 hours", 0, "#72 time"),
        ("three days", 0, "#72 time"),
        ("twice a day", 0, "#0.0833333 times/time"),
        ("two times a day", 0, "#0.0833333 times/time"),
        ("an hour", 1, "#1 time"),
        ("85 percent", 0, "#85 %"),
        ("240 couples", 0, "#240 coupl"),
        ("twice", 0, None),
        ("hormone", 0, None),
    ],
)
def test_gives_a_number_its_scale(text: str, at: int, key: str | None) -> None:
    words = list(tokens(text))
    assert quantity(words, at, len(words)) == key


def test_knows_units() -> None:
    assert is_unit("week")
    assert is_unit("mg")
    assert not is_unit("couple")
    assert is_time("week")
    assert not is_time("mg")


def test_knows_what_only_counts() -> None:
    assert is_counting("ten")
    assert not is_counting("woman")
