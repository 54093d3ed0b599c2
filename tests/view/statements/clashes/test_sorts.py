"""Two sentences that speak of two groups, doses or things."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.view.statements.clashes.sorts import apart, is_asking, of_two_doses, of_two_kinds


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
        ("A glass of wine helps.", "A bottle of wine hurts."),
        ("Fathers get few letters on the big sites.", "Fathers get many letters on sites made for them."),
        ("Steel hooks can be boiled.", "Jelly hooks cannot be boiled."),
        ("Smoking hurts the lungs.", "After you give up, the lungs get better."),
    ],
)
def test_knows_two_sorts(one: str, other: str) -> None:
    assert split(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Paddling is safe.", "Paddling is dangerous."),
        ("See a nurse.", "You do not have to see a nurse."),
        ("Rings suit women.", "Rings do not suit any woman who smokes."),
        ("Outer lips cover the inner lips.", "Inner lips often reach past the outer lips."),
    ],
)
def test_knows_one_sort(one: str, other: str) -> None:
    assert not split(one, other)


def test_little_and_much_are_two_doses() -> None:
    first, second = outlines("A little gin helps.", "Lots of gin hurts.")
    assert of_two_doses(first, second)
    assert of_two_doses(second, first)
    assert not of_two_doses(first, first)


def test_a_denial_of_some_is_not_held_against_the_rest() -> None:
    first, second = outlines("Rest helps people who worry.", "Rest does not help people who brood.")
    assert of_two_kinds(first, second)


def test_what_can_be_need_not_be_so_in_a_case_of_its_own() -> None:
    first, second = outlines("Gout can cause pain.", "Well-treated gout does not cause pain.")
    assert of_two_kinds(first, second)
    assert not of_two_kinds(*outlines("Gout causes pain.", "Gout does not cause pain."))


def test_a_heading_in_all_but_name_only_asks() -> None:
    asking, telling = outlines("What it does not do", "It does nothing")
    assert is_asking(asking)
    assert not is_asking(telling)
