"""A length of time is read with what it is given to, whatever its unit and wording."""

import pytest

from zolint.view.statements.numbers.periods import Period, apart, periods

TWO_DAYS = 48


def period(text: str) -> Period | None:
    words = text.lower().split()
    return next(periods(words, words), None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the tablet takes effect after an hour", "onset"),
        ("it is good for five years", "serve"),
        ("wait a fortnight before you have sex again", "wait"),
        ("the cycle is back within three weeks", "return"),
        ("the marks vanish overnight", "last"),
        ("boil it for five minutes", "dose"),
    ],
)
def test_tells_what_a_time_is_given_to(text: str, kind: str) -> None:
    found = period(text)
    assert found
    assert found.kind == kind


def test_other_units_and_spelled_numbers_are_the_same_time() -> None:
    one, other = period("it lasts for seventy two hours"), period("it lasts for three days")
    assert one
    assert other
    assert not apart((one.low, one.high), (other.low, other.high))


def test_what_comes_back_within_weeks_does_not_take_a_year() -> None:
    one, other = (
        period("the cycle is back within three weeks"),
        period("they wait a good year until it is back"),
    )
    assert one
    assert other
    assert apart((one.low, one.high), (other.low, other.high))


def test_two_times_in_a_clause_say_nothing_for_sure() -> None:
    assert period("it lasts two hours or a day later three hours") is None
    assert period("the shop is open for two hours") is None


def test_a_range_holds_from_its_least_to_its_most() -> None:
    found = period("it lasts for two to four days")
    assert found
    assert found.low < TWO_DAYS
    assert found.high > 2 * TWO_DAYS
