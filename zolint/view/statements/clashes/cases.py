"""Cases: whether a person, a condition or a use keeps two sentences apart that clash."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from zolint.view.data import table
from zolint.view.statements.clashes.matching import alike, match
from zolint.view.statements.clashes.sorts import of_two_ways, read
from zolint.view.statements.clashes.times import of_two_times
from zolint.view.statements.clashes.weights import is_casual
from zolint.view.statements.clauses.asserted import Assertion, Item
from zolint.view.statements.clauses.phrasing import small
from zolint.view.statements.words.outline import Outline
from zolint.words import Wordings


def of_two_cases(one: Outline, other: Outline) -> bool:
    """Whether a person, a condition or a time keeps two sentences apart that were found to clash."""
    if of_two_ways(one, other) or _denies_of_another(one, other):
        return True
    if _of_two_needs(one, other) or _of_two_needs(other, one):
        return True
    if _resumes(one, other) or _resumes(other, one) or of_two_times(one, other):
        return True
    if any(outline.denials and _beyond().search(outline.sentence.text) for outline in (one, other)):
        return True
    pairs = [(a, b) for a in read(one) for b in read(other) if a.sign * b.sign < 0]
    return any(_of_two_conditions(a, b) or _of_two_ages(a, b) or _is_narrower(a, b) for a, b in pairs)


def of_two_uses(one: Outline, other: Outline) -> bool:
    """Whether a use or a time keeps two sentences apart, of which one judges or denies."""
    pairs = ((one, other), (other, one))
    return any(_is_of_use(*pair) or _denies_haste(*pair) for pair in pairs)


def of_two_people(one: Outline, other: Outline) -> bool:
    """Whether one sentence tells of one person alone, the other of another: "my wife", "me"."""
    left, right = ({who for who in _PEOPLE if each.words & small(who)} for each in (one, other))
    return bool(left and right) and not left & right


_PEOPLE = ("her", "him", "me")


def of_two_settings(one: Outline, other: Outline) -> bool:
    """Whether two sentences tell of two places, or of one who is alone and of one who is not."""
    for sides in _settings():
        first, second = (
            [side.search(each.sentence.text) is not None for side in sides] for each in (one, other)
        )
        if sum(first) == sum(second) == 1 and first != second:
            return True
    return False


@cache
def _settings() -> Sequence[tuple[Wordings, Wordings]]:
    return tuple(
        (Wordings.listed(left), Wordings.listed(right))
        for left, right in (entry.split(" / ") for entry in table("assertions")["settings"])
    )


def _denies_of_another(one: Outline, other: Outline) -> bool:
    """Whether a sentence denies of one person what the other tells of another: "your boss need not know"."""
    left, right = (
        {n for n, words in enumerate(_roles()) if not words.isdisjoint(each.words)} for each in (one, other)
    )
    return bool(one.denials) != bool(other.denials) and bool(left and right) and left.isdisjoint(right)


def _of_two_needs(spared: Outline, asked: Outline) -> bool:
    """Whether a sentence needs no thing, and in the other something has to be done of which it is silent."""
    found = _DONE.search(asked.lower)
    if found is None or not spared.denials or _NEEDED.search(spared.lower) is None:
        return False
    if any(found.start() - _NEAR < denial.start < found.start() for denial in asked.denials):
        return False
    return not any(term.name in spared.names for term in asked.terms if term.start >= found.start("done"))


_NEAR = 12
"""So many letters before what has to be done stands what denies it."""
_DONE = re.compile(r"\b(?:have|has|need|needs) to be (?P<done>\w+)")
_NEEDED = re.compile(r"\bneed (?:an? |any )|\bneeds? no |\bhave to be \w+")


@cache
def _roles() -> Sequence[frozenset[str]]:
    return tuple(frozenset(entry.split(", ")) for entry in table("assertions")["roles"])


def _resumes(one: Outline, other: Outline) -> bool:
    """Whether a sentence takes up again, after a time, what the other forbids up to then."""
    return "again" in one.words and bool(other.denials) and _lasts().search(other.sentence.text) is not None


@cache
def _lasts() -> re.Pattern[str]:
    """Return what finds how long something is left: "for seven days"."""
    return re.compile(
        r"\b(?:(?:for|in) (?:\S+ ){1,4}(?:days?|weeks?|months?|hours?|nights?|fortnight)|until|till)\b"
    )


def _of_two_conditions(one: Assertion, other: Assertion) -> bool:
    """Whether each of two clauses holds on a condition, or for those, of which the other says nothing."""
    left, right = (_unknown(a.conditions, b) for a, b in ((one, other), (other, one)))
    return (left and right) or bool(one.limits and other.limits and (left or right))


def _unknown(items: Sequence[Item], clause: Assertion) -> bool:
    """Whether a clause says nothing of one of some words."""
    known = (*clause.items, *clause.conditions)
    return any(
        not (item.light or is_casual(item)) and not any(alike(item, each) for each in known) for item in items
    )


def _of_two_ages(one: Assertion, other: Assertion) -> bool:
    """Whether two clauses are of those at two ends of a scale: "beginners", "old hands"."""
    return any(
        is_casual(a) and is_casual(b) and a is one.items[0] and b is other.items[0]
        for a, b in match(one, other).opposite
    )


def _is_narrower(one: Assertion, other: Assertion) -> bool:
    """Whether a clause denies of one kind what the other says of the whole: "from oral sex", "from sex"."""
    denying, wider = (one, other) if one.sign < 0 else (other, one)
    return not wider.absolute and any(
        a.text.endswith(f" {b.text}") and a.text.partition(" ")[0] in small("kinds")
        for a in denying.items
        for b in wider.items
    )


@cache
def _beyond() -> Wordings:
    return Wordings.listed(table("assertions")["beyond"])


def _is_of_use(one: Outline, other: Outline) -> bool:
    """Whether a sentence judges a thing in one use, which the other does not name: "rest with a cold is"."""
    found = _USED.match(one.lower)
    if found is None or _USED.match(other.lower):
        return False
    start, end = found.span("use")
    used = {term.name for term in one.terms if start <= term.start < end and not term.is_light}
    return bool(used) and used.isdisjoint(other.names)


_USED = re.compile(
    r"(?:\w+ ){1,3}(?:with|on|over|before|after|during|in|at|near|under|through|without) "
    r"(?P<use>(?:[\w-]+ ){1,7}?)(?:is|are|can be|may be) (?!not\b)"
)
"""A thing, and what it is used with, on or when, before what is said of it."""


def _denies_haste(one: Outline, other: Outline) -> bool:
    """Whether a sentence denies a time alone: "does not work at once", "works after seven days"."""
    found = _haste().search(one.sentence.text)
    if found is None or not any(denial.start < found.start() for denial in one.denials):
        return False
    return _haste().search(other.sentence.text) is None and not other.denials


@cache
def _haste() -> Wordings:
    return Wordings.listed(table("assertions")["haste"])
