"""Degrees that clash: two sentences that send the same things opposite ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from zolint.document import HEADINGS
from zolint.view.statements.clashes import sorts
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clashes.headlines import is_listing, stays
from zolint.view.statements.clashes.limits import of_other_doses
from zolint.view.statements.clauses.degree import Degree, degrees, may_point, things
from zolint.view.statements.clauses.graded import Key, Point
from zolint.view.statements.clauses.grades import AMOUNT, small
from zolint.view.statements.clauses.phrasing import End
from zolint.view.statements.words.concepts import small as concept_list
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.predicates import groups

_REMEMBERED = 8
"""Of what is said of one thing, so much of the latest is compared with the next."""
_HELD = 12
"""Of the sentences that name one thing, so many of the latest are held against the next."""
_APART = 2
"""Sentences nearer than this weigh two things against each other more often than they clash."""
_COMMON = 2
"""A cause and an outcome."""
_ENOUGH = 1.4
"""So much that both name must tell; a scale that both speak of tells something, too."""
_SCALED = 0.6
_SPARE = 1.35
"""So much both may tell besides; and so much each of them, where they have little or much in common."""
_LEAST = 0.5
_EACH = 0.6
_SURE = 2.0
_GROUP = 1.5
"""What a group costs that one of them names alone."""
_DURING = "during"
"""What holds during a thing need not hold of it, unless it is a time of life: "during the menopause"."""
_TIME = 0.4
"""What one of them tells alone: of whom it holds, when or how, a plain word."""
_PLAIN = 0.75
_NUMBER = 0.5
"""What a number tells that both give."""
_THING = 1.4
"""What a thing of the field costs that one of them names alone."""
_TELLING = 0.7
"""A name of this weight or more is missed where the other does not have it."""


def contrary(
    outlines: Sequence[Outline], _subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that send the same things opposite ways."""
    known = Earlier[str, Degree](_REMEMBERED)
    above: list[Outline] = []
    met = _met(outlines)
    for outline in outlines:
        headed = outline.sentence.block.kind in HEADINGS
        if headed:
            above = [*(each for each in above if stays(each, outline)), outline]
        own = degrees(outline) if id(outline) in met else ()
        for degree in () if headed else own:
            for other in known.on(sorted(degree.names)):
                if _stands_apart(other.outline, outline, above) and clash(other, degree):
                    places = (other.start, other.end), (degree.start, degree.end)
                    yield other.outline, outline, Found(ClashKind.ANTONYM, *places)
        for degree in own:
            known.keep(degree.names, degree)


def _met(outlines: Sequence[Outline]) -> frozenset[int]:
    """Return the identities of the sentences that send a way two things that another names, too."""
    chosen: set[int] = set()
    holders: defaultdict[tuple[bool, str], list[int]] = defaultdict(list)
    for outline in filter(may_point, outlines):
        for kind, names in enumerate((outline.names, things(outline))):
            found: Counter[int] = Counter()
            for name in names:
                found.update(holders[bool(kind), name][-_HELD:])
                holders[bool(kind), name].append(id(outline))
            partners = {place for place, count in found.items() if count >= _COMMON}
            chosen |= partners | ({id(outline)} if partners else set())
    return frozenset(chosen)


def _stands_apart(one: Outline, other: Outline, above: Sequence[Outline]) -> bool:
    """Whether a sentence is far from another, or is the heading that it stands under."""
    if one.sentence.block.kind in HEADINGS:
        return any(each is one for each in above) and not is_listing(one)
    return other.place - one.place >= _APART


def clash(one: Degree, other: Degree) -> bool:
    """Whether two clauses send the same things opposite ways."""
    if one.denied and other.denied:
        return False
    if not all(any(point.graded for point in each.points) for each in (one, other)):
        return False
    swapped = _swapped(one, other)
    if one.still or other.still:
        moves = other if one.still else one
        if one.still == other.still or not _moves(moves) or not swapped or not _in_one_case(one, other):
            return False
        found = _aligned(one, other, swapped)
        return found is not None and _is_one_thing(one, other, found)
    parity = _parity(one.points, other.points) * one.sign * other.sign * swapped
    if not parity or not _in_one_case(one, other):
        return False
    found = _aligned(one, other, swapped)
    return found is not None and parity * found.turn < 0 and _is_one_thing(one, other, found)


