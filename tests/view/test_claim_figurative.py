"""Claims by verbs that say them in a figure, and such verbs that claim nothing of health."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "Anger and arousal do not mix.",
        "Grief and lust draw on the same well.",
        "You can tell a man's fertility by his hands.",
        "A weak pelvic floor can be read off the walk.",
        "You can breathe a cramp away.",
        "Contempt is acid.",
        "A clenched jaw is a clenched cervix.",
        "Quarrels about money are quarrels about power.",
        "Fidelity is a question of hormones.",
        "A headache is the brain asking for water.",
        "Orgasms are nature's antidepressant.",
        "Tobacco narrows what the tablet widens.",
    ],
)
def test_a_figure_of_speech_about_health_makes_a_claim(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "You can tell a good hotel by its towels.",
        "Salt and pepper share a shelf.",
        "Put your worries away.",
        "A soft towel is a washed towel.",
        "The story is a question of taste.",
        "Good manners are gold.",
    ],
)
def test_one_about_anything_else_makes_none(text: str) -> None:
    assert not claims_something(text)
