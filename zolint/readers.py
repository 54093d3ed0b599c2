"""The formats that zolint reads, and which one a file has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from zolint.document import Reader, html, markdown, text

BUILT_IN = (text.READER, markdown.READER, html.READER)


def by_suffix(more: Iterable[Reader] = ()) -> dict[str, Reader]:
    """Return the reader of each file suffix; those of plug-ins stand in for the built-in ones."""
    return {suffix.lower(): reader for reader in (*BUILT_IN, *more) for suffix in reader.suffixes}


def reader_of(readers: Mapping[str, Reader], path: str) -> Reader:
    """Return a file's reader; a file of an unknown suffix is read as plain text."""
    return readers.get(PurePath(path).suffix.lower(), text.READER)
