"""The designs of studies that a text names, as far as they cannot show that one thing acts on another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from zolint.view.data import table
from zolint.words import lower_case, words_in


class Design(StrEnum):
    """Why a study cannot show cause and effect in people."""

    SURVEY = "survey"
    OBSERVATIONAL = "observational"
    ANIMAL = "animal"
    CELLS = "cells"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Study:
    """A study that a text names; `start` and `end` are offsets in the text."""

    design: Design
    start: int
    end: int


def studies(text: str, small: int) -> Iterator[Study]:
    """Yield the studies in prose whose design is too weak, those with fewer people than `small` among them.

    What is only mentioned, "fill in the survey", is no study: something must be said to come from it.
    """
    words = words_in(text)
    if not words.hold(_telling_any()):  # as most texts
        return
    for design in Design:
        if not words.hold(_telling(design)) or (design in _OUTWEIGHED and _experimental().search(words.text)):
            continue
        for found in _in_prose(design).finditer(words.text):
            if design is Design.SMALL and found["count"] and _count(found["count"]) >= small:
                continue
            start = found.start() - len(_lead(text[max(0, found.start() - _BEFORE) : found.start()]))
            if _is_source(text, start, found.end()):
                yield Study(design, start, found.end())


def titled(text: str) -> Study | None:
    """Return what a source's title says of its design; None if the design can be strong."""
    if _experimental().search(lower_case(text)):
        return None
    for design, pattern in _in_titles():
        found = pattern.search(text)
        if found:
            return Study(design, *found.span())
    return None


_OUTWEIGHED = (Design.SURVEY, Design.OBSERVATIONAL)
_TITLED = (Design.CELLS, Design.ANIMAL, Design.SMALL, Design.SURVEY, Design.OBSERVATIONAL)
_DETERMINER = r"(?:an?|one|the|this|that|these|those|another|its|their|our|recent|\d{4}|[\d,]+-\w+)"
_LEAD = re.compile(rf"\b{_DETERMINER} (?:[\w’'-]+ ){{0,3}}\Z", re.IGNORECASE)
_PEOPLE = r"(?:people|persons?|men|women|adults|couples|participants|patients|students|volunteers)"
_BEFORE, _AFTER = 40, 90
"""How far from a study the words may stand that belong to it or make it a source."""


@cache
def _telling(design: Design) -> frozenset[str]:
    """Return the words of which one stands in every name of a study of this design."""
    lists = table("designs")[design]
    words = f"{lists['names']} {lists['before_study']}".replace("-", " ").lower().split()
    counted = table("designs")["nouns"]["study"].split() if design is Design.SMALL else ()
    return frozenset((*words, *counted))


@cache
def _telling_any() -> frozenset[str]:
    return frozenset().union(*map(_telling, Design))


@cache
def _experimental() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(table('designs')['experimental']['words'].lower())})\b")


@cache
def _in_prose(design: Design) -> re.Pattern[str]:
    """Return the pattern of how a study of a design is named in prose, in lower case."""
    return re.compile(rf"\b(?:{_named(design)})\b(?: of [\d,]+ [\w-]+)?")


def _named(design: Design) -> str:
    """Return the pattern of how a study of a design is named in prose."""
    noun = _any(table("designs")["nouns"]["study"].lower())
    names, kinds = (_any(table("designs")[design][key].lower()) for key in ("names", "before_study"))
    match design:
        case Design.ANIMAL | Design.CELLS:
            on = rf"(?:{noun}|tests|work) (?:\w+ )?(?:in|on|with|of|using)(?: [\w-]+){{0,2}}? (?:{names})"
            return rf"{on}|(?:{kinds}) (?:{noun}|models?|tests|work)"
        case Design.SMALL:
            between = r"(?:(?!and |or |but )[\w-]+ ){0,2}?"
            count = rf"(?P<count>\d[\d,]*|{'|'.join(_number_words())})"
            counted = rf"(?:of|in|with|among|on) (?:just |only |about )?{count} (?:[\w-]+ ){{0,2}}?{_PEOPLE}"
            return rf"(?:{kinds}) {between}(?:{noun}|survey|sample|group)|(?:{names})|(?:{noun}) {counted}"
        case _:
            return rf"(?:{kinds}) (?:[\w-]+ )?(?:{noun})|(?:{names})"


@cache
def _in_titles() -> tuple[tuple[Design, re.Pattern[str]], ...]:
    built = []
    for design in _TITLED:
        noun = _any(table("designs")["nouns"]["study"])
        names, kinds = (_any(table("designs")[design][key]) for key in ("names", "before_study"))
        names = f"(?:in|on) (?:[\\w-]+ ){{0,2}}?(?:{names})" if design is Design.ANIMAL else names
        more = "|in vitro" if design is Design.CELLS else ""
        pattern = rf"\b(?:(?:{kinds}) (?:{noun})|{names}{more})\b"
        built.append((design, re.compile(pattern, re.IGNORECASE)))
    return tuple(built)


@cache
def _source_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    reporting = table("designs")["reporting"]
    verbs, leads, hints = (_any(reporting[key]) for key in ("verbs", "leads", "hints"))
    return (
        re.compile(
            rf"(?:(?<!fill )(?<!filled )(?<!filling )(?<!part )\b(?:{leads})(?: to)?(?: [\w-]+)? |\()\Z",
            re.IGNORECASE,
        ),
        re.compile(rf"[^.;]*?\b(?:{verbs})\b", re.IGNORECASE),
        re.compile(rf"[^.;]*?\b(?:{hints})\b", re.IGNORECASE),
    )


@cache
def _cautions() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(table('designs')['reporting']['cautions'])})\b", re.IGNORECASE)


def _lead(before: str) -> str:
    """Return the words at the end of a text that belong to the noun after it: "a recent", "the largest"."""
    found = _LEAD.search(before)
    return found.group() if found else ""


def _is_source(text: str, start: int, end: int) -> bool:
    """Whether something is said to come from a study, and not only hinted at."""
    lead, report, hint = _source_patterns()
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if hint.match(after) or _cautions().search(text):
        return False
    return bool(report.match(after) or lead.search(before))


def _count(text: str) -> int:
    low, known = text.lower(), _number_words()
    return known.index(low) if low in known else int(low.replace(",", "") or 0)


@cache
def _number_words() -> tuple[str, ...]:
    """Return the words for the numbers from nought on."""
    return tuple(table("designs")["numbers"]["from_zero"].split())


def _any(words: str) -> str:
    """Return a pattern for any of some words; a hyphen in one may be a space."""
    longest = sorted(words.split(), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\-", "[- ]") for word in longest)
