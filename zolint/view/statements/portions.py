"""Portions: one thing said of two shares of one group: "most never know", "nearly everyone can tell"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from zolint.document import HEADINGS
from zolint.view.statements.clash import ClashKind, Found
from zolint.view.statements.concepts import is_concept, narrow
from zolint.view.statements.earlier import earlier
from zolint.view.statements.outline import Outline
from zolint.view.statements.portion import Portion, Share, portions, telling

_REMEMBERED = 12
"""Of the portions that share a name, so many of the latest are compared with the next."""
_APART = 2
"""Sentences nearer than this count on more often than they clash."""
_EXACT, _ROUGH = 1.1, 1.25
"""Numbers so near each other are one number: as given, and as given as near enough."""
_REST = 1.2
_POINTS = 0.02
_WORDED = 0.08
"""Shares in words have to be so much further apart than their intervals."""
_MORE, _MUCH_MORE = 3, 5
"""So much may stand in one clause and not in the other; the latter, where they share many words."""
_SHARED, _MANY = 2, 3
_AGE = 10
"""Ages so near each other are of one group, where one is a decade."""


def uneven(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that say one thing of two shares of one group.

    Of what somebody else is said to hold, only shares in numbers are compared.
    """
    known: defaultdict[str, list[Portion]] = defaultdict(list)
    for outline in outlines:
        if outline.sentence.block.kind in HEADINGS:
            continue
        for own in portions(outline):
            if outline.is_report and not own.share.counted:
                continue
            for other in earlier(known, sorted(own.names), _REMEMBERED):
                if outline.place - other.outline.place >= _APART and clash(other, own, subject):
                    both = own.share.counted and other.share.counted
                    kind = ClashKind.NUMBER if both else ClashKind.QUANTIFIER
                    yield other.outline, outline, Found(kind, other.place, own.place)
            for key in own.names:
                known[key].append(own)


def clash(one: Portion, other: Portion, subject: frozenset[str]) -> bool:
    """Whether two portions cannot both be true; `subject` is what their article is about."""
    return apart(one.share, other.share) and _same_group(one, other) and _same_matter(one, other, subject)


def apart(one: Share, other: Share) -> bool:
    """Whether no share is meant by both."""
    less, more = sorted((one, other))
    if less.high >= more.low or not less.high:
        return less.high < more.low
    if not (less.counted and more.counted):
        return less.high + _WORDED < more.low
    near = _ROUGH if less.rough or more.rough else _EXACT
    return less.high * near < more.low or (1 - more.low) * near * _REST + _POINTS < 1 - less.high


def _same_group(one: Portion, other: Portion) -> bool:
    """Whether two shares are those of one group, under the same circumstances."""
    if one.group != other.group and ((one.group and other.group) or not (one.anyone or other.anyone)):
        return False
    if one.often != other.often or not _same_numbers(one.numbers, other.numbers):
        return False
    heads = one.head != other.head and one.head and other.head
    return not heads or (one.head in other.names and other.head in one.names)


def _same_numbers(one: frozenset[float], other: frozenset[float]) -> bool:
    """Whether two clauses name the same ages and times; "in their twenties" is under thirty."""
    if not one or not other:
        return one == other
    return all(any(a == b or (abs(a - b) <= _AGE and {a % 1, b % 1} & {0.5}) for b in other) for a in one)


def _same_matter(one: Portion, other: Portion, subject: frozenset[str]) -> bool:
    """Whether two clauses say one thing, and little that the other does not say."""
    if (one.proper ^ other.proper) & ((one.names ^ other.names) - subject):
        return False
    shared = one.names & other.names
    for pointing, naming in ((one, other), (other, one)):
        if pointing.points:
            shared |= naming.things & subject
    left, right = (_narrow(names) for names in (one.names - other.names, other.names - one.names))
    left, right = left - subject, right - subject
    if not shared or (left | right) & telling():
        return False
    if not left and not right:
        return True
    if len((left & one.things) | (right & other.things)) > 1:
        return False
    many = max(len(shared), len(one.outline.names & other.outline.names)) >= _MANY
    if max(len(left), len(right)) > (_MUCH_MORE if many else _MORE):
        return False
    # with one word in common, "nobody can be cheered into wanting" says another thing than "most lose it"
    alike = bool(shared & (one.things | other.things)) and not (left and right)
    return alike or len(shared) >= _SHARED or (bool(one.group) and len(left | right) == 1)


def _narrow(names: frozenset[str]) -> frozenset[str]:
    """Return names without the wide concepts, which stand for anything."""
    wide = frozenset(filter(is_concept, names))
    return names - (wide - narrow(wide))
