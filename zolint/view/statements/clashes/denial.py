"""Clauses on one thing of which one asserts, advises or allows what the other denies, forbids or spares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from zolint.document import HEADINGS
from zolint.phrases import find
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clashes.identity import on_one_thing
from zolint.view.statements.clashes.matching import Match, match
from zolint.view.statements.clashes.weights import is_casual
from zolint.view.statements.clauses.asserted import Assertion, Item
from zolint.view.statements.clauses.assertion import assertions
from zolint.view.statements.clauses.commands import is_verb
from zolint.view.statements.clauses.phrasing import End, attainable, judging, small
from zolint.view.statements.words.concepts import concepts
from zolint.view.statements.words.outline import Outline, entries

_REMEMBERED = 8
"""Of the clauses that name one thing, so many of the latest are compared with the next."""
_APART = 2
"""Sentences nearer than this weigh two things against each other more often than they clash."""
_LONG = 10
"""A clause that tells more says too much to be compared."""


def contrary(
    outlines: Sequence[Outline], subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences with clauses of which one denies what the other says."""
    known = Earlier[str, Assertion](_REMEMBERED)
    topic = frozenset(f"= {name}" for name in subject)
    before: frozenset[str] = topic
    for outline in outlines:
        if outline.sentence.block.kind in HEADINGS:
            before = topic | frozenset(f"= {name}" for name in concepts(outline))
            continue
        own = () if _weighs(outline) else tuple(assertions(outline, before, topic))
        for assertion in own:
            for other in known.on(sorted(assertion.named)):
                found = clash(other, assertion) if outline.place - other.outline.place >= _APART else None
                if found:
                    yield other.outline, outline, found
        for assertion in own:
            known.keep(assertion.named, assertion)
        before = topic | {name for assertion in own for name in assertion.names}


def _weighs(outline: Outline) -> bool:
    """Whether a sentence weighs, compares or dates what it says: not "for a while"."""
    spared = _MEANWHILE.sub("", outline.lower.replace("a while", "").replace("even if", ""))
    if len(spared) == len(outline.lower):
        return outline.has("weighing")
    return next(find(entries("weighing"), spared), None) is not None


_MEANWHILE = re.compile(
    r"^while (?:pregnant|(?:(?:you|he|she|they|it) (?:are|is) )?\w+ing)\b|(?<=\w) while\b"
    r"|\bthough (?:less|more|not)(?: \w+){1,2}\W*$"
    r"|\b(?:instead(?: of)?|rather than|unless|any more|as long as|the other (?:person|half)|at first sight"
    r"|(?:want|wish|hope)s? (?:to|for)|the rest of|either(?=[.;,!]|$)"
    r"|(?:you|who) (?:want|wish|hope)s?"
    r"|as (?:many|much|often)(?: \w+){0,3} as (?:you|they|he|she|we) (?:like|please|want|wish))\b"
)
"""What tells when, or what else is left: no more is weighed."""


def _may_clash(one: Assertion, other: Assertion) -> bool:
    """Whether two clauses are worth a comparison word by word."""
    if one.mood != other.mood and any(each.mood == "state" and _judges(each) for each in (one, other)):
        return True
    if one.sign * other.sign < 0:
        return True
    if not one.ends.isdisjoint(other.counters) or one.lacking or other.lacking:
        return True
    if one.idle != other.idle or one.harmless != other.harmless:
        return True
    return not (one.bases.isdisjoint(other.forms) and other.bases.isdisjoint(one.forms))


def _judges(clause: Assertion) -> bool:
    return clause.praising or any(map(judging, clause.ends)) or _ruining(clause) is not None


def clash(one: Assertion, other: Assertion) -> Found | None:
    """Return how two clauses clash, or None."""
    if max(len(one.items), len(other.items)) > _LONG or not _may_clash(one, other):
        return None
    for left, right in ((one, other), (_verdict(one, other), other), (one, _verdict(other, one))):
        if left is None or right is None:
            continue
        found = match(left, right)
        if not (_is_of_group(left, found, 0) and _is_of_group(right, found, 1)):
            continue
        if _opposed(left, right, found) and on_one_thing(left, right, found):
            return Found(_kind(left, right, found), (one.start, one.end), (other.start, other.end))
    return None


