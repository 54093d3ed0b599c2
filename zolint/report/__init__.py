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
FOR_MACHINES = ("json",)
"""Built-in formats that are the same everywhere: `write(report)`."""


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
