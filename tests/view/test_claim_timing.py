"""Claims of when an effect comes and goes, and times that claim nothing."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something
from zolint.view.claims.timing import is_timed
from zolint.words import words_in


@pytest.mark.parametrize(
    "text",
    [
        "The rush comes on within a minute and has gone by the second song.",
        "The kick is over after half an hour.",
        "An opened tin loses its power within a week.",
        "The ointment keeps its strength for three months.",
        "You will feel the first change after four weeks.",
        "By the fourth month the nausea is behind you.",
        "After two glasses the erection is gone.",
        "The tablet is out of the blood after a day.",
        "Sex feels dull for a month afterwards.",
        "A dry mouth is part of it. It goes once you stop taking the drops.",
    ],
)
def test_the_course_of_an_effect_is_a_claim(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rush at the till is over by ten.",
        "The lamp loses its power after an hour.",
        "You will see the second page after a minute.",
        "The talk begins at eight and is over by nine.",
        "Her kick was gone after a year.",
        "The bus is out of the city after ten minutes.",
        "The sofa feels soft for a year.",
        "The price is part of it. It goes up in a month.",
        "Wait until the rush is over.",
    ],
)
def test_other_times_are_none(text: str) -> None:
    assert not claims_something(text)


def test_only_what_is_felt_beside_a_time_is_worth_a_parse() -> None:
    assert is_timed(words_in("the rush is gone after two minutes"))
    assert is_timed(words_in("after ten minutes the warmth sets in"))
    assert not is_timed(words_in("the train is gone after two minutes"))
    assert not is_timed(words_in("the rush is gone"))
