"""What git would ignore in a repository: the .gitignore files of its folders, and its info/exclude."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # see globs
    from pathspec import GitIgnoreSpec


def ignores(path: Path, *, folder: bool) -> bool:
    """Whether git would ignore an absolute path, if it does not ignore the folders above it."""
    for home, spec in _specs(path.parent):
        # the nearest folder that has a word on it has the last one
        verdict = spec.check_file(path.relative_to(home).as_posix() + "/" * folder).include
        if verdict is not None:
            return verdict
    return False


def ignores_folder(path: Path) -> bool:
    """Whether git would ignore a folder, an absolute path, or one that it stands in."""
    inside = _up_to_top(path)[:-1]
    return any(ignores(folder, folder=True) for folder in inside)


def _specs(folder: Path) -> Iterator[tuple[Path, GitIgnoreSpec]]:
    """Yield the folders that have patterns, from this one up to the repository's own."""
    for home in _up_to_top(folder):
        spec = _spec(home)
        if spec:
            yield home, spec


@cache
def _up_to_top(folder: Path) -> tuple[Path, ...]:
    """Return a folder and those above it, up to the repository's own; none outside a repository."""
    if os.path.lexists(folder / ".git"):
        return (folder,)
    above = _up_to_top(folder.parent) if folder.parent != folder else ()
    return (folder, *above) if above else ()


@cache
def _spec(folder: Path) -> GitIgnoreSpec | None:
    lines = [*_lines(folder / ".git" / "info" / "exclude"), *_lines(folder / ".gitignore")]
    if not lines:
        return None
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - see globs

    return GitIgnoreSpec.from_lines(line for line in lines if _is_readable(line))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []


def _is_readable(line: str) -> bool:
    """Whether a line is a pattern; git, too, passes over one that it cannot read."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - see globs

    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True
