"""Totals: parts that a sentence lists with their times, and a sentence that gives the whole another time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.numbers.quantities import scale_of
from zolint.view.statements.words.outline import Outline

_FEWEST = 2
_REACH = 15
"""So many sentences on, a whole may be that of another list."""
_TOLERANCE = 1.15
_WHOLE = re.compile(
    r"\b(?:the whole \w+|the entire \w+|the full \w+|all in all|altogether|in total|in all|"
    r"add(?:s|ed)? up to|sums? up to|(?:all )?\w+ together)\b"
)
_OPEN = re.compile(
    r"\b(?:to|or|between|about|each|every|per|at least|up to|if|may|might|several|break|later|"
    r"after|apart)\b|-"
)


def unequal(
    outlines: Sequence[Outline], _subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the lists of times with the whole that does not add up."""
    listed: list[tuple[Outline, float, tuple[int, int]]] = []
    wholes: list[tuple[Outline, float, tuple[int, int]]] = []
    for outline in outlines:
        times = list(_times(outline))
        if len(times) == 1 and _WHOLE.search(outline.lower):
            value, start, end = times[0]
            for other, total, place in listed[-1:]:
                if outline.place - other.place <= _REACH and not _near(value, total):
                    yield other, outline, Found(ClashKind.NUMBER, place, (start, end))
            wholes.append((outline, value, (start, end)))
        elif len(times) >= _FEWEST and not _OPEN.search(outline.lower):
            total, place = sum(time[0] for time in times), (times[0][1], times[-1][2])
            listed.append((outline, total, place))
            for other, value, own in wholes[-1:] if len(times) > _FEWEST else ():
                if outline.place - other.place <= _REACH and not _near(value, total):
                    yield other, outline, Found(ClashKind.NUMBER, own, place)


def _times(outline: Outline) -> Iterator[tuple[float, int, int]]:
    """Yield the times of a sentence in hours, with their places."""
    last = 0.0
    for one, unit in zip_longest(outline.terms, outline.terms[1:]) if outline.numbers else ():
        scale, factor = scale_of(unit.name) if unit else ("", 1.0)
        if scale == "time" and one.value is not None:
            last = factor
            yield one.value * factor, one.start, unit.end
        elif last and one.value is not None and _PARTS.match(outline.lower, one.end):
            # "the back ten minutes, the legs six and the feet four"
            yield one.value * last, one.start, one.end
    hour = "an hour" in outline.lower and _ONE.search(outline.lower)
    if hour:
        yield (0.5 if hour[1] else 1.0), *hour.span()


_PARTS = re.compile(r"\s*(?:[,.;]|and\b|$)")
_ONE = re.compile(r"\b(half )?an hour\b(?! and)")


def _near(one: float, other: float) -> bool:
    return max(one, other) <= min(one, other) * _TOLERANCE
