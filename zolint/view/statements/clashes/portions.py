"""Portions: one thing said of two shares of one group: "most never know", "nearly everyone can tell"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zolint.document import HEADINGS
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clauses.matter import against, is_kind, telling
from zolint.view.statements.clauses.portion import Portion, portions
from zolint.view.statements.numbers.share import Share
from zolint.view.statements.words.concepts import is_concept, narrow
from zolint.view.statements.words.outline import Outline

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
_KNOWING = frozenset(("know",))
"""Who knows one thing need not know the next."""
_AGE = 10
"""Ages so near each other are of one group, where one is a decade."""


def uneven(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that say one thing of two shares of one group.

    Of what somebody else is said to hold, only shares in numbers are compared.
    """
    known = Earlier[str, Portion](_REMEMBERED)
    for outline in outlines:
        if outline.sentence.block.kind in HEADINGS:
            continue
        for own in portions(outline):
            if outline.is_report and not own.share.counted:
                continue
            for other in known.on(sorted(own.names)):
                if outline.place - other.outline.place >= _APART and clash(other, own, subject):
                    both = own.share.counted and other.share.counted
                    kind = ClashKind.NUMBER if both else ClashKind.QUANTIFIER
                    yield other.outline, outline, Found(kind, other.place, own.place)
            known.keep(own.names, own)


def clash(one: Portion, other: Portion, subject: frozenset[str]) -> bool:
    """Whether two portions cannot both be true; `subject` is what their article is about."""
    first, second = _turned(one, other)
    if one.possible != other.possible:
        can, does = (first, second) if one.possible else (second, first)
        if can.high >= does.low:
            # what all can do, not all do
            return False
    if _is_of_those(one, other) or _is_of_those(other, one):
        return False
    return apart(first, second) and _same_group(one, other) and _same_matter(one, other, subject)


def _is_of_those(one: Portion, other: Portion) -> bool:
    """Whether one clause is only of those of whom the other tells how many they are: "women with a coil"."""
    return one.kind >= other.names and bool(one.names - other.names)


def _turned(one: Portion, other: Portion) -> tuple[Share, Share]:
    """Return two shares as those of one statement: who has less has no more, nor any who is without."""
    first, second = one.share, other.share
    if (one.lacked ^ other.lacked) & one.names & other.names:
        lacking = one if one.lacked - other.lacked else other
        rest = lacking.share.rest
        first, second = (rest, second) if lacking is one else (first, rest)
    if _opposites(one, other):
        second = second.rest._replace(low=0.0)
    return first, second


def _opposites(one: Portion, other: Portion) -> tuple[str, ...]:
    """Return what each clause says that cannot be so where the other holds, or nothing."""
    pairs = ((a, b) for a in one.names - other.names for b in other.names - one.names)
    return min((pair for pair in pairs if against(*pair)), default=())


def apart(one: Share, other: Share) -> bool:
    """Whether no share is meant by both."""
    less, more = sorted((one, other))
    if less.high >= more.low or not less.high or (more.low >= 1 and less.denied):
        return less.high < more.low
    if not (less.counted and more.counted):
        return less.high + _WORDED < more.low
    near = _ROUGH if less.rough or more.rough else _EXACT
    return less.high * near < more.low or (1 - more.low) * near * _REST + _POINTS < 1 - less.high


def _same_group(one: Portion, other: Portion) -> bool:
    """Whether two shares are those of one group, under the same circumstances."""
    if one.group != other.group and ((one.group and other.group) or not (one.anyone or other.anyone)):
        return False
    if not _same_cases(one, other):
        return False
    heads = one.head != other.head and one.head and other.head
    return not heads or (one.head in other.names and other.head in one.names)


def _same_cases(one: Portion, other: Portion) -> bool:
    """Whether two shares are told of the same ages and cases; what is so of all is so at every age."""
    for rule, case in ((one, other), (other, one)):
        if rule.anyone and rule.share.is_whole and not (rule.numbers or rule.often):
            return not case.often or rule.share.is_none
    return one.often == other.often and _same_numbers(one.numbers, other.numbers)


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
    left, right = (_narrow(names) - subject for names in (one.names - other.names, other.names - one.names))
    kinds = {*_kinds(one, left, right), *((b, a) for a, b in _kinds(other, right, left))}
    for a, b in sorted(kinds):
        left, right, shared = left - {a}, right - {b}, shared | {a}
    clashing = _opposites(one, other)
    left, right = left - frozenset(clashing), right - frozenset(clashing)
    said = shared | {name for pair in (*kinds, clashing) for name in pair}
    if _narrow(frozenset((one.foremost, other.foremost))) - {""} - said:
        # "many never look at it" denies that they look
        return False
    if _are_two_topics(one, other, said) or (not clashing and _is_narrower(one, other, left, right)):
        return False
    if not shared or (left | right) & telling() or (one.lacked | other.lacked) - shared:
        return False
    if not left and not right:
        return True
    return not _are_two(one, other, left, right) and _is_enough(one, other, shared, left, right)


def _is_narrower(one: Portion, other: Portion, left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether more is said of the smaller share: few know the price of it, all know it."""
    left, right = left - {one.head}, right - {other.head}
    if bool(left) == bool(right):
        return False
    first, second = _turned(one, other)
    narrow, wide = (first, second) if left else (second, first)
    return narrow < wide and not narrow.denied


def _are_two(one: Portion, other: Portion, left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether what one clause names alone tells its thing from that of the other."""
    if len((left & one.things) | (right & other.things)) > 1:
        return True
    if left & one.nouns and right & other.nouns:
        # "had tried the pills", "had tried a pump"
        return True
    # what is so of every pregnant woman
    return bool(left & _whole(one) or right & _whole(other))


def _are_two_topics(one: Portion, other: Portion, said: frozenset[str]) -> bool:
    """Whether two clauses name two things of which one may be wide: "talk about money", "about sex"."""
    left, right = (one.names - other.names - said) & one.nouns, (other.names - one.names - said) & other.nouns
    if any(is_kind(a, b) or is_kind(b, a) for a in left for b in right):
        return False
    return bool(left and right) and bool((left & one.things) | (right & other.things))


def _is_enough(
    one: Portion, other: Portion, shared: frozenset[str], left: frozenset[str], right: frozenset[str]
) -> bool:
    """Whether two clauses share so much, for what each names alone, that they say one thing."""
    many = max(len(shared), len(one.outline.names & other.outline.names)) >= _MANY
    if max(len(left), len(right)) > (_MUCH_MORE if many else _MORE):
        return False
    # with one word in common, "nobody can be cheered into wanting" says another thing than "most lose it"
    alike = bool(shared & (one.things | other.things)) and not (left and right)
    single = max(len(left), len(right)) == 1 and one.possible == other.possible and shared != _KNOWING
    return alike or len(shared) >= _SHARED or single


def _whole(portion: Portion) -> frozenset[str]:
    """Return what tells of whom alone a clause is that says so of all of them."""
    return portion.kind if portion.share.is_whole else frozenset()


def _kinds(rule: Portion, names: frozenset[str], others: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield what is named of nobody with what of its kind is named of some: infections with gonorrhoea."""
    for name in sorted(names):
        kind = next((other for other in sorted(others) if is_kind(other, name)), "")
        if kind and (rule.share.is_none or kind.startswith(name)):
            yield name, kind


def _narrow(names: frozenset[str]) -> frozenset[str]:
    """Return names without the wide concepts, which stand for anything."""
    wide = frozenset(filter(is_concept, names))
    return names - (wide - narrow(wide))
