"""Measures: one quantity that two passages give two values, whatever the wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from zolint.document import HEADINGS, Kind
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clashes.headlines import is_listing, names_only
from zolint.view.statements.clauses.commands import is_verb
from zolint.view.statements.clauses.measure import OPEN, Measure, measured
from zolint.view.statements.clauses.phrasing import small as phrase_list
from zolint.view.statements.clauses.roles import light
from zolint.view.statements.clauses.row import row_of
from zolint.view.statements.numbers.kinds import kinds
from zolint.view.statements.numbers.numerals import Value
from zolint.view.statements.numbers.share import groups
from zolint.view.statements.numbers.values import is_value_word
from zolint.view.statements.words.concepts import concepts, is_concept, narrow
from zolint.view.statements.words.lexicon import opposed
from zolint.view.statements.words.outline import Outline, number, open_two_blocks

_REMEMBERED = 12
"""Of the measures that share a name, so many of the latest are compared with the next."""
_APART = 2
"""Sentences nearer than this count on more often than they clash."""
_PLAIN = ("age", "rate", "share", "dose", "mass", "volume")
"""A value on one of these scales is told by one name."""
_ROUNDED = {"rate": 1.4, "age": 1.02}
_ROUGH = {"rate": 1.4, "age": 1.05}
"""Values so near each other are one value: rounded, and given as near enough."""
_POINTS = 0.03
"""Shares so near each other are one."""
_FARTHEST = 150
"""Times that are so far from each other are those of two things."""
_NEVER = 1e12


def unequal(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that give one quantity two values."""
    known = Earlier[tuple[str, str], tuple[Measure, str]](_REMEMBERED)
    for measure, step in _measures(outlines, subject):
        keys = [(measure.value.scale, name) for name in sorted(measure.names | measure.wild)]
        for other, under in known.on(keys):
            if step != under or not _may_clash(other.outline, measure.outline):
                continue
            if differ(other.value, measure.value) and is_one(other, measure, subject):
                yield other.outline, measure.outline, Found(ClashKind.NUMBER, other.place, measure.place)
        known.keep(keys, (measure, step))


def _may_clash(one: Outline, other: Outline) -> bool:
    """Whether two sentences stand so far apart that the second does not count on, or one heads the other."""
    if other.sentence.block.kind in HEADINGS:
        return False
    if one.sentence.block.kind in HEADINGS:
        return not names_only(one) and not is_listing(one)
    return other.place - one.place >= _APART


def differ(one: Value, other: Value) -> bool:
    """Whether two values of one scale exclude each other."""
    if one.scale != other.scale or one.per != other.per:
        return False
    # what "lasts up to a day" is "gone after" one
    same = one.bound == other.bound or {one.bound, other.bound} == {"most", "end"}
    (_, high), (least, _) = sorted((_range(one, same=same), _range(other, same=same)))
    near = (_ROUGH if one.rough or other.rough else _ROUNDED).get(
        one.scale, 1.25 if one.rough or other.rough else 1.1
    )
    if one.scale == "time" and one.low and other.low and high * _FARTHEST < least:
        # how long one hot flush lasts, and for how long one has them
        return False
    if one.scale == "share":
        far = high * near < least or (1 - least) * near < 1 - high
        return far and least - high >= _POINTS
    return high * near < least


def is_one(one: Measure, other: Measure, subject: frozenset[str]) -> bool:
    """Whether two measures are of one thing; `subject` is what their article is about."""
    if not _same_role(one, other) or not _is_told_alike(one, other) or not _same_others(one, other):
        return False
    pointing = one.wild and other.wild and one.value.scale != "dose"
    left, right = one.names - other.names - other.wild, other.names - one.names - one.wild
    if (left & subject and right & subject) or (pointing and open_two_blocks(one.outline, other.outline)):
        return False
    left, right = _apart(left - subject, one, other), _apart(right - subject, one, other)
    if one.total and other.total and not (left and right):
        return True
    if not (one.names or other.names):
        return (one.value.scale == "dose" or one.role == "begin") and bool(one.wild & other.wild & subject)
    shared = (one.names & (other.names | other.wild)) | (other.names & one.wild)
    open_ended = OPEN in (one.role, other.role)
    if left or right:
        # what somebody said of the women of one study is not what is so of those of the next
        unsure = (one.outline.is_report or other.outline.is_report) and shared <= groups()
        unsure |= open_ended and (len(shared) < _SURE or bool(left and right))
        return not unsure and _is_free(left, right, shared, one, other)
    return len(shared) > open_ended and len(shared) > (
        (not one.role or not other.role) and one.value.scale not in _PLAIN
    )


def _is_of_what_acts(measure: Measure) -> bool:
    """Whether a time of day tells which of a thing acts, not when it is to be done: "rows at night harm"."""
    value, row = measure.value, row_of(measure.outline)
    following = row.word(value.end)
    return value.scale == "daytime" and is_verb(following) and following not in phrase_list("auxiliaries")


