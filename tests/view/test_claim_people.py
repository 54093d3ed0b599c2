"""What is claimed of people of a kind, and what only tells how a house handles its guests."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "Babies who are carried all day turn into calm toddlers.",
        "Pairs who cook together never go back to eating alone.",
        "Whoever grew up with an angry father marries one.",
        "A husband who sulks is a husband who was never heard.",
        "A man who has strayed once will stray again.",
        "Boys who are teased are cruel later.",
        "A jealous girl becomes a watchful mother.",
        "Men cannot do without it for longer than a week.",
        "Wives come sooner in the morning.",
        "Breastfeeding mothers do not ovulate.",
        "Long-married couples touch ten times a day.",
        "Night owls make poor parents.",
        "Long-distance couples are the happier ones.",
        "We bond through the nose.",
        "Children who are left alone stop crying sooner.",
        "Gay men fall out of love as fast as straight ones.",
    ],
)
def test_people_of_a_kind_make_a_claim(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "Guests who arrive late wait in the corridor.",
        "Couples who want to join sign up at the desk.",
        "Some lovers who try it laugh.",
        "A lover who listens is worth the trouble.",
        "Lovers who yawn afterwards are not being rude.",
        "Men are welcome as well.",
        "Many people watch films together.",
        "The woman who opened the door wore a green coat.",
        "Couples who like it hug first.",
    ],
)
def test_a_rule_of_the_house_a_scene_and_a_judgement_are_none(text: str) -> None:
    assert not claims_something(text)
