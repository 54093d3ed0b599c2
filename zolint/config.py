"""The user's configuration, checked: tables laid over each other, as typed values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from typing import Any

from zolint import globs
from zolint.config_file import Table, shown
from zolint.mistake import Mistake, nearest
from zolint.once import cached_property
from zolint.options import Keys, convert, field_key, fill
from zolint.plan import Active, AnyRule, Plan, names_of
from zolint.plugins import Plugins
from zolint.rule import Severity
from zolint.selection import Catalogue, Layer, Place, chosen
from zolint.settings import Settings

BASELINE = ".zolint-baseline.json"
"""How the file of known findings is called where the configuration does not say."""
LEDGER = "zolint.evidence.toml"
"""How the file of approved claims is called where the configuration does not say."""


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
    include: tuple[str, ...] = ()
    respect_gitignore: bool = True
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
        return Plan(tuple(active), self.settings, self._names)

    @cached_property
    def _names(self) -> Mapping[str, frozenset[str]]:
        return names_of(self.catalogue)


def build(base: Path, tables: tuple[Table, ...], catalogue: Catalogue) -> Config:
    """Check the tables, from the first to the last, and lay them over each other; raise Mistake."""
    settings = Settings()
    layers: list[Layer] = []
    per_file: list[tuple[str, Layer]] = []
    exclude: list[str] = []
    include: tuple[str, ...] = ()
    respect_gitignore = True
    options: dict[str, object] = {}
    severities: dict[str, Severity] = {}
    for table in tables:
        keys = _keys(table, catalogue.rules)
        shared = {key: value for key, value in table.data.items() if key in _SHARED}
        settings = fill(settings, shared, table.where, (), "key")
        settings = _with_catalogues(_with_vocabulary(settings, table), table)
        settings = _with_bibliographies(_with_retractions(settings, table), table)
        layers.append(_layer(keys, table, (), catalogue))
        per_file += _per_file(keys, table, catalogue)
        for key, globs_given in (("exclude", keys.exclude), ("include", keys.include)):
            for n, glob in enumerate(globs_given):
                _check_glob(glob, partial(table.where, (key, n)))
        exclude += keys.exclude
        include = keys.include or include
        if "respect-gitignore" in table.data:
            respect_gitignore = keys.respect_gitignore
        for rule, place, values in _set_rules(keys, table, catalogue):
            if "severity" in values:
                at = (*place, "severity")
                severities[rule.name] = convert(values.pop("severity"), Severity, table.where, at)
            before = options.get(rule.name, rule.options)
            options[rule.name] = fill(before, values, table.where, place, f"option of {rule.name}")
    settings = _with_ledger(_with_packs(settings, tables), ledger(base, tables))
    return Config(
        base=base,
        catalogue=catalogue.rules,
        layers=tuple(layers),
        per_file=tuple(per_file),
        exclude=tuple(exclude),
        include=include,
        respect_gitignore=respect_gitignore,
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


def ledger(base: Path, tables: tuple[Table, ...]) -> Path:
    """Return the file of approved claims, which need not be there: as the last table says, or in the base."""
    for table in reversed(tables):
        evidence = table.data.get("evidence")
        name = evidence.get("ledger") if isinstance(evidence, dict) else None
        if isinstance(name, str) and name:
            return table.folder / name
    return base / LEDGER


@dataclass(frozen=True)
class TopKeys:
    """The keys of a configuration, beside the shared tables."""

    extend: str = ""
    """A file, or a preset (zolint:gentle, zolint:strict), that this configuration builds on."""
    select: tuple[str, ...] | None = None
    """The rules that run, in place of those that run by default."""
    ignore: tuple[str, ...] = ()
    """Rules that do not run."""
    extend_select: tuple[str, ...] = ()
    """Rules that run beside the others."""
    include: tuple[str, ...] = ()
    """File patterns; of a folder, only files that match one of them are checked."""
    exclude: tuple[str, ...] = ()
    """File patterns; of a folder, files that match one of them are left out."""
    respect_gitignore: bool = True
    """Whether what git ignores is left out of a folder."""
    baseline: str = BASELINE
    """The file that holds the findings that are known and not reported."""
    packs: tuple[str, ...] = ()
    """Files with rules of the house."""
    rules: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    """A table for each rule: its severity and its options."""
    per_file: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    """A table for each file pattern: what is selected and ignored there."""


@dataclass(frozen=True)
class Selectors:
    """The keys of a `[per-file."..."]` table."""

    select: tuple[str, ...] | None = None
    """The rules that run, in place of those that run elsewhere."""
    ignore: tuple[str, ...] = ()
    """Rules that do not run."""
    extend_select: tuple[str, ...] = ()
    """Rules that run beside the others."""


_OWN = frozenset(field_key(f.name) for f in fields(TopKeys))
_SHARED = frozenset(field_key(f.name) for f in fields(Settings))


def _with_vocabulary(settings: Settings, table: Table) -> Settings:
    """Return the settings with the table's vocabulary of tags read; raise Mistake where it is none."""
    if "vocabulary" not in table.data.get("tags", {}) or not settings.tags.vocabulary:
        return settings
    from zolint.view import vocabulary  # noqa: PLC0415 - few configurations name one

    path = shown(table.folder / settings.tags.vocabulary)
    if not Path(path).is_file():
        place = table.where(("tags", "vocabulary"))
        raise Mistake(f'{place}: there is no file "{settings.tags.vocabulary}"')
    vocabulary.load(path)
    return replace(settings, tags=replace(settings.tags, vocabulary=path))


