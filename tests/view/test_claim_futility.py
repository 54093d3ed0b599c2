"""Claims that something does nothing, and denials that claim nothing of health."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something
from zolint.view.claims.futility import adds_size, denial
from zolint.words import words_in


@pytest.mark.parametrize(
    "text",
    [
        "Arnica is no use.",
        "Gonorrhoea is on the rise in port towns.",
        "Gonorrhea doesn't care how much you earn.",
        "Syphilis does not ask for your age.",
        "A condom is worthless after one night in the sun.",
        "The lotion is useless once the skin is broken.",
        "Tea is no cure once an infection has set in.",
        "Pulling out is not contraception.",
        "Pulling will not add an inch to your length.",
        "Stretching adds no length.",
        "Pumps will not make you any longer.",
        "The hymen tells nothing about the past.",
    ],
)
def test_a_denied_effect_is_a_claim(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "The neighbour doesn't care how loud you are.",
        "My body doesn't care what he thinks.",
        "The map is worthless after the bridge.",
        "This page is no substitute for a talk with your doctor.",
        "A quiz is no diagnosis.",
        "The rule adds two inches of paper to the file.",
        "The strap adds an inch to the belt.",
        "You should not add an inch.",
        "The leaflet tells nothing about prices.",
    ],
)
def test_other_denials_are_none(text: str) -> None:
    assert not claims_something(text)


def test_quick_looks_know_what_is_worth_a_parse() -> None:
    assert adds_size(words_in("it will not add a single centimetre to your length"))
    assert adds_size(words_in("no pill makes you any bigger"))
    assert not adds_size(words_in("add a spoon of sugar"))
    assert denial().search("the gel is useless after that")
    assert not denial().search("the gel is useful after that")
