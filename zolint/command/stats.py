"""`zolint stats`: articles in figures, one line each, and in total."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from zolint import readers
from zolint.command import FINE, NOT_JUDGED, figures
from zolint.command.articles import ReaderOf, given
from zolint.command.configuration import project, tell_notices
from zolint.command.judge import FIGURES
from zolint.command.output import say_json
from zolint.command.spreadsheet import csv_bytes
from zolint.engine import Outcome, Work, check, combine, conclude
from zolint.finding import Report
from zolint.plural import counted
from zolint.rule import Severity
from zolint.snippet import clean
from zolint.terminal import Screen, say, say_bytes, screen, tell
from zolint.view.readability import reading_age

JSON = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """An article in figures, or several together."""

    words: int
    grade: float
    """The US school grade; of several articles, the mean by words."""
    age: float
    """The reading age, in years."""
    claims: int
    supported: int
    notes: int
    """How many elements of safety and consent notes it has."""
    missing: int
    """How many it lacks."""
    tags: int
    error: int
    warning: int
    info: int


def run(arguments: Namespace) -> int:
    """Count what is in the articles that the arguments name, and return the exit code."""
    settled = project(arguments)
    found, texts = given(arguments, readers.by_suffix(settled.plugins.readers), settled)
    tell_notices(settled, arguments.color)
    work = Work(partial(figures.plan, settled), ReaderOf(settled), texts)
    outcomes = dict(check(found.paths, work))
    seen = combine(outcomes, conclude(outcomes, work))
    by_article = dict(_articles(outcomes, seen))
    if arguments.format == "json":
        say_json(_data(by_article))
    elif arguments.format == "csv":
        say_bytes(_csv(by_article))
    else:
        say("".join(f"{line}\n" for line in _table(by_article, screen(arguments.color, sys.stdout))))
    crashes = (*found.crashes, *seen.crashes)
    for crash in crashes:
        where = ": ".join(part for part in (crash.path, crash.rule) if part)
        tell("error", f"{where}: {crash.message}", arguments.color)
    for skip in (*found.skipped, *seen.skipped):
        tell("notice", f"{skip.path}: skipped ({skip.why})", arguments.color)
    return NOT_JUDGED if crashes else FINE


def _articles(outcomes: Mapping[str, Outcome], seen: Report) -> Iterator[tuple[str, JSON]]:
    """Yield the figures of each article that was read, with its findings."""
    by_path: dict[str, Counter[str]] = {}
    for finding in seen.findings:
        by_path.setdefault(finding.path, Counter())[finding.severity.value] += 1
    for path, outcome in outcomes.items():
        if FIGURES in outcome.facts:
            counts = by_path.get(path, Counter())
            findings = {severity.value: counts[severity.value] for severity in Severity}
            yield path, {**outcome.facts[FIGURES], "findings": findings}


def _line(article: JSON) -> Line:
    reading, claims, notes = article["reading"], article["claims"], article["notes"]
    return Line(
        article["words"],
        reading["grade"],
        reading["age"],
        claims["all"],
        claims["supported"],
        len(notes["present"]),
        len(notes["missing"]),
        len(article["tags"]),
        **article["findings"],
    )


def _total(lines: Sequence[Line]) -> Line:
    words = sum(line.words for line in lines)
    grade = round(sum(line.grade * line.words for line in lines) / words, 1) if words else 0.0
    sums = {name: sum(getattr(line, name) for line in lines) for name in _COLUMNS}
    return Line(**{**sums, "grade": grade, "age": round(reading_age(grade), 1) if words else 0.0})


_COLUMNS = tuple(field.name for field in fields(Line))
_HEADS = {"error": "errors", "warning": "warnings", "info": "infos"}


def _values(line: Line) -> tuple[Any, ...]:
    return tuple(getattr(line, name) for name in _COLUMNS)


def _table(by_article: Mapping[str, JSON], place: Screen) -> Iterator[str]:
    """Yield a line for each article, the figures first so that they stand in columns, and the total."""
    lines = [_line(article) for article in by_article.values()]
    total = _total(lines)
    heads = [_HEADS.get(name, name) for name in _COLUMNS]
    rows = [[_shown(value) for value in _values(line)] for line in (*lines, total)]
    widths = [max(len(cell) for cell in column) for column in zip(heads, *rows, strict=True)]
    yield place.paint("bold", f"{_row(heads, widths)}  article")
    for path, row in zip(by_article, rows, strict=False):
        yield f"{_row(row, widths)}  {clean(path)}"
    yield place.paint("bold", f"{_row(rows[-1], widths)}  {counted(len(lines), 'article')}")


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))


def _shown(value: float) -> str:
    return f"{value:,.1f}" if isinstance(value, float) else f"{value:,}"


def _csv(by_article: Mapping[str, JSON]) -> bytes:
    """Return a row for each article; no total, which a spreadsheet would count twice."""
    heads = ("path", *(_HEADS.get(name, name) for name in _COLUMNS))
    return csv_bytes([heads, *((path, *_values(_line(article))) for path, article in by_article.items())])


def _data(by_article: Mapping[str, JSON]) -> JSON:
    total = _total([_line(article) for article in by_article.values()])
    return {
        "schema": 1,
        "articles": [{"path": path, **article} for path, article in by_article.items()],
        "totals": {
            "articles": len(by_article),
            "words": total.words,
            "reading": {"grade": total.grade, "age": total.age},
            "claims": {"all": total.claims, "supported": total.supported},
            "notes": {"present": total.notes, "missing": total.missing},
            "tags": total.tags,
            "findings": {severity.value: getattr(total, severity.value) for severity in Severity},
        },
    }
