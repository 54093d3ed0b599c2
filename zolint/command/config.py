"""`zolint config`: what the keys of the configuration mean, and what they are set to."""

from __future__ import annotations

import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from typing import Any

from zolint.command import FINE, NOT_JUDGED
from zolint.command.configuration import project, tell_broken, tell_notices
from zolint.command.output import say_json
from zolint.config import Selectors, TopKeys
from zolint.config_file import Table
from zolint.mistake import Mistake, nearest
from zolint.options import Keys, toml, toml_key, values
from zolint.project import Project
from zolint.schema import SEVERITY, meanings, schema
from zolint.settings import Settings
from zolint.terminal import Screen, say, screen

_ADDED = frozenset({"ignore", "extend-select", "exclude", "packs"})
"""Lists to which every file adds; of the others, the last one counts."""


@dataclass(frozen=True)
class _Setting:
    keys: Keys
    value: object
    default: object
    meaning: str

    @property
    def name(self) -> str:
        """The key as `--config` takes it."""
        return toml_key(self.keys)


def run(arguments: Namespace) -> int:
    """Tell of the keys that the argument names, and return the exit code."""
    settled = project(arguments)
    if arguments.schema:
        say_json(schema(settled.rules(Path())))
    else:
        tables = settled.tables("article.md")
        chosen = list(_chosen(list(_settings(settled, tables)), arguments.key))
        place = screen(arguments.color, sys.stdout)
        lines = _short(chosen) if arguments.key is None else _long(chosen, tables, place)
        say("".join(f"{line}\n" for line in lines))
    tell_broken(settled.plugins, arguments.color)
    tell_notices(settled, arguments.color)
    return NOT_JUDGED if settled.plugins.broken else FINE


def _chosen(settings: Sequence[_Setting], key: str | None) -> Iterator[_Setting]:
    """Yield the settings of a key or a table; raise Mistake where there is none."""
    if key is None:
        yield from settings
        return
    wanted = key.replace('"', "")
    named = {setting.name.replace('"', ""): setting for setting in settings}
    found = [one for name, one in named.items() if name == wanted or name.startswith(f"{wanted}.")]
    if not found:
        raise Mistake(f'there is no key "{key}"{nearest(key, named)}')
    yield from found


def _short(settings: Sequence[_Setting]) -> Iterator[str]:
    for setting in settings:
        yield f"{setting.name} = {_shown(setting.value)}"
    yield ""
    yield "zolint config KEY tells what a key means and where it is set."


def _long(settings: Sequence[_Setting], tables: Sequence[Table], place: Screen) -> Iterator[str]:
    for setting in settings:
        yield f"{place.paint('bold', setting.name)} = {_shown(setting.value)}"
        yield from textwrap.wrap(setting.meaning, place.width, initial_indent="  ", subsequent_indent="  ")
        where = _place(tables, setting.keys)
        told = f"; set in {where}" if where else ""
        yield f"  default: {_shown(setting.default)}{told}"
        yield ""


def _settings(settled: Project, tables: Sequence[Table]) -> Iterator[_Setting]:
    config = settled.config(Path())
    yield from _top(tables)
    yield from _shared((), config.settings, Settings())
    for rule in sorted(config.catalogue, key=lambda rule: rule.name):
        keys = ("rules", rule.name)
        severity = config.severities.get(rule.name, rule.severity)
        yield _Setting((*keys, "severity"), severity, rule.severity, SEVERITY)
        yield from _shared(keys, config.options.get(rule.name, rule.options), rule.options)
    yield from _per_file(tables)


def _top(tables: Sequence[Table]) -> Iterator[_Setting]:
    told = meanings(TopKeys)
    for key, default in values(TopKeys()).items():
        if key in ("rules", "per-file"):
            continue
        given: list[Any] = [table.data[key] for table in tables if key in table.data]
        value = [item for one in given for item in one] if key in _ADDED else [default, *given][-1]
        yield _Setting((key,), value, default, told.get(key, ""))


def _shared(under: Keys, settings: Any, defaults: Any) -> Iterator[_Setting]:
    """Yield what a settings dataclass holds, then what those in it hold."""
    told = meanings(type(settings))
    before = values(defaults)
    tables = []
    for key, value in values(settings).items():
        if is_dataclass(value):
            tables.append((key, value))
            continue
        yield _Setting((*under, key), value, before[key], told.get(key, ""))
    for key, value in tables:
        yield from _shared((*under, key), value, before[key])


def _per_file(tables: Sequence[Table]) -> Iterator[_Setting]:
    told = meanings(Selectors)
    for table in tables:
        for glob, selectors in table.data.get("per-file", {}).items():
            for key, value in selectors.items():
                yield _Setting(("per-file", glob, key), value, None, told[key])


def _place(tables: Sequence[Table], keys: Keys) -> str:
    """Return where a key was set last, or nothing."""
    for table in reversed(tables):
        part: Any = table.data
        for key in keys:
            part = part.get(key) if isinstance(part, dict) else None
        if part is not None:
            return table.where(keys)
    return ""


def _shown(value: object) -> str:
    return "(not set)" if value is None else toml(value)
