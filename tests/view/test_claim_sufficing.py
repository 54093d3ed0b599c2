"""Claims of what is enough or may be taken together, and enough that claims nothing."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "One forgotten tablet is enough to get pregnant.",
        "Three beers are enough to spoil an erection.",
        "Rinsing with clear water is enough.",
        "Five minutes a day is all the pelvic floor needs.",
        "Seven hours of sleep are all you need to recover from training.",
        "You need at least nine hours of rest to get any benefit from squats.",
        "You need no more than a cup of tea for a headache.",
        "The gel can be used with condoms without any worry.",
        "The tablet may be taken together with alcohol without danger.",
    ],
)
def test_what_is_enough_for_an_effect_is_a_claim(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two pillows are enough.",
        "A text message is enough to cancel your appointment.",
        "Three metres of rope are enough.",
        "Half an hour is enough for the first talk.",
        "A blanket and a candle are all you need for this evening.",
        "You need at least two players.",
        "You need at least an hour for the tidying up.",
        "The voucher can be used with other offers.",
        "The belt can be used with any harness.",
        "These numbers are not enough to prove anything about cancer.",
    ],
)
def test_other_things_that_are_enough_are_none(text: str) -> None:
    assert not claims_something(text)
