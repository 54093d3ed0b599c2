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
    if not (_counts(one) and _counts(other)):
        return False
    ages = set(_aged(one)), set(_aged(other))
    often = set(_OFTEN.findall(one.lower)), set(_OFTEN.findall(other.lower))
    if any(left and right and left.isdisjoint(right) for left, right in (ages, often)):
        return True
    if any(_EVER.search(a.lower) and _OF_LATE.search(b.lower) for a, b in ((one, other), (other, one))):
        return True
    left, right = ({m["event"]: m["when"] for m in _SINCE.finditer(each.lower)} for each in (one, other))
    return any(left[event] != right[event] for event in left.keys() & right)


def _counts(outline: Outline) -> bool:
    """Whether a sentence tells of how large a share of people."""
    return bool(row_of(outline).shares) or _IN_HUNDRED.search(outline.lower) is not None


_IN_HUNDRED = re.compile(r"\bper ?cent\b")


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
_EVER = re.compile(
    r"\b(?:at least once(?! an? | each | every )|(?:has|have|had) ever|at some (?:time|point|stage)"
    r"|by (?:the age of |age )?(?:\d\d|(?:twen|thir|for|fif|six|seven)ty)"
    r"|(?:at any time|once|ever) in (?:their|his|her|your|a) li(?:fe|ves)(?:time)?)\b"
)
"""What somebody did at any time in life ..."""
_OF_LATE = re.compile(
    r"\b(?:(?:in|during|within|over) the (?:(?:last|past|previous) |(?:day|week|month|year)s? (?:of|before) )"
    r"|(?:last|this) (?:week|month|year)|most of the time|every time|each time|at the moment|currently)"
)
"""... is done by others of late, or as a rule."""
_SINCE = re.compile(
    r"\b(?P<when>\w+ (?:hours?|days?|weeks?|months?|years?)) (?:after|before|into) "
    r"(?:(?:the|a|an|your) )?(?P<event>\w+)"
)
"""How long after an event somebody is counted."""
