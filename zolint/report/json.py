"""The report as JSON: every finding of every severity, with the offsets of the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

import zolint
from zolint.finding import Finding, Place, PlacedFix, Report
from zolint.rule import Category, Severity
from zolint.source import Position

JSON = dict[str, object]


def write(report: Report) -> str:
    """Return the report in schema 1."""
    data = {
        "schema": 1,
        "tool": {"name": "zolint", "version": zolint.__version__},
        "findings": [_finding(finding) for finding in report.findings],
        "crashes": [
            {"path": _written(crash.path), "rule": crash.rule, "message": _written(crash.message)}
            for crash in report.crashes
        ],
        "skipped": [{"path": _written(skip.path), "why": skip.why} for skip in report.skipped],
        "summary": {
            "files": report.files,
            "findings": len(report.findings),
            "by_severity": _counts(Severity, (finding.severity for finding in report.findings)),
            "by_category": _counts(Category, (finding.category for finding in report.findings)),
        },
    }
    # what a rule puts into `data` is its own affair, and must not cost the user the report
    encoded = msgspec.json.encode(data, enc_hook=str)
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


def _finding(finding: Finding) -> JSON:
    return {
        "path": _written(finding.path),
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


def _written(text: str) -> str:
    """Return a file's name with a mark for every byte of it that is not UTF-8."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