def _moves(clause: Degree) -> bool:
    """Whether a clause says that a thing goes a way, and not that it does not."""
    return not clause.denied and any(point.graded and point.sign(AMOUNT) for point in clause.points)


def agree(one: Outline, other: Outline) -> bool:
    """Whether two sentences that send the same things a way do so in accord, or at two times."""
    found = [_accord(first, second) for first in degrees(one) for second in degrees(other)]
    return any(found) and None not in found


def _accord(one: Degree, other: Degree) -> bool | None:
    """Whether two clauses that name the same are in accord, or at two times; None where they clash."""
    if clash(one, other):
        return None
    if one.denied != other.denied and not any(_shared(*pair) for pair in product(one.points, other.points)):
        # "has no effect on erections" is not in accord with "harms erections"
        return False
    swapped = _swapped(one, other)
    found = _aligned(one, other, swapped) if swapped else None
    if found is None or not _is_one_thing(one, other, found):
        return False
    parity = _parity(one.points, other.points) * one.sign * other.sign * swapped * found.turn
    return parity > 0 or (parity < 0 and _at_two_times(one, other))


def _parity(points: Sequence[Point], others: Sequence[Point]) -> int:
    """Return 1 where two clauses go the same way along the same scales, -1 the opposite, 0 neither."""
    parity, spare = 1, list(others)
    left: list[Point] = []
    for point in points:
        pair = next(((each, scale) for each in spare if (scale := _shared(point, each))), None)
        if pair:
            spare.remove(pair[0])
            parity *= point.sign(pair[1]) * pair[0].sign(pair[1])
        else:
            left.append(point)
    for point in (*left, *spare):
        if _only_hastens(point, points if point in left else others):
            # "the faster it shrinks"
            continue
        if not point.graded:
            # "strong coffee" is coffee, "weak coffee" may be another thing
            parity *= int(all(end.sign > 0 or end.scale.startswith("+") for end in point.ends))
        elif not all(end.scale.startswith("+") for end in point.ends):
            # a "deeper breath" is a breath
            parity *= point.sign(AMOUNT)
    return parity


def _only_hastens(point: Point, points: Sequence[Point]) -> bool:
    """Whether a word tells how fast a thing goes the way that another word tells."""
    return point.ends == {_FASTER} and any(each.graded and each.sign(AMOUNT) for each in points)


_FASTER = End("faster", 1)


def _shared(one: Point, other: Point) -> str:
    """Return a scale that two words share."""
    scales = {end.scale for end in one.ends} & {end.scale for end in other.ends} - {AMOUNT}
    return min(scales, default="")


def _swapped(one: Degree, other: Degree) -> int:
    """Return -1 where one comparison is the other turned round, 0 where they are of other things, else 1."""
    if _turned_round(one, other):
        return -1
    if not (one.rival or other.rival):
        return 1
    left, right = _distinct(one.keys, one.rival), _distinct(other.keys, other.rival)
    if (one.rival and not left[1]) or (other.rival and not right[1]):
        return 0
    if one.rival and other.rival:
        if _any(left[0], right[1]) and _any(left[1], right[0]):
            return -1
        return 1 if _any(left[0], right[0]) and _any(left[1], right[1]) else 0
    return 0 if _any(left[1], other.keys) or _any(right[1], one.keys) else 1


def _turned_round(one: Degree, other: Degree) -> bool:
    """Whether each of two comparisons has before "than" what the other has after it, by their words."""
    own, others = one.words - one.rival_words, other.words - other.rival_words
    left, right = one.rival_words - one.words, other.rival_words - other.words
    return bool(left & others) and bool(right & own) and not (left & right or own & others & (left | right))


def _distinct(keys: Sequence[Key], rival: Sequence[Key]) -> tuple[list[Key], list[Key]]:
    """Return what tells the two sides of a comparison apart."""
    return (
        [key for key in keys if not _any([key], rival)],
        [key for key in rival if not _any([key], keys)],
    )


def _any(keys: Sequence[Key], others: Sequence[Key]) -> bool:
    return any(key.names & other.names for key in keys for other in others)


