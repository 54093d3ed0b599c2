"""Applies fixes to a text."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from zolint.rule import Edit, Fix
from zolint.source import Span

_NEWLINE = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True)
class Applied:
    """A text after fixes, and those of them that were made."""

    text: str
    fixes: tuple[Fix, ...]


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """Return the text with the fixes made, as `make` makes them."""
    return make(text, fixes).text


def make(text: str, fixes: Iterable[Fix]) -> Applied:
    """Make the fixes; one that meets an earlier one is left out whole.

    Line ends in what is written become those of the text.
    """
    made: list[Edit] = []
    kept: list[Fix] = []
    newline = _NEWLINE.search(text)
    for fix in fixes:
        if any(_meets(edit, made) for edit in fix.edits) or _meet_each_other(fix):
            continue
        kept.append(fix)
        for edit in fix.edits:
            written = _NEWLINE.sub(newline.group(), edit.text) if newline else edit.text
            insort(made, replace(edit, text=written), key=_span)
    parts: list[str] = []
    at = 0
    for edit in made:
        parts += text[at : edit.span.start], edit.text
        at = edit.span.end
    return Applied("".join((*parts, text[at:])), tuple(kept))


def diff(path: str, before: str, after: str) -> str:
    """Return what changes as a unified diff, or nothing; line ends are as they stand in the texts."""
    import difflib  # noqa: PLC0415 - few runs show a diff

    lines = difflib.unified_diff(list(_lines(before)), list(_lines(after)), path, path)
    return "".join(
        line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n" for line in lines
    )


def _lines(text: str) -> Iterator[str]:
    return (line.group() for line in _LINE.finditer(text))


def _meets(edit: Edit, made: list[Edit]) -> bool:
    """Whether an edit overlaps one of those made, which are in order and do not overlap."""
    at = bisect_left(made, edit.span, key=_span)
    return any(edit.span.overlaps(other.span) for other in made[max(at - 1, 0) : at + 1])


def _meet_each_other(fix: Fix) -> bool:
    return any(one.span.overlaps(other.span) for one, other in pairwise(sorted(fix.edits, key=_span)))


def _span(edit: Edit) -> Span:
    return edit.span
