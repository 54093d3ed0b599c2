"""Weights: how much it tells that two clauses share a word, or that only one of them has it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from zolint.view.statements.clauses.asserted import Item
from zolint.view.statements.clauses.commands import is_verb
from zolint.view.statements.clauses.phrasing import circumstantial, is_adverb, small, stem_of
from zolint.view.statements.words.concepts import narrow

_COARSE = 0.7
"""What two words for one concept of the field tell, against one word twice."""
_LEAST = 0.5
"""What two words in common tell at least, where they name one thing."""
ADJUNCT = 0.3
"""What tells where, when or with what limits a statement more."""


def cost(items: Iterable[Item], adjunct: float = ADJUNCT) -> float:
    """Return how much some words of a clause tell besides."""
    return sum(weight(item) + adjunct * bool(item.after) for item in items)


def weight(item: Item) -> float:
    """Return how much a word tells by itself."""
    if (
        item.light
        or item.text in small("placing")
        or "appli" in item.names
        or (item.after == "without" and not item.concept)
    ):
        return 0.2
    if is_casual(item):
        return 0.4
    if item.concept:
        return 1.0 if narrow(frozenset((item.concept,))) else 0.6
    if is_adverb(item.text):
        return 0.3
    return 0.6 if item.ends else 0.8


def likeness(one: Item, other: Item) -> float:
    """Return how much it tells that two clauses have a word in common."""
    least = max(_LEAST, min(weight(one), weight(other))) if one.names & other.names else weight(one)
    same = any(not name.startswith("= ") for name in one.names & other.names) or one.ends & other.ends
    return least if same else least * _COARSE


def is_thing(item: Item) -> bool:
    """Whether a word may tell one thing from the next."""
    return not item.light and not item.ends and not is_adverb(item.text)


def is_casual(item: Item) -> bool:
    """Whether a word only tells when, where or how; not what it compares: "gets heavier"."""
    if (item.text.endswith("er") or is_verb(item.text)) and any(
        end.scale in small("graded") for end in item.ends
    ):
        return False
    return bool(item.ends) and all(map(circumstantial, item.ends))


def is_group(item: Item) -> bool:
    """Whether a word tells of whom something is said."""
    return any(word in small("groups") for word in item.text.split())


def is_general(item: Item) -> bool:
    """Whether a word stands for whatever an article is about: "the sessions"."""
    return not narrow(frozenset((item.concept,)) - {""}) and stem_of(item.text) in _general()


@cache
def _general() -> frozenset[str]:
    return frozenset(map(stem_of, small("general")))
