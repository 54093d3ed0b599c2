"""The report as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from zolint.finding import Crash, Finding, Report
from zolint.report import markdown
from zolint.report.legible import sentence
from zolint.report.rank import worst_first
from zolint.rule import Severity
from zolint.snippet import clean

MAX_ANNOTATIONS = 10
"""Of each level, as many as GitHub shows of one step; it drops the others without a word."""
MAX_SUMMARY = 1_000_000
"""Bytes; GitHub takes 1 MiB of one step, or nothing."""
_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(report: Report) -> str:
    """Return the commands, the worst findings first; those beyond what GitHub shows stand in the log."""
    room = dict.fromkeys(Severity, MAX_ANNOTATIONS)
    commands: list[str] = []
    rest: list[str] = []
    for crash in report.crashes:
        command, line = _crash(crash)
        room[Severity.ERROR] -= 1
        if room[Severity.ERROR] >= 0:
            commands.append(command)
        else:
            rest.append(line)
    for finding in map(report.findings.__getitem__, worst_first(report.findings)):
        room[finding.severity] -= 1
        if room[finding.severity] >= 0:
            commands.append(_annotation(finding))
        else:
            rest.append(_line(finding))
    return "".join(f"{line}\n" for line in (*commands, *_group(rest)))


def summary(report: Report) -> str:
    """Return the Markdown for the summary of the job."""
    return markdown.write(report, MAX_SUMMARY)


def _annotation(finding: Finding) -> str:
    start, end = finding.place.start, finding.place.end
    properties: dict[str, object] = {"file": clean(finding.path), "line": start.line, "endLine": end.line}
    if start.line == end.line:
        properties |= {"col": start.column, "endColumn": max(start.column, end.column)}
    said = sentence(finding.message) + "".join(
        f"\nLine {other.place.start.line}: {sentence(other.message)}" for other in finding.related
    )
    return _command(_COMMAND[finding.severity], properties | {"title": f"zolint ({finding.rule})"}, said)


def _crash(crash: Crash) -> tuple[str, str]:
    """Return what kept a file from being judged, as a command and as a line of the log."""
    properties: dict[str, object] = {"file": clean(crash.path)} if crash.path else {}
    said = f"the rule {crash.rule} crashed: {crash.message}" if crash.rule else crash.message
    command = _command("error", properties | {"title": "zolint could not judge this"}, sentence(said))
    return command, sentence(f"{crash.path}: {said}")


def _command(name: str, properties: dict[str, object], message: str) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _line(finding: Finding) -> str:
    start = finding.place.start
    return sentence(
        f"{finding.path}:{start.line}:{start.column}: {finding.severity} {finding.rule} {finding.message}"
    )


def _group(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines for the log, folded, in which no word of an article is taken for a command."""
    if not lines:
        return
    # it ends what nothing in the lines can end: no text holds a digest of itself
    digest = hashlib.blake2b("\n".join(lines).encode(), digest_size=12).hexdigest()
    yield f"::group::{len(lines):,} more, for GitHub shows {MAX_ANNOTATIONS} of each level beside the lines"
    yield f"::stop-commands::zolint-{digest}"
    yield from lines
    yield f"::zolint-{digest}::"
    yield "::endgroup::"
