"""`zolint check`: files in, a report out."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence

from zolint import report
from zolint.changes import since
from zolint.command import FINE, FOUND, NOT_JUDGED, fixing
from zolint.command.configuration import project
from zolint.command.judge import judge
from zolint.command.known import leave_out
from zolint.command.output import check_target, write_file
from zolint.command.show import show
from zolint.engine import describe
from zolint.finding import Crash, Report, Skip
from zolint.mistake import Mistake
from zolint.project import Project
from zolint.rule import Severity
from zolint.terminal import Screen, say, say_bytes, screen, tell

_SKIPS_NAMED = 5
"""Of files that are skipped for one reason, how many are named one by one."""


def run(arguments: Namespace) -> int:
    """Check what the arguments name, and return the exit code."""
    settled = project(arguments)
    if arguments.show_files or arguments.show_settings:
        return show(arguments, settled)
    if arguments.format not in report.names():
        report.check_name(arguments.format, settled.plugins.reporters)
    if arguments.output:
        check_target(arguments.output)
    fixing.check_arguments(arguments)
    if arguments.since and "-" in arguments.paths:
        raise Mistake("--since compares files with their history, so it does not go with -")
    changes = since(arguments.since) if arguments.since else None
    judged = judge(arguments, settled, changes)
    seen = leave_out(judged, settled, changes, arguments)
    if arguments.diff:
        return fixing.show(judged, seen, arguments)
    if arguments.fix:
        seen = fixing.fix(judged, seen, arguments)
    written = _write(arguments, seen, settled)
    _tell(seen, arguments)
    if not written or seen.crashes or judged.is_partial:
        return NOT_JUDGED
    return FOUND if _fails(seen, Severity(arguments.fail_on)) and not arguments.exit_zero else FINE


def _write(arguments: Namespace, seen: Report, settled: Project) -> bool:
    """Write the report where it should go, and return whether that was possible."""
    format_name = arguments.format
    to_screen = not arguments.output and format_name in report.FOR_PEOPLE
    # standard output is for the fixed article
    aside = sys.stderr if arguments.fix and "-" in arguments.paths else None
    place = screen(arguments.color, aside or sys.stdout) if to_screen else Screen()
    try:
        more = () if format_name in report.names() else settled.plugins.reporters
        text = report.write(format_name, seen, place, more, quiet=arguments.quiet)
    except Exception as error:
        if format_name in report.names():
            raise
        tell("error", f'the format "{format_name}" of a plug-in failed: {describe(error)}', arguments.color)
        return False
    if to_screen or (aside and not arguments.output):
        say(text, aside)
    elif not arguments.output:
        say_bytes(text.encode("utf-8", "replace"))
    else:
        return _write_file(arguments, text)
    return True


def _write_file(arguments: Namespace, text: str) -> bool:
    try:
        write_file(arguments.output, text)
    except OSError as error:
        why = error.strerror or error
        tell("error", f'the report could not be written to "{arguments.output}": {why}', arguments.color)
        return False
    return True


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
