"""The words that say that one thing acts on another, with what they promise and which way they point."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from zolint.view.data import table


class Direction(StrEnum):
    """Which way an outcome goes."""

    UP = "up"
    """More, better, or coming to be."""
    DOWN = "down"
    """Less, worse, or ceasing to be."""
    CHANGE = "change"
    NONE = "none"

    @property
    def opposite(self) -> Direction:
        """Up for down, down for up, else itself."""
        return {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}.get(self, self)


class Force(StrEnum):
    """How much a relation promises, from "causes" to "is linked to"."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    ASSOCIATION = "association"


class Part(StrEnum):
    """Which part of speech holds a relation, and where its outcome stands."""

    VERB = "verb"
    """The outcome is the object: "walking eases pain"."""
    HAPPENING = "happening"
    """The outcome is the subject: "the pain eases"."""
    WORKING = "working"
    """The subject is a remedy: "the vaccine works best before"."""
    BACKWARD = "backward"
    """The outcome is the subject, the cause follows: "the pain stems from tension"."""
    ADJECTIVE = "adjective"
    """After "be": "walking is good for the back"."""
    CHANGE = "change"
    """A noun whose outcome follows: "a reduction of stress"."""
    ROLE = "role"
    """A noun that names what a thing does: "walking is a remedy for"."""
    EFFECT = "effect"
    """A noun whose cause follows: "the benefits of walking"."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A word, with any second word that must follow it, as a relation."""

    lemma: str
    particle: str
    """ "to" in "lead to"; empty where the word stands alone."""
    part: Part
    force: Force
    direction: Direction


def relations(lemma: str, *parts: Part) -> tuple[Relation, ...]:
    """Return the relations that a dictionary form can hold, all or those of the given parts of speech."""
    found = _by_lemma().get(lemma, ())
    return tuple(relation for relation in found if relation.part in parts) if parts else found


def all_relations() -> Iterator[Relation]:
    """Yield every relation of the lists."""
    for found in _by_lemma().values():
        yield from found


@cache
def _by_lemma() -> Mapping[str, tuple[Relation, ...]]:
    found: dict[str, dict[Relation, None]] = {}
    for relation in _listed(table("relations")):
        found.setdefault(relation.lemma, {})[relation] = None
    return {lemma: tuple(several) for lemma, several in found.items()}


def _listed(lists: Mapping[str, Any]) -> Iterator[Relation]:
    verbs, adjectives, nouns = lists["verbs"], lists["adjectives"], lists["nouns"]
    for force in Force:
        yield from _directed(verbs.get(force, {}), Part.VERB, force)
        yield from _each(verbs["backward"].get(force, ()), Part.BACKWARD, force, Direction.NONE)
        yield from _each(adjectives.get(force, ()), Part.ADJECTIVE, force, Direction.NONE)
        yield from _each(nouns["role"].get(force, ()), Part.ROLE, force, Direction.NONE)
    yield from _directed(verbs["happening"], Part.HAPPENING, Force.MODERATE)
    yield from _directed(verbs["working"], Part.WORKING, Force.MODERATE)
    yield from _directed(adjectives["alone"], Part.ADJECTIVE, Force.MODERATE)
    yield from _directed(nouns["change"], Part.CHANGE, Force.MODERATE)
    yield from _directed(nouns["effect"], Part.EFFECT, Force.MODERATE)


def _directed(lists: Mapping[str, Any], part: Part, force: Force) -> Iterator[Relation]:
    for direction in Direction:
        yield from _each(lists.get(direction, ()), part, force, direction)


def _each(entries: Iterable[str], part: Part, force: Force, direction: Direction) -> Iterator[Relation]:
    for entry in entries:
        lemma, _, particle = entry.partition(" ")
        yield Relation(lemma, particle, part, force, direction)
