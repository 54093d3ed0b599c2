"""The report as JSON lines: a line a finding, as in `json`; then crashes, skipped files and a summary."""

from __future__ import annotations

from zolint.finding import Report
from zolint.report import encode, json


def write(report: Report) -> str:
    """Return the lines; the `type` of each says what it is."""
    lines = (
        *({"type": "finding", **json.finding_of(finding)} for finding in report.findings),
        *({"type": "crash", **json.crash_of(crash)} for crash in report.crashes),
        *({"type": "skipped", **json.skip_of(skip)} for skip in report.skipped),
        {"type": "summary", "schema": json.SCHEMA, "tool": json.tool(), **json.summary(report)},
    )
    return "".join(map(encode.line, lines))
