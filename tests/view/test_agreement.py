"""A note on consent is known by how it is worded."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.view.notes.agreement import features, likelihood
from zolint.view.notes.linear import load

NOTE = 0.7
NO_NOTE = 0.4


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody should be talked into it, and a no doesn't need a reason.",
        "Go on only while you both want to.",
        "If she hesitates, stop and ask her.",
        "Anyone may change their mind, even halfway through.",
        "Agree on a word that ends the game.",
        "Someone who is drunk can't say yes to anything.",
        'Before each new step, ask: "Shall I go on?"',
        "The shyer one decides, and may stop it at any point.",
    ],
)
def test_a_note_is_likely_in_whatever_words(sentence: str) -> None:
    assert likelihood(sentence) > NOTE


@pytest.mark.parametrize(
    "sentence",
    [
        "Kiss the back of her knee and work your way up.",
        "Consensual spanking warms the skin.",
        "Light a candle and turn off the phone.",
        "If she says no, pour her another drink and try again.",
        "You have to trust each other blindly.",
        "Shall I go on about the weather?",
        "If she pushes your hand away, put it back.",
        "Stop just before he comes and begin again.",
    ],
)
def test_advice_and_pressure_are_not(sentence: str) -> None:
    assert likelihood(sentence) < NO_NOTE


def test_the_order_of_classes_is_a_feature() -> None:
    assert "order if not stop" in features("If not, stop.")
    assert "order if not stop" not in features("Stop if not.")


def test_most_of_what_is_seen_has_a_weight() -> None:
    assert features("Stop if she says no.") & load("agreement").weights.keys()


@settings(max_examples=30)
@given(st.text(max_size=80))
def test_any_text_has_a_likelihood(text: str) -> None:
    assert 0 <= likelihood(text) <= 1