def _same_role(one: Measure, other: Measure) -> bool:
    """Whether two values are given to one thing: to a lasting, to a beginning, or to who knows what."""
    left, right = ("until" if each.role in _UNTIL else each.role for each in (one, other))
    return left == right or OPEN in (left, right) or {left, right} <= {"", "need"}


def _is_told_alike(one: Measure, other: Measure) -> bool:
    """Whether no small word tells two measures apart, nor that one is of an act and one of its effect."""
    if _are_sorts(one, other) or (_is_of_what_acts(one) and _is_of_what_acts(other)):
        return False
    spared = light("spared") if one.value.scale == "time" else frozenset[str]()
    if (one.acting and other.value.bound == "end") or (other.acting and one.value.bound == "end"):
        return False
    for each, against in ((one, other), (other, one)):
        # "if you want a child", "women who want a child"
        spared |= {word for word, name in each.leading if word in light("led") and name in against.names}
    return not (one.telling ^ other.telling) - spared


def _are_sorts(one: Measure, other: Measure) -> bool:
    """Whether two clauses name opposite sorts of a thing: "slow squeezes", "quick ones"."""
    left, right = one.words - other.words, other.words - one.words
    return any(opposed(a, b) and {a, b} & light("sorts") for a in left for b in right)


_FREE = ("time", "rate", "dose", "mass", "volume", "money in euros", "money in pounds", "money in dollars")
"""A value on one of these scales may be given with words that the other passage lacks."""
_MORE = 2
"""So many such words, and one thing among them, make no other quantity of it."""
_SURE = 2
"""So much two passages have in common of which one does not say to what it gives a time."""
_UNTIL = ("begin", "back", "wait", "at")
"""A time of these roles is one after which something is so."""


def _is_free(
    left: frozenset[str], right: frozenset[str], shared: frozenset[str], one: Measure, other: Measure
) -> bool:
    """Whether what only one of two measures names tells them apart in nothing."""
    several = any(scale == one.value.scale for scale, _ in one.others | other.others)
    few = one.value.scale not in _FREE and (len(left | right) > 1 or len(shared) < _SURE or several)
    if few or not (one.names and other.names):
        return False
    if (left | right) & (one.cases | other.cases | groups()) or (left and right and (left | right) & kinds()):
        return False
    if any(opposed(a, b) for a in left for b in other.names) or any(
        opposed(a, b) for a in right for b in one.names
    ):
        return False
    if _is_of_sort(left, shared, one.outline) and _is_of_sort(right, shared, other.outline):
        return False
    things = narrow(frozenset(filter(is_concept, left | right)))
    if len(things) > 1 or max(len(left - things), len(right - things)) > _MORE:
        return False
    needed = 1 if one.role else 2
    return bool(narrow(frozenset(filter(is_concept, shared)))) or len(shared - light("common")) >= needed


def _is_of_sort(own: frozenset[str], shared: frozenset[str], outline: Outline) -> bool:
    """Whether a word that only one sentence has tells which sort of a thing is meant: "silver foil"."""
    return any(
        sort.name in own and thing.name in shared and thing.start == sort.end + 1
        for sort, thing in pairwise(outline.terms)
    )


def _measures(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[tuple[Measure, str]]:
    """Yield the measures of an article, each with the step that it stands under, or nothing."""
    before = section = frozenset[str]()
    step = ""
    for outline in outlines:
        kind, own = outline.sentence.block.kind, outline.names | concepts(outline)
        if kind in HEADINGS:
            section, before = own, frozenset()
            step = _step(outline) or ("" if kind is Kind.HEADING else step)
        if any(map(is_value_word, outline.words)):
            yield from ((measure, step) for measure in measured(outline, before or section, subject))
        before = own if kind not in HEADINGS else frozenset()


def _step(heading: Outline) -> str:
    """Return a heading or label that is one of several steps: "Week 2", "In the morning"."""
    words = row_of(heading).texts
    counted = (
        {*words[max(0, at - 1) : at], *words[at + 1 : at + 2]}
        for at, word in enumerate(words)
        if number(word) is not None
    )
    placed = not light("placing").isdisjoint(words) or any(
        not light("steps").isdisjoint(near) for near in counted
    )
    return " ".join(words) if placed else ""


def _range(value: Value, *, same: bool) -> tuple[float, float]:
    """Return the values that are meant; two bounds of one kind are compared as they stand."""
    if same or value.bound in ("", "end"):
        return value.low, value.high
    return (value.low, _NEVER) if value.bound == "least" else (0.0, value.high)


def _same_others(one: Measure, other: Measure) -> bool:
    """Whether no other value tells two measures apart."""
    scales = {scale for scale, _ in one.others} & {scale for scale, _ in other.others}
    left, right = ({item for item in each.others if item[0] in scales} for each in (one, other))
    return left == right


def _apart(names: frozenset[str], one: Measure, other: Measure) -> frozenset[str]:
    """Return the names without a "woman" or "man" who tells nothing apart."""
    both = one.names | other.names
    for sex, against in (("woman", "man"), ("man", "woman")):
        if against not in both and sex not in one.cases | other.cases:
            names -= {sex}
    return names
