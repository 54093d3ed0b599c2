"""Turns of phrase that claim something of health, and the same ones about anything else."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "Six evenings on the same sofa work wonders.",
        "Tenderness is to lust what rain is to a garden.",
        "Coffee does for the libido what petrol does for a fire.",
        "Without foreplay nobody gets wet.",
        "No sleep, no desire.",
        "Where there is fear, there is no pleasure.",
        "More stress, less pleasure.",
        "Latex and oil are sworn enemies.",
        "Behind every headache lies a quarrel.",
        "The surest way to an orgasm is patience.",
        "There is nothing better than sex for the skin.",
        "For premature ejaculation there is no cure like a calm night.",
        "Spotting in the first week is nothing to worry about.",
    ],
)
def test_a_turn_of_phrase_about_health_makes_a_claim(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "The best way to ask is to ask.",
        "There is nothing better than a free evening.",
        "Without a key nobody gets in.",
        "No shoes, no shirt.",
        "The bus is nothing to worry about.",
        "Behind every door stands a chair.",
        "Bread and butter are old friends.",
    ],
)
def test_one_about_anything_else_makes_none(text: str) -> None:
    assert not claims_something(text)
