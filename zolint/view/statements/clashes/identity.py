"""Identity: whether two clauses speak of one thing, in the same case, and tell little besides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zolint.view.statements.clashes.limits import of_other_doses
from zolint.view.statements.clashes.matching import Match, against, alike, is_used_with
from zolint.view.statements.clashes.weights import (
    ADJUNCT,
    cost,
    is_casual,
    is_general,
    is_group,
    is_thing,
    likeness,
    weight,
)
from zolint.view.statements.clauses.asserted import Assertion, Item
from zolint.view.statements.clauses.phrasing import End, small, stem_of

_LEAST = 2
"""Of two statements of which one denies the other, so many words must be common to both."""
_FULL = 2
"""Where two clauses have so many words in common, "touch" and the like tell nothing besides."""
_CLOSE = 0.9
"""So much one clause may tell besides, where the other says the same or excludes it."""
_WIDE = 1.1
"""So much two clauses may tell besides, that stand at the ends of a scale."""
_SURE = 0.5
_ANY = 2.4
"""So much an asserting clause may tell of what another forbids or spares altogether."""
_SOME = 0.6
_LITTLE = 0.3
"""Where each of two statements tells more than this alone, each may be of another case."""
_ENOUGH = 0.8
_MUCH = 1.2
_MORE = 1.7
"""So much in common is enough for advice, or for statements; with the most, more may be told besides."""
_HALF = 0.5
"""What holds of no larger share of a group leaves room for the rest."""


def on_one_thing(one: Assertion, other: Assertion, found: Match) -> bool:
    """Whether two clauses speak of one thing, in the same case."""
    if not (one.finite and other.finite) or not _same_case(one, other, found):
        return False
    if not _points_at(one, other) or not _points_at(other, one):
        return False
    if "state" not in (one.mood, other.mood) and is_used_with(found):
        return False
    common = sum(likeness(a, b) for a, b in found.shared) + _of_one_case(one, other)
    return (_is_of_ends if found.opposite else _is_denied)(one, other, found, common)


def _of_one_case(one: Assertion, other: Assertion) -> float:
    """Return how much it tells that two clauses hold in one case: "while nursing", "nursing mothers"."""
    known = [each for each in other.conditions if any(alike(each, item) for item in one.conditions)]
    named = [
        item
        for clause, told in ((one, other), (other, one))
        for item in clause.items
        if any(alike(item, each) for each in told.conditions)
    ]
    return sum(map(weight, (*known, *named)))


def _is_of_ends(one: Assertion, other: Assertion, found: Match, common: float) -> bool:
    """Whether two clauses that stand at the ends of a scale tell little besides."""
    advice = "state" not in (one.mood, other.mood)
    adjunct = 0.0 if advice else ADJUNCT
    alone = _beyond(one, found, 0), _beyond(other, found, 1)
    left, right = (
        max(0.0, sum(map(weight, side)) - _CLOSE if _excludes(end) else cost(side, adjunct=adjunct))
        for side, end in (
            (_untold(alone[0], found.right), found.opposite[0][1]),
            (_untold(alone[1], found.left), found.opposite[0][0]),
        )
    )
    timed = (item for item in (*found.left, *found.right) if item.text not in small("placing"))
    if not advice and any(map(is_casual, timed)):
        # "common at first" is of a time
        return False
    if any(each.measures and "again" in each.outline.words for each in (one, other)):
        # "wait five days before you start again"
        return False
    if not found.shared and max(left, right) > _CLOSE:
        # "if it hurts, stop", "if it hurts, use more lube"
        return False
    if "bid" not in (one.mood, other.mood) and min(left, right) > _LITTLE:
        return False
    return (
        common >= (_SOME if advice else _ENOUGH)
        and left + right <= _WIDE + _SURE * (common >= _MORE) + _LITTLE * advice
    )


def _beyond(clause: Assertion, found: Match, side: int) -> Sequence[Item]:
    """Return what a clause tells alone; held against "is harmless", not what it says is ruined."""
    alone, (own, other) = (
        (found.left, found.right)[side],
        (found.opposite[0][side], found.opposite[0][1 - side]),
    )
    told = (found.left, found.right)[1 - side]
    if told or End("safe", 1) not in other.ends or own not in clause.items:
        return alone
    harmed = clause.items[clause.items.index(own) + 1 :]
    return [item for item in alone if item not in harmed or item.after]


def _untold(items: Sequence[Item], others: Sequence[Item]) -> Sequence[Item]:
    """Return the items without what the article is about, unless the other clause tells of another thing."""
    if any((item.concept or is_thing(item)) and not (item.given or is_general(item)) for item in others):
        return items
    return [item for item in items if not (item.given or is_general(item))]


def _is_denied(one: Assertion, other: Assertion, found: Match, common: float) -> bool:
    """Whether one clause denies what the other says, and tells little besides."""
    denying, asserting, alone, more = (
        (one, other, found.left, found.right) if one.sign < 0 else (other, one, found.right, found.left)
    )
    if denying.mood == "need" and asserting.mood == "bid":
        # the deed goes without saying: "tell your partner", "your partner need not know"
        more = tuple(item for item in more if item is not asserting.items[0])
    advice = "state" not in (one.mood, other.mood)
    least = 1 if any(map(_exists, denying.items)) else _LEAST
    if not found.shared or (not advice and (len(found.shared) < least or not _denies_shared(denying, found))):
        # two clauses that have nothing but a condition in common tell of two things
        return False
    if not denying.absolute and any(_tells_which(asserting, item, found) for item in more):
        return False
    alone = tuple(item for item in alone if not _exists(item))
    if asserting.absolute and advice:
        # "reply at any hour", "do not reply at night"
        alone = tuple(item for item in alone if not is_casual(item))
    if len(found.shared) >= _FULL:
        # "soap should not touch the cup", "wash the cup with soap"
        alone = tuple(item for item in alone if item.text not in small("contact"))
    if any(map(is_thing, alone)) and any(map(is_thing, more)):
        # "boil steel toys", "do not boil jelly toys"
        return False
    needed = _ENOUGH if advice or denying.absolute else _MUCH
    if denying.mood == asserting.mood == "need" and not alone:
        # "no prescription needed"
        needed = _SOME
    spare = _CLOSE if common >= _MORE else _SURE
    extra = sum(map(weight, more))
    most = _CLOSE + _SURE * denying.absolute + _SURE * advice
    if not alone and advice and (denying.absolute or denying.mood == "need"):
        # "aftercare is optional", "aftercare should follow every scene"
        most = _ANY
    elif not alone and advice and _of_one_case(one, other):
        most += _SURE
    return common >= needed and cost(alone) <= spare and extra <= most


def _tells_which(clause: Assertion, item: Item, found: Match) -> bool:
    """Whether a word tells which thing is meant, before what is said of it: "a partner with symptoms"."""
    if item.after != "with":
        return False
    after = clause.items[clause.items.index(item) + 1 :]
    return any(each in after for pair in found.shared for each in pair)


def _excludes(item: Item) -> bool:
    """Whether an end of a scale is that there is none: "no cure"."""
    return item.text.split()[0] in small("deny") and not item.idle


def _points_at(one: Assertion, other: Assertion) -> bool:
    """Whether the "it" of a clause may be what another names; of two, whether both may be one thing."""
    if not one.pointing:
        return True
    return bool(one.lent & (other.named | other.lent))


def _denies_shared(denying: Assertion, found: Match) -> bool:
    """Whether what is denied is what the other clause says."""
    if denying.denied < 0 or _exists(denying.items[denying.denied]):
        return True
    first = denying.items[denying.denied]
    return any(first is item for pair in found.shared for item in pair)


def _same_case(one: Assertion, other: Assertion, found: Match) -> bool:
    """Whether no condition, group, dose or time keeps two clauses apart."""
    if not (_holds_with(one, other) and _holds_with(other, one)):
        return False
    if of_other_doses(one.outline, other.outline) or _is_measured_apart(one, other):
        return False
    alone = (*found.left, *found.right)
    for clause, others in ((one, found.right), (other, found.left)):
        if _rules_out(clause):
            # "there is no peak" for anybody
            alone = tuple(item for item in alone if item not in others)
    both = {"man", "woman"} <= {name for item in alone for name in item.names}
    # "women with asthma", "if you have asthma"
    both |= _of_one_case(one, other) > 0 and not all(
        any(map(is_group, side)) for side in (found.left, found.right)
    )
    known = (*one.items, *other.items, *one.conditions, *other.conditions)
    named = frozenset(stem_of(word) for item in known for word in item.text.split())
    return both or not any(is_group(item) and not _is_of_all(item, named) for item in alone)


def _rules_out(clause: Assertion) -> bool:
    """Whether a clause says that there is no such thing at all."""
    if clause.sign > 0 or not clause.absolute:
        return False
    return _NO_SUCH.match(clause.outline.lower, clause.start) is not None or any(map(_exists, clause.items))


def _exists(item: Item) -> bool:
    """Whether a word only says that there is a thing."""
    return item.text in ("exist", "exists")


_NO_SUCH = re.compile(r"(?:there (?:is|are) no\b|there['’]s no\b|no\b|nobody\b|none\b|nothing\b)")


def _is_of_all(item: Item, named: frozenset[str]) -> bool:
    """Whether only those could be meant of whom a word tells: women, where pregnancy is spoken of."""
    return any(
        item.text in small(sex) and not named.isdisjoint(map(stem_of, small(f"of_{sex}")))
        for sex in ("women", "men")
    )


def _holds_with(one: Assertion, other: Assertion) -> bool:
    """Whether a clause holds in the case of which another speaks."""
    known = [*other.items, *other.conditions, *other.reasons, *other.reach]
    # what is never done is not done on any condition
    banned = other.sign < 0 and one.mood in _BANNED.get(other.mood, ())
    banned &= other.absolute if other.mood == "bid" else not (other.conditions or other.conditional)
    for item in () if banned else one.conditions:
        if any(against(item, each) for each in other.conditions):
            return False
        if not is_casual(item) and not any(alike(item, each) for each in known):
            return False
    if one.conditional and not (one.conditions or banned or other.conditional or other.conditions):
        return False
    if one.sign < 0 and one.measures and not other.measures and one.names - other.names:
        return False
    return other.absolute or one.mood not in ("state", "can") or not _leaves_room(one, other)


def _leaves_room(one: Assertion, other: Assertion) -> bool:
    """Whether a clause is of so few of a group that another may be of the rest."""
    if one.share and other.share:
        # two shares are compared as such
        return True
    return one.weak or bool(one.share and min(one.share, 1 - one.rest) <= _HALF)


_BANNED = {"bid": ("can", "state"), "can": ("can",)}
"""What is never done, or never can be, is not done, or cannot be, on any condition."""


def _is_measured_apart(one: Assertion, other: Assertion) -> bool:
    return bool(one.measures and other.measures) and not one.measures & other.measures
