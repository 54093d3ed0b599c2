"""Two sentences that clash, but for two dates, ages or rates."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.view.statements.clashes.times import of_two_counts, of_two_times


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Before the phone, most lovers wrote letters.", "Today few lovers write letters."),
        ("Rope was called an illness.", "Nowadays rope is not called an illness."),
        ("Babies drink no tea in the first six months.", "Babies drink tea after the first six months."),
        ("Half of all mothers ache at three months.", "One mother in ten aches at a year."),
        ("Nobody there had ever used a ring.", "By the end of the week half of them used a ring."),
    ],
)
def test_knows_two_times(one: str, other: str) -> None:
    first, second = outlines(one, other)
    assert of_two_times(first, second)
    assert of_two_times(second, first)


def test_one_time_is_one_time() -> None:
    assert not of_two_times(*outlines("Today most lovers write letters.", "Few lovers write letters."))
    assert not of_two_times(*outlines("Rest after the birth.", "Do not rest after the birth."))


def test_two_ages_and_two_rates_are_counted_apart() -> None:
    assert of_two_counts(
        *outlines("Half of the men over seventy ache.", "One man in nine under forty aches.")
    )
    assert of_two_counts(*outlines("One in four comes every time.", "Two in three come now and then."))
    assert not of_two_counts(
        *outlines("One man in four over forty aches.", "Half of the men over forty ache.")
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sixty per cent had lied at least once.", "Ten per cent lied most of the time."),
        ("Nine in ten used a net at some time.", "Two in ten used a net in the year of the count."),
        ("One in three aches in the first month after birth.", "One in ten aches a year after birth."),
    ],
)
def test_knows_counts_of_two_times(one: str, other: str) -> None:
    first, second = outlines(one, other)
    assert of_two_counts(first, second)
    assert of_two_counts(second, first)


def test_knows_counts_of_one_time() -> None:
    first, second = outlines("One in three aches a year after birth.", "One in ten aches a year after birth.")
    assert not of_two_counts(first, second)
