"""Two numbers of two times or groups are no clash."""

import pytest

from tests.view.statements.outlines import FILLER, only, outlines
from tests.view.statements.test_judge import kinds
from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.numbers.occasions import ages_of, of_two_times


def test_reads_the_ages_of_whom_a_sentence_speaks() -> None:
    assert ages_of(only("At 30 it takes two months, in men over forty five.")) == {"#30", "#40"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At twenty, two in ten smoke after sex.", "At fifty, five in ten smoke after sex."),
        ("Six out of ten men over fifty snore.", "Eight out of ten men over eighty snore."),
        (
            "The questions on desire went to 900 women.",
            "Of the women who got the questions on desire, 310 answered.",
        ),
    ],
)
def test_two_groups_have_two_numbers(one: str, other: str) -> None:
    assert not kinds(one, *FILLER, other)


def test_one_group_has_one_number() -> None:
    found = kinds("Six out of ten men over fifty snore.", *FILLER, "Eight out of ten men over fifty snore.")
    assert found == {ClashKind.NUMBER}


def test_a_number_may_change_from_year_to_year() -> None:
    one, other = outlines("In 2019 there were 40 cases.", "In 2021 there were 55 cases.")
    assert of_two_times(one, tuple(zip(one.numbers, other.numbers, strict=True)))
