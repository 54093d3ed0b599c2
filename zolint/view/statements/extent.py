"""Extent: a statement about all, and one in other words about none or some of the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from zolint.phrases import find
from zolint.view.data import table
from zolint.view.statements.clash import ClashKind, Found
from zolint.view.statements.concepts import concepts, narrow, points_back
from zolint.view.statements.outline import Outline

_REMEMBERED = 8
_SHARED = 2
"""Whom it is said of, and what."""


def uneven(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that say of all, and of none or few, what shares two concepts."""
    known: defaultdict[str, list[tuple[Outline, str, frozenset[str], tuple[int, int]]]] = defaultdict(list)
    for outline in outlines:
        extent = _extent(outline)
        if extent is None:
            continue
        kind, place = extent
        own = concepts(outline)
        names = own | (subject if points_back(outline) else frozenset())
        seen: set[int] = set()
        for name in sorted(narrow(names)):
            for other, earlier, others, earlier_place in islice(reversed(known[name]), _REMEMBERED):
                if other.place in seen or outline.place - other.place < _APART:
                    continue
                seen.add(other.place)
                # two pronouns may both stand for the subject, and mostly do not
                shared = names & others & (own | concepts(other))
                if frozenset((kind, earlier)) in _CLASHING and _alike(
                    outline, other, shared, min(len(names), len(others))
                ):
                    yield other, outline, Found(ClashKind.QUANTIFIER, earlier_place, place, name)
            known[name].append((outline, kind, names, place))


_APART = 2
_CLASHING = frozenset(map(frozenset, (("all", "few"), ("none", "some"), ("all", "half"))))
_COUNTED = re.compile(r"\b(?:every|each) \d")
"""How often, not of how many: "every 40 seconds"."""
_EVEN = re.compile(r"\beven the \w+est\b")
"""Those of whom one would expect it least: "even the steadiest"."""


def _extent(outline: Outline) -> tuple[str, tuple[int, int]] | None:
    """Return of how many a sentence speaks, and where it says so."""
    text = outline.sentence.text
    found = next(_told(outline), None)
    if found is None or next(find(entries("idle"), text), None) or _COUNTED.search(outline.lower):
        return None
    return found


def _told(outline: Outline) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the words that say of how many, the plainest kind first."""
    for kind in table("extent")["kinds"]:
        for found in find(entries(kind), outline.sentence.text):
            yield kind, (found.start, found.end)
        even = _EVEN.search(outline.lower) if kind == "some" else None
        if even:
            yield kind, even.span()


@cache
def entries(name: str) -> tuple[str, ...]:
    """Return a list of the phrases that say of how many a sentence speaks."""
    lists = table("extent")
    return tuple(entry.strip() for entry in (lists["kinds"].get(name) or lists[name]).split(","))


def _alike(one: Outline, other: Outline, shared: frozenset[str], fewer: int) -> bool:
    """Whether two sentences share whom and what they speak of, and little stands outside it."""
    worded = len(one.names & other.names) >= _WORDED
    if _is_long(one) or _is_long(other):
        return False
    return bool(narrow(shared)) and (worded or (len(shared) >= _SHARED and len(shared) * 3 >= 2 * fewer))


def _is_long(outline: Outline) -> bool:
    """Whether a sentence says so much that what it says of all is only part of it."""
    return len(outline.names) > _LONG


_WORDED = 3
_LONG = 14
