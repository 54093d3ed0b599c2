"""The user's configuration, checked: tables laid over each other, as typed values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import Any

from zolint import globs
from zolint.config_file import Table, shown
from zolint.mistake import Mistake, nearest
from zolint.options import Keys, convert, field_key, fill
from zolint.plan import Active, AnyRule, Plan
from zolint.plugins import Plugins
from zolint.rule import Severity
from zolint.selection import Catalogue, Layer, Place, chosen
from zolint.settings import Settings


@dataclass(frozen=True)
class Config:
    """A checked configuration."""

    base: Path
    """The folder that its file patterns are relative to."""
    catalogue: tuple[AnyRule, ...]
    """Every rule there is, those of packs included."""
    layers: tuple[Layer, ...] = ()
    per_file: tuple[tuple[str, Layer], ...] = ()
    exclude: tuple[str, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    """By rule name, where the user has set any."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)

    def plan(self, matched: tuple[int, ...], last: Layer) -> Plan:
        """Return the plan of the files that match these per-file tables, with a last layer on top."""
        layers = [
            *self.layers,
            *(self.per_file[n][1] for n in matched),
            _keeping_ignored(self, matched, last),
        ]
        names = chosen(self.catalogue, layers)
        active = (
            Active(
                rule,
                self.options.get(rule.name, rule.options),
                self.severities.get(rule.name),
            )
            for rule in self.catalogue
            if rule.name in names
        )
        return Plan(tuple(active), self.settings)


def build(base: Path, tables: tuple[Table, ...], catalogue: Catalogue) -> Config:
    """Check the tables, from the first to the last, and lay them over each other; raise Mistake."""
    settings = Settings()
    layers: list[Layer] = []
    per_file: list[tuple[str, Layer]] = []
    exclude: list[str] = []
    options: dict[str, object] = {}
    severities: dict[str, Severity] = {}
    for table in tables:
        keys = _keys(table, catalogue.rules)
        shared = {key: value for key, value in table.data.items() if key in _SHARED}
        settings = fill(settings, shared, table.where, (), "key")
        layers.append(_layer(keys, table, (), catalogue))
        per_file += _per_file(keys, table, catalogue)
        for n, glob in enumerate(keys.exclude):
            _check_glob(glob, partial(table.where, ("exclude", n)))
            exclude.append(glob)
        for rule, place, values in _set_rules(keys, table, catalogue):
            if "severity" in values:
                at = (*place, "severity")
                severities[rule.name] = convert(values.pop("severity"), Severity, table.where, at)
            before = options.get(rule.name, rule.options)
            options[rule.name] = fill(before, values, table.where, place, f"option of {rule.name}")
    return Config(
        base=base,
        catalogue=catalogue.rules,
        layers=tuple(layers),
        per_file=tuple(per_file),
        exclude=tuple(exclude),
        options=options,
        severities=severities,
        settings=settings,
    )


def rules(tables: tuple[Table, ...], plugins: Plugins) -> tuple[AnyRule, ...]:
    """Return the plug-ins' rules and those of the packs that the tables name; raise Mistake."""
    found = list(plugins.rules)
    taken = {name for name, _ in plugins.versions} | {broken.name for broken in plugins.broken}
    read: set[Path] = set()
    for table in tables:
        names = convert(table.data.get("packs", []), tuple[str, ...], table.where, ("packs",))
        for n, name in enumerate(names):
            path = (table.folder / name).resolve()
            if path in read:
                continue
            read.add(path)
            place = partial(table.where, ("packs", n))
            brought = _pack(path, place)
            for pack in {rule.plugin for rule in brought} & taken:
                raise Mistake(
                    f'{place()}: "{pack}" is the name of another pack or plug-in; change its `name`'
                )
            taken |= {rule.plugin for rule in brought}
            found += brought
    return tuple(found)


@dataclass(frozen=True)
class _Keys:
    """The keys of a configuration, beside the shared tables."""

    extend: str = ""
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    rules: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    per_file: Mapping[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Selectors:
    """The keys of a `[per-file."..."]` table."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


_OWN = frozenset(field_key(f.name) for f in fields(_Keys))
_SHARED = frozenset(field_key(f.name) for f in fields(Settings))


def _keys(table: Table, known_rules: tuple[AnyRule, ...]) -> _Keys:
    """Return the table's own keys; raise Mistake for one that is unknown."""
    for key in table.data:
        if key in _OWN | _SHARED:
            continue
        hint = nearest(key, _OWN | _SHARED)
        if any(key == rule.name for rule in known_rules):
            hint = f"; the options of a rule stand under [rules.{key}]"
        raise Mistake(f'{table.where((key,))}: unknown key "{key}"{hint}')
    data = {key: value for key, value in table.data.items() if key in _OWN}
    return fill(_Keys(), data, table.where, (), "key")


def _layer(keys: _Keys | _Selectors, table: Table, under: Keys, catalogue: Catalogue) -> Layer:
    def place(key: str, n: int) -> str:
        return table.where((*under, key, n))

    return Layer(
        None if keys.select is None else catalogue.picks(keys.select, partial(place, "select")),
        catalogue.picks(keys.extend_select, partial(place, "extend-select")),
        catalogue.picks(keys.ignore, partial(place, "ignore")),
    )


def _per_file(keys: _Keys, table: Table, catalogue: Catalogue) -> Iterator[tuple[str, Layer]]:
    for glob, values in keys.per_file.items():
        under = ("per-file", glob)
        _check_glob(glob, partial(table.where, under), may_invert=False)
        selectors = fill(_Selectors(), values, table.where, under, "key of a per-file table")
        yield glob, _layer(selectors, table, under, catalogue)


def _check_glob(glob: str, place: Place, *, may_invert: bool = True) -> None:
    if not globs.is_valid(glob) or (glob.startswith("!") and not may_invert):
        raise Mistake(f'{place()}: "{glob}" is no file pattern; write it as in .gitignore, like "drafts/**"')


def _set_rules(
    keys: _Keys, table: Table, catalogue: Catalogue
) -> Iterator[tuple[AnyRule, Keys, dict[str, Any]]]:
    """Yield each `[rules.NAME]` table: its rule, the keys that lead to it, and a copy of what it says."""
    for name, values in keys.rules.items():
        under = ("rules", name)
        rule = catalogue.rule(name, partial(table.where, under))
        if rule:
            yield rule, under, dict(values)


def _keeping_ignored(config: Config, matched: tuple[int, ...], last: Layer) -> Layer:
    """Return the last layer; where it begins anew, what a per-file table ignores stays ignored."""
    if last.select is None:
        return last
    ignored = (pick for n in matched for pick in config.per_file[n][1].ignore)
    return Layer(last.select, last.extend, (*last.ignore, *ignored))


def _pack(path: Path, place: Place) -> tuple[AnyRule, ...]:
    from zolint.pack import load  # noqa: PLC0415 - few configurations name a pack

    try:
        return load(shown(path))
    except OSError as error:
        raise Mistake(
            f'{place()}: the pack "{shown(path)}" cannot be read: {error.strerror or error}'
        ) from error
