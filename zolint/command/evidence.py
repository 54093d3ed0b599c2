"""`zolint evidence add|list|check`: the claims that an editor has approved, with their sources."""

from __future__ import annotations

import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from zolint.command import FINE, FOUND, NOT_JUDGED
from zolint.command.configuration import project
from zolint.command.inventory import Gathered, gathered, tell_unread
from zolint.command.ledger import approval
from zolint.command.output import say_json
from zolint.plural import counted
from zolint.project import Project
from zolint.rule import Category, NoOptions, Rule, Severity
from zolint.snippet import clean
from zolint.terminal import Screen, say, screen
from zolint.view.claims import Claims
from zolint.view.ledger import Entry, path_in
from zolint.view.ledger.entries import load

JSON = dict[str, Any]


def run(arguments: Namespace) -> int:
    """Approve a claim, list what is approved, or tell what of it needs a look; return the exit code."""
    if arguments.action == "add":
        from zolint.command.approve import add  # noqa: PLC0415 - it needs the bibliographies

        return add(arguments)
    settled = project(arguments)
    return _list(arguments, settled) if arguments.action == "list" else _check(arguments, settled)


def _list(arguments: Namespace, settled: Project) -> int:
    settings = settled.config(Path()).settings
    ledger = settings.evidence.ledger
    entries = load(ledger)
    if arguments.format == "json":
        today = settings.trust.day
        listed = [{**_data(entry), "expired": entry.is_over(today)} for entry in entries]
        say_json({"schema": 1, "ledger": ledger, "claims": listed})
    else:
        lines = _listed(ledger, entries, settings.trust.day, screen(arguments.color, sys.stdout))
        say("".join(f"{line}\n" for line in lines))
    return FINE


def _listed(ledger: str, entries: Sequence[Entry], today: date, place: Screen) -> Iterator[str]:
    over = 0
    for entry in entries:
        is_over = entry.is_over(today)
        over += is_over
        until = f"until {entry.until}" if entry.until else "without an end"
        told = place.paint("warning", f"ran out on {entry.until}") if is_over else until
        yield f"{place.paint('bold', clean(entry.name))}  {told}"
        yield from _wrapped(entry.claim, place)
        by = f"by {entry.reviewed_by}" if entry.reviewed_by else ""
        on = f"on {entry.reviewed}" if entry.reviewed else ""
        where = f"in {entry.path}" if entry.path else ""
        who = " ".join(part for part in ("approved", by, on, where) if part)
        yield from _wrapped(f"{who}: {', '.join(entry.sources)}" if entry.sources else who, place)
        if entry.note:
            yield from _wrapped(entry.note, place)
        yield ""
    ran_out = f", {over} of them run out" if over else ""
    yield f"{clean(ledger)}: {counted(len(entries), 'approved claim')}{ran_out}."


def _check(arguments: Namespace, settled: Project) -> int:
    seen = gathered(arguments, settled, _STANDING)
    ledgers = {settled.plan(path).settings.evidence.ledger: None for path in seen.facts}
    ledgers.setdefault(settled.config(Path()).settings.evidence.ledger)
    today = settled.config(Path()).settings.trust.day
    faults = [fault for ledger in ledgers for fault in _faults(ledger, seen, settled, today)]
    if arguments.format == "json":
        say_json({"schema": 1, "claims": [fault.data for fault in faults]})
    else:
        count = sum(len(load(ledger)) for ledger in ledgers)
        lines = _told(faults, count, screen(arguments.color, sys.stdout))
        say("".join(f"{line}\n" for line in lines))
    tell_unread(seen, arguments.color)
    if seen.crashes:
        return NOT_JUDGED
    return FOUND if faults else FINE


def _gather(claims: Claims, _options: NoOptions) -> JSON:
    source = claims.document.source
    changed = {}
    for several, entry in claims.changed:
        start = source.position(several[0].sentence.span.start)
        now = " ".join(several[0].sentence.text.split())
        changed[entry.name] = {"line": start.line, "column": start.column, "now": now}
    return {"standing": sorted(claims.approvals.standing), "changed": changed}


_STANDING = Rule(
    name="evidence",
    summary="the approved claims of an article",
    category=Category.ZOLINT,
    severity=Severity.INFO,
    view=Claims,
    gather=_gather,
)


@dataclass(frozen=True)
class _Fault:
    """An approval that needs a look."""

    entry: Entry
    state: str
    """expired, changed or unused."""
    place: str = ""
    """Where changed words stand."""
    now: str = ""

    @property
    def data(self) -> JSON:
        """The fault for machines."""
        return {
            "state": self.state,
            **_data(self.entry),
            "place": self.place or None,
            "now": self.now or None,
        }


def _faults(ledger: str, seen: Gathered, settled: Project, today: date) -> Iterator[_Fault]:
    """Yield what is the matter with the entries of a ledger, at most one thing each."""
    under = {
        path: facts
        for path, facts in seen.facts.items()
        if settled.plan(path).settings.evidence.ledger == ledger
    }
    standing = {name for facts in under.values() for name in facts["standing"]}
    checked = {path_in(ledger, path) for path in under}
    for entry in load(ledger):
        place, now = _changed(entry, under)
        if place:
            yield _Fault(entry, "changed", place, now)
        elif entry.name in standing:
            if entry.is_over(today):
                yield _Fault(entry, "expired")
        elif entry.path in checked or not (Path(ledger).parent / entry.path).is_file():
            yield _Fault(entry, "unused")


def _changed(entry: Entry, facts: Mapping[str, JSON]) -> tuple[str, str]:
    """Return where an approved claim stands in other words, and those words; or nothing."""
    for path, told in facts.items():
        found = told["changed"].get(entry.name)
        if found:
            return f"{path}:{found['line']}:{found['column']}", found["now"]
    return "", ""


def _told(faults: Sequence[_Fault], count: int, place: Screen) -> Iterator[str]:
    for fault in faults:
        entry = fault.entry
        yield f"{place.paint('bold', clean(entry.name))}  {place.paint('warning', _state(fault))}"
        yield from _wrapped(entry.claim, place)
        if fault.now:
            yield from _wrapped(f"now: {fault.now}", place)
        yield ""
    told = f", {len(faults)} to look at" if faults else ", nothing to do"
    yield f"{counted(count, 'approved claim')}{told}."


def _state(fault: _Fault) -> str:
    entry = fault.entry
    if fault.state == "changed":
        return f"changed at {fault.place}"
    if fault.state == "expired":
        return f"ran out on {entry.until}"
    return f"unused; it was approved in {entry.path}" if entry.path else "unused"


def _data(entry: Entry) -> JSON:
    return {
        **approval(entry),
        "claim": entry.claim,
        "fingerprint": entry.fingerprint,
        "path": entry.path,
    }


def _wrapped(text: str, place: Screen) -> Iterator[str]:
    yield from textwrap.wrap(
        clean(text), place.width, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False
    )
