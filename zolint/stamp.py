"""What the answers of an installation depend on: zolint's code, the plug-ins', and the English model."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points

from zolint import nlp
from zolint.cache import Key, key
from zolint.plugins import GROUP


def installed(points: Iterable[EntryPoint] | None = None) -> Key:
    """Return a digest that changes with any file of zolint, of a plug-in, or of the model.

    Nothing is imported; files are told apart by size and time, so that an edited word list counts at
    once. `points` are the plug-ins' entry points, by default all that are installed.
    """
    parts = [sys.version, *_files("zolint")]
    for point in sorted(entry_points(group=GROUP) if points is None else points):
        version = point.dist.version if point.dist else ""
        parts += [point.name, point.value, version, *_files(point.module.partition(".")[0])]
    try:
        parts.append(nlp.model().identity)
    except nlp.MissingModel:
        parts.append("no model")
    return key(*parts)


def _files(package: str) -> Iterator[str]:
    """Yield name, size and time of the files of a package or module."""
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        return
    if spec is None:
        return
    for folder in spec.submodule_search_locations or ():
        yield from sorted(_below(folder))
    if spec.origin and not spec.submodule_search_locations:
        status = os.stat(spec.origin)  # noqa: PTH116 - pathlib costs more than the call
        yield f"{spec.origin} {status.st_size} {status.st_mtime_ns}"


def _below(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _below(entry.path)
                continue
            status = entry.stat()
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
