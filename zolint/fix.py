"""Applies fixes to a text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from itertools import pairwise

from zolint.rule import Edit, Fix
from zolint.source import Span


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """Return the text with the fixes made; one that meets an earlier one is left out whole."""
    made: list[Edit] = []
    for fix in fixes:
        if any(_meets(edit, made) for edit in fix.edits) or _meet_each_other(fix):
            continue
        for edit in fix.edits:
            insort(made, edit, key=_span)
    parts: list[str] = []
    at = 0
    for edit in made:
        parts += text[at : edit.span.start], edit.text
        at = edit.span.end
    return "".join((*parts, text[at:]))


def _meets(edit: Edit, made: list[Edit]) -> bool:
    """Whether an edit overlaps one of those made, which are in order and do not overlap."""
    at = bisect_left(made, edit.span, key=_span)
    return any(edit.span.overlaps(other.span) for other in made[max(at - 1, 0) : at + 1])


def _meet_each_other(fix: Fix) -> bool:
    return any(one.span.overlaps(other.span) for one, other in pairwise(sorted(fix.edits, key=_span)))


def _span(edit: Edit) -> Span:
    return edit.span
