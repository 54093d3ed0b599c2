"""One line a finding, for tools and for `grep`."""

from __future__ import annotations

from zolint.finding import Finding, Report
from zolint.snippet import clean
from zolint.terminal import Screen


def write(report: Report, screen: Screen, *, quiet: bool = False) -> str:  # noqa: ARG001 - it is quiet anyway
    """Return `path:line:column: severity rule message` for each finding."""
    return "".join(f"{_line(finding, screen)}\n" for finding in report.findings)


def _line(finding: Finding, screen: Screen) -> str:
    start = finding.place.start
    place = screen.paint("bold", clean(f"{finding.path}:{start.line}:{start.column}:"))
    severity = screen.paint(finding.severity, finding.severity)
    return f"{place} {severity} {finding.rule} {clean(' '.join(finding.message.split()))}"
