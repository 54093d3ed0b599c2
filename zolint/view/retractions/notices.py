"""The Retraction Watch database as Crossref publishes it: one row a notice, many notices a paper."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TextIO


class Nature(StrEnum):
    """What a notice does to a paper."""

    RETRACTION = "Retraction"
    CONCERN = "Expression of concern"
    CORRECTION = "Correction"
    REINSTATEMENT = "Reinstatement"


@dataclass(frozen=True, slots=True)
class Notice:
    """What the database says of a paper."""

    nature: Nature
    day: str
    """As 2010-02-06; empty where the database has none."""
    reasons: tuple[str, ...]
    notice: str
    """The DOI of the notice, or nothing."""
    record: str = ""
    """The database's number of the notice."""


class NotNotices(Exception):
    """A file that is not the database; the message names the file and says why."""


EXAMPLE = "zolint:example"
"""The name of a small database of papers that do not exist, for pages and tests."""


def check(path: str) -> None:
    """Raise NotNotices where a file has not the columns of the database; only its head is read."""
    try:
        with _opened(path) as lines:
            columns = next(csv.reader(lines), [])
    except FileNotFoundError as error:
        raise NotNotices(f'there is no file "{path}"') from error
    except OSError as error:
        raise NotNotices(f"{path}: cannot be read: {error.strerror or error}") from error
    missing = [name for name in (*_KEYS, "RetractionNature") if name not in columns]
    if missing:
        told = ", ".join(f'"{name}"' for name in missing)
        raise NotNotices(f"{path}: not the Retraction Watch database; it has no column {told}")


def read(path: str) -> Iterator[tuple[str, Notice]]:
    """Yield the notices of a file, each under its paper's key, "doi:..." or "pmid:..."; raise OSError."""
    with _opened(path) as lines:
        for row in csv.DictReader(lines):
            notice = _notice(row)
            if notice:
                yield from ((key, notice) for key in _keys(row))


def verdict(notices: Iterable[Notice]) -> Notice | None:
    """Return the notice that holds for a paper: what came last, a correction only where there is no other."""
    last: Notice | None = None
    for notice in sorted(notices, key=lambda notice: notice.day):
        if notice.nature is Nature.CORRECTION and last and last.nature in _GRAVE:
            continue
        if notice.nature is Nature.CONCERN and last and last.nature is Nature.RETRACTION:
            continue
        last = notice
    return None if last and last.nature is Nature.REINSTATEMENT else last


_GRAVE = (Nature.RETRACTION, Nature.CONCERN)
_KEYS = {"OriginalPaperDOI": "doi", "OriginalPaperPubMedID": "pmid"}
_NOTHING = frozenset({"", "0", "unavailable", "na", "n/a", "none"})
"""What the database writes where a paper has no such identifier."""
_NATURES = {nature.value.lower(): nature for nature in Nature}


def _opened(path: str) -> TextIO:
    # the database is not always clean UTF-8; identifiers and dates are ASCII
    file = Path(__file__).with_name("example.csv") if path == EXAMPLE else Path(path)
    return file.open(encoding="utf-8-sig", errors="replace", newline="")


def _notice(row: dict[str, str]) -> Notice | None:
    nature = _NATURES.get((row.get("RetractionNature") or "").strip().lower())
    if nature is None:
        return None
    reasons = (part.strip(" +") for part in (row.get("Reason") or "").split(";"))
    doi = _plain(row.get("RetractionDOI"))
    return Notice(
        nature,
        _day(row.get("RetractionDate")),
        tuple(filter(None, reasons)),
        doi,
        (row.get("Record ID") or "").strip(),
    )


def _keys(row: dict[str, str]) -> Iterator[str]:
    for column, scheme in _KEYS.items():
        value = _plain(row.get(column))
        if value:
            yield f"{scheme}:{value}"


def _plain(value: str | None) -> str:
    """Return an identifier in its normal form, or nothing."""
    plain = (value or "").strip().lower()
    for lead in ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"):
        plain = plain.removeprefix(lead)
    plain = plain.strip(" .;,").lstrip("0") if plain.isdigit() else plain.strip(" .;,")
    return "" if plain in _NOTHING else plain


def _day(text: str | None) -> str:
    """Return "2/6/2010 0:00" as 2010-02-06."""
    parts = (text or "").split(" ")[0].replace("-", "/").split("/")
    try:
        first, second, third = map(int, parts)
        year, month, day = (first, second, third) if first > _DECEMBER else (third, first, second)
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


_DECEMBER = 12
