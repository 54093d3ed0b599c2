"""Exclusion: whether two clauses, by their gists, cannot both be true."""

from __future__ import annotations

import re

from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.clauses.gist import Gist
from zolint.view.statements.numbers.kinds import kinds_in
from zolint.view.statements.words.concepts import is_bad, is_concept, narrow
from zolint.view.statements.words.wording import listed_names, small

_LONG = 12
"""A clause that names more says too much to be compared."""
_EXTRA = 3
"""So much more a case may name than the rule that it breaks."""
_CLOSE = 1.15
"""Values so near each other are one value, rounded."""


def excludes(one: Gist, other: Gist, subject: frozenset[str]) -> bool:
    """Whether two clauses cannot both be true; `subject` is what their article is about."""
    values = _values(one, other)
    if not (values or one.apart(other)) or max(len(one.keys), len(other.keys)) > _LONG:
        return False
    if values and _is_ellipsis(one, other, subject, values):
        return True
    return _is_comparable(one, other, values) and _differ(one, other, values)


def _is_comparable(one: Gist, other: Gist, values: frozenset[str]) -> bool:
    """Whether two clauses take sides on the same matters, in one mood, and name something in common."""
    if not _same_sides(one, other, values) or not (values or _same_mood(one, other)):
        return False
    return bool(one.matter & other.matter) or (one.bidding and bool(one.keys & other.keys))


def _differ(one: Gist, other: Gist, values: frozenset[str]) -> bool:
    """Whether two clauses speak of one thing and differ in nothing but what they say of it."""
    shared = one.keys & other.keys
    spared = values | _spared(one, other, values)
    left = _telling(one.keys - other.keys - other.wild - spared, one, other)
    right = _telling(other.keys - one.keys - one.wild - spared, one, other)
    shared |= (one.keys & other.wild) | (other.keys & one.wild) | (one.wild & other.wild)
    if not _is_enough(shared, one, other):
        return False
    if values:
        return not left and not right and not one.apart(other) and _is_measured(shared, one, other)
    if not left and not right:
        return True
    if "~go_on" in shared and one.bidding and other.bidding and any(map(is_bad, shared)):
        # whether to go on in pain
        return len(left | right) <= _EXTRA
    timed = "~change" in shared or one.bidding or other.bidding
    if timed and not (left and right) and len(left | right) == 1 and not _timeless(left | right):
        # "for twenty seconds" makes no other statement of it
        return True
    return _breaks(one, other, left, right, shared) or _breaks(other, one, right, left, shared)


def kind_of(one: Gist, other: Gist) -> ClashKind:
    """Return how two clauses that exclude each other clash."""
    if _values(one, other) or (one.measured and other.measured):
        return ClashKind.NUMBER
    if one.bidding or other.bidding:
        return ClashKind.STANCE
    if one.counted or other.counted:
        return ClashKind.QUANTIFIER
    return ClashKind.NEGATION if (one.denials + other.denials) % 2 else ClashKind.ANTONYM


def _breaks(
    rule: Gist, case: Gist, own: frozenset[str], extra: frozenset[str], shared: frozenset[str]
) -> bool:
    """Whether one clause is a rule without exception, and the other a case that breaks it."""
    if not rule.absolute or case.conditional or _timeless(own) or len(extra) > _EXTRA:
        return False
    return len(shared) > 1 or (rule.bidding and case.bidding)


def _same_sides(one: Gist, other: Gist, values: frozenset[str]) -> bool:
    """Whether two clauses take sides on the same matters."""
    return not (one.sides ^ other.sides) - _spared(one, other, values)


def _spared(one: Gist, other: Gist, values: frozenset[str]) -> frozenset[str]:
    """Return what one of two clauses may name, and the other not."""
    spared = small("measuring") if values else frozenset[str]()
    if "~change" in one.keys & other.keys:
        spared |= small("passed_on")
    if one.bidding and other.bidding:
        spared |= small("for_good")
    if "~announce" in one.keys & other.keys:
        spared |= small("spoken")
    return spared


def _same_mood(one: Gist, other: Gist) -> bool:
    """Whether both bid or both state; "can" may be either."""
    if one.bidding == other.bidding:
        return True
    return one.possible or other.possible


def _values(one: Gist, other: Gist) -> frozenset[str]:
    """Return the two values of one scale that two clauses differ in."""
    left, right = one.values, other.values
    if len(left) != 1 or len(right) != 1 or left == right:
        return frozenset()
    (first, scale), (second, of) = (next(iter(each))[1:].split(" ", 1) for each in (left, right))
    low, high = sorted((float(first), float(second)))
    if scale != of or not (scale or "age" in one.keys & other.keys):
        return frozenset()
    apart = low * _CLOSE < high and not (one.measured and other.measured)
    comparable = apart and _is_bounded(one) == _is_bounded(other) and _kinds(one) == _kinds(other)
    return left | right if comparable else frozenset()


def _is_bounded(gist: Gist) -> bool:
    """Whether a clause gives the least or the most that a value may be."""
    return _BOUND.search(gist.outline.lower, gist.start, gist.end) is not None


def _kinds(gist: Gist) -> frozenset[str]:
    return kinds_in(_WORD.findall(gist.outline.lower[gist.start : gist.end]))


_BOUND = re.compile(r"\b(?:at least|at most|up to|more than|less than|within)\b")
_WORD = re.compile(r"[a-z]+")


def _is_ellipsis(one: Gist, other: Gist, subject: frozenset[str], values: frozenset[str]) -> bool:
    """Whether of two orders one gives only how often: "once a day is all you need"."""
    if not (one.bidding and other.bidding) or not all(value.endswith("times/time") for value in values):
        return False
    fewer, more = sorted((one.keys - values, other.keys - values), key=len)
    return not fewer and not more - subject - small("pointing")


def _is_measured(shared: frozenset[str], one: Gist, other: Gist) -> bool:
    """Whether two values are given to one thing."""
    things = frozenset(key for key in shared if key[0] not in "~#")
    sided = any(key[0] == "~" for key in shared) or not (one.keys | other.keys).isdisjoint(small("measuring"))
    return len(things) > 1 or (sided and bool(narrow(things)))


def _is_enough(shared: frozenset[str], one: Gist, other: Gist) -> bool:
    """Whether two clauses share so much that they speak of one thing."""
    if not shared.isdisjoint(small("substantial")):
        return True
    things = frozenset(key for key in shared if key[0] not in "~#")
    known = bool(narrow(frozenset(filter(is_concept, things))))
    firm = one.absolute or other.absolute or (one.bidding and other.bidding)
    if len(shared) > 1 and things:
        return known or firm or len(things) > 1
    return firm and known


def _timeless(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key in keys if not key.endswith(" time"))


def _telling(keys: frozenset[str], one: Gist, other: Gist) -> frozenset[str]:
    """Return the keys without a "woman" or "man" who tells nothing apart, as with the pill."""
    both = one.keys | other.keys
    for sex, list_of in (("woman", "female"), ("man", "male")):
        if sex in keys and not both.isdisjoint(listed_names(list_of)):
            keys -= {sex}
    return keys
