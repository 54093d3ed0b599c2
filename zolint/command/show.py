"""`zolint check --show-files` and `--show-settings`: what a check would read, and what would apply to it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from zolint import readers
from zolint.changes import since
from zolint.command import FINE, NOT_JUDGED
from zolint.command.articles import given
from zolint.command.configuration import tell_broken, tell_notices
from zolint.config import Config
from zolint.config_file import shown
from zolint.options import toml, toml_key, values
from zolint.plan import Plan
from zolint.project import Project
from zolint.settings import Settings
from zolint.terminal import say, tell


def show(arguments: Namespace, settled: Project) -> int:
    """Show what the arguments ask for, and return the exit code."""
    found, _ = given(arguments, readers.by_suffix(settled.plugins.readers), settled)
    paths = found.paths
    if arguments.since and not arguments.paths:
        paths = tuple(filter(since(arguments.since).touch, paths))
    if arguments.show_files:
        say("".join(f"{path}\n" for path in paths))
        for crash in found.crashes:
            tell("error", f"{crash.path}: {crash.message}", arguments.color)
    else:
        path = paths[0] if paths else "article.md"
        say("".join(f"{line}\n" for line in _settings(path, settled, is_there=bool(paths))))
    tell_broken(settled.plugins, arguments.color)
    tell_notices(settled, arguments.color)
    return NOT_JUDGED if settled.plugins.broken or found.crashes else FINE


def _settings(path: str, settled: Project, *, is_there: bool) -> Iterator[str]:
    """Yield a configuration that says all that applies to a file."""
    plan = settled.plan(path)
    tables = settled.tables(path)
    told = ", ".join(table.name for table in tables) or "no configuration file"
    yield f"# what applies to {path if is_there else 'an article here'}; from: {told}"
    config = settled.config(Path(path).parent)
    yield from _own(config, shown(settled.baseline(path)))
    packs = [shown(table.folder / name) for table in tables for name in table.data.get("packs", ())]
    if packs:
        yield f"packs = {toml(packs)}"
    yield f"select = {toml(sorted(active.rule.name for active in plan.rules))}"
    yield from _shared(plan.settings)
    yield from _rules(plan)


def _own(config: Config, baseline: str) -> Iterator[str]:
    yield f"include = {toml(config.include)}"
    yield f"exclude = {toml(config.exclude)}"
    yield f"respect-gitignore = {toml(config.respect_gitignore)}"
    yield f"baseline = {toml(baseline)}"


def _shared(settings: Settings) -> Iterator[str]:
    tables = values(settings)
    plain = {key: value for key, value in tables.items() if not hasattr(value, "__dataclass_fields__")}
    yield from _lines(plain)
    for name, table in tables.items():
        if name not in plain:
            yield f"\n[{name}]"
            yield from _lines(values(table))


def _rules(plan: Plan) -> Iterator[str]:
    for active in sorted(plan.rules, key=lambda active: active.rule.name):
        name = active.rule.name
        options = values(active.options)
        if active.severity:
            options = {"severity": active.severity, **options}
        if options:
            yield f"\n[{toml_key(('rules', name))}]"
            yield from _lines(options)


def _lines(options: dict[str, object]) -> Iterator[str]:
    for key, value in options.items():
        if value is not None:  # TOML has no word for nothing
            yield f"{key} = {toml(value)}"
