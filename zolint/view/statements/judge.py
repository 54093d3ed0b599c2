"""Which candidates clash, and how."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from zolint.document import HEADINGS, Kind
from zolint.nlp import Parser
from zolint.view.statements.candidates import Candidates, Pair
from zolint.view.statements.clashes import (
    advice,
    cases,
    courses,
    degrees,
    denial,
    drift,
    echo,
    exceptions,
    gists,
    headlines,
    heads,
    measures,
    pairs,
    portions,
    schedules,
    sorts,
    tenets,
    times,
    totals,
    unseen,
    verdicts,
)
from zolint.view.statements.clashes.clash import Clash, ClashKind, End, Found
from zolint.view.statements.clashes.differences import Difference, differences
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clashes.opposition import stated
from zolint.view.statements.clauses.effects import Effect
from zolint.view.statements.numbers.bounds import bounds
from zolint.view.statements.numbers.quantities import Quantity, quantities
from zolint.view.statements.readings import Readings
from zolint.view.statements.words.concepts import concepts, narrow, points_back
from zolint.view.statements.words.outline import Outline

T = TypeVar("T")


def clashes(candidates: Candidates, parse: Parser) -> Iterator[tuple[tuple[int, int], Clash]]:
    """Yield the clashes with the places of their two sentences, the surest ways of clashing first."""
    readings = Readings.of(candidates, parse)
    for one, other, found in chain(_parsed(candidates, parse), _worded(candidates, readings, parse)):
        first, left = readings.as_written(one, found.left)
        second, right = readings.as_written(other, found.right)
        if first.place >= second.place or not readings.allow(one, other, found.kind):
            continue
        if found.kind is ClashKind.ANTONYM and degrees.agree(first, second):
            # "more sleep, more desire", "less sleep, less desire"
            continue
        if found.kind in _OF_CASES and (
            cases.of_two_cases(first, second) or cases.of_two_people(first, second)
        ):
            continue
        if found.kind is not ClashKind.STANCE and cases.of_two_settings(first, second):
            continue
        if found.kind is ClashKind.NUMBER and times.of_two_times(first, second):
            continue
        if found.kind in _COUNTING and times.of_two_counts(first, second):
            continue
        if found.kind in _JUDGING and cases.of_two_uses(first, second):
            continue
        yield _signed(first, second, replace(found, left=left, right=right))


def _parsed(candidates: Candidates, parse: Parser) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences as written that clash by their parses."""
    subject = candidates.subject
    for pair in candidates.pairs:
        found = _paired(pair, parse)
        if found and (not pair.headed or _is_on_topic(pair.one, pair.other, subject)):
            yield pair.one, pair.other, found
    yield from _opposite_effects(candidates.acting, parse)
    yield from _two_values(candidates, parse)
    for heading, first in heads.headed(candidates.outlines):
        promise = courses.under(heading, first)
        if promise and _is_on_topic(heading, first, subject):
            yield heading, first, promise


