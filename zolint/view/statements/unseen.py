"""Unseen infections: said to be passed on only with visible signs, and in another place without any."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zolint.view.statements.clash import ClashKind, Found
from zolint.view.statements.concepts import concepts, points_back
from zolint.view.statements.outline import Outline

_INFECTIONS = frozenset(
    (
        "chlamydia",
        "gonorrhoea",
        "syphilis",
        "herpes",
        "hpv",
        "hiv",
        "thrush",
        "bacterial vaginosis",
        "infection",
    )
)
_SIGN = (
    r"(?:symptom|sign|sore|blister|wart|outbreak|attack|rash|ulcer|discharge|flare[- ]?up|lesion|lump|itch"
    r"|tingl|burn|ill|unwell|something to see)"
)
_SPREAD = re.compile(
    r"\b(?:pass(?:es|ed|ing)?\b.{0,40}\bon\b|hand(?:s|ed|ing)? (?:\w+ ){0,2}on\b|transmi\w+|infectious"
    r"|contagious|catch(?:es|ing)?|infects?|spreads?|shed(?:s|ding)?"
    r"|(?:give|get|gets|gave) (?:it|them|\w+) (?:to|from)"
    r"|pick(?:ed)? (?:it )?up)\b"
)
_ONLY_SEEN = re.compile(
    rf"\bonly\b[^.;:]{{0,60}}\b(?:while|when|if|during|as long as|with)\b[^.;:]{{0,40}}\b{_SIGN}"
    rf"|\b(?:never|cannot|not|nobody|no one)\b[^.;:]{{0,60}}"
    rf"\b(?:without |(?:between|once|after) (?:\w+ ){{0,2}})(?:\w+ )?{_SIGN}"
)
_UNSEEN = re.compile(
    rf"\b(?:without|no|not any|between|before|free of|free from) (?:(?:any|the|a|single|visible|obvious"
    rf"|noticeable|outward|two|first|having|showing|ever) ){{0,3}}{_SIGN}"
    r"|\bnothing (?:to be seen|to see|shows|is visible|at all to see)|\b(?:sign|symptom)[- ]?(?:free|less)"
    r"|\blooks? (?:\w+ )?(?:healthy|clear|normal|fine|intact)|\bfeels? (?:\w+ )?(?:fine|well|healthy)"
    r"|\b(?:silently|unnoticed|unseen)\b"
)
_DENYING = re.compile(r"\b(?:not|never|cannot|nobody|no one|only|hardly|unlikely)\b|n['’]t\b")

_REMEMBERED = 8
"""So many of the latest sentences on spreading are compared with the next."""


def unseen(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences on one infection that is passed on only with signs, and without."""
    stated: list[tuple[Outline, bool, tuple[int, int], frozenset[str]]] = []
    for outline in outlines:
        text = outline.lower
        if not _SPREAD.search(text):
            continue
        seen, hidden = _ONLY_SEEN.search(text), _UNSEEN.search(text)
        denied = _DENYING.search(text) is not None
        found = seen or (None if denied else hidden)
        if not found:
            continue
        names = _infections(outline, subject)
        for other, was_seen, place, others in stated[-_REMEMBERED:]:
            if was_seen != bool(seen) and names & others:
                yield other, outline, Found(ClashKind.QUANTIFIER, place, found.span(), min(names & others))
        stated.append((outline, bool(seen), found.span(), names))


def _infections(outline: Outline, subject: frozenset[str]) -> frozenset[str]:
    """Return the infections that a sentence speaks of, with that of the article for an "it"."""
    own = concepts(outline) & _INFECTIONS
    return own or (subject & _INFECTIONS if points_back(outline) else own)
