"""An order gives one rate: daily or once a month."""

import pytest

from tests.view.statements.outlines import FILLER, outlines
from zolint.view.statements.rates import uneven


def clashes(one: str, other: str) -> bool:
    return bool(list(uneven(outlines(one, *FILLER, other), frozenset())))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wash the toy daily.", "Wash the toy once a month."),
        ("Exfoliate the skin every other day.", "Exfoliate the skin once a month."),
        ("Test the balm every four weeks.", "Test the balm twice a day."),
        ("Do the squeezes each morning.", "Leave three weeks between the squeezes."),
    ],
)
def test_one_thing_has_one_rate(one: str, other: str) -> None:
    assert clashes(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wash the toy daily.", "Wash the sheets once a month."),
        ("Wash the toy daily.", "Wash the toy every morning."),
        ("Wash the toy weekly.", "Wash the toy twice a week."),
        ("Practise daily at first.", "Practise once a month."),
        ("Wash the toy daily.", "If it lies in a drawer, wash the toy once a month."),
        ("Wash the toy daily.", "She says she will wash the toy once a month."),
        ("Wash the toy daily.", "Wash the toy every few days."),
    ],
)
def test_two_things_have_two(one: str, other: str) -> None:
    assert not clashes(one, other)


def test_neighbours_may_be_a_choice() -> None:
    assert not list(uneven(outlines("Wash the toy daily.", "Wash the toy once a month."), frozenset()))
