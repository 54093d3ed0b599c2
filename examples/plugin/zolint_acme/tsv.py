"""Findings as tab-separated values, for a spreadsheet."""

from __future__ import annotations

from zolint.api import Report, Reporter


def write(report: Report) -> str:
    """Return one line a finding: path, line, rule, message."""
    rows = (
        (finding.path, str(finding.place.start.line), finding.rule, finding.message)
        for finding in report.findings
    )
    return "".join("\t".join(row) + "\n" for row in rows)


REPORTER = Reporter("tsv", write)
