"""The notices by identifier, kept beside earlier findings: a run looks up a few of 60,000 in no time."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from zolint.cache import kept_folder, key, state_of
from zolint.view.retractions.notices import Nature, Notice, read, verdict


def look_up(path: str, keys: Iterable[str]) -> Mapping[str, Notice]:
    """Return the notices that hold for the papers of these keys, of those in a file; raise OSError."""
    wanted = tuple(keys)
    if not wanted:
        return {}
    state = state_of(path)
    index = _kept(path, state)
    found = _query(index, wanted) if index else None
    if found is None:
        held = _held(path, state)
        found = {each: held[each] for each in wanted if each in held}
    return found


_LAYOUT = "1"
_PART = 500
"""SQLite takes at least 999 variables a statement."""
_COLUMNS = "id TEXT PRIMARY KEY, nature TEXT, day TEXT, reasons TEXT, notice TEXT, record TEXT"


def _kept(path: str, state: str) -> Path | None:
    """Return the index of a file as it is now, made if need be; None where nothing can be kept."""
    folder = kept_folder() if state else None
    if folder is None:
        return None
    name = key(os.path.abspath(path)).hex()[:12]  # noqa: PTH100 - a link's own name is meant
    index = folder / f"retractions-{_LAYOUT}-{name}.sqlite"
    try:
        if not _is_of(index, state):
            _write(index, path, state)
    except (OSError, sqlite3.Error):
        return None
    return index


def _is_of(index: Path, state: str) -> bool:
    if not index.is_file():
        return False
    try:
        with contextlib.closing(_opened(index)) as database:
            return bool(database.execute("SELECT 1 FROM made_of WHERE state = ?", (state,)).fetchall())
    except sqlite3.Error:  # damaged: it is made anew
        return False


def _write(index: Path, path: str, state: str) -> None:
    """Make an index whole before it takes its place, so that another process never reads half of it."""
    part = index.with_suffix(f".{os.getpid()}")
    part.unlink(missing_ok=True)
    try:
        with contextlib.closing(sqlite3.connect(part)) as database, database:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute(f"CREATE TABLE notice ({_COLUMNS}) WITHOUT ROWID")
            database.execute("CREATE TABLE made_of (state TEXT)")
            rows = (
                (each, held.nature.value, held.day, ";".join(held.reasons), held.notice, held.record)
                for each, held in sorted(_held(path, state).items())
            )
            database.executemany("INSERT INTO notice VALUES (?, ?, ?, ?, ?, ?)", rows)
            database.execute("INSERT INTO made_of VALUES (?)", (state,))
        part.replace(index)
    finally:
        part.unlink(missing_ok=True)


def _query(index: Path, keys: tuple[str, ...]) -> dict[str, Notice] | None:
    found: dict[str, Notice] = {}
    try:
        with contextlib.closing(_opened(index)) as database:
            for at in range(0, len(keys), _PART):
                part = keys[at : at + _PART]
                marks = ",".join("?" * len(part))
                query = f"SELECT * FROM notice WHERE id IN ({marks})"  # noqa: S608 - marks only
                for each, nature, day, reasons, notice, record in database.execute(query, part):
                    told = tuple(filter(None, reasons.split(";")))
                    found[each] = Notice(Nature(nature), day, told, notice, record)
    except (sqlite3.Error, ValueError):
        return None
    return found


def _opened(index: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{index.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


@lru_cache(maxsize=1)
def _held(path: str, _state: str) -> Mapping[str, Notice]:
    """Return the whole of a file: for the index, or where none can be kept."""
    notices: dict[str, list[Notice]] = {}
    for each, notice in read(path):
        notices.setdefault(each, []).append(notice)
    verdicts = ((each, verdict(several)) for each, several in notices.items())
    return {each: held for each, held in verdicts if held}
