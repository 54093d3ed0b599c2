"""Which files a run checks."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from zolint import gitignore
from zolint.finding import Crash, Skip
from zolint.mistake import Mistake

_PASSED_OVER = frozenset({"__pycache__", "node_modules", "site-packages", "venv"})
"""Folders that hold other people's files; like hidden ones, they are looked into only when they are named."""
_NO_ARTICLE = re.compile(
    r"(?:licen[cs]e|copying)(?:[.-](?:mit|apache|bsd|l?gpl|mpl|cc)[\w.-]*)?(?:\.txt|\.md)?"
    r"|notice(?:\.txt)?|requirements[\w.-]*\.txt|robots\.txt|cmakelists\.txt",
    re.IGNORECASE,
)
"""Files that look like plain text and hold no article."""


class Excludes(Protocol):
    """Says whether the user's configuration leaves a path out."""

    def __call__(self, path: str, *, folder: bool) -> bool:
        """Whether it does; `path` is relative to the current folder, or absolute."""
        ...


@dataclass(frozen=True)
class Sieve:
    """What of a folder's files is taken."""

    excludes: Excludes
    includes: Callable[[str], bool] = lambda _: True
    """Whether the configuration takes a file in; a path as for `excludes`."""
    respects_gitignore: Callable[[str], bool] = lambda _: True
    """Whether the .gitignore files count in a folder."""
    is_strict: bool = False
    """Whether what is excluded is left out even where it is named."""


@dataclass(frozen=True)
class Files:
    """The files of a run, in order, as the user would name them, with forward slashes."""

    paths: tuple[str, ...]
    crashes: tuple[Crash, ...] = ()
    """Folders that could not be looked into."""
    skipped: tuple[Skip, ...] = ()


def find(given: Iterable[str], suffixes: Collection[str], sieve: Sieve) -> Files:
    """Return the files that were named, and those in the folders that were named which a reader knows.

    A file is taken once. What is named is taken even where it is excluded, unless the sieve is strict.
    Raise Mistake where a path does not exist.
    """
    crashes: list[Crash] = []
    skipped: list[Skip] = []
    taken: dict[Path, str] = {}
    for name in given:
        if not name:
            raise Mistake("an empty path names nothing")
        path = Path(os.path.normpath(name))
        if sieve.is_strict and _is_excluded(path, sieve.excludes):
            continue
        if path.is_dir():
            for real, file in _walk(path, suffixes, sieve, crashes):
                taken.setdefault(real, file)
        elif not os.path.lexists(path):
            raise Mistake(f'there is no file or folder "{name}"')
        elif not path.exists():
            raise Mistake(f'"{name}" is a symbolic link to nothing')
        elif _NO_ARTICLE.fullmatch(path.name):
            skipped.append(Skip(path.as_posix(), "not an article"))
        else:
            taken[path.resolve()] = path.as_posix()
    return Files(
        tuple(sorted(taken.values(), key=lambda path: path.split("/"))), tuple(crashes), tuple(skipped)
    )


def _walk(
    folder: Path, suffixes: Collection[str], sieve: Sieve, crashes: list[Crash]
) -> Iterator[tuple[Path, str]]:
    """Yield a folder's files, each by its real name and as the user would name it.

    Symbolic links to folders are not followed, so that there are no loops. Where a folder that git
    ignores is named, its files are meant.
    """
    is_ignored = gitignore.ignores_folder(folder.resolve())

    def report(error: OSError) -> None:
        name = Path(error.filename).as_posix()
        crashes.append(Crash(name, "", f"cannot be looked into: {error.strerror or error}"))

    for root, folders, names in os.walk(folder, onerror=report):
        here = Path(root)
        real = here.resolve()
        respects = not is_ignored and sieve.respects_gitignore(root)
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".")
            and name not in _PASSED_OVER
            and not sieve.excludes(str(here / name), folder=True)
            and not (respects and gitignore.ignores(real / name, folder=True))
        ]
        for name in names:
            path = here / name
            if name.startswith(".") or path.suffix.lower() not in suffixes or _NO_ARTICLE.fullmatch(name):
                continue
            if sieve.excludes(str(path), folder=False) or not sieve.includes(str(path)):
                continue
            if not (respects and gitignore.ignores(real / name, folder=False)):
                yield path.resolve() if path.is_symlink() else real / name, path.as_posix()


def _is_excluded(path: Path, excludes: Excludes) -> bool:
    """Whether a path that was named is excluded, or a folder that it stands in."""
    if not path.is_dir() and excludes(str(path), folder=False):
        return True
    folders = [path] * path.is_dir() + [above for above in path.parents if above.name]
    return any(above.name not in ("", "..") and excludes(str(above), folder=True) for above in folders)
