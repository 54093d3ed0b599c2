"""Two sentences that speak of two groups, doses or things."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.view.statements.cases import apart, of_two_doses


def split(one: str, other: str) -> bool:
    first, second = outlines(one, other)
    return apart(first, second)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Paddling the thighs is safe.", "Paddling the knees is dangerous."),
        ("Rings suit young women.", "Rings do not suit women who smoke."),
        ("Soreness is normal.", "Soreness that lasts for weeks is not normal."),
        ("See a nurse.", "You do not have to see a nurse for every scratch."),
        ("A little gin helps.", "A lot of gin hurts."),
    ],
)
def test_knows_two_cases(one: str, other: str) -> None:
    assert split(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Paddling is safe.", "Paddling is dangerous."),
        ("See a nurse.", "You do not have to see a nurse."),
        ("Rings suit women.", "Rings do not suit any woman who smokes."),
    ],
)
def test_knows_one_case(one: str, other: str) -> None:
    assert not split(one, other)


def test_little_and_much_are_two_doses() -> None:
    first, second = outlines("A little gin helps.", "Lots of gin hurts.")
    assert of_two_doses(first, second)
    assert of_two_doses(second, first)
    assert not of_two_doses(first, first)
