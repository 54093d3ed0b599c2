"""The report as JSON: every finding of every severity, with the offsets of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import zolint
from zolint.finding import Crash, Finding, Place, PlacedFix, Report, Skip
from zolint.report import encode
from zolint.report.legible import utf8
from zolint.rule import Category, Severity
from zolint.source import Position

JSON = dict[str, object]
SCHEMA = 1


def write(report: Report) -> str:
    """Return the report in schema 1."""
    return encode.indented(
        {
            "schema": SCHEMA,
            "tool": tool(),
            "findings": [finding_of(finding) for finding in report.findings],
            "crashes": [crash_of(crash) for crash in report.crashes],
            "skipped": [skip_of(skip) for skip in report.skipped],
            "summary": summary(report),
        }
    )


def tool() -> JSON:
    """Return what wrote the report."""
    return {"name": "zolint", "version": zolint.__version__}


def finding_of(finding: Finding) -> JSON:
    """Return a finding with all that is known of it."""
    return {
        "path": utf8(finding.path),
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        **_place(finding.place),
        "related": [{"message": other.message, **_place(other.place)} for other in finding.related],
        "fixes": [_fix(fix) for fix in finding.fixes],
        "data": dict(finding.data),
        "fingerprint": finding.fingerprint,
    }


def crash_of(crash: Crash) -> JSON:
    """Return what kept a file from being judged."""
    return {"path": utf8(crash.path), "rule": crash.rule, "message": crash.message}


def skip_of(skip: Skip) -> JSON:
    """Return which file was left alone, and why."""
    return {"path": utf8(skip.path), "why": skip.why}


def summary(report: Report) -> JSON:
    """Return how much of what was found."""
    by_rule = Counter(finding.rule for finding in report.findings)
    return {
        "files": report.files,
        "findings": len(report.findings),
        "by_severity": _counts(Severity, (finding.severity for finding in report.findings)),
        "by_category": _counts(Category, (finding.category for finding in report.findings)),
        "by_rule": dict(sorted(by_rule.items())),
    }


def _fix(fix: PlacedFix) -> JSON:
    return {
        "title": fix.title,
        "safe": fix.safe,
        "edits": [
            {
                "start": _position(edit.place.start),
                "end": _position(edit.place.end),
                "text": edit.text,
            }
            for edit in fix.edits
        ],
    }


def _place(place: Place) -> JSON:
    return {"start": _position(place.start), "end": _position(place.end), "excerpt": place.excerpt}


def _position(position: Position) -> JSON:
    return {"offset": position.offset, "line": position.line, "column": position.column}


def _counts(kinds: Iterable[str], found: Iterable[str]) -> dict[str, int]:
    count = Counter(found)
    return {str(kind): count[kind] for kind in kinds}
