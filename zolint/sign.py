"""Signs what rules saw: a hit becomes a finding with its place, its excerpt and a fingerprint."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from zolint.finding import Finding, Place, PlacedEdit, PlacedFix, PlacedRelated
from zolint.plan import Active
from zolint.rule import Hit
from zolint.source import Source, Span

_LINE_SHOWN = 400
"""How many characters of a source line a finding keeps; some articles are one line."""
_LINE_BEFORE = 100
"""How many of them stand before the finding."""


def sign(source: Source, hits: Iterable[tuple[Active, Hit]]) -> tuple[Finding, ...]:
    """Turn hits into findings, in order of position; the same hit twice is one finding."""
    seen: set[tuple[str, Span, str]] = set()
    count: Counter[str] = Counter()
    findings = []
    for active, hit in sorted(hits, key=lambda pair: (pair[1].span, pair[0].rule.name)):
        key = (active.rule.name, hit.span, hit.message)
        if key in seen:
            continue
        seen.add(key)
        passage = f"{active.rule.name}\0{_normal(source.slice(hit.span))}"
        count[passage] += 1
        findings.append(_finding(source, active, hit, f"{passage}\0{count[passage]}"))
    return tuple(findings)


def line_at(source: Source, span: Span) -> tuple[str, int]:
    """Return the line on which the span starts, cut where it is very long, and its first column kept."""
    line = source.line_span(source.position(span.start).line)
    start = max(line.start, span.start - _LINE_BEFORE) if line.end - line.start > _LINE_SHOWN else line.start
    return source.text[start : min(line.end, start + _LINE_SHOWN)], start - line.start + 1


def place_of(source: Source, span: Span) -> Place:
    """Return a range as a report shows it."""
    return Place(source.position(span.start), source.position(span.end), source.slice(span))


def _finding(source: Source, active: Active, hit: Hit, identity: str) -> Finding:
    line, line_start = line_at(source, hit.span)
    return Finding(
        path=source.path,
        rule=active.rule.name,
        category=active.rule.category,
        severity=active.severity or hit.severity or active.rule.severity,
        confidence=hit.confidence,
        message=hit.message,
        place=place_of(source, hit.span),
        line=line,
        line_start=line_start,
        fingerprint=hashlib.blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest(),
        related=tuple(
            PlacedRelated(place_of(source, r.span), r.message, *line_at(source, r.span)) for r in hit.related
        ),
        fixes=tuple(
            PlacedFix(
                fix.title,
                fix.safe,
                tuple(PlacedEdit(place_of(source, edit.span), edit.text) for edit in fix.edits),
            )
            for fix in hit.fixes
        ),
        data=hit.data,
    )


def _normal(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
