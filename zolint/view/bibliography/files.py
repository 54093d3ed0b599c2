"""The bibliography files that an article or the configuration names; never fetched, only read from disk."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path, PurePath

from zolint.cache import state_of
from zolint.view.bibliography.entry import Entry

SUFFIXES = (".bib", ".bibtex", ".biblatex", ".json", ".yaml", ".yml")
"""What a bibliography's name ends with."""


class Unreadable(Exception):
    """A bibliography that cannot be read; the message says why, without the file's name."""


def load(path: str) -> dict[str, Entry]:
    """Return the entries of a file by key; raise Unreadable."""
    return _load(path, state_of(path))


def is_remote(name: str) -> bool:
    """Whether a name leads out of this machine: an address, a network share."""
    return "://" in name or name.startswith(("\\\\", "//"))


@lru_cache(maxsize=32)
def _load(path: str, _state: str) -> dict[str, Entry]:
    """Read a file as it is at the moment; an editor keeps zolint running while it changes."""
    suffix = PurePath(path).suffix.lower()
    if suffix not in SUFFIXES:
        raise Unreadable("its name must end in .bib, .json or .yaml")
    try:
        text = Path(path).read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable("it is not UTF-8") from error
    except FileNotFoundError as error:
        raise Unreadable("there is no such file") from error
    except OSError as error:
        raise Unreadable(error.strerror or str(error)) from error
    try:
        return _first_by_label(suffix, text)
    except ValueError as error:
        raise Unreadable(str(error)) from error


def _first_by_label(suffix: str, text: str) -> dict[str, Entry]:
    if suffix.startswith(".bib"):
        from zolint.view.bibliography import bibtex  # noqa: PLC0415 - no article needs every format

        entries = bibtex.read(text)
    else:
        from zolint.view.bibliography import csl  # noqa: PLC0415 - see above

        entries = csl.read_json(text) if suffix == ".json" else csl.read_yaml(text)
    found: dict[str, Entry] = {}
    for entry in entries:
        found.setdefault(entry.label, entry)
    return found
