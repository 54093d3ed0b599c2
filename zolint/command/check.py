"""`zolint check`: files in, a report out."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence

from zolint.changes import since
from zolint.command import FINE, FOUND, NOT_JUDGED, fixing, reports, watching
from zolint.command.anchor import anchored
from zolint.command.configuration import project
from zolint.command.judge import judge
from zolint.command.known import leave_out
from zolint.command.show import show
from zolint.finding import Crash, Report, Skip
from zolint.mistake import Mistake
from zolint.rule import Severity
from zolint.terminal import tell

_SKIPS_NAMED = 5
"""Of files that are skipped for one reason, how many are named one by one."""


def run(arguments: Namespace) -> int:
    """Check what the arguments name, and return the exit code."""
    if arguments.watch:
        watching.check_arguments(arguments)
        return watching.watch(arguments, lambda: _run(arguments))
    return _run(arguments)


def _run(arguments: Namespace) -> int:
    settled = project(arguments)
    if arguments.show_files or arguments.show_settings:
        return show(arguments, settled)
    targets = reports.targets(arguments, settled)
    fixing.check_arguments(arguments)
    if arguments.since and "-" in arguments.paths:
        raise Mistake("--since compares files with their history, so it does not go with -")
    changes = since(arguments.since) if arguments.since else None
    judged = judge(arguments, settled, changes, with_figures=reports.want_figures(targets))
    seen = leave_out(judged, settled, changes, arguments)
    if arguments.diff:
        return fixing.show(judged, seen, arguments)
    if arguments.fix:
        seen = fixing.fix(judged, seen, arguments)
    if changes:
        seen = anchored(seen, changes, judged.work)
    written = reports.write(targets, reports.complete(seen, settled, judged), settled, arguments)
    _tell(seen, arguments)
    if not written or seen.crashes or judged.is_partial:
        return NOT_JUDGED
    return FOUND if _fails(seen, Severity(arguments.fail_on)) and not arguments.exit_zero else FINE


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
