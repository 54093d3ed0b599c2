"""Rates: how often a reader is told to do something, daily or once a month, in two places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zolint.view.statements.clash import ClashKind, Found
from zolint.view.statements.concepts import concepts_of
from zolint.view.statements.lexicon import name_of
from zolint.view.statements.outline import Outline, number, word_list
from zolint.view.statements.row import Row, is_order
from zolint.view.statements.wording import listed

_UNIT = r"(?P<unit{0}>hour|day|night|morning|evening|week|fortnight|month|year)s?"
_RATE = re.compile(
    r"\b(?:(?P<word>daily|nightly|weekly|fortnightly|monthly|yearly)\b"
    r"|(?:(?P<count>once|twice|\w+ times) (?:a|an|every|each|per) )"
    + _UNIT.format("_of")
    + r"|(?P<every>every|each) (?:(?P<other>other|second|\w+) )?"
    + _UNIT.format("_every")
    + r"|(?:leave|allow|wait|with)(?: at least)? (?P<gap>\w+) "
    + _UNIT.format("_gap")
    + r" between\b)"
)
_UNITS = {
    "hour": 1.0,
    "day": 24.0,
    "night": 24.0,
    "morning": 24.0,
    "evening": 24.0,
    "week": 168.0,
    "fortnight": 336.0,
    "month": 730.0,
    "year": 8760.0,
}
_HOURS = {
    "daily": 24.0,
    "nightly": 24.0,
    "weekly": 168.0,
    "fortnightly": 336.0,
    "monthly": 730.0,
    "yearly": 8760.0,
}
_LIMITING = re.compile(
    r"\b(?:if|when|unless|until|after|later|then|first|begin\w*|start\w*|may|can|could|might|some|or|but|whether"
    r"|early|once you|not|never|while|during|even|than usual|instead)\b|n['’]t\b"
)
_APART = 2
_REMEMBERED = 8
"""So many of the latest orders with a rate are compared with the next."""
_RATIO = 3.0
"""Nearer rates are one rule told more and less strictly."""


def uneven(outlines: Sequence[Outline], _subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of orders that tell one thing at two rates."""
    told: list[tuple[Outline, float, frozenset[str], tuple[int, int]]] = []
    for outline in outlines:
        found = _RATE.search(outline.lower)
        if not found or _LIMITING.search(_without(outline.lower, found.span())):
            continue
        every, row = _hours(found), outline.row
        if every is None or not (found["gap"] or is_order(row, 0)):
            continue
        matter = _matter(_without(outline.sentence.text, found.span()))
        for other, hours, others, place in told[-_REMEMBERED:]:
            far = max(every, hours) >= _RATIO * min(every, hours)
            if far and matter and matter == others and outline.place - other.place >= _APART:
                yield other, outline, Found(ClashKind.NUMBER, place, found.span())
        told.append((outline, every, matter, found.span()))


def _hours(found: re.Match[str]) -> float | None:
    """Return how many hours lie between two times."""
    if found["word"]:
        return _HOURS[found["word"]]
    if found["count"]:
        times = {"once": 1.0, "twice": 2.0}.get(found["count"]) or number(found["count"].split()[0])
        return _UNITS[found["unit_of"]] / times if times else None
    if found["gap"]:
        count = _count(found["gap"])
        return count * _UNITS[found["unit_gap"]] if count else None
    other = found["other"] or "one"
    count = 2.0 if other in ("other", "second") else _count(other)
    return count * _UNITS[found["unit_every"]] if count else None


def _count(word: str) -> float | None:
    return 1.0 if word in ("one", "a", "single") else number(word)


def _without(text: str, place: tuple[int, int]) -> str:
    """Return a text with spaces for the words at a place."""
    return text[: place[0]] + " " * (place[1] - place[0]) + text[place[1] :]


def _matter(text: str) -> frozenset[str]:
    """Return what an order names beside how often, "one sitting and the next" being a sitting."""
    words, mentions = concepts_of(text)
    named = {at: each.concept for each in mentions for at in range(each.first, each.last + 1)}
    row = Row.of(text)
    return frozenset(
        named.get(at) or name_of(word.text)
        for at, word in enumerate(words)
        if at in named
        or not (word.text in _EMPTY or word.text in word_list("function") or row.stems[at] in listed("light"))
    )


_EMPTY = frozenset(
    ("least", "most", "one", "next", "more", "than", "do", "only", "always", "please", "never", "it")
)