def _with_catalogues(settings: Settings, table: Table) -> Settings:
    """Return the settings with the table's catalogues of notes read; raise Mistake where one is none."""
    if "catalogues" not in table.data.get("notes", {}):
        return settings
    from zolint.view.notes import catalogue  # noqa: PLC0415 - few configurations name one

    paths = []
    for n, name in enumerate(settings.notes.catalogues):
        paths.append(shown(table.folder / name))
        if not Path(paths[-1]).is_file():
            raise Mistake(f'{table.where(("notes", "catalogues", n))}: there is no file "{name}"')
    catalogue.load(tuple(paths))
    return replace(settings, notes=replace(settings.notes, catalogues=tuple(paths)))


def _with_packs(settings: Settings, tables: tuple[Table, ...]) -> Settings:
    """Return the settings with what packs change in the catalogue of notes; catalogues lie over packs."""
    named = [table.folder / name for table in tables for name in table.data.get("packs", ())]
    if not named:
        return settings
    from zolint.pack import holds_notes  # noqa: PLC0415 - few configurations name a pack
    from zolint.view.notes import catalogue  # noqa: PLC0415 - and few packs change it

    paths = tuple(dict.fromkeys(shown(path) for path in named if holds_notes(path)))
    if not paths:
        return settings
    catalogues = (*paths, *settings.notes.catalogues)
    catalogue.load(catalogues)
    return replace(settings, notes=replace(settings.notes, catalogues=catalogues))


def _with_bibliographies(settings: Settings, table: Table) -> Settings:
    """Return the settings with the table's bibliographies read; raise Mistake where one is none."""
    if "bibliography" not in table.data.get("evidence", {}):
        return settings
    from zolint.view.bibliography import files  # noqa: PLC0415 - few configurations name one

    paths = []
    for n, name in enumerate(settings.evidence.bibliography):
        paths.append(shown(table.folder / name))
        try:
            files.load(paths[-1])
        except files.Unreadable as error:
            place = table.where(("evidence", "bibliography", n))
            raise Mistake(f'{place}: the bibliography "{name}" cannot be read: {error}') from error
    return replace(settings, evidence=replace(settings.evidence, bibliography=tuple(paths)))


def _with_retractions(settings: Settings, table: Table) -> Settings:
    """Return the settings with the table's list of retractions looked at; raise Mistake where it is none."""
    if "retractions" not in table.data.get("evidence", {}) or not settings.evidence.retractions:
        return settings
    from zolint.view.retractions import notices  # noqa: PLC0415 - few configurations name one

    name = settings.evidence.retractions
    path = name if name == notices.EXAMPLE else shown(table.folder / name)
    try:
        notices.check(path)
    except notices.NotNotices as error:
        raise Mistake(f"{table.where(('evidence', 'retractions'))}: {error}") from error
    return replace(settings, evidence=replace(settings.evidence, retractions=path))


def _with_ledger(settings: Settings, path: Path) -> Settings:
    """Return the settings with the ledger's path; raise Mistake where what is there is no ledger."""
    if path.exists():
        from zolint.view.ledger import entries  # noqa: PLC0415 - few sites have one

        entries.load(shown(path))
    return replace(settings, evidence=replace(settings.evidence, ledger=shown(path)))


def _keys(table: Table, known_rules: tuple[AnyRule, ...]) -> TopKeys:
    """Return the table's own keys; raise Mistake for one that is unknown."""
    for key in table.data:
        if key in _OWN | _SHARED:
            continue
        hint = nearest(key, _OWN | _SHARED)
        if any(key == rule.name for rule in known_rules):
            hint = f"; the options of a rule stand under [rules.{key}]"
        raise Mistake(f'{table.where((key,))}: unknown key "{key}"{hint}')
    data = {key: value for key, value in table.data.items() if key in _OWN}
    return fill(TopKeys(), data, table.where, (), "key")


def _layer(keys: TopKeys | Selectors, table: Table, under: Keys, catalogue: Catalogue) -> Layer:
    def place(key: str, n: int) -> str:
        return table.where((*under, key, n))

    return Layer(
        None if keys.select is None else catalogue.picks(keys.select, partial(place, "select")),
        catalogue.picks(keys.extend_select, partial(place, "extend-select")),
        catalogue.picks(keys.ignore, partial(place, "ignore")),
    )


def _per_file(keys: TopKeys, table: Table, catalogue: Catalogue) -> Iterator[tuple[str, Layer]]:
    for glob, values in keys.per_file.items():
        under = ("per-file", glob)
        _check_glob(glob, partial(table.where, under), may_invert=False)
        selectors = fill(Selectors(), values, table.where, under, "key of a per-file table")
        yield glob, _layer(selectors, table, under, catalogue)


def _check_glob(glob: str, place: Place, *, may_invert: bool = True) -> None:
    if not globs.is_valid(glob) or (glob.startswith("!") and not may_invert):
        raise Mistake(f'{place()}: "{glob}" is no file pattern; write it as in .gitignore, like "drafts/**"')


def _set_rules(
    keys: TopKeys, table: Table, catalogue: Catalogue
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
