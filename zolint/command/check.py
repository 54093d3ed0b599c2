"""`zolint check`: files in, a report out."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from zolint.command import FINE, FOUND, NOT_JUDGED, reports
from zolint.command.configuration import project
from zolint.command.judge import judge
from zolint.command.known import leave_out
from zolint.finding import Crash, Report, Skip
from zolint.mistake import Mistake
from zolint.rule import Severity
from zolint.terminal import tell

if TYPE_CHECKING:
    from zolint.changes import Changes

_SKIPS_NAMED = 5
"""Of files that are skipped for one reason, how many are named one by one."""


def run(arguments: Namespace) -> int:
    """Check what the arguments name, and return the exit code."""
    if arguments.watch:
        from zolint.command import watching  # noqa: PLC0415 - here and below: few runs need it

        watching.check_arguments(arguments)
        return watching.watch(arguments, lambda: _run(arguments))
    return _run(arguments)


def _run(arguments: Namespace) -> int:
    settled = project(arguments)
    if arguments.show_files or arguments.show_settings:
        from zolint.command.show import show  # noqa: PLC0415

        return show(arguments, settled)
    targets = reports.targets(arguments, settled)
    if arguments.fix or arguments.diff or arguments.unsafe_fixes:
        from zolint.command import fixing  # noqa: PLC0415

        fixing.check_arguments(arguments)
    changes = _changes(arguments)
    judged = judge(arguments, settled, changes, with_figures=reports.want_figures(targets))
    seen = leave_out(judged, settled, changes, arguments)
    if arguments.diff:
        return fixing.show(judged, seen, arguments)
    if arguments.fix:
        seen = fixing.fix(judged, seen, arguments)
    if changes:
        from zolint.command.anchor import anchored  # noqa: PLC0415

        seen = anchored(seen, changes, judged.work)
    written = reports.write(targets, reports.complete(seen, settled, judged), settled, arguments)
    _tell(seen, arguments)
    if not written or seen.crashes or judged.is_partial:
        return NOT_JUDGED
    return FOUND if _fails(seen, Severity(arguments.fail_on)) and not arguments.exit_zero else FINE


def _changes(arguments: Namespace) -> Changes | None:
    """Return what differs from the revision that the arguments name, if they name one."""
    if not arguments.since:
        return None
    if "-" in arguments.paths:
        raise Mistake("--since compares files with their history, so it does not go with -")
    from zolint.changes import since  # noqa: PLC0415

    return since(arguments.since)


def _tell(seen: Report, arguments: Namespace) -> None:
    """Say on standard error, whatever the format, what was skipped and what crashed."""
    if not arguments.quiet:
        if not (seen.files or seen.crashes or seen.skipped or arguments.since):
            tell("warning", "no articles were found to check", arguments.color)
        for line in _skips(seen.skipped):
            tell("notice", line, arguments.color)
    for crash in seen.crashes:
        tell("error", _crash(crash), arguments.color)


def _skips(skipped: Sequence[Skip]) -> Iterator[str]:
    by_reason: dict[str, list[str]] = {}
    for skip in skipped:
        by_reason.setdefault(skip.why, []).append(skip.path)
    for why, paths in by_reason.items():
        if len(paths) <= _SKIPS_NAMED:
            yield from (f"{path}: skipped ({why})" for path in paths)
            continue
        yield f"{len(paths):,} files skipped ({why}), the first of them {paths[0]}"


def _crash(crash: Crash) -> str:
    where = f"{crash.path}: " if crash.path else ""
    return (
        f"{where}the rule {crash.rule} crashed: {crash.message}" if crash.rule else f"{where}{crash.message}"
    )


def _fails(seen: Report, mildest: Severity) -> bool:
    return any(finding.severity.rank <= mildest.rank for finding in seen.findings)
