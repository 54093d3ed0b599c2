"""Findings that a change brought are shown on lines that changed: a pull request shows no others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from zolint.changes import Changes
from zolint.engine import Work, read
from zolint.finding import Finding, PlacedRelated, Report
from zolint.rule import Category
from zolint.sign import line_at, place_of
from zolint.source import Source, Span, UnreadableSource


def anchored(report: Report, changes: Changes, work: Work) -> Report:
    """Return the report with every finding on a line that changed, where its file has one.

    A contradiction is turned round when its other end changed; what an article as a whole lacks is shown
    on its first changed line, and the words that ask for it become a related place.
    """
    return replace(report, findings=tuple(_anchored(report.findings, changes, work)))


def _anchored(findings: Iterable[Finding], changes: Changes, work: Work) -> Iterable[Finding]:
    for finding in findings:
        yield finding if changes.hold(finding.path, finding.place) else _moved(finding, changes, work)


def _moved(finding: Finding, changes: Changes, work: Work) -> Finding:
    here = PlacedRelated(finding.place, "the words that it is about", finding.line, finding.line_start)
    if finding.category is Category.CONTRADICTIONS:
        for other in finding.related:
            if changes.hold(finding.path, other.place):
                against = replace(here, message="against this passage")
                left = (one for one in finding.related if one is not other)
                return _at(finding, other, (against, *left))
        return finding
    try:
        source = read(finding.path, work.texts)
    except (OSError, UnreadableSource):  # it has changed since it was judged
        return finding
    for number in changes.numbers(finding.path, source.line_count):
        changed = _words(source, number)
        if changed.start < changed.end:
            line, start = line_at(source, changed)
            return _at(
                finding, PlacedRelated(place_of(source, changed), "", line, start), (here, *finding.related)
            )
    return finding


def _at(finding: Finding, place: PlacedRelated, related: tuple[PlacedRelated, ...]) -> Finding:
    return replace(finding, place=place.place, line=place.line, line_start=place.line_start, related=related)


def _words(source: Source, number: int) -> Span:
    """Return a line without the blanks around its words."""
    line = source.line_span(number)
    text = source.slice(line)
    start = line.start + len(text) - len(text.lstrip())
    return Span(start, max(start, line.start + len(text.rstrip())))
