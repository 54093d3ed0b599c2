"""Claims whose verb the parser reads as another word."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "Too much beer lowers libido.",
        "Being stroked lowers cortisol.",
        "Old grudges chip away at trust.",
        "A short nap before dinner lowers blood pressure.",
        "Squeezing too hard again and again can lead to bladder infections.",
        "The coil protects against pregnancy.",
    ],
)
def test_a_verb_that_the_parser_misplaces_still_claims(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text", ["Men who stretch every day last longer.", "Couples who laugh stay together longer."]
)
def test_people_are_compared_whatever_the_verb_is_read_as(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize("text", ["Lower back pain and stress.", "The cupboard keeps towels."])
def test_a_noun_that_is_one_claims_nothing(text: str) -> None:
    assert not claims_something(text)
