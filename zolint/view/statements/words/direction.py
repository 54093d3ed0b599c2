"""Which way a word says that something goes: more or less of it, for better or for worse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from zolint.nlp import Parse, Word
from zolint.view.data import table
from zolint.view.relations import Direction, Part, all_relations, relations
from zolint.view.statements.words.lexicon import name_of
from zolint.view.stems import stem


class Axis(StrEnum):
    """On which scale a change lies."""

    AMOUNT = "amount"
    """More or less."""
    WORTH = "worth"
    """Better or worse."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A way on a scale: 1 for more or better, -1 for less or worse."""

    axis: Axis
    value: int

    def __neg__(self) -> Sign:
        """Return the other way."""
        return Sign(self.axis, -self.value)

    def of(self, outer: Sign) -> Sign:
        """Return the way of a change within a change: to lower a rise, to cause a drop."""
        turned = self if outer.value > 0 else -self
        return Sign(Axis.WORTH, turned.value) if Axis.WORTH in (self.axis, outer.axis) else turned


NONE = Sign(Axis.AMOUNT, 0)
"""No effect at all."""
MORE, LESS = Sign(Axis.AMOUNT, 1), Sign(Axis.AMOUNT, -1)
BETTER, WORSE = Sign(Axis.WORTH, 1), Sign(Axis.WORTH, -1)


def verb_sign(parse: Parse, verb: Word) -> Sign | None:
    """Return which way a verb makes its outcome go, or None where it says too little."""
    if verb.lemma == "help" and any(parse.children(verb, "xcomp", "ccomp")):
        return None
    following = [word.lemma for word in parse.children(verb, "prep", "prt", "advmod")]
    fitting = [
        relation
        for relation in relations(verb.lemma, Part.VERB, Part.HAPPENING)
        if not relation.particle or relation.particle.split()[0] in following
    ]
    relation = max(fitting, key=lambda relation: len(relation.particle), default=None)
    if relation is None or f"{relation.lemma} {relation.particle}".strip() in _list("vague"):
        return None
    return _sign(f"{relation.lemma} {relation.particle}".strip(), relation.direction)


def surface_sign(word: Word, before: Word) -> Sign | None:
    """Return which way a word goes that by its form is a verb: "zinc boosts", "tablets lower"."""
    text = word.text.lower()
    base = text if before.tag == "NNS" else text.removesuffix("s")
    if (base == text and before.tag != "NNS") or base in _list("vague"):
        return None
    found = relations(base, Part.VERB)
    return _sign(base, found[0].direction) if found else None


def noun_sign(noun: Word) -> Sign | None:
    """Return which way a noun of change goes: "a drop in", "relief of"."""
    found = relations(noun.lemma, Part.CHANGE)
    return _sign(noun.lemma, found[0].direction) if found and noun.lemma not in _list("vague") else None


def word_sign(word: Word) -> Sign | None:
    """Return which way an adjective goes: "lower", "improved"."""
    return _adjectives().get(word.text.lower())


def verdict(word: Word) -> Sign | None:
    """Return which way an adjective judges: "good for", "harmful to"."""
    return next(
        (sign for sign, name in ((BETTER, "good"), (WORSE, "bad")) if word.lemma in _list(name)), None
    )


def worth(names: frozenset[str]) -> int:
    """Return 1 where more of the thing is good, -1 where it is bad, 0 where nobody can say."""
    if not names.isdisjoint(_valued("bad")):
        return -1
    return 0 if names.isdisjoint(_valued("good")) else 1


@cache
def cues() -> Mapping[str, int]:
    """Return which way a word may point, by stem: 1 up, 2 down, 3 both."""
    ways = {Direction.UP: 1, Direction.DOWN: 2, Direction.CHANGE: 3, Direction.NONE: 0}
    found: dict[str, int] = {}
    for relation in all_relations():
        key = stem(relation.lemma)
        found[key] = found.get(key, 0) | ways[relation.direction]
    for word, sign in _adjectives().items():
        found[stem(word)] = found.get(stem(word), 0) | (1 if sign.value > 0 else 2)
    return found


def _sign(entry: str, direction: Direction) -> Sign | None:
    if entry in _list("better"):
        return BETTER
    if entry in _list("worse"):
        return WORSE
    return {Direction.UP: MORE, Direction.DOWN: LESS}.get(direction)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("antonyms")["axis"][name])


@cache
def _adjectives() -> Mapping[str, Sign]:
    lists = table("antonyms")["compared"]
    signs = {"more": MORE, "less": LESS, "better": BETTER, "worse": WORSE}
    return {word: sign for name, sign in signs.items() for word in lists[name].split()}


@cache
def _valued(kind: str) -> frozenset[str]:
    """Return the names of the things that are good or bad."""
    return frozenset(map(name_of, table("antonyms")["value"][kind]))
