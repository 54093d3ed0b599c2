"""`zolint evidence add FILE:LINE`: the claim that stands there is put on record as approved."""

from __future__ import annotations

import calendar
import re
import subprocess
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from zolint import nlp
from zolint.command import FINE, NOT_JUDGED
from zolint.command.articles import ReaderOf
from zolint.command.configuration import project
from zolint.command.ledger import with_entry
from zolint.command.output import write_file
from zolint.engine import read
from zolint.mistake import Mistake
from zolint.project import Project
from zolint.source import Source, UnreadableSource, decode
from zolint.terminal import say, tell
from zolint.view import Analysis
from zolint.view.bibliography import Bibliography
from zolint.view.claims import Claims, Frame
from zolint.view.ledger import Approvals, Entry, path_in, wording
from zolint.view.ledger.entries import load
from zolint.view.ledger.wording import fingerprint, name_of
from zolint.view.sentences import Sentence


def add(arguments: Namespace) -> int:
    """Approve the claim at a place, and return the exit code."""
    place = _place(arguments.place)
    sources = tuple(dict.fromkeys(_source(text) for text in arguments.source))
    settled = project(arguments)
    analysis = _analysis(place.path, settled)
    claim = wording(_sentence(place, analysis))
    today = analysis.view(Approvals).today
    ledger = analysis.settings.evidence.ledger
    said = Entry(
        name_of(claim),
        claim,
        fingerprint(claim),
        sources,
        arguments.by or _user(),
        today,
        _until(arguments.until, today),
        path_in(ledger, place.path),
        " ".join((arguments.note or "").split()),
    )
    if not said.reviewed_by:
        raise Mistake("nobody is named who approves the claim: say --by NAME, or set user.name in git")
    for source in _strangers(sources, analysis):
        tell("warning", f'no bibliography of {place.path} has the key "{source}"', arguments.color)
    return _record(ledger, said, arguments)


def _record(ledger: str, said: Entry, arguments: Namespace) -> int:
    """Write the entry into the ledger, and say so."""
    known = {one.name: one for one in load(ledger)}
    same = (one for one in known.values() if one.is_of(said.claim, said.fingerprint, said.path))
    on_record = next(same, None)
    if on_record and not said.until and said.reviewed and on_record.is_over(said.reviewed):
        raise Mistake(f"its approval ran out on {on_record.until}; say with --until how long it holds now")
    if said.name in known:  # the same words mean something else in another article
        said = replace(said, name=f"{said.name}-{fingerprint(said.path)[:8]}")
    entry = _renewed(on_record, said) if on_record else said
    file = Path(ledger)
    text = decode(ledger, file.read_bytes()).text if file.is_file() else ""
    changed = with_entry(text, entry)
    if changed == text:
        say(f"{ledger}: nothing to change, {entry.name} is on record.\n")
        return FINE
    try:
        write_file(ledger, changed)
    except OSError as error:
        tell("error", f'"{ledger}" cannot be written: {error.strerror or error}', arguments.color)
        return NOT_JUDGED
    until = f" until {entry.until}" if entry.until else ""
    say(f'{ledger}: "{entry.claim}" is {"renewed" if on_record else "approved"}{until} ({entry.name}).\n')
    return FINE


def _renewed(before: Entry, said: Entry) -> Entry:
    """Return an entry brought up to date: sources are added, what is not said again stays."""
    return replace(
        said,
        name=before.name,
        claim=before.claim or said.claim,
        sources=tuple(dict.fromkeys((*before.sources, *said.sources))),
        until=said.until or before.until,
        note=said.note or before.note,
    )


@dataclass(frozen=True)
class _Place:
    path: str
    line: int
    column: int
    """0 where none was given."""
    text: str
    """The place as it was written."""


def _place(text: str) -> _Place:
    found = re.fullmatch(r"(.+?):(\d{1,9})(?::(\d{1,9}))?", text)
    if not found or not int(found[2]):
        raise Mistake(f'"{text}" is no place; write it as in article.md:12 or article.md:12:5')
    path = Path(found[1])
    if not path.is_file():
        raise Mistake(f'there is no file "{found[1]}"')
    return _Place(path.as_posix(), int(found[2]), int(found[3] or 0), text)


