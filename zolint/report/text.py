"""The report for a person: every finding with its line, the words in question underlined."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator

from zolint.finding import Finding, PlacedRelated, Report
from zolint.plural import counted
from zolint.rule import Category, Severity
from zolint.snippet import clean, underline, width
from zolint.terminal import Screen

_INDENT = "  "


def write(report: Report, screen: Screen, *, quiet: bool = False) -> str:
    """Return the findings, grouped by file, and a summary unless it should be quiet."""
    lines = (*findings(report, screen), *(() if quiet else summary(report, screen)))
    return "".join(f"{line}\n" for line in lines)


def findings(report: Report, screen: Screen) -> Iterator[str]:
    """Yield the lines of every finding."""
    for finding in report.findings:
        yield from _finding(finding, screen)
        yield ""


def summary(report: Report, screen: Screen) -> Iterator[str]:
    """Yield the lines that count what was found."""
    yield _headline(report, screen)
    if report.findings:
        yield from _table(report, screen)
    safe = sum(any(fix.safe for fix in finding.fixes) for finding in report.findings)
    if report.fixed:
        yield f"{counted(report.fixed, 'finding')} fixed."
    if safe:
        yield f"{counted(safe, 'finding')} can be fixed safely."
    left = [
        counted(len(report.skipped), "file") + " skipped" if report.skipped else "",
        counted(len(report.crashes), "crash", "crashes") if report.crashes else "",
    ]
    if any(left):
        told = ", ".join(filter(None, left)) + "; see the messages on standard error."
        yield from textwrap.wrap(told, screen.width)


def _finding(finding: Finding, screen: Screen) -> Iterator[str]:
    start = finding.place.start
    place = screen.paint("bold", clean(f"{finding.path}:{start.line}:{start.column}"))
    severity = screen.paint(finding.severity, finding.severity)
    yield f"{place}  {severity}  {finding.rule}"
    yield from _wrapped(finding.message, screen.width)
    yield from _snippets(finding, screen)
    for fix in finding.fixes:
        title = f"fix: {clean(fix.title)}{' (safe)' if fix.safe else ''}"
        lines = textwrap.wrap(title, screen.width - len(_INDENT), subsequent_indent="     ")
        yield _INDENT + lines[0].replace("fix:", screen.paint("good", "fix:"), 1)
        yield from (_INDENT + line for line in lines[1:])


def _snippets(finding: Finding, screen: Screen) -> Iterator[str]:
    """Yield the finding's line and those of its related places, with their numbers beside them."""
    items: tuple[Finding | PlacedRelated, ...] = (finding, *finding.related)
    digits = len(str(max(item.place.start.line for item in items)))
    bar = screen.paint("dim", "|")
    gutter = f"{_INDENT}{' ' * digits} {bar} "
    columns = screen.width - len(_INDENT) - digits - 3
    before = ""
    for item in items:
        shown, marks = _underlined(item, columns)
        if shown != before:
            yield f"{_INDENT}{screen.paint('dim', str(item.place.start.line).rjust(digits))} {bar} {shown}"
        before = shown
        if isinstance(item, Finding):
            yield gutter + _painted(marks, finding.severity, screen)
            continue
        yield from (gutter + line for line in _labelled(marks, clean(item.message), columns, screen))


def _labelled(marks: str, label: str, columns: int, screen: Screen) -> Iterator[str]:
    """Yield marks with a label behind them or, where it does not fit, beneath them."""
    if "\t" not in marks and len(marks) + 1 + width(label) <= columns:
        yield _painted(f"{marks} {label}", "related", screen)
        return
    yield _painted(marks, "related", screen)
    for line in textwrap.wrap(label, columns):
        yield screen.paint("related", line)


def _underlined(item: Finding | PlacedRelated, columns: int) -> tuple[str, str]:
    place = item.place
    begin = place.start.column - item.line_start
    length = place.end.offset - place.start.offset
    if place.end.line > place.start.line:
        length = len(item.line) - begin
    mark = "^" if isinstance(item, Finding) else "-"
    return underline(item.line, begin, begin + length, columns, mark, is_cut=item.line_start > 1)


def _painted(marks: str, style: str, screen: Screen) -> str:
    bare = marks.lstrip()
    return marks[: len(marks) - len(bare)] + screen.paint(style, bare)


def _headline(report: Report, screen: Screen) -> str:
    checked = f"{counted(report.files, 'file')} checked"
    if not report.findings:
        return screen.paint("good", "No findings") + f", {checked}."
    worst = min((finding.severity for finding in report.findings), key=lambda severity: severity.rank)
    found = screen.paint(worst, counted(len(report.findings), "finding"))
    where = len({finding.path for finding in report.findings})
    return f"{found} in {counted(where, 'file')}, {checked}."


def _table(report: Report, screen: Screen) -> Iterator[str]:
    """Yield how many findings each category has of each severity."""
    count = Counter((finding.category, finding.severity) for finding in report.findings)
    found = [category for category in Category if any(count[category, severity] for severity in Severity)]
    first = max(map(len, found))
    yield _INDENT + " " * first + "".join(f"  {severity:>7}" for severity in Severity)
    for category in found:
        cells = (_cell(count[category, severity], severity, screen) for severity in Severity)
        yield f"{_INDENT}{category:<{first}}" + "".join(cells)


def _cell(count: int, severity: Severity, screen: Screen) -> str:
    return " " * (9 - len(str(count))) + screen.paint(severity if count else "dim", str(count))


def _wrapped(message: str, columns: int) -> Iterator[str]:
    for line in _lines(clean(" ".join(message.split())), columns - len(_INDENT)):
        yield _INDENT + line


def _lines(text: str, columns: int) -> Iterable[str]:
    """Return a text in lines as textwrap cuts it, which takes far longer to look for hyphens."""
    words = text.split(" ")
    if not text or "-" in text or max(map(len, words)) > columns:
        return textwrap.wrap(text, columns)
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= columns:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
