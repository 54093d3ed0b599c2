"""Sorts: whether two sentences speak of two things, groups or doses, for all that they have in common."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from zolint.view.data import table
from zolint.view.statements.clashes.matching import Match, match
from zolint.view.statements.clashes.weights import is_casual
from zolint.view.statements.clauses.asserted import Assertion, Item
from zolint.view.statements.clauses.assertion import assertions
from zolint.view.statements.clauses.commands import is_verb
from zolint.view.statements.clauses.phrasing import is_adverb, longest, small, stem_of
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline, is_empty, number
from zolint.words import Wordings

_COMMON = 2
"""So many words in common, and one that is not, are one statement of two things."""


def apart(one: Outline, other: Outline) -> bool:
    """Whether a group, a dose or a thing of its own keeps two sentences from clashing."""
    if _denies_part(one) or _denies_part(other):
        return True
    if of_two_things(one, other) or _bounds(one) or _bounds(other):
        return True
    found = [(match(a, b), a, b) for a in read(one) for b in read(other)]
    if not found:
        return False
    best, a, b = max(found, key=lambda each: len(each[0].shared))
    return _is_of_two(best, a, b) or _is_of_some(a, b) or _is_of_some(b, a)


def of_two_kinds(one: Outline, other: Outline) -> bool:
    """Whether two sentences of which one denies the other tell of two doses, or of some of a kind."""
    if of_two_doses(one, other):
        return True
    pairs = [(a, b) for a in read(one) for b in read(other)]
    return any(_is_of_some(a, b) or _is_of_some(b, a) or _is_possible(a, b) for a, b in pairs)


def is_asking(outline: Outline) -> bool:
    """Whether a sentence only names what is told: "What it does not do"."""
    return outline.lower.partition(" ")[0] in small("asking")


def _is_possible(one: Assertion, other: Assertion) -> bool:
    """Whether one clause says that it can be, and the other that it is not in a case of its own."""
    can, denying = (one, other) if one.sign > 0 else (other, one)
    if can.mood != "can" or denying.absolute or denying.sign > 0:
        return False
    found = match(can, denying)
    return any(not item.light for item in found.right)


def _bounds(outline: Outline) -> bool:
    """Whether a sentence denies more than so much: "not for more than a day"."""
    return bool(outline.denials) and _bound().search(outline.sentence.text) is not None


@cache
def _bound() -> Wordings:
    return Wordings.listed(table("assertions")["bound"])


def of_two_doses(one: Outline, other: Outline) -> bool:
    """Whether one sentence speaks of little or of the first, the other of much or of the last."""
    texts = one.sentence.text, other.sentence.text
    return any(a.search(texts[n]) and b.search(texts[1 - n]) for a, b in _doses() for n in (0, 1))


def of_two_things(one: Outline, other: Outline, *, advised: bool = False) -> bool:
    """Whether two sentences tell of two doses or sorts of a thing, or one of it and one of its end.

    Where something is `advised`, to give it up is no other case, but what is told to do.
    """
    if of_two_doses(one, other) or of_two_sorts(one, other) or of_two_ways(one, other):
        return True
    return not advised and of_removal(one, other)


def of_two_ways(one: Outline, other: Outline) -> bool:
    """Whether two sentences tell of opposite ways: "from front to back", "from back to front"."""
    left, right = _ways(one), _ways(other)
    return any((end, start) in right for start, end in left)


@lru_cache(maxsize=64)
def _ways(outline: Outline) -> frozenset[tuple[str, str]]:
    """Return from what to what a sentence tells."""
    return frozenset(_FROM_TO.findall(outline.lower))


_FROM_TO = re.compile(r"\bfrom (?:the |your )?(\w+)(?: \w+)? (?:in)?to (?:the |your )?(\w+)")


def of_two_sorts(one: Outline, other: Outline) -> bool:
    """Whether two sentences tell of two sorts of one thing: "steel toys", "jelly toys"."""
    if "only" in one.words | other.words:
        # "only steel toys can be boiled"
        return False
    if any(_plain_things(a) & _made_things(b) for a, b in ((one, other), (other, one))):
        return True
    left, right = _sorts(one), _sorts(other)
    return any(
        left[name] - other.names and right[name] - one.names and not left[name] & right[name]
        for name in left.keys() & right
    )


@lru_cache(maxsize=64)
def _sorts(outline: Outline) -> Mapping[str, frozenset[str]]:
    """Return by the names of things the words that stand before them and tell of which sort they are."""
    found: dict[str, frozenset[str]] = {}
    before = {word.end: word for word in outline.tokens}
    text = outline.sentence.text
    for term in outline.terms:
        word = before.get(term.start - 1) if text[term.start - 1 : term.start] == " " else None
        told = word is not None and (_tells_sort(word.text) or _SINGLED.search(text[: word.start]))
        found[term.name] = found.get(term.name, frozenset()) | frozenset(
            [name_of(word.text)] if word and told else []
        )
    return found


def _plain_things(outline: Outline) -> frozenset[str]:
    """Return the names of the things of which the ordinary ones are meant: "the big apps"."""
    plain = {word.end + 1 for word in outline.tokens if word.text in small("ordinary")}
    return frozenset(term.name for term in outline.terms if term.start in plain)


def _made_things(outline: Outline) -> frozenset[str]:
    """Return the names of the things that are meant by what they are made for: "apps built for mothers"."""
    made = {word.start - 1 for word in outline.tokens if word.text in small("made")}
    return frozenset(term.name for term in outline.terms if term.end in made)


_SINGLED = re.compile(r"\b(?:each|every) $", re.IGNORECASE)
"""After one of these, a word before a thing tells of which sort it is: "each slow squeeze"."""


def _tells_sort(word: str) -> bool:
    """Whether a word before a thing tells of which sort it is."""
    if word in small("kinds"):
        return True
    if is_empty(word) or is_adverb(word) or is_verb(word):
        return False
    found = longest((stem_of(word),), 0)
    return number(word) is None and word not in small("light") and not (found and found[0].ends)


def of_removal(one: Outline, other: Outline) -> bool:
    """Whether one sentence tells of a thing, the other of giving it up or of its treatment."""
    return (_removal().search(one.sentence.text) is None) != (_removal().search(other.sentence.text) is None)


@cache
def _removal() -> Wordings:
    return Wordings.listed(table("assertions")["removal"])


def _denies_part(outline: Outline) -> bool:
    """Whether a sentence denies something of all: "you need not tell everything"."""
    found = _whole().search(outline.sentence.text)
    return found is not None and any(denial.start < found.start() for denial in outline.denials)


@cache
def _doses() -> Sequence[tuple[Wordings, Wordings]]:
    sides = (entry.split(" / ") for entry in table("assertions")["doses"])
    return tuple((Wordings.listed(one), Wordings.listed(other)) for one, other in sides)


@cache
def _whole() -> Wordings:
    return Wordings.listed(table("assertions")["whole"])


def _is_of_two(found: Match, one: Assertion, other: Assertion) -> bool:
    """Whether two clauses differ in a thing, or in when and how, and in little else."""
    stated = one.mood == other.mood == "state"
    if (stated or len(found.opposite) > 1) and any(map(is_casual, chain.from_iterable(found.opposite))):
        return True
    left, right = ([item for item in side if _is_thing(item)] for side in (found.left, found.right))
    for rule, case, own in ((one, other, right), (other, one, left)):
        if _is_only(rule, case, own) or _is_one_of_most(rule, own):
            return True
    if not (left and right):
        return False
    placed = {item.after for item in (*left, *right)}
    if len(placed) == 1 and placed <= small("cases"):
        # "for boys", "for pregnant women"
        return True
    common = len(found.opposite) + sum(_is_same(*pair) for pair in found.shared)
    alike = common >= _COMMON or (left[0] is one.items[0] and right[0] is other.items[0] and common > 0)
    return alike and len(left) == len(right) == len(placed) == 1


def _is_only(only: Assertion, other: Assertion, case: Sequence[Item]) -> bool:
    """Whether one clause asks for this alone, and the other denies another: "only to a friend"."""
    return other.sign < 0 < only.sign and "only" in only.outline.words and bool(case)


def _is_one_of_most(most: Assertion, case: Sequence[Item]) -> bool:
    """Whether one clause tells of most, the other of a kind of its own: "with fever"."""
    return "most" in most.outline.words and any(item.after in small("cases") for item in case)


def _is_same(one: Item, other: Item) -> bool:
    """Whether two words are one, and no wider name joins them."""
    return any(not name.startswith("= ") for name in one.names & other.names)


def _is_of_some(one: Assertion, other: Assertion) -> bool:
    """Whether a clause holds of those alone of whom the other says nothing: "women who smoke"."""
    known = {name for item in (*other.items, *other.conditions) for name in item.names}
    return bool(one.limits) and not one.absolute and not any(item.names & known for item in one.limits)


def _is_thing(item: Item) -> bool:
    if item.light or is_adverb(item.text) or item.text in small("light"):
        return False
    return bool(item.concept) or not is_verb(item.text)


@lru_cache(maxsize=64)
def read(outline: Outline) -> tuple[Assertion, ...]:
    """Return what the clauses of a sentence assert, each by itself."""
    return tuple(assertions(outline, frozenset()))