def _in_one_case(one: Degree, other: Degree) -> bool:
    """Whether no time, number, dose or group keeps two clauses apart."""
    if _at_two_times(one, other):
        return False
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return False
    if of_other_doses(one.outline, other.outline):
        return False
    sexes = [
        frozenset(sex for sex in ("women", "men") if each.outline.words & concept_list(sex))
        for each in (one, other)
    ]
    if all(sexes) and sexes[0] != sexes[1]:
        return False
    return not sorts.of_two_things(one.outline, other.outline)


def _times(clause: Degree) -> frozenset[End]:
    """Return when, where and how, also of what it compares with."""
    return clause.times | clause.rival_times


def _at_two_times(one: Degree, other: Degree) -> bool:
    """Whether two clauses tell of opposite times, or only one of them of the first."""
    alone = _times(one) ^ _times(other)
    started = any(not each.outline.words.isdisjoint(small("starting")) for each in (one, other))
    return any(
        End(end.scale, -end.sign) in alone
        or (end.scale in small("stages") and not (started and end.sign > 0))
        for end in alone
    )


class _Aligned(NamedTuple):
    """What two clauses name, held against each other."""

    turn: int
    """-1 for each two names that are opposites."""
    shared: int
    common: float
    """How much what they share tells."""
    left: Sequence[Key]
    right: Sequence[Key]
    apart: float
    """How much speaks for two cases: that one tells of after it alone."""


def _aligned(one: Degree, other: Degree, swapped: int) -> _Aligned | None:
    """Hold what two clauses name against each other; nothing where they speak of two times."""
    own = (*one.keys, *one.rival) if swapped < 0 else one.keys
    others = (*other.keys, *other.rival) if swapped < 0 else other.keys
    turn, shared, common, apart = 1, 0, 0.0, 0.0
    if swapped < 0 and not (one.rival and other.rival):
        # "in the morning than in the evening"
        shared, common = 1, _TELLING
    if one.numbers & other.numbers:
        # "at forty"
        shared, common = shared + 1, common + _NUMBER
    left: list[Key] = []
    matched: set[int] = set()
    for key in own:
        same = [n for n, each in enumerate(others) if key.names & each.names]
        if not same:
            same = [n for n, each in enumerate(others) if n not in matched and _against(key, each)][:1]
            turn *= -1 if same else 1
        if not same:
            left.append(key)
            continue
        if key.after != others[same[0]].after:
            both = {key.after, others[same[0]].after}
            if "" not in both or (_DURING in both and key.concept not in groups()):
                return None
            apart += _TIME
        if not matched.issuperset(same):
            shared += 1
            common += min(key.weight, max(others[n].weight for n in same))
        matched |= set(same)
    right = [key for n, key in enumerate(others) if n not in matched]
    return _Aligned(turn, shared, common, left, right, apart)


def _is_told(clause: Degree, alone: Sequence[Key]) -> bool:
    """Whether the other clause names what this one sends a way."""
    matters = [clause.matter(point) for point in clause.points if point.graded]
    return not any(key in alone and key.weight >= _TELLING for key in matters if key)


def _marks(clause: Degree) -> frozenset[End]:
    """Return when, where and how; "after" is known by what it stands before."""
    return frozenset(end for end in _times(clause) if end.scale != "+before")


def _against(one: Key, other: Key) -> bool:
    """Whether two names are opposites: "hide", "tell"."""
    return any(End(end.scale, -end.sign) in other.ends for end in one.ends)


def _is_one_thing(one: Degree, other: Degree, found: _Aligned) -> bool:
    """Whether two clauses name the same, and little else."""
    if not (_is_told(one, found.left) and _is_told(other, found.right)):
        return False
    scaled = any(_shared(point, each) for point in one.points for each in other.points)
    common = found.common + _SCALED * scaled
    extra = sorted((_cost(found.left), _cost(found.right)))
    return (
        found.shared + scaled >= _COMMON
        and common >= _ENOUGH
        and extra[0] <= (_EACH if common >= _SURE else _LEAST)
        and sum(extra) + found.apart + _TIME * len(_marks(one) ^ _marks(other)) <= _SPARE
    )


def _cost(keys: Sequence[Key]) -> float:
    return sum(
        _GROUP
        if key.concept in groups()
        else _THING
        if key.concept and key.weight >= 1
        else key.weight * (1 if key.concept else _PLAIN)
        for key in keys
    )
