"""`zolint baseline write|update|prune`: the findings that a site knows of are put on record."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from zolint import baseline
from zolint.baseline import Entry
from zolint.command import FINE, NOT_JUDGED
from zolint.command.configuration import project
from zolint.command.judge import Judged, judge
from zolint.command.known import by_baseline, matched, name_in, stale
from zolint.command.output import write_file
from zolint.config_file import shown
from zolint.mistake import Mistake
from zolint.plural import counted
from zolint.project import Project
from zolint.terminal import say, tell


def run(arguments: Namespace) -> int:
    """Put findings on record or take them off it, and return the exit code."""
    if "-" in arguments.paths:
        raise Mistake("a baseline is made of files, so - is no path for it")
    settled = project(arguments)
    if arguments.action == "write":
        _refuse_old(settled.baseline("."))
    judged = judge(arguments, settled)
    for crash in judged.report.crashes:
        where = f"{crash.path}: " if crash.path else ""
        tell(
            "error",
            f"{where}{crash.rule and f'the rule {crash.rule} crashed: '}{crash.message}",
            arguments.color,
        )
    records = dict(_records(arguments, judged, settled))
    for home, (before, after) in records.items():
        if before == after:
            say(f"{shown(home)}: nothing to change, {_on_record(after)}.\n")
            continue
        try:
            write_file(str(home), baseline.write(after))
        except OSError as error:
            tell("error", f'"{shown(home)}" cannot be written: {error.strerror or error}', arguments.color)
            return NOT_JUDGED
        say(f"{shown(home)}: {_told(before, after)}\n")
    if not records:
        say("Nothing was found, so there is nothing to put on record.\n")
    return NOT_JUDGED if judged.report.crashes or judged.is_partial else FINE


def _records(
    arguments: Namespace, judged: Judged, settled: Project
) -> Iterator[tuple[Path, tuple[set[Entry], set[Entry]]]]:
    """Yield each baseline with its entries as they were and as they shall be."""
    for home, found in by_baseline(judged, settled).items():
        if arguments.action == "write":
            _refuse_old(home)
        before = baseline.read(home, shown(home))
        laid = matched(home, found, before)
        gone = stale(home, laid.left, judged, settled, arguments.paths)
        after = {baseline.entry(name_in(home, finding.path), finding) for _, finding in laid.known}
        after |= set(laid.left) - gone
        if arguments.action != "prune":
            after |= {baseline.entry(name_in(home, finding.path), finding) for finding in laid.new}
        if before or after:
            yield home, (set(before), after)


def _refuse_old(home: Path) -> None:
    if home.exists():
        raise Mistake(
            f"there is a baseline already: {shown(home)}; "
            "zolint baseline update brings it in line with what is found now"
        )


def _told(before: set[Entry], after: set[Entry]) -> str:
    come, gone = Counter(map(_words, after - before)), Counter(map(_words, before - after))
    moved = (come & gone).total()
    counts = {"put on record": come.total() - moved, "moved": moved, "taken off": gone.total() - moved}
    told = [f"{count:,} {what}" for what, count in counts.items() if count] if before else []
    return ", ".join([*told, _on_record(after)]) + "."


def _words(entry: Entry) -> tuple[str, str]:
    return entry.rule, entry.fingerprint


def _on_record(entries: set[Entry]) -> str:
    files = len({entry.path for entry in entries})
    return f"{counted(len(entries), 'finding')} in {counted(files, 'file')} on record"
