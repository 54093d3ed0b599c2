"""The report as SARIF 2.1.0, cut to what GitHub code scanning takes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

import zolint
from zolint.finding import Crash, Finding, Place, PlacedFix, Report, Skip
from zolint.report import encode, rule_page
from zolint.report.legible import sentence
from zolint.report.rank import worst_first
from zolint.report.rule_page import AnyRule
from zolint.rule import Confidence, Severity

JSON = dict[str, object]
MAX_RESULTS = 25_000
"""As many results as code scanning takes; of a run with more, it takes none."""
_MAX_DESCRIPTION = 1_024
_MAX_RELATED = 100
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_LINK = re.compile(r"\[([^][]*)\](?=\()")


def write(report: Report) -> str:
    """Return the log with one run."""
    shown = report.findings
    if len(shown) > MAX_RESULTS:
        shown = tuple(shown[number] for number in sorted(worst_first(shown)[:MAX_RESULTS]))
    rules = list(_rules(report, shown))
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    driver = {"name": "zolint", "semanticVersion": zolint.__version__, "language": "en", "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [
            {
                "executionSuccessful": not report.crashes,
                "toolExecutionNotifications": list(_notifications(report, len(shown))),
            }
        ],
        "results": [_result(finding, index[finding.rule]) for finding in shown],
    }
    return encode.indented({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(report: Report, shown: Sequence[Finding]) -> Iterator[JSON]:
    """Yield every rule that ran, and those of which only the findings are known."""
    sure = _precision(shown)
    known = {rule.name: rule for rule in report.rules()}
    for rule in known.values():
        yield _rule(rule, sure)
    strangers = {finding.rule: finding for finding in shown if finding.rule not in known}
    for name, finding in strangers.items():
        words = {"text": name.rpartition("/")[2].replace("-", " ")}
        yield {
            "id": name,
            "shortDescription": words,
            "fullDescription": words,
            "help": words,
            "properties": _properties(finding.category, finding.severity, sure.get(name)),
        }


def _rule(rule: AnyRule, sure: Mapping[str, Confidence]) -> JSON:
    return {
        "id": rule.name,
        "shortDescription": {"text": _cut(rule.summary or rule.name)},
        "fullDescription": {"text": _cut(rule_page.finds(rule) or rule.name)},
        "help": {
            "text": rule_page.plain(rule) or rule.name,
            "markdown": rule_page.markdown(rule) or rule.name,
        },
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": _properties(rule.category, rule.severity, sure.get(rule.name)),
    }


def _properties(category: str, severity: Severity, sure: Confidence | None) -> JSON:
    properties: JSON = {"tags": [category], "problem.severity": _PROBLEM[severity]}
    return properties | {"precision": sure} if sure else properties


def _precision(findings: Sequence[Finding]) -> dict[str, Confidence]:
    """Return how sure each rule is most often; where it is in two minds, the less sure."""
    count = Counter((finding.rule, finding.confidence) for finding in findings)
    by_count = sorted(count, key=lambda pair: (count[pair], tuple(Confidence).index(pair[1])))
    return dict(by_count)


def _result(finding: Finding, index: int) -> JSON:
    related = finding.related[:_MAX_RELATED]
    links = (
        f"[line {other.place.start.line}: {_label(other.message)}]({n})" for n, other in enumerate(related, 1)
    )
    said = _text(finding.message) + (f" See: {', '.join(links)}." if related else "")
    result: JSON = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVEL[finding.severity],
        "message": {"text": said},
        "locations": [_location(finding.path, finding.place)],
        # the same words in the same file are the same alert, wherever they move
        "partialFingerprints": {"primaryLocationLineHash": f"{finding.fingerprint}:1"},
        "properties": {"confidence": finding.confidence},
    }
    if related:
        result["relatedLocations"] = [
            _location(finding.path, other.place)
            | {"id": n, "message": {"text": sentence(other.message) or "here"}}
            for n, other in enumerate(related, 1)
        ]
    fixes = [_fix(finding.path, fix) for fix in finding.fixes if fix.safe and fix.edits]
    return result | {"fixes": fixes} if fixes else result


def _fix(path: str, fix: PlacedFix) -> JSON:
    replacements = [
        {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    return {
        "description": {"text": sentence(fix.title) or "fix"},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": replacements}],
    }


def _location(path: str, place: Place) -> JSON:
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": _region(place)}}


def _artifact(path: str) -> JSON:
    """Return where a file is: relative to the root of the repository, or somewhere on this machine."""
    uri = quote(path.encode("utf-8", "surrogateescape"), safe="/~")
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri or ".", "uriBaseId": _ROOT}


def _region(place: Place) -> JSON:
    return {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }


def _notifications(report: Report, shown: int) -> Iterator[JSON]:
    for crash in report.crashes:
        yield _crash(crash)
    for skip in report.skipped:
        yield _note(skip)
    if shown < len(report.findings):
        left = len(report.findings) - shown
        said = (
            f"{left:,} findings are left out: code scanning takes {MAX_RESULTS:,}, and these are the worst."
        )
        yield {"level": "warning", "message": {"text": said}}


def _crash(crash: Crash) -> JSON:
    said: JSON = {"level": "error", "message": {"text": sentence(crash.message) or "crash"}}
    if crash.path:
        said["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(crash.path)}}]
    if crash.rule:
        said["associatedRule"] = {"id": crash.rule}
    return said


def _note(skip: Skip) -> JSON:
    return {
        "level": "note",
        "message": {"text": f"skipped: {sentence(skip.why)}"},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(skip.path)}}],
    }


def _text(message: str) -> str:
    """Return a message in which nothing that an article says is taken for a link to another place."""
    return _LINK.sub(r"\\[\1\\]", sentence(message)) or "?"


def _label(message: str) -> str:
    """Return a message as the words of a link."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", sentence(message)) or "here"


def _cut(text: str) -> str:
    return text if len(text) <= _MAX_DESCRIPTION else f"{text[: _MAX_DESCRIPTION - 1].rstrip()}…"
