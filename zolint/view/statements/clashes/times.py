"""Times: whether a date, an age, or how often keeps two sentences apart that clash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zolint.view.statements.clauses.phrasing import small
from zolint.view.statements.clauses.row import row_of
from zolint.view.statements.words.outline import Outline, number


def of_two_times(one: Outline, other: Outline) -> bool:
    """Whether one sentence tells of now, the other of then, or one of before a date, the other of after."""
    left, right = _anchors(one), _anchors(other)
    if any(first == second for first, side in left for second, later in right if side != later):
        return True
    one_age, other_age = (_AGE.search(each.lower) for each in (one, other))
    if one_age and other_age and one_age["age"] != other_age["age"] and one_age["unit"] != other_age["unit"]:
        # "at three months", "at a year"
        return True
    if any(_LATER.search(a.lower) and _BEFORE.search(b.lower) for a, b in ((one, other), (other, one))):
        return True
    return (_is_now(one) and _is_then(other)) or (_is_then(one) and _is_now(other))


def of_two_counts(one: Outline, other: Outline) -> bool:
    """Whether two sentences count those of two ages, or who do a thing always and who do it now and then."""
    if not (row_of(one).shares and row_of(other).shares):
        return False
    ages = set(_aged(one)), set(_aged(other))
    often = set(_OFTEN.findall(one.lower)), set(_OFTEN.findall(other.lower))
    return any(left and right and left.isdisjoint(right) for left, right in (ages, often))


@lru_cache(maxsize=64)
def _anchors(outline: Outline) -> frozenset[tuple[str, bool]]:
    """Return from which dates and events a sentence counts, with whether it tells of what comes after."""
    return frozenset((found["date"], found["side"] == "after") for found in _ANCHOR.finditer(outline.lower))


_ANCHOR = re.compile(
    r"\b(?P<side>in|during|within|before|until|for|after)"
    r" (?P<date>(?:the |a |an |your |her |his )?(?:\w+ ){0,2}"
    r"(?:hours?|days?|weeks?|months?|years?|trimester|birth|meal|breakfast|exercise|workout))\b"
)
_AGE = re.compile(r"\bat (?P<age>\w+) (?P<unit>week|month|year)s?(?: old)?[.,;:!?]?$")


def _is_now(outline: Outline) -> bool:
    return _NOW.search(outline.lower) is not None


def _is_then(outline: Outline) -> bool:
    return _THEN.search(outline.lower) is not None and not _is_now(outline)


_LATER = re.compile(r"\b(?:(?:by|at|in) the end|by then|afterwards|years later|since then)\b")
_BEFORE = re.compile(r"\bhad (?:ever|never|not)\b|\b(?:at first|at the start|in the beginning|beforehand)\b")
_NOW = re.compile(r"\b(?:today|nowadays|these days|at present|currently|by now|this century)\b")
_THEN = re.compile(
    r"^(?:before|until) |\b(?:used to|in the past|back then|in those days|in the old days|years ago"
    r"|decades ago|a generation ago|formerly|in former times|last century|in (?:the )?(?:19|18)\d\ds?"
    r"|at that time|was|were)\b"
)


def _aged(outline: Outline) -> Iterator[float]:
    """Yield the ages that a sentence names: "over seventy", not "over seventy per cent"."""
    words = row_of(outline).texts
    for before, word, following in zip(words, words[1:], (*words[2:], ""), strict=False):
        value = number(word) if before in small("aging") and following not in small("counted") else None
        if value is not None:
            yield value


_OFTEN = re.compile(
    r"\b(?:every time|each time|always|now and (?:then|again)|sometimes|occasionally|once in a while"
    r"|from time to time|rarely|seldom|regularly|often|usually)\b"
)
