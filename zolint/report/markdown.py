"""The report as a comment on a pull request: a folded table a file, no longer than a comment may be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from zolint.finding import Crash, Finding, PlacedRelated, Report
from zolint.plural import counted
from zolint.report.legible import sentence
from zolint.report.rank import worst_first
from zolint.rule import Severity

MAX_COMMENT = 60_000
"""Bytes; GitHub takes comments of 65,536 characters, GitLab of far more."""
_FOR_THE_REST = 2_000
"""Bytes kept for what stands around the tables."""
_MARK = "<!-- zolint -->"
"""By which a program that renews the comment finds the old one."""
_MARKUP = re.compile(r"(?P<mark>[\\`*_{}\[\]<>|~&$])|(?P<link>:(?=//)|(?<=www)\.)|@(?=\w)|#(?=\d)")
"""Marks of Markdown and HTML; addresses; and what would call a person or link an issue."""
_CRASHES_SHOWN = 10
_RELATED_SHOWN = 5
_LONGEST_NAME = 300
_LONGEST_MESSAGE = 1_000
"""So that no single finding takes the room of the others."""


def write(report: Report, limit: int = MAX_COMMENT) -> str:
    """Return the Markdown in `limit` bytes; where not all findings fit, the worst do, and it says so."""
    shown = _fitting(report.findings, limit - _FOR_THE_REST - len(_crashes(report.crashes).encode()))
    found, rows = _by_path(report.findings), _by_path(shown)
    left = len(report.findings) - len(shown)
    parts = [
        f"{_MARK}\n### zolint: {_headline(report)}\n",
        _crashes(report.crashes),
        *(
            _head(path, _severities(found[path])) + "".join(map(_row, of)) + _TAIL
            for path, of in rows.items()
        ),
        f"The worst are shown; **{counted(left, 'more finding')}** found no room here.\n" if left else "",
        f"{_checked(report)}\n",
    ]
    return "\n".join(filter(None, parts))


def text(words: str) -> str:
    """Return words that neither Markdown nor HTML, nor a forge, takes for anything else."""
    return _MARKUP.sub(_escaped, sentence(words))


def _escaped(found: re.Match[str]) -> str:
    if found.lastgroup:
        return f"&#{ord(found.group())};"
    return f"{found.group()}&#8203;"  # a space of no width


def _by_path(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.path, []).append(finding)
    return found


def _fitting(findings: Sequence[Finding], room: int) -> Sequence[Finding]:
    """Return the findings whose rows there is room for, in their order."""
    kept: list[int] = []
    paths: set[str] = set()
    most = _severities(findings)  # no file's own count is longer
    for number in worst_first(findings):
        finding = findings[number]
        room -= len(_row(finding).encode())
        if finding.path not in paths:
            room -= len((_head(finding.path, most) + _TAIL).encode()) + 1
            paths.add(finding.path)
        if room < 0:
            break
        kept.append(number)
    return [findings[number] for number in sorted(kept)]


_COLUMNS = "| Line | Severity | Rule | Finding |\n|--:|---|---|---|\n"
_TAIL = "\n</details>\n"


def _head(path: str, severities: str) -> str:
    name = path if len(path) <= _LONGEST_NAME else f"…{path[-_LONGEST_NAME:]}"
    summary = f"<code>{text(name)}</code>: {severities}"
    return f"<details>\n<summary>{summary}</summary>\n\n{_COLUMNS}"


def _row(finding: Finding) -> str:
    other = "".join(f" ({_related(one)})" for one in finding.related[:_RELATED_SHOWN])
    said = text(_cut(finding.message, _LONGEST_MESSAGE)) + other
    cells = (finding.place.start.line, finding.severity, f"<code>{text(finding.rule)}</code>", said)
    return f"| {' | '.join(map(str, cells))} |\n"


def _related(other: PlacedRelated) -> str:
    return f"line {other.place.start.line}: {text(_cut(other.message, _LONGEST_NAME))}"


def _cut(words: str, length: int) -> str:
    return words if len(words) <= length else f"{words[: length - 1].rstrip()}…"


def _crashes(crashes: Sequence[Crash]) -> str:
    if not crashes:
        return ""
    lines = [f"**{counted(len(crashes), 'problem')}** kept zolint from judging everything:\n\n"]
    for crash in crashes[:_CRASHES_SHOWN]:
        where = " ".join(
            f"<code>{text(part[-_LONGEST_NAME:])}</code>" for part in (crash.path, crash.rule) if part
        )
        lines.append(f"- {where} {text(_cut(crash.message, _LONGEST_NAME))}\n")
    if len(crashes) > _CRASHES_SHOWN:
        lines.append(f"- and {len(crashes) - _CRASHES_SHOWN:,} more\n")
    return "".join(lines)


def _headline(report: Report) -> str:
    if not report.findings:
        return "no findings"
    files = len({finding.path for finding in report.findings})
    return f"{counted(len(report.findings), 'finding')} in {counted(files, 'file')}"


def _checked(report: Report) -> str:
    said = [f"{counted(report.files, 'file')} checked"]
    if report.skipped:
        said.append(f"{len(report.skipped):,} skipped")
    said += [_severities(report.findings)] if report.findings else []
    safe = sum(any(fix.safe for fix in finding.fixes) for finding in report.findings)
    if safe:
        said.append(f"{safe:,} can be fixed safely with `zolint check --fix`")
    return "; ".join(said) + "."


def _severities(findings: Iterable[Finding]) -> str:
    count = Counter(finding.severity for finding in findings)
    return ", ".join(_severity(count[severity], severity) for severity in Severity if count[severity])


def _severity(count: int, severity: Severity) -> str:
    return f"{count:,} info" if severity is Severity.INFO else counted(count, severity)
