"""The formats that a report can be written in, one a module."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from zolint.finding import Report
from zolint.mistake import Mistake, nearest
from zolint.plugins import Reporter
from zolint.terminal import Screen

FOR_PEOPLE = ("text", "concise")
"""Built-in formats that follow the terminal's width and colours: `write(report, screen, quiet=...)`."""
FOR_MACHINES = (
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "junit",
    "checkstyle",
    "rdjson",
    "markdown",
    "html",
)
"""Built-in formats that are the same everywhere: `write(report)`."""
WITH_FIGURES = ("html",)
"""Formats that show articles in figures, which take views that not every run needs."""


def write(
    name: str, report: Report, screen: Screen, more: Iterable[Reporter] = (), *, quiet: bool = False
) -> str:
    """Return a report in a format, a built-in one or a plug-in's; `quiet` leaves a summary out."""
    if name in FOR_PEOPLE:
        return str(import_module(f"zolint.report.{name}").write(report, screen, quiet=quiet))
    if name in FOR_MACHINES:
        return str(import_module(f"zolint.report.{name}").write(report))
    return next(reporter for reporter in more if reporter.name == name).write(report)


def names(more: Iterable[Reporter] = ()) -> tuple[str, ...]:
    """Return the names of all formats."""
    return (*FOR_PEOPLE, *FOR_MACHINES, *(reporter.name for reporter in more))


def check_name(name: str, more: Iterable[Reporter]) -> None:
    """Raise Mistake unless there is a format of this name."""
    known = names(more)
    if name not in known:
        raise Mistake(
            f'--format: unknown format "{name}"{nearest(name, known)}; there are {", ".join(known)}'
        )


def count_rules(report: Report, screen: Screen, *, quiet: bool = False) -> str:
    """Return how many findings each rule has."""
    from zolint.report.statistics import write as count  # noqa: PLC0415 - as the formats, only when it is needed

    return count(report, screen, quiet=quiet)


def github_summary(report: Report) -> str:
    """Return the Markdown for the summary of a job on GitHub."""
    from zolint.report.github import summary  # noqa: PLC0415 - see count_rules

    return summary(report)
