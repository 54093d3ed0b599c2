"""A clause is read word by word."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.reading import Reading, read
from zolint.view.statements.clauses.row import row_of


def of(text: str) -> Reading:
    row = row_of(only(text))
    return read(row, 0, len(row.words))


def keys(text: str) -> set[str]:
    return {key for _, key in of(text).keys}


@pytest.mark.parametrize(
    ("text", "sign"),
    [("Oil is safe.", 1), ("Oil is not safe.", -1), ("Oil is dangerous.", -1), ("Oil is not dangerous.", 1)],
)
def test_a_denial_and_the_opposite_word_turn_a_clause(text: str, sign: int) -> None:
    assert of(text).sign == sign
    assert "~safe" in keys(text)


def test_an_infection_is_stopped_and_a_pain_stops() -> None:
    assert "~passing" not in keys("PrEP stops infections")
    assert "~passing" in keys("The pain stops")


def test_some_measures_a_thing_or_limits_a_group() -> None:
    assert of("It brings some relief").extents == []
    assert of("In some women it brings relief").extents == ["some"]


def test_do_not_bids_the_reader_alone() -> None:
    assert of("Do not use oil").duties == ["must_not"]
    assert of("Most people do not know").duties == []


def test_what_a_time_is_counted_from_is_no_matter() -> None:
    assert keys("It works for 72 hours after sex") == {"~works", "#72 time"}


def test_the_device_points_at_the_subject() -> None:
    assert of("With the device, periods are heavier").points
    assert not of("With a device, periods are heavier").points


def test_a_quiet_partner_quiets_nobody() -> None:
    assert of("A quiet partner listens").ways == []
    assert of("The pill quietens desire").ways


def test_an_infinitive_that_is_denied_is_unclear() -> None:
    assert of("It is normal not to want sex").unclear


def test_first_tells_one_thing_from_the_next_but_not_a_stretch_of_time() -> None:
    assert "first" in keys("The first test was late")
    assert "first" not in keys("In the first three months it hurts")