def _kind(one: Assertion, other: Assertion, found: Match) -> ClashKind:
    if one.mood != "state" and other.mood != "state" and (one.mood, other.mood) != ("can", "can"):
        return ClashKind.STANCE
    return ClashKind.ANTONYM if found.opposite else ClashKind.NEGATION


def _verdict(one: Assertion, other: Assertion) -> Assertion | None:
    """Return a verdict as the advice that it comes to: "is safe with" as "can be used with"."""
    if one.mood != "state" or other.mood not in ("bid", "can"):
        return None
    if one.praising:
        return replace(one, mood="bid")
    # what is said of it stands last: "a good friend is the wrong choice"
    for item in reversed(one.items):
        if _PAIN in item.ends:
            # "the scar hurts" says nothing against showing it
            return None
        for end in item.ends:
            if judging(end):
                good = end.sign * one.sign > 0
                items = tuple(each for each in one.items if each is not item)
                return replace(
                    one, mood="can" if good else "bid", sign=1 if good else -1, items=items, denied=-1
                )
    ruining = _ruining(one)
    if ruining is None:
        return None
    items = tuple(each for each in one.items if each is not ruining)
    return replace(one, mood="bid", sign=-1, items=items, denied=-1)


def _ruining(clause: Assertion) -> Item | None:
    """Return the word by which a thing is said to do another harm, else None: "oil destroys latex"."""
    if clause.sign < 0 or clause.weak or clause.mood != "state":
        return None
    for item in clause.items[1:]:
        if any(end.sign < 0 and end.scale in small("ruining") for end in item.ends) and _acts(item):
            return item
    return None


def _acts(item: Item) -> bool:
    return is_verb(item.text.split()[0]) or item.text == "worse"


_PAIN = End("painful", 1)


def _opposed(one: Assertion, other: Assertion, found: Match) -> bool:
    """Whether what two clauses do with what they share cannot go together."""
    if len(found.opposite) > 1 or one.sign * other.sign * (-1) ** len(found.opposite) > 0:
        return False
    if found.opposite:
        return one.sign > 0 and _exclude(one, other, found.opposite[0])
    denying, asserting = (one, other) if one.sign < 0 else (other, one)
    if (denying.mood, asserting.mood) == ("state", "can"):
        return denying.absolute
    if asserting.mood == "can" and any(
        end.sign < 0 and end.scale in small("harming") for end in asserting.ends
    ):
        return False
    if (denying.mood, asserting.mood) == ("need", "state"):
        # "need not hurt", "always hurts"
        return asserting.absolute
    return asserting.mood in _DENIED[denying.mood]


_DENIED = {
    "state": ("state",),
    "can": ("can", "state", "bid"),
    "need": ("need", "bid"),
    "bid": ("bid", "can", "need"),
}
"""By what a clause does that denies, what another may do with the same so that they clash."""


def _is_of_group(clause: Assertion, found: Match, side: int) -> bool:
    """Whether those of whom alone a clause tells are those of whom the other does."""
    return clause.group is None or any(pair[side] is clause.group for pair in found.shared)


def _is_highest(clause: Assertion) -> bool:
    """Whether a clause tells what is best, and so what nothing else is."""
    return not clause.outline.words.isdisjoint(small("highest"))


def _exclude(one: Assertion, other: Assertion, ends: tuple[Item, Item]) -> bool:
    """Whether two clauses, each at one end of a scale, exclude each other."""
    moods = frozenset((one.mood, other.mood))
    if any(map(is_casual, ends)):
        if moods == {"state"}:
            # "works best before a meal", "works best after a meal"
            return _is_highest(one) and _is_highest(other)
        return moods in ({"bid"}, {"bid", "can"})
    if moods == {"state", "can"}:
        clause, (told, attained) = (one, ends) if one.mood == "state" else (other, ends[::-1])
        if told.idle and not clause.weak and clause.outline.words.isdisjoint(small("partial")):
            # "can lower it", "leaves it as it was"
            return True
        return any(attainable(end) and end.sign > 0 for end in attained.ends)
    return moods in ({"state"}, {"bid"}, {"bid", "can"})
