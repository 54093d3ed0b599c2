"""The report in reviewdog's format; its columns are bytes of UTF-8."""

from __future__ import annotations

from zolint.finding import Finding, Place, Report
from zolint.report import encode
from zolint.report.legible import sentence, utf8


def write(report: Report) -> str:
    """Return the JSON; safe fixes are suggestions, which a reviewer can take over with a click."""
    source = {"name": "zolint"}
    diagnostics = [_diagnostic(finding) for finding in report.findings]
    return encode.indented({"source": source, "diagnostics": diagnostics})


def _diagnostic(finding: Finding) -> dict[str, object]:
    data: dict[str, object] = {
        "message": sentence(finding.message),
        "location": _location(finding, finding.place),
        "severity": finding.severity.upper(),
        "code": {"value": finding.rule},
    }
    edits = next((fix.edits for fix in finding.fixes if fix.safe), ())
    if edits:
        data["suggestions"] = [{"range": _range(edit.place), "text": edit.text} for edit in edits]
    if finding.related:
        data["related_locations"] = [
            {"message": sentence(other.message), "location": _location(finding, other.place)}
            for other in finding.related
        ]
    return data


def _location(finding: Finding, place: Place) -> dict[str, object]:
    return {"path": utf8(finding.path), "range": _range(place)}


def _range(place: Place) -> dict[str, object]:
    return {
        end: {"line": position.line, "column": position.byte_column}
        for end, position in (("start", place.start), ("end", place.end))
    }