def _analysis(path: str, settled: Project) -> Analysis:
    """Return a file with all that its claims need; raise Mistake where it cannot be read."""
    settings = settled.plan(path).settings
    try:
        source = read(path, {})
    except (OSError, UnreadableSource) as error:
        raise Mistake(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    analysis = Analysis(ReaderOf(settled)(path).read(source), settings)
    nlp.parse_all(analysis.wants(Claims))
    return analysis


def _sentence(place: _Place, analysis: Analysis) -> Sentence:
    """Return the sentence at a place that makes a claim; raise Mistake where there is none, or several."""
    source = analysis.document.source
    if place.line > source.line_count:
        raise Mistake(f"{place.text}: the article has {source.line_count} lines")
    offset = source.line_span(place.line).start + max(place.column - 1, 0)
    claiming = tuple(_claiming(analysis.view(Claims)))
    here = [one for one in claiming if _is_on(one, place.line, source)]
    if place.column and len(here) > 1:
        here = [one for one in here if one.span.start <= offset < max(one.span.end, one.span.start + 1)]
    if len(here) == 1:
        return here[0]
    if here:
        listed = "".join(f"\n  {_shown(one, source)}" for one in here)
        raise Mistake(f"{place.text} makes {len(here)} claims; add the column of one:{listed}")
    if not claiming:
        raise Mistake(f"{place.text}: the article makes no claim that zolint sees")
    nearest = min(claiming, key=lambda one: abs(one.span.start - offset))
    raise Mistake(
        f"{place.text} makes no claim that zolint sees; the nearest is\n  {_shown(nearest, source)}"
    )


def _claiming(claims: Claims) -> Iterator[Sentence]:
    """Yield the sentences that claim something as a fact."""
    for several in claims.by_sentence:
        if any(claim.frame is Frame.ASSERTED for claim in several):
            yield several[0].sentence


def _is_on(sentence: Sentence, line: int, source: Source) -> bool:
    first, last = (source.position(at).line for at in (sentence.span.start, sentence.span.end))
    return first <= line <= last


def _shown(sentence: Sentence, source: Source) -> str:
    start = source.position(sentence.span.start)
    return f"{source.path}:{start.line}:{start.column}  {wording(sentence)}"


def _source(text: str) -> str:
    """Return an address, an identifier or a key as it is recorded; raise Mistake for anything else."""
    source = text.strip().removeprefix("@")
    if not source or re.search(r"\s", source):
        raise Mistake(f'--source: "{text}" is neither an address nor the key of a bibliography')
    return source


def _strangers(sources: Sequence[str], analysis: Analysis) -> Iterator[str]:
    """Yield the keys that no bibliography has, where there is one."""
    bibliography = analysis.view(Bibliography)
    if not bibliography.has_files or not bibliography.is_complete():
        return
    known = {*bibliography.files, *(entry.label for entry in bibliography.own)}
    yield from (source for source in sources if not _IDENTIFIER.match(source) and source not in known)


_IDENTIFIER = re.compile(r"https?://|www\.|(?:doi|pmid|pmcid|isbn|arxiv):|10\.\d|\d+$|PMC\d", re.IGNORECASE)
_SPAN = re.compile(r"\+(\d{1,4})([dwmy])")


def _until(text: str | None, today: date) -> date | None:
    """Return the day that a date or a span such as +1y means; raise Mistake for one that has gone by."""
    if not text:
        return None
    span = _SPAN.fullmatch(text.strip().lower())
    try:
        day = _after(today, int(span[1]), span[2]) if span else date.fromisoformat(text.strip())
    except (ValueError, OverflowError):
        raise Mistake(
            f'--until: "{text}" is no day; write it as in 2027-01-31, or as +1y, +6m, +90d'
        ) from None
    if day < today:
        raise Mistake(f"--until: {day} has gone by")
    return day


def _after(day: date, count: int, unit: str) -> date:
    if unit in "dw":
        return day + timedelta(days=count * (7 if unit == "w" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "y" else 1)
    year, month = months // 12, months % 12 + 1
    if year > date.max.year:
        raise OverflowError
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _user() -> str:
    """Return who git says is at work here, or nothing."""
    try:
        asked = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - the user's own git
            capture_output=True,
            text=True,
            check=False,
            timeout=5,
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return ""
    return asked.stdout.strip()
