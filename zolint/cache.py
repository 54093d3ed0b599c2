"""What earlier runs found, so that an unchanged article costs nothing."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

FOLDER = ".zolint_cache"
"""The folder's name, beside the configuration or in the current folder."""
LIMIT = 64 * 2**20
"""How many bytes of records are kept; the longest unused go first."""
_LAYOUT = "1"
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This is a cache that zolint made; it can be deleted.\n"
"""The Cache Directory Tagging Specification's mark, by which backups pass a cache over."""
_IGNORE = "# Made by zolint.\n*\n"
_BUSY_SECONDS = 2.0
_RETRY_SECONDS = 0.01
_QUERY_KEYS = 500
"""SQLite takes at least 999 variables a statement."""
_DAY = 86_400

Key = bytes


def key(*parts: str | bytes) -> Key:
    """Return the key of a record: a digest of all that decides what is in it."""
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return digest.digest()


def state_of(path: str) -> str:
    """Return what changes when a file does, its size and time; nothing where there is no file."""
    try:
        status = os.stat(path)  # noqa: PTH116 - pathlib costs more than the call
    except OSError:
        return ""
    return f"{status.st_size} {status.st_mtime_ns}"


def kept_folder() -> Path | None:
    """Return the folder in which a cache is kept here, or None: as the environment says, else the nearest."""
    told = os.environ.get("ZOLINT_CACHE_DIR")
    here = Path.cwd()
    folders = [Path(told)] if told else [folder / FOLDER for folder in (here, *here.parents)]
    return next((folder for folder in folders if (folder / "CACHEDIR.TAG").is_file()), None)


def last_written(folder: str | Path) -> int:
    """Return when findings were last kept in a folder, in nanoseconds; 0 for never."""
    try:
        with os.scandir(folder) as entries:
            return max(
                (entry.stat().st_mtime_ns for entry in entries if entry.name.startswith("findings-")),
                default=0,
            )
    except OSError:
        return 0


class Cache:
    """Records by key, in one SQLite file, which stands concurrent runs and a killed one.

    A cache never stops a run: where the folder cannot be written, the file is damaged or the disk is
    full, it goes quiet, forgets, and says in `trouble` why.
    """

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        """Open the cache in a folder, making both if need be."""
        self.folder = folder
        self.trouble = ""
        self._limit = limit
        self._today = int(time.time()) // _DAY
        self._used: list[Key] = []
        self._database: sqlite3.Connection | None = None
        try:
            self._database = _open(folder)
        except sqlite3.DatabaseError as error:
            self._database = self._renewed(error)
        except OSError as error:
            self._quiet(error)

    def get(self, keys: Iterable[Key]) -> dict[Key, bytes]:
        """Return the records that are there."""
        found: dict[Key, bytes] = {}
        wanted = list(keys)
        for at in range(0, len(wanted), _QUERY_KEYS):
            part = wanted[at : at + _QUERY_KEYS]
            marks = ",".join("?" * len(part))
            query = f"SELECT key, value, used FROM record WHERE key IN ({marks})"  # noqa: S608 - marks only
            for record, value, used in self._run(query, part):
                found[record] = value
                if used != self._today:
                    self._used.append(record)
        return found

    def put(self, records: Mapping[Key, bytes]) -> None:
        """Keep records; all of them or, where that fails, none."""
        rows = [(record, value, self._today, len(value)) for record, value in records.items()]
        self._many("INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?)", rows)

    def close(self) -> None:
        """Note what was used, drop what is over the limit, and close."""
        self._many(
            "UPDATE record SET used = ? WHERE key = ?", [(self._today, record) for record in self._used]
        )
        ((total,),) = self._run("SELECT coalesce(sum(size), 0) FROM record") or ((0,),)
        if total > self._limit:
            self._drop(total - self._limit * 3 // 4)
        if self._database:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
        self._database = None

    def _drop(self, least: int) -> None:
        """Drop the longest unused records, at least so many bytes of them."""
        doomed: list[tuple[Key]] = []
        for record, size in self._run("SELECT key, size FROM record ORDER BY used, rowid"):
            if least <= 0:
                break
            least -= size
            doomed.append((record,))
        self._many("DELETE FROM record WHERE key = ?", doomed)

    def _run(self, query: str, values: Iterable[object] = ()) -> list[Any]:
        if not self._database:
            return []
        try:
            return self._database.execute(query, tuple(values)).fetchall()
        except sqlite3.Error as error:
            self._quiet(error)
            return []

    def _many(self, query: str, rows: Sequence[tuple[object, ...]]) -> None:
        if not self._database or not rows:
            return
        try:
            with self._database:
                self._database.executemany(query, rows)
        except sqlite3.Error as error:
            self._quiet(error)

    def _renewed(self, error: sqlite3.DatabaseError) -> sqlite3.Connection | None:
        """Put a new file in a damaged one's place."""
        if isinstance(error, sqlite3.OperationalError):  # busy, read-only, full: the file may be sound
            self._quiet(error)
            return None
        try:
            _file(self.folder).unlink(missing_ok=True)
            return _open(self.folder)
        except (OSError, sqlite3.Error) as again:
            self._quiet(again)
            return None

    def _quiet(self, error: Exception) -> None:
        self.trouble = self.trouble or str(error)
        if self._database:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
        self._database = None


def clean(folder: Path) -> bool:
    """Delete a cache; return whether there was one. Raise OSError where it cannot be deleted.

    Only what zolint made is deleted, so that a mistaken folder loses nothing.
    """
    if not (folder / "CACHEDIR.TAG").is_file():
        return False
    for name in ("CACHEDIR.TAG", ".gitignore"):
        (folder / name).unlink(missing_ok=True)
    for file in (*folder.glob("findings-*.sqlite*"), *folder.glob("retractions-*.sqlite")):
        file.unlink(missing_ok=True)
    with contextlib.suppress(OSError):  # something of another's is left in it
        folder.rmdir()
    return True


def _file(folder: Path) -> Path:
    return folder / f"findings-{_LAYOUT}.sqlite"


def _open(folder: Path) -> sqlite3.Connection:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("CACHEDIR.TAG", _TAG), (".gitignore", _IGNORE)):
        if not (folder / name).exists():
            (folder / name).write_text(text, "utf-8")
    database = sqlite3.connect(_file(folder), timeout=_BUSY_SECONDS)
    try:
        _log_ahead(database)
        database.execute("PRAGMA synchronous = NORMAL")
        database.execute(
            "CREATE TABLE IF NOT EXISTS record (key BLOB PRIMARY KEY, value BLOB, used INTEGER, size INTEGER)"
        )
    except sqlite3.Error:
        database.close()
        raise
    return database


def _log_ahead(database: sqlite3.Connection) -> None:
    """Have a crash of the machine cost the newest records, never the file.

    Of two runs that make this switch at once, one is told at once that the file is busy.
    """
    last = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            database.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return
