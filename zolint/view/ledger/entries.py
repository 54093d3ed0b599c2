"""The evidence ledger: the claims that an editor has approved, with their sources.

    [claims.slow-touch-lowers-stress-1b2c3d4e]
    reviewed-by = "Ana Ruiz"
    reviewed = 2026-03-01
    until = 2028-03-01
    claim = "Slow touch lowers stress."
    path = "content/touch.md"
    sources = ["ruiz2018"]
    fingerprint = "1b2c3d4e5f607182"

A claim is known by its fingerprint, or by its words; the name of its table may be any.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from zolint import toml
from zolint.cache import state_of
from zolint.mistake import Mistake, nearest
from zolint.once import cached_property
from zolint.options import Keys, convert, fill
from zolint.view.ledger.wording import fingerprint, is_bound, normal


@dataclass(frozen=True)
class Entry:
    """A claim that an editor has approved."""

    name: str = ""
    """The key of its table."""
    claim: str = ""
    """The sentence that was approved."""
    fingerprint: str = ""
    """Of the sentence's words; see wording.fingerprint."""
    sources: tuple[str, ...] = ()
    """Addresses, identifiers, and keys of a bibliography."""
    reviewed_by: str = ""
    reviewed: date | None = None
    until: date | None = None
    """The last day on which the approval holds; None where it holds until it is taken back."""
    path: str = ""
    """The article in which it was approved, relative to the ledger's folder."""
    note: str = ""

    @cached_property
    def fingerprints(self) -> frozenset[str]:
        """The fingerprints by which it is known: that on record and that of its words."""
        return frozenset({self.fingerprint, fingerprint(self.claim)} - {""})

    def is_of(self, words: str, mark: str, path: str) -> bool:
        """Whether it is the entry for a sentence with this fingerprint, in an article with this path."""
        return mark in self.fingerprints and (self.path == path or not is_bound(words))

    def is_over(self, today: date) -> bool:
        """Whether the approval has run out."""
        return self.until is not None and self.until < today


def load(path: str) -> tuple[Entry, ...]:
    """Return the entries of a ledger in their order, none where there is no file.

    Raise Mistake, which names the place, where it is no ledger.
    """
    state = state_of(path)
    return _load(path, state) if state else ()


def parse(data: Mapping[str, Any], where: toml.Locate, path: str) -> tuple[Entry, ...]:
    """Return the entries of a ledger's data; raise Mistake as `load` does."""
    place = partial(_where, path, where)
    for key in data:
        if key != "claims":
            raise Mistake(f'{place((key,))}: unknown table "{key}"{nearest(key, ("claims",))}')
    tables = convert(data.get("claims", {}), dict[str, dict[str, Any]], place, ("claims",))
    found = []
    for name, table in tables.items():
        keys = ("claims", name)
        if "name" in table:  # an entry's name is the key of its table
            raise Mistake(f'{place((*keys, "name"))}: unknown key of a claim "name"')
        entry = fill(Entry(name), table, place, keys, "key of a claim")
        if not normal(entry.claim):
            raise Mistake(f'{place(keys)}: this claim has no words; it needs `claim = "..."`')
        found.append(entry)
    return tuple(found)


_CONFLICT = ("<<<<<<<", ">>>>>>>", "|||||||")


@lru_cache(maxsize=8)
def _load(path: str, _state: str) -> tuple[Entry, ...]:
    """Read a file as it is at the moment; an editor keeps zolint running while it changes."""
    try:
        data, locate = toml.load(path)
    except toml.BadToml as error:
        line = _conflict(path)
        if line:
            raise Mistake(f"{path}:{line}: a merge conflict; keep the claims of both sides") from error
        raise
    except OSError as error:
        raise Mistake(f"{path}: the ledger cannot be read: {error.strerror or error}") from error
    return parse(data, locate, path)


def _conflict(path: str) -> int:
    """Return the line of the first mark of a merge conflict, or 0."""
    lines = Path(path).read_text("utf-8", errors="replace").splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.startswith(_CONFLICT)), 0)


def _where(path: str, locate: toml.Locate, keys: Keys) -> str:
    line, column = locate(keys)
    return f"{path}:{line}:{column}"
