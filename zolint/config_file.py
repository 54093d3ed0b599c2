"""Configuration files: found, and read with those that they extend."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from zolint import toml
from zolint.mistake import Mistake
from zolint.options import Keys, Where, convert

PRESETS = Path(__file__).with_name("presets")
PRESET = "zolint:"
"""What the name of a preset begins with, in `extend`."""
NAMES = (".zolint.toml", "zolint.toml", "pyproject.toml")
"""The names of a configuration file; in one folder, the first that is there."""


@dataclass(frozen=True)
class Table:
    """A configuration as it was written: its data, and where its keys stand."""

    data: Mapping[str, Any]
    where: Where
    folder: Path
    """What the paths that it names are relative to."""
    name: str = ""
    """The file, or the option of the command line."""


def find(folder: Path) -> Path | None:
    """Return the configuration file of this very folder, or None."""
    for name in NAMES:
        path = folder / name
        if path.is_file() and (name != "pyproject.toml" or _speaks_of_zolint(path)):
            return path
    return None


def read(path: Path) -> tuple[Table, ...]:
    """Return a file's tables, those that it extends before it; raise Mistake where one cannot be read."""
    return tuple(_chain(path, ()))


def presets() -> dict[str, Path]:
    """Return the configurations that come with zolint, by the name that `extend` takes."""
    return {f"{PRESET}{path.stem}": path for path in sorted(PRESETS.glob("*.toml"))}


def assignment(text: str) -> tuple[Table, ...]:
    """Return the table that `--config KEY=VALUE` gives, and before it those that it extends."""
    place = f"--config {text}"
    try:
        data = toml.parse(text, "")
    except toml.BadToml:
        key = text.partition("=")[0].strip()
        hint = f"text needs quotes: --config '{key}=\"...\"'"
        raise Mistake(f"{place}: not a TOML key and value; {hint}") from None
    return tuple(_with_extended(Table(data, lambda _keys: place, Path.cwd(), place), ()))


def shown(path: Path) -> str:
    """Return a path for a message: relative to the current folder, with forward slashes; a preset's name."""
    if path.parent == PRESETS:
        return f"{PRESET}{path.stem}"
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def _speaks_of_zolint(path: Path) -> bool:
    """Whether a pyproject.toml has a `[tool.zolint]`, or would seem to have one if it were not broken."""
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError:
        return False
    if "zolint" not in text:
        return False
    try:
        data = toml.parse(text, "")
    except toml.BadToml:
        return "tool.zolint" in text
    return "zolint" in data.get("tool", {})


def _chain(path: Path, via: tuple[Path, ...]) -> Iterator[Table]:
    yield from _with_extended(_read(path), (*via, path))


def _with_extended(table: Table, via: tuple[Path, ...]) -> Iterator[Table]:
    """Yield the tables that this one extends, then itself; `via` are the files that led to it."""
    if "extend" in table.data:
        name = convert(table.data["extend"], str, table.where, ("extend",))
        parent = _named(name, table)
        if parent in via:
            loop = " -> ".join(map(shown, (*via, parent)))
            raise Mistake(f"{table.where(('extend',))}: the files extend each other in a circle: {loop}")
        yield from _chain(parent, via)
    yield table


def _named(name: str, table: Table) -> Path:
    """Return the file that `extend` names: a preset's or one of the user's."""
    if not name.startswith(PRESET):
        path = Path(os.path.normpath(table.folder / name))
        if not path.is_file():
            raise Mistake(f'{table.where(("extend",))}: there is no file "{name}" to extend')
        return path
    known = presets()
    if name not in known:
        there = " and ".join(known)
        raise Mistake(f'{table.where(("extend",))}: there is no preset "{name}"; there are {there}')
    return known[name]


def _read(path: Path) -> Table:
    try:
        data, locate = toml.load(path if path.parent == PRESETS else shown(path))
    except toml.BadToml as error:
        raise Mistake(str(error)) from error
    except OSError as error:
        raise Mistake(f"{shown(path)}: cannot be read: {error.strerror or error}") from error
    inside: Keys = ()
    if path.name == "pyproject.toml":
        inside = ("tool", "zolint")
        data = data.get("tool", {}).get("zolint")
        if data is None:
            raise Mistake(f"{shown(path)}: there is no [tool.zolint] in it")

    def where(keys: Keys) -> str:
        line, column = locate((*inside, *keys))
        return f"{shown(path)}:{line}:{column}"

    if not isinstance(data, dict):
        raise Mistake(f"{where(())}: zolint must be a table")
    return Table(data, where, path.parent, shown(path))
