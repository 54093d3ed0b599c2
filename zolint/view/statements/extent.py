"""Extent: a statement about all, and one in other words about none or some of the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

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
_EXTENTS = (
    (
        "none",
        (
            r"\b(?:nobody|no one|none of (?:us|them)|no (?:man|woman|person|couple|partner)|never|"
            r"at no age|under no circumstances)\b"
        ),
    ),
    (
        "few",
        (
            r"\b(?:(?:only|just) (?:a )?(?:small |tiny )?(?:few|minority|handful)|very few|"
            r"hardly (?:anyone|anybody)|(?:one|two|three) in (?:ten|twenty|a hundred)|a (?:small|"
            r"tiny) (?:minority|share|fraction))\b"
        ),
    ),
    ("half", r"\b(?:about|around|roughly|nearly|almost|some)? ?(?:half|a third|a quarter|two thirds) of\b"),
    (
        "some",
        (
            r"\b(?:now and then|now and again|sometimes|at times|from time to time|once in a while|"
            r"even the \w+est|every so often|on occasion)\b"
        ),
    ),
    (
        "all",
        (
            r"\b(?:(?:nearly |almost |virtually )?(?:all|every|everyone|everybody|each|always)|"
            r"without exception|invariably)\b"
        ),
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _EXTENTS)
_IDLE = re.compile(
    r"\b(?:not (?:all|every|always|everyone)|every (?:other|few|time|day|week|month|night|year|"
    r"morning|evening|minute|\d+|ten|two|three|four|six)|all (?:day|night|right|over|about|the time)"
    r"|at all|after all|above all|all natural|all but|never mind|first of all|in all|all in)\b"
    r"|n['’]t (?:always|all|every)|\b(?:if|unless|when|than|can|may|might|could|who|but|until|till|too|"
    r"although|though|however|while|whereas|instead|unlike|used to)\b"
)


def _extent(outline: Outline) -> tuple[str, tuple[int, int]] | None:
    """Return of how many a sentence speaks, and where it says so."""
    if _IDLE.search(outline.lower):
        return None
    for kind, pattern in _PATTERNS:
        found = pattern.search(outline.lower)
        if found:
            return kind, found.span()
    return None


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
