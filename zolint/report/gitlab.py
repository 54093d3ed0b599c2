"""The report for GitLab's Code Quality: beside the changed lines of a merge request."""

from __future__ import annotations

import hashlib

from zolint.finding import Finding, Report
from zolint.report import encode
from zolint.report.legible import sentence, utf8
from zolint.rule import Severity

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(report: Report) -> str:
    """Return the JSON; the rule stands in the description, for GitLab shows nothing else of a finding."""
    seen: set[str] = set()
    return encode.indented([_issue(finding, seen) for finding in report.findings])


def _issue(finding: Finding, seen: set[str]) -> dict[str, object]:
    place = finding.place
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": f"{finding.rule}: {sentence(finding.message)}",
        "categories": ["Style"],
        "severity": _SEVERITY[finding.severity],
        "fingerprint": _fingerprint(finding, seen),
        "location": {
            "path": utf8(finding.path).removeprefix("./"),
            "lines": {"begin": place.start.line, "end": place.end.line},
        },
    }


def _fingerprint(finding: Finding, seen: set[str]) -> str:
    """Return a fingerprint that no other finding of the report has; GitLab drops twins."""
    identity = f"{finding.path}\0{finding.rule}\0{finding.fingerprint}"
    count = 0
    while True:
        text = f"{identity}\0{count}" if count else identity
        found = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        if found not in seen:
            seen.add(found)
            return found
        count += 1
