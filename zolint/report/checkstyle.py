"""The report as Checkstyle writes it: a file with its errors, for the many tools that read that."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from zolint.finding import Finding, Report
from zolint.report import xml
from zolint.report.legible import sentence


def write(report: Report) -> str:
    """Return the XML; what kept a file from being judged is an `exception`."""
    root = xml.node("checkstyle", {"version": "4.3"})
    files: dict[str, ET.Element] = {}

    def file(path: str) -> ET.Element:
        if path not in files:
            files[path] = xml.node("file", {"name": path})
            root.append(files[path])
        return files[path]

    for finding in report.findings:
        file(finding.path).append(_error(finding))
    for crash in report.crashes:
        said = f"{crash.rule}: {crash.message}" if crash.rule else crash.message
        file(crash.path).append(xml.node("exception", {}, sentence(said)))
    return xml.document(root)


def _error(finding: Finding) -> ET.Element:
    start = finding.place.start
    return xml.node(
        "error",
        {
            "line": start.line,
            "column": start.column,
            "severity": finding.severity,
            "message": sentence(finding.message),
            "source": f"zolint.{finding.rule}",
        },
    )