def _worded(
    candidates: Candidates, readings: Readings, parse: Parser
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences, or of clauses, that clash by their words, also in other words."""
    yield from _compared(readings, candidates.subject)
    yield from portions.uneven(candidates.reported, candidates.subject)
    yield from measures.unequal(_with_reports(candidates, readings), candidates.subject)
    reworded = (pair for pair in pairs.alike(readings.sentences) if not all(map(readings.is_written, pair)))
    for difference in differences(reworded):
        found = _echoed(difference, parse)
        if found:
            yield difference.one, difference.other, found


def _compared(readings: Readings, subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that clash by their words alone, unless they speak of two cases."""
    worded = chain.from_iterable(compare(readings.sentences, subject) for compare in _COMPARED)
    told = chain.from_iterable(
        compare(readings.said, subject) for compare in (gists.exclusive, headlines.contradicted)
    )
    for one, other, found in chain(worded, told):
        if found.kind not in _OF_CASES or not sorts.apart(one, other):
            yield one, other, found
    for one, other, found in denial.contrary(readings.sentences, subject):
        if not sorts.of_two_things(one, other, advised=found.kind is ClashKind.STANCE):
            yield one, other, found


_OF_CASES = (ClashKind.ANTONYM, ClashKind.NEGATION, ClashKind.STANCE, ClashKind.QUANTIFIER)
"""Two cases are no clash of these kinds; two numbers of one thing always are."""
_COUNTING = (ClashKind.NUMBER, ClashKind.QUANTIFIER)
"""Nor are counts of two ages or times of these."""
_JUDGING = (ClashKind.ANTONYM, ClashKind.NEGATION, ClashKind.STANCE)
"""Nor are two uses of these."""
_COMPARED = (
    courses.opposite,
    advice.conflicting,
    exceptions.excepted,
    totals.unequal,
    schedules.outlasting,
    schedules.unresting,
    verdicts.contrary,
    unseen.unseen,
    tenets.contrary,
    tenets.headed,
    degrees.contrary,
)


def _with_reports(candidates: Candidates, readings: Readings) -> Sequence[Outline]:
    """Return the sentences with the reports among them, in order."""
    reports = [each for each in candidates.reported if each.is_report]
    return sorted((*readings.sentences, *reports), key=lambda each: each.place)


def drifts(candidates: Candidates) -> Iterator[tuple[tuple[int, int], Clash]]:
    """Yield the claims that grow surer, and the words that are defined twice."""
    for one, other, found in drift.drifts(candidates.told):
        ends = End(one.sentence, *found.left), End(other.sentence, *found.right)
        yield (one.place, other.place), Clash(found.kind, *ends, found.about)


def _signed(one: Outline, other: Outline, found: Found) -> tuple[tuple[int, int], Clash]:
    kind = ClashKind.HEADING if _is_head(one) != _is_head(other) else found.kind
    clash = Clash(kind, End(one.sentence, *found.left), End(other.sentence, *found.right), found.about)
    return (one.place, other.place), clash


def _is_on_topic(heading: Outline, first: Outline, subject: frozenset[str]) -> bool:
    """Whether what stands under a section heading is on the matter of the article, not on a trouble first."""
    if heading.sentence.block.kind is not Kind.HEADING:
        return True
    named = concepts(first) - concepts(heading)
    return not narrow(named) or bool(named & subject) or points_back(first)


def _is_head(outline: Outline) -> bool:
    return outline.sentence.block.kind in HEADINGS


def _paired(pair: Pair, parse: Parser) -> Found | None:
    one, other = pair.one, pair.other
    if not pair.headed and sorts.is_asking(one) and sorts.is_asking(other):
        return None
    found = None
    if pair.promises:
        found = heads.clash(one, other, parse(one.sentence.text), parse(other.sentence.text))
    if not found and _is_head(one):
        found = heads.denial(one, other)
    return found or _echoed(pair.difference, parse)


def _echoed(difference: Difference | None, parse: Parser) -> Found | None:
    """Return how two sentences clash that say nearly the same."""
    if difference is None:
        return None
    one, other = difference.one, difference.other
    if difference.reversed and sorts.of_two_kinds(one, other):
        return None
    return echo.clash(difference, parse(one.sentence.text), parse(other.sentence.text))


def _opposite_effects(outlines: Sequence[Outline], parse: Parser) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the clashes of effects that have one cause and one outcome."""
    for (one, first), (other, second) in _kept_together(stated(outlines, parse), _arguments):
        if first.opposes(second) and _unlimited(first, second):
            yield one, other, Found(ClashKind.ANTONYM, first.place, second.place, second.outcome.words)


def _two_values(candidates: Candidates, parse: Parser) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the clashes of quantities of one thing."""
    given = [
        (each, quantity)
        for each in candidates.bounding
        for quantity in bounds(each, parse(each.sentence.text))
    ]
    given += [
        (each, quantity)
        for each in candidates.counting
        for quantity in quantities(each, parse(each.sentence.text))
    ]
    for (one, first), (other, second) in _kept_together(given, _measured):
        if first.conflicts(second):
            yield one, other, Found(ClashKind.NUMBER, first.place, second.place)


_REMEMBERED = 8
"""Of the statements about one thing, so many of the latest are compared with the next."""


def _kept_together(
    stated: Iterable[tuple[Outline, T]], key: Callable[[T], Hashable]
) -> Iterator[tuple[tuple[Outline, T], tuple[Outline, T]]]:
    """Yield the pairs of what different sentences state about the same, by its arguments."""
    known = Earlier[Hashable, tuple[Outline, T]](_REMEMBERED)
    for outline, statement in stated:
        matter = (key(statement),)
        yield from (
            (each, (outline, statement)) for each in known.on(matter) if each[0].place < outline.place
        )
        known.keep(matter, (outline, statement))


def _arguments(effect: Effect) -> Hashable:
    cause, outcome = effect.cause, effect.outcome
    # without a cause there is nothing to share
    return (cause.head, cause.names, outcome.head, outcome.names) if cause else object()


def _measured(quantity: Quantity) -> Hashable:
    return quantity.scale, quantity.says, quantity.of, quantity.limits


def _unlimited(one: Effect, other: Effect) -> bool:
    """Whether nothing keeps two effects apart: a time, a group, a "may"."""
    if one.hedge or other.hedge:
        return False
    return one.limits == other.limits or bool(one.limits & other.limits & _ORDER)


_ORDER = frozenset({"first"})
"""Two times that are both "the first" are one time."""
