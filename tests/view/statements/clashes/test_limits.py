"""What is small keeps two sentences apart: a group, a time, a dose."""

import pytest

from tests.view.statements.outlines import FILLER, only, outlines
from zolint.view.statements.clashes.limits import comparable, of_other_doses, plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In men, beer dulls desire.", "Beer lifts desire."),
        ("One beer lifts desire.", "Six beers dull desire."),
        ("Heavy running dulls desire.", "Running lifts desire."),
    ],
)
def test_a_group_or_a_dose_keeps_them_apart(one: str, other: str) -> None:
    first, *_, last = outlines(one, *FILLER, other)
    assert not comparable(first, last)


def test_as_long_as_is_no_length() -> None:
    first, *_, last = outlines("Beer dulls desire.", *FILLER, "Beer lifts desire as long as it lasts.")
    assert comparable(first, last)


@pytest.mark.parametrize(
    "text", ["Beer may lift desire.", "Some find beer dulls desire.", "If tired, beer dulls desire."]
)
def test_a_limited_sentence_is_not_plain(text: str) -> None:
    assert not plain(only(text))


def test_doses_are_told_apart_where_both_are_given() -> None:
    one, six, some = outlines("One beer lifts desire.", "Six beers dull desire.", "Beer lifts desire.")
    assert of_other_doses(one, six)
    assert not of_other_doses(one, one)
    assert not of_other_doses(one, some)
