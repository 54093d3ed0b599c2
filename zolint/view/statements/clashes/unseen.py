"""Unseen infections: said to be passed on only with visible signs, and in another place without any."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from zolint.view.data import table
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.words.concepts import concepts, points_back
from zolint.view.statements.words.outline import Outline

_REMEMBERED = 8
"""So many of the latest sentences on spreading are compared with the next."""


def unseen(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences on one infection that is passed on only with signs, and without."""
    stated: list[tuple[Outline, bool, tuple[int, int], frozenset[str]]] = []
    for outline in outlines:
        text = outline.lower
        if not _spread().search(text):
            continue
        seen, hidden = _only_seen().search(text), _unseen().search(text)
        denied = _denying().search(text) is not None
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
    known = frozenset(_entries("infections"))
    own = concepts(outline) & known
    return own or (subject & known if points_back(outline) else own)


@cache
def _spread() -> re.Pattern[str]:
    """Return where a text speaks of being passed on."""
    return re.compile(rf"\b(?:{_any('spreading')})\b")


@cache
def _only_seen() -> re.Pattern[str]:
    """Return where a text says that it is so only with a sign, or never without one."""
    return re.compile(
        rf"\bonly\b[^.;:]{{0,60}}\b(?:{_any('while')})\b[^.;:]{{0,40}}\b(?:{_any('signs')})"
        rf"|(?:\b(?:{_any('never')})\b|n['’]t\b)[^.;:]{{0,60}}"
        rf"\b(?:{_any('outside')}) (?:\w+ ){{0,2}}(?:{_any('signs')})"
    )


@cache
def _unseen() -> re.Pattern[str]:
    """Return where a text says that no sign is there."""
    return re.compile(
        rf"\b(?:{_any('lacking')}) (?:(?:{_any('filling')}) ){{0,3}}(?:{_any('signs')})"
        rf"|\b(?:{_any('nothing')})\b"
    )


@cache
def _denying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('denying')})\b|n['’]t\b")


def _any(name: str) -> str:
    """Return a pattern for any entry of a list."""
    return "|".join(re.escape(entry).replace(r"\ \.\.\.\ ", r"\b.{0,40}\b") for entry in _entries(name))


def _entries(name: str) -> tuple[str, ...]:
    return tuple(entry.strip() for entry in table("unseen")[name].split(","))
