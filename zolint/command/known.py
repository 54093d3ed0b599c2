"""What a report leaves out: what a baseline knows, and what did not change."""

from __future__ import annotations

import os
from argparse import Namespace
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from zolint import baseline
from zolint.baseline import Entry, Matched
from zolint.command.judge import Judged
from zolint.config_file import shown
from zolint.finding import Finding, Report
from zolint.plural import counted
from zolint.project import Project
from zolint.terminal import tell

if TYPE_CHECKING:  # it starts git, which few runs do
    from zolint.changes import Changes


def leave_out(judged: Judged, settled: Project, changes: Changes | None, arguments: Namespace) -> Report:
    """Return the report without what is known and what is old, and say how much that was."""
    report = judged.report
    concerns = changes.concern if changes else lambda _: True
    left = report.findings
    if not arguments.no_baseline:
        left = _unknown(judged, settled, changes, arguments)
    fresh = tuple(finding for finding in left if concerns(finding))
    if changes and not arguments.quiet:
        _tell_old(len(left) - len(fresh), judged, arguments)
    return replace(report, findings=fresh)


def by_baseline(judged: Judged, settled: Project) -> dict[Path, dict[str, list[Finding]]]:
    """Return the findings of every file, by its baseline and its name in there."""
    files: defaultdict[Path, dict[str, list[Finding]]] = defaultdict(dict)
    at: dict[str, list[Finding]] = {}
    for path in judged.paths:
        home = settled.baseline(path)
        at[path] = files[home].setdefault(name_in(home, path), [])
    for finding in judged.report.findings:
        at[finding.path].append(finding)
    files[settled.baseline(".")]  # it may know files that are gone
    return dict(files)


def name_in(home: Path, path: str) -> str:
    """Return the name of a file in a baseline: relative to its folder, with forward slashes."""
    try:
        return os.path.relpath(path, home.parent).replace(os.sep, "/")
    except ValueError:  # another drive
        return path.replace(os.sep, "/")


def matched(home: Path, found: Mapping[str, Sequence[Finding]], entries: Sequence[Entry]) -> Matched:
    """Lay findings beside the entries of the baseline that is at home there."""
    return baseline.match(entries, found, lambda name: not (home.parent / name).exists())


def stale(
    home: Path, left: Iterable[Entry], judged: Judged, settled: Project, given: Sequence[str]
) -> set[Entry]:
    """Return those entries whose findings are gone, and not only unseen in this run.

    Their file was judged by their rule, or is gone from a folder that was given.
    """
    crashed = {(crash.path, crash.rule) for crash in judged.report.crashes}
    skipped = {skip.path for skip in judged.report.skipped}
    paths = {name_in(home, path): path for path in judged.paths if path not in skipped}
    folders = tuple(_folders(home, given or (".",)))

    def is_stale(entry: Entry) -> bool:
        path = paths.get(entry.path)
        if path is None:
            return entry.path.startswith(folders) and not (home.parent / entry.path).exists()
        if crashed & {(path, ""), (path, entry.rule), ("", entry.rule)}:
            return False
        return any(active.rule.name == entry.rule for active in settled.plan(path).rules)

    return set(filter(is_stale, left))


def _folders(home: Path, given: Sequence[str]) -> Iterator[str]:
    """Yield how the names of what is in the folders that were given begin."""
    for path in given:
        if Path(path).is_dir():
            name = name_in(home, path)
            yield "" if name == "." else f"{name}/"


def _unknown(
    judged: Judged, settled: Project, changes: Changes | None, arguments: Namespace
) -> tuple[Finding, ...]:
    """Return the findings that no baseline knows, in their order."""
    if not any(map(os.path.lexists, set(map(settled.baseline, (*judged.paths, "."))))):
        return judged.report.findings
    known: set[int] = set()
    for home, found in by_baseline(judged, settled).items():
        entries = baseline.read(home, shown(home))
        if not entries:
            continue
        laid = matched(home, found, entries)
        known |= {id(finding) for _, finding in laid.known}
        if arguments.quiet:
            continue
        covered = [finding for _, finding in laid.known if not changes or changes.concern(finding)]
        if covered:
            those = counted(len(covered), "finding is", "findings are")
            tell("notice", f"{those} known and left out ({shown(home)})", arguments.color)
        if laid.left and not changes and "-" not in arguments.paths:
            gone = stale(home, laid.left, judged, settled, arguments.paths)
            _tell_stale(len(gone), home, arguments)
    return tuple(finding for finding in judged.report.findings if id(finding) not in known)


def _tell_stale(count: int, home: Path, arguments: Namespace) -> None:
    if count:
        those = counted(count, "entry is", "entries are")
        them = "it" if count == 1 else "them"
        tell(
            "notice",
            f"{shown(home)}: {those} not found any more; take {them} out with zolint baseline prune",
            arguments.color,
        )


def _tell_old(count: int, judged: Judged, arguments: Namespace) -> None:
    if not judged.paths:
        tell("notice", f"no article has changed since {arguments.since}", arguments.color)
    if count:
        those = counted(count, "finding is", "findings are")
        tell(
            "notice", f"{those} older than the changes since {arguments.since} and left out", arguments.color
        )
