"""`zolint check --fix` and `--diff`: fixes made in rounds, until none is left that may be made."""

from __future__ import annotations

import os
import stat
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from zolint import pool, processors
from zolint.command import FINE, FOUND, NOT_JUDGED
from zolint.command.judge import Judged
from zolint.command.output import write_bytes
from zolint.engine import Outcome, Work, combine, conclude
from zolint.finding import Crash, Finding, Report
from zolint.fix import diff, make
from zolint.mistake import Mistake
from zolint.plural import counted
from zolint.rule import Edit, Fix
from zolint.source import Span, decode, digest_of
from zolint.terminal import say_bytes, tell

ROUNDS = 10
"""A fix may make room for another; what has not settled by then never will."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


Check = Callable[[Sequence[str], Work], Iterable[tuple[str, Outcome]]]
"""Judges files anew."""


@dataclass(frozen=True)
class Change:
    """A file before and after its fixes."""

    before: bytes
    after: bytes
    fixed: int
    """How many findings were fixed."""


@dataclass(frozen=True)
class Fixed:
    """What the files would be, what would then be found in them, and what kept some from being fixed."""

    report: Report
    changes: Mapping[str, Change] = field(default_factory=dict)
    unsettled: tuple[str, ...] = ()
    """Files whose fixes still ask for others."""


def check_arguments(arguments: Namespace) -> None:
    """Raise Mistake where the options for fixes do not go together."""
    if arguments.unsafe_fixes and not (arguments.fix or arguments.diff):
        raise Mistake("--unsafe-fixes goes with --fix, or with --diff to look at them first")


def show(judged: Judged, seen: Report, arguments: Namespace) -> int:
    """Write what the fixes would change as a diff to standard output, and return the exit code."""
    fixed = settle(judged, seen, _check(arguments), unsafe=arguments.unsafe_fixes)
    for path, change in fixed.changes.items():
        before, after = (decode(path, data).text for data in (change.before, change.after))
        say_bytes(diff(path, before, after).encode())
    _tell(fixed, "would be fixed", arguments)
    for crash in fixed.report.crashes:
        tell("error", f"{crash.path}: {crash.message}", arguments.color)
    if fixed.report.crashes or judged.is_partial:
        return NOT_JUDGED
    return FOUND if fixed.changes and not arguments.exit_zero else FINE


def fix(judged: Judged, seen: Report, arguments: Namespace) -> Report:
    """Make the fixes in the files, or on the way from standard input to standard output.

    Return what is found after them. A file that cannot be written is a crash, and what was found in it
    stays.
    """
    fixed = settle(judged, seen, _check(arguments), unsafe=arguments.unsafe_fixes)
    if judged.work.texts:
        for path, data in judged.work.texts.items():
            say_bytes(fixed.changes[path].after if path in fixed.changes else data)
    else:
        refused = {path: why for path, change in fixed.changes.items() if (why := _write(path, change))}
        fixed = _without(fixed, refused, seen, judged.paths)
    formats = {name for kind, name in arguments.outputs if kind == "format"}
    if formats and "text" not in formats:
        _tell(fixed, "fixed", arguments)
    return replace(fixed.report, fixed=_count(fixed))


def settle(judged: Judged, seen: Report, check: Check, *, unsafe: bool) -> Fixed:
    """Make the fixes of what was seen, and of what `check` finds after them, without writing anything.

    What was found but is not among what was seen (because it is on record, or old) is left alone.
    """
    left_out = _marks(judged.report.findings) - _marks(seen.findings)
    rounds = _Rounds(judged, unsafe=unsafe)
    findings = seen.findings
    changed: list[str] = []
    for _ in range(ROUNDS):
        changed = rounds.make(findings)
        if not changed:
            break
        rounds.judge(check(changed, rounds.work))
        findings = tuple(finding for finding in rounds.findings() if _mark(finding) not in left_out)
    report = replace(seen, findings=findings, crashes=(*seen.crashes, *rounds.crashes.values()))
    changes = rounds.changes()
    return Fixed(report, changes, tuple(rounds.make(findings)) if changed else ())


class _Rounds:
    """The files of a run while they are fixed."""

    def __init__(self, judged: Judged, *, unsafe: bool) -> None:
        """Start with the files as they are."""
        self.work = judged.work
        self.crashes: dict[str, Crash] = {}
        self._unsafe = unsafe
        self._first = judged.outcomes
        self._outcomes = dict(judged.outcomes)
        self._before: dict[str, bytes] = {}
        self._fixed: Counter[str] = Counter()

    def make(self, findings: Iterable[Finding]) -> list[str]:
        """Make the fixes that do not meet, and return which files they changed."""
        changed: dict[str, bytes] = {}
        for path, group in groupby(findings, lambda finding: finding.path):
            fixes = tuple(_fixes(group, unsafe=self._unsafe))
            if not fixes or path in self.crashes:
                continue
            try:
                data = self._bytes(path)
            except OSError as error:
                self._crash(path, f"cannot be read: {error.strerror or error}")
                continue
            if digest_of(data) != self._outcomes[path].digest:
                self._crash(path, "changed while it was checked, so it was not fixed; run zolint again")
                continue
            applied = make(decode(path, data).text, fixes)
            after = _BYTE_ORDER_MARK * data.startswith(_BYTE_ORDER_MARK) + applied.text.encode()
            if after != data:
                self._before.setdefault(path, data)
                self._fixed[path] += len(applied.fixes)
                changed[path] = after
        self._put(changed)
        return list(changed)

    def judge(self, outcomes: Iterable[tuple[str, Outcome]]) -> None:
        """Take in what is found after the fixes; a file that they broke is as it was."""
        for path, outcome in outcomes:
            if len(outcome.crashes) <= len(self._first[path].crashes):
                self._outcomes[path] = outcome
                continue
            self._crash(path, f"was not fixed, for its fixes would break it: {outcome.crashes[-1].message}")
            self._put({path: self._before.pop(path)})
            self._outcomes[path] = self._first[path]

    def findings(self) -> tuple[Finding, ...]:
        """Return what is found in all files as they are now."""
        return combine(self._outcomes, conclude(self._outcomes, self.work)).findings

    def changes(self) -> dict[str, Change]:
        """Return what has changed."""
        return {
            path: Change(before, self.work.texts[path], self._fixed[path])
            for path, before in self._before.items()
            if self.work.texts[path] != before
        }

    def _bytes(self, path: str) -> bytes:
        texts = self.work.texts
        return texts[path] if path in texts else Path(path).read_bytes()

    def _put(self, texts: Mapping[str, bytes]) -> None:
        self.work = replace(self.work, texts={**self.work.texts, **texts})

    def _crash(self, path: str, why: str) -> None:
        self.crashes[path] = Crash(path, "", why)


def _check(arguments: Namespace) -> Check:
    def check(paths: Sequence[str], work: Work) -> Iterable[tuple[str, Outcome]]:
        jobs = arguments.jobs or processors.jobs_for(paths, lambda path: len(work.texts[path]))
        return pool.check(paths, work, jobs, arguments.time_limit)

    return check


def _fixes(findings: Iterable[Finding], *, unsafe: bool) -> Iterator[Fix]:
    """Yield for each finding the fix to make: the first safe one, else the first if that may be made."""
    for finding in findings:
        safe = [fix for fix in finding.fixes if fix.safe]
        for chosen in (safe or (finding.fixes if unsafe else ()))[:1]:
            edits = (Edit(Span(e.place.start.offset, e.place.end.offset), e.text) for e in chosen.edits)
            yield Fix(chosen.title, tuple(edits), chosen.safe)


def _marks(findings: Iterable[Finding]) -> frozenset[tuple[str, str]]:
    return frozenset(map(_mark, findings))


def _mark(finding: Finding) -> tuple[str, str]:
    return finding.path, finding.fingerprint


def _write(path: str, change: Change) -> str:
    """Write a fixed file; return why that cannot be, or nothing."""
    try:
        if not os.access(path, os.W_OK) or not os.stat(path).st_mode & _WRITABLE:  # noqa: PTH116 - as its neighbour
            return "is read-only, so it was not fixed"
        if Path(path).read_bytes() != change.before:
            return "changed while it was checked, so it was not fixed; run zolint again"
        write_bytes(path, change.after)
    except OSError as error:
        return f"could not be written, so it was not fixed: {error.strerror or error}"
    return ""


def _without(fixed: Fixed, refused: Mapping[str, str], seen: Report, paths: Sequence[str]) -> Fixed:
    """Return what was fixed but for the files that refused."""
    kept = [finding for finding in fixed.report.findings if finding.path not in refused]
    kept += [finding for finding in seen.findings if finding.path in refused]
    place = {path: number for number, path in enumerate(paths)}
    crashes = (Crash(path, "", why) for path, why in refused.items())
    report = replace(
        fixed.report,
        findings=tuple(sorted(kept, key=lambda finding: place[finding.path])),
        crashes=(*fixed.report.crashes, *crashes),
    )
    changes = {path: change for path, change in fixed.changes.items() if path not in refused}
    return Fixed(report, changes, fixed.unsettled)


def _count(fixed: Fixed) -> int:
    return sum(change.fixed for change in fixed.changes.values())


def _tell(fixed: Fixed, done: str, arguments: Namespace) -> None:
    """Say on standard error what was fixed."""
    if arguments.quiet:
        return
    if fixed.changes:
        count, files = _count(fixed), len(fixed.changes)
        tell("notice", f"{counted(count, 'finding')} {done} in {counted(files, 'file')}", arguments.color)
    for path in fixed.unsettled:
        tell("warning", f"{path}: after {ROUNDS} rounds its fixes still ask for others", arguments.color)
