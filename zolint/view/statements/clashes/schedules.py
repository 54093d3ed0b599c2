"""Schedules: a plan that goes on after its last week, and rest days in what is to be done without any."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from zolint.document import HEADINGS
from zolint.view.data import table, words
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline, is_empty, number
from zolint.words import Wordings

_UNITS = ("week", "day", "month", "evening", "session", "lesson", "module", "meeting", "round")
_UNIT = f"({'|'.join(_UNITS)})"
_COUNTED = frozenset((*_UNITS, *(f"{unit}s" for unit in _UNITS)))
"""Without one of these words, no part of a plan is counted."""
_NUMBER = r"(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_APART = 1


def outlasting(
    outlines: Sequence[Outline], _subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the sentences that give a plan its length with one that counts a later week of it."""
    lengths: dict[str, tuple[Outline, float, tuple[int, int]]] = {}
    for outline in outlines:
        for unit, value, place in _lengths(outline):
            known = lengths.get(unit)
            if known is None or known[0].sentence.block.kind in HEADINGS:
                lengths[unit] = outline, value, place
        for unit, value, place in _parts(outline) if lengths else ():
            known = lengths.get(unit)
            if known and value > known[1] and outline.place - known[0].place >= _APART:
                yield known[0], outline, Found(ClashKind.NUMBER, known[2], place)


def unresting(
    outlines: Sequence[Outline], subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the sentences that ask for every day without a rest with one that gives a day off."""
    daily: list[tuple[Outline, tuple[int, int]]] = []
    rest: list[tuple[Outline, tuple[int, int]]] = []
    for outline in outlines:
        unbroken = _wordings("unbroken").search(outline.sentence.text)
        if unbroken and _wordings("daily").search(outline.sentence.text):
            daily.append((outline, unbroken.span()))
        elif not unbroken and (place := _day_off(outline)):
            rest.append((outline, place))
    for one, place in daily:
        for other, own in rest:
            more = _matter(other) - one.names - subject
            if more:
                continue
            first, second = sorted(((one, place), (other, own)), key=lambda each: each[0].place)
            yield first[0], second[0], Found(ClashKind.NUMBER, first[1], second[1])


def _lengths(outline: Outline) -> Iterator[tuple[str, float, tuple[int, int]]]:
    """Yield how many weeks or days a plan has, by a sentence on nothing else."""
    planned = not outline.words.isdisjoint(words("schedules", "plans"))
    found = _length().search(outline.lower) if planned else None
    if found and not _wordings("aside").search(outline.sentence.text):
        counted, unit = next((found[n], found[n + 1]) for n in range(1, len(found.groups()), 2) if found[n])
        yield unit, number(counted) or 0.0, found.span()


@cache
def _length() -> re.Pattern[str]:
    plans = "|".join(sorted(words("schedules", "plans")))
    verbs = r"(?:takes?|lasts?|runs?(?: for)?|goes on for|is over in|is over after|covers?|spans?|has|is)"
    about = r"(?:exactly |just |only |all of |a total of )?"
    return re.compile(
        rf"\b(?:{plans}) {verbs} {about}{_NUMBER} {_UNIT}s?\b"
        rf"|\b{_NUMBER}[- ]{_UNIT}s?(?: \w+)? (?:{plans})\b"
        rf"|\b(?:{plans})(?: of| for| in) {about}{_NUMBER} {_UNIT}s\b"
    )


def _parts(outline: Outline) -> Iterator[tuple[str, float, tuple[int, int]]]:
    """Yield the later of the weeks or days that a sentence tells of: "Weeks 7 to 10: ...", "in week six"."""
    if outline.words.isdisjoint(_COUNTED) or _wordings("aside").search(outline.sentence.text):
        return
    for found in _PART.finditer(outline.lower):
        last = number(found[3] or found[2]) if found[1] else _ORDINALS.index(found[4]) + 3.0
        if last:
            yield found[1] or found[5], last, found.span()


_ORDINALS = (
    "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_PART = re.compile(
    rf"(?:^\W*|\b(?:in|by|from|during|until|at|and) (?:the )?){_UNIT}s? {_NUMBER}\b"
    rf"(?:\s?(?:to|and|or|-|\N{{EN DASH}})\s?{_NUMBER}\b)?(?! (?:of|after)\b)"
    rf"|\b(?:in|on|by|from|during|until|at) the ({'|'.join(_ORDINALS)}) {_UNIT}\b(?! after)"
)


def _day_off(outline: Outline) -> tuple[int, int] | None:
    """Return where a sentence gives a day off: "take Saturday and Sunday off"."""
    found = _wordings("resting").search(outline.sentence.text)
    if found:
        return found.span()
    if outline.words.isdisjoint(words("schedules", "days")):
        return None
    days = [word for word in outline.tokens if word.text in words("schedules", "days")]
    off = _wordings("rest").search(outline.sentence.text)
    if not off or outline.denials:
        return None
    return min(days[0].start, off.start()), max(days[-1].end, off.end())


def _matter(outline: Outline) -> frozenset[str]:
    """Return what a sentence that gives days off names up to its first comma after them."""
    _, _, tail = outline.lower.partition(",")
    end = len(outline.lower) - len(tail)
    named = frozenset(word.text for word in outline.tokens if word.start < end)
    told = named - words("schedules", "days") - words("schedules", "small")
    return frozenset(name_of(word) for word in told if not is_empty(word))


@cache
def _wordings(name: str) -> Wordings:
    return Wordings.listed(table("schedules")[name])
