"""What a command wants to know of every article; as the engine works for rules, it asks as one."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from zolint import pool, processors, readers
from zolint.command.articles import ReaderOf, given
from zolint.command.configuration import tell_notices
from zolint.engine import Work
from zolint.finding import Crash, Skip
from zolint.plan import Active, AnyRule, Plan
from zolint.project import Project
from zolint.rule import Facts
from zolint.terminal import tell


@dataclass(frozen=True)
class Gathered:
    """What was gathered of the articles, in their order."""

    facts: Mapping[str, Facts]
    """By the path of each article that was read."""
    crashes: tuple[Crash, ...]
    skipped: tuple[Skip, ...]


def gathered(arguments: Namespace, settled: Project, rule: AnyRule) -> Gathered:
    """Return what a rule gathers of what the arguments name; in several processes, where that pays."""
    found, texts = given(arguments, readers.by_suffix(settled.plugins.readers), settled)
    for path in found.paths:  # a mistake in any configuration ends the run before it begins
        settled.plan(path)
    tell_notices(settled, arguments.color)
    work = Work(partial(_plan, settled, rule), ReaderOf(settled), texts)
    jobs = processors.jobs_for(found.paths)
    outcomes = dict(pool.check(found.paths, work, jobs)) if found.paths else {}
    ordered = {path: outcomes[path] for path in found.paths}
    return Gathered(
        {path: one.facts[rule.name] for path, one in ordered.items() if rule.name in one.facts},
        (*found.crashes, *(crash for one in ordered.values() for crash in one.crashes)),
        (*found.skipped, *(skip for one in ordered.values() for skip in one.skipped)),
    )


def tell_unread(seen: Gathered, colour: str) -> None:
    """Name on standard error every file that could not be read or was left alone."""
    for crash in seen.crashes:
        tell("error", f"{crash.path}: {crash.message}", colour)
    for skip in seen.skipped:
        tell("notice", f"{skip.path}: skipped ({skip.why})", colour)


def _plan(settled: Project, rule: AnyRule, path: str) -> Plan:
    return Plan((Active(rule, rule.options),), settled.plan(path).settings)
