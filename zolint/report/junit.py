"""The report as JUnit writes it: a suite a file, a test case a finding; errors and warnings fail."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from zolint.finding import Crash, Finding, Report, Skip
from zolint.report import xml
from zolint.report.legible import sentence
from zolint.rule import Severity


def write(report: Report) -> str:
    """Return the XML; crashes are errors of the run, skipped files are skipped.

    A run without anything to report has one test case that passed, for an empty report is often taken for
    a broken one.
    """
    cases: dict[str, list[ET.Element]] = {}
    for finding in report.findings:
        cases.setdefault(finding.path, []).append(_finding(finding))
    for crash in report.crashes:
        cases.setdefault(crash.path, []).append(_crash(crash))
    for skip in report.skipped:
        cases.setdefault(skip.path, []).append(_skip(skip))
    if not cases:
        cases["zolint"] = [xml.node("testcase", {"name": "no findings", "classname": "zolint"})]
    root = xml.node("testsuites", {"name": "zolint", **_counts(case for of in cases.values() for case in of)})
    for path, of in cases.items():
        suite = xml.node("testsuite", {"name": path or "zolint", **_counts(of)})
        suite.extend(of)
        root.append(suite)
    return xml.document(root)


def _finding(finding: Finding) -> ET.Element:
    start = finding.place.start
    name = f"{finding.rule} at {start.line}:{start.column}"
    case = xml.node(
        "testcase", {"name": name, "classname": finding.path, "file": finding.path, "line": start.line}
    )
    said = sentence(finding.message)
    where = f"{finding.path}:{start.line}:{start.column}: {said}"
    if finding.severity is Severity.INFO:
        case.append(xml.node("system-out", {}, where))
    else:
        case.append(xml.node("failure", {"type": finding.severity, "message": said}, where))
    return case


def _crash(crash: Crash) -> ET.Element:
    case = xml.node("testcase", {"name": crash.rule or "reading", "classname": crash.path or "zolint"})
    said = sentence(crash.message)
    case.append(xml.node("error", {"type": "crash", "message": said}, said))
    return case


def _skip(skip: Skip) -> ET.Element:
    case = xml.node("testcase", {"name": "checking", "classname": skip.path})
    case.append(xml.node("skipped", {"message": sentence(skip.why)}))
    return case


def _counts(cases: Iterable[ET.Element]) -> dict[str, int]:
    said = [{part.tag for part in case} for case in cases]
    counts = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    return {"tests": len(said)} | {key: sum(tag in tags for tags in said) for key, tag in counts.items()}
