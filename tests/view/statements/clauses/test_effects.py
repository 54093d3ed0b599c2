"""An effect has a cause, an outcome and a way that it goes."""

import pytest

from tests.articles import article
from zolint.nlp import parse
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.sentences import Sentences
from zolint.view.statements.clauses.effects import Effect, changes, effects
from zolint.view.statements.words.outline import outline


def read(text: str) -> list[Effect]:
    (sentence,) = Analysis(article(text), Settings()).view(Sentences).all
    return list(effects(outline(sentence, 1), parse(text)))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Zinc raises testosterone.", 1),
        ("Testosterone is lowered by stress.", -1),
        ("Stress causes a drop in testosterone.", -1),
        ("Stress leads to less sleep.", -1),
        ("Sleep is lower with stress.", -1),
        ("Stress makes the pain worse.", 1),
        ("Massage relieves pain.", -1),
        ("Massage is good for sleep.", 1),
        ("Caffeine does not affect sleep.", 0),
        ("Alcohol boosts libido.", 1),
    ],
)
def test_reads_which_way_an_outcome_goes(text: str, way: int) -> None:
    (effect,) = read(text)
    assert effect.amount == way
    assert effect.cause is not None


@pytest.mark.parametrize(
    "text",
    [
        "Zinc does not raise testosterone.",
        "If zinc raises testosterone, rest.",
        "Raise your legs.",
        "Zinc is a metal.",
    ],
)
def test_what_states_no_effect_has_none(text: str) -> None:
    assert not read(text)


def test_limits_are_what_the_effect_is_limited_to() -> None:
    (effect,) = read("Zinc raises testosterone in older men.")
    assert {"older", "man"} <= effect.limits
    (bare,) = read("Zinc raises testosterone because it is a metal.")
    assert not bare.limits


def test_a_hedge_is_kept() -> None:
    (effect,) = read("Zinc may raise testosterone.")
    assert effect.hedge == "may"


@pytest.mark.parametrize(
    ("head", "way"),
    [("Stress relief", -1), ("Improved sleep", 1), ("Reduction of pain", -1), ("Less pain", -1)],
)
def test_a_heading_promises_a_change(head: str, way: int) -> None:
    (sentence,) = Analysis(article(head), Settings()).view(Sentences).all
    (effect,) = changes(outline(sentence, 1), parse(head))
    assert effect.amount == way
