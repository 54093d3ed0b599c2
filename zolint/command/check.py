"""`zolint check`: files in, a report out."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from zolint import pool, readers, report, stamp
from zolint.cache import Cache
from zolint.command import FINE, FOUND, NOT_JUDGED
from zolint.command.articles import STDIN, ReaderOf, given
from zolint.command.configuration import cache_folder, project, tell_broken, tell_notices
from zolint.command.output import check_target, write_file
from zolint.engine import Outcome, Work, combine, conclude, describe
from zolint.files import Files
from zolint.finding import Crash, Report, Skip
from zolint.project import Project
from zolint.recall import Recall
from zolint.rule import Severity
from zolint.terminal import Screen, say, say_bytes, screen, tell

_SKIPS_NAMED = 5
"""Of files that are skipped for one reason, how many are named one by one."""


def run(arguments: Namespace) -> int:
    """Check what the arguments name, and return the exit code."""
    settled = project(arguments)
    if arguments.format not in report.names():
        report.check_name(arguments.format, settled.plugins.reporters)
    if arguments.output:
        check_target(arguments.output)
    recall = _recall(arguments, settled)
    suffixes = recall.suffixes() or tuple(readers.by_suffix(settled.plugins.readers))
    found, texts = given(arguments, suffixes, settled)
    is_plain = recall.is_plain(found.paths)
    if not is_plain:
        _plan(settled, recall, found, arguments)
    work = Work(settled.plan, ReaderOf(settled), texts)
    with _progress(len(found.paths), quiet=arguments.quiet) as done:
        seen = _check(found.paths, work, recall, arguments, done)
    recall.close()
    if recall.trouble and not arguments.quiet:
        tell("warning", f"findings could not be kept for the next run: {recall.trouble}", arguments.color)
    seen = replace(seen, crashes=(*found.crashes, *seen.crashes), skipped=(*found.skipped, *seen.skipped))
    written = _write(arguments, seen, settled)
    _tell(seen, arguments)
    if not written or seen.crashes or (not is_plain and settled.plugins.broken):
        return NOT_JUDGED
    return FOUND if _fails(seen, Severity(arguments.fail_on)) and not arguments.exit_zero else FINE


def _recall(arguments: Namespace, settled: Project) -> Recall:
    if arguments.no_cache or "-" in arguments.paths:
        return Recall(None, b"", settled)
    return Recall(Cache(cache_folder(arguments, settled)), stamp.installed(), settled)


def _plan(settled: Project, recall: Recall, found: Files, arguments: Namespace) -> None:
    """Load the plug-ins and plan every file: a mistake in any configuration ends the run before it begins."""
    for path in found.paths or (STDIN,):
        settled.plan(path)
    tell_broken(settled.plugins, arguments.color)
    if not arguments.quiet:
        tell_notices(settled, arguments.color)
    if not settled.plugins.broken and not settled.notices:
        recall.keep_suffixes(readers.by_suffix(settled.plugins.readers))
        recall.keep_plain(found.paths)


def _check(
    paths: Sequence[str],
    work: Work,
    recall: Recall,
    arguments: Namespace,
    done: Callable[[int], object] | None,
) -> Report:
    """Check the files whose outcome is not known, and conclude what only the whole set shows."""
    known = recall.outcomes(path for path in paths if path not in work.texts)
    left = [path for path in paths if path not in known]
    jobs = arguments.jobs or pool.jobs_for(left, _size)
    fresh: dict[str, Outcome] = {}
    for path, outcome in pool.check(left, work, jobs, arguments.time_limit) if left else ():
        fresh[path] = outcome
        recall.keep(path, outcome)
        if done:
            done(len(known) + len(fresh))
    outcomes = {path: known.get(path) or fresh[path] for path in paths}
    if not any(outcome.facts for outcome in outcomes.values()):
        return combine(outcomes, Outcome())
    concluded = recall.concluded(outcomes)
    if concluded is None:
        concluded = conclude(outcomes, work)
        recall.keep_concluded(outcomes, concluded)
    return combine(outcomes, concluded)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - pathlib costs more than the call
    except OSError:
        return 0


@contextmanager
def _progress(total: int, *, quiet: bool) -> Iterator[Callable[[int], object] | None]:
    """Give what is told how many files have been checked: a bar in the terminal, after a second."""
    if quiet or total <= 1 or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    # only for somebody who waits at a terminal; its types are a package of their own
    from tqdm import tqdm  # type: ignore[import-untyped]  # noqa: PLC0415

    with tqdm(total=total, desc="checking", unit=" articles", delay=1, leave=False, file=sys.stderr) as bar:
        yield lambda count: bar.update(count - bar.n)


def _write(arguments: Namespace, seen: Report, settled: Project) -> bool:
    """Write the report where it should go, and return whether that was possible."""
    format_name = arguments.format
    to_screen = not arguments.output and format_name in report.FOR_PEOPLE
    place = screen(arguments.color, sys.stdout) if to_screen else Screen()
    try:
        more = () if format_name in report.names() else settled.plugins.reporters
        text = report.write(format_name, seen, place, more, quiet=arguments.quiet)
    except Exception as error:
        if format_name in report.names():
            raise
        tell("error", f'the format "{format_name}" of a plug-in failed: {describe(error)}', arguments.color)
        return False
    if to_screen:
        say(text)
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
        if not seen.files and not seen.crashes and not seen.skipped:
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
