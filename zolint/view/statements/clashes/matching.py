"""What two clauses share, what stands opposed in them, and what one of them tells alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from zolint.view.statements.clashes.weights import is_casual
from zolint.view.statements.clauses.asserted import Assertion, Item
from zolint.view.statements.clauses.commands import is_verb
from zolint.view.statements.clauses.phrasing import small, stem_of, verbs
from zolint.view.statements.words.lexicon import complementary


@dataclass(frozen=True)
class Match:
    """What two clauses share, what stands opposed in them, and what one of them tells alone."""

    shared: tuple[tuple[Item, Item], ...]
    opposite: tuple[tuple[Item, Item], ...]
    left: tuple[Item, ...]
    right: tuple[Item, ...]


def match(one: Assertion, other: Assertion) -> Match:
    """Hold what two clauses tell against each other."""
    shared, opposite, left = [], [], []
    taken: set[int] = set()
    # what is named is held against what is named before ends of scales are: "makes the delay longer"
    named = _named(one.items, other.items)
    taken |= {n for places in named.values() for n in places}
    for item in one.items:
        same = named[id(item)]
        if not same:
            same = [n for n, each in enumerate(other.items) if n not in taken and alike(item, each)]
        if same:
            taken |= set(same)
            shared.append((item, other.items[same[0]]))
            continue
        counter = [n for n, each in enumerate(other.items) if n not in taken and against(item, each)]
        if counter:
            taken |= set(counter)
            opposite.append((item, other.items[counter[0]]))
        elif not _is_known(item, other):
            left.append(item)
    right = tuple(each for n, each in enumerate(other.items) if n not in taken and not _is_known(each, one))
    return Match(tuple(shared), tuple(opposite), tuple(left), right)


def _named(items: Sequence[Item], others: Sequence[Item]) -> dict[int, list[int]]:
    """Return by the items those that name the same; of two that name one, the one that is written so."""
    found = {
        id(item): [n for n, each in enumerate(others) if item.names & each.names and alike(item, each)]
        for item in items
    }
    for item in items:
        spelt = [n for n in found[id(item)] if others[n].text == item.text]
        if spelt and len(found[id(item)]) == 1:
            for each in items:
                if each is not item and each.text != item.text and found[id(each)] == spelt:
                    found[id(each)] = []
    return found


def alike(one: Item, other: Item) -> bool:
    """Whether two words name one thing, or stand at one end of a scale."""
    if one.ends & other.ends and one.idle == other.idle:
        return True
    if not one.names & other.names or against(one, other):
        return False
    kinds = [frozenset(map(stem_of, item.text.split())) & _kinds() for item in (one, other)]
    return not all(kinds) or bool(kinds[0] & kinds[1])


@cache
def _kinds() -> frozenset[str]:
    return frozenset(map(stem_of, small("kinds")))


def _is_known(item: Item, clause: Assertion) -> bool:
    """Whether the "it" or the condition of a clause takes in a word of another, or what it reaches."""
    held = (*clause.conditions, *clause.reach)
    return bool(item.names & clause.lent) or any(alike(item, each) for each in held)


def against(one: Item, other: Item) -> bool:
    """Whether two words are at opposite ends of a scale."""
    if (one.after == "without") != (other.after == "without"):
        plain, without = (other, one) if one.after == "without" else (one, other)
        return any(f"without {name}" in without.names for name in plain.names)
    if one.topical or other.topical:
        return False
    ends = {(end.scale, -end.sign) for end in one.ends}
    if any((end.scale, end.sign) in ends for end in other.ends):
        return True
    if one.idle != other.idle and _effects(one) * _effects(other) == -1:
        # "prevents", "makes no difference to"
        return True
    if (one.harmless and _harmed(other)) or (other.harmless and _harmed(one)):
        return True
    return one.text[-_ENDING:] == other.text[-_ENDING:] and complementary(one.text, other.text)


def _harmed(item: Item) -> bool:
    """Whether a word says that a thing is the worse for another: "weakens", "brittle"."""
    return any(end.sign < 0 and end.scale in small("harmed") for end in item.ends)


def _effects(item: Item) -> int:
    """Return 1 where a word says that a thing has an effect, -1 where it says that it has none."""
    if item.idle:
        return -1
    if item.text.endswith("er"):
        # "makes it weaker"
        return int(bool(item.ends) and not is_casual(item))
    if not item.ends:
        # "prevents pregnancy"
        first, _, rest = item.text.partition(" ")
        return int(bool(rest) and is_verb(first) and stem_of(first) in verbs())
    scales = small("effects") | small("graded")
    return int(any(end.scale in scales for end in item.ends) and is_verb(item.text.split()[0]))


_ENDING = 3
"""A word and its denial end alike: "fair", "unfair"."""


def is_used_with(found: Match) -> bool:
    """Whether one clause is to use a thing, the other to use one with it: "use a dam", "not with dams"."""
    things = [pair for pair in found.shared if not any(map(_uses, pair))]
    return bool(things) and all((one.after == "with") != (other.after == "with") for one, other in things)


def _uses(item: Item) -> bool:
    return any(end.scale == "useful" for end in item.ends)
