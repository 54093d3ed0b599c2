"""The reports of a run: which formats are asked for, where each goes, and writing them."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from zolint import report
from zolint.ask import describe
from zolint.command.judge import FIGURES, Judged
from zolint.command.output import check_target, write_file
from zolint.engine import read
from zolint.finding import Article, Crash, Figures, Report
from zolint.mistake import Mistake
from zolint.plan import AnyRule
from zolint.project import Project
from zolint.rule import Facts
from zolint.terminal import Screen, say, say_bytes, screen, tell

_SUMMARY = "GITHUB_STEP_SUMMARY"
"""Where GitHub says which file holds the summary of a step."""


@dataclass(frozen=True)
class Target:
    """A format, and the file that it is written to; empty for standard output."""

    format: str
    file: str = ""


def targets(arguments: Namespace, settled: Project) -> tuple[Target, ...]:
    """Return the reports that the arguments ask for; raise Mistake where they cannot all be written."""
    found = _paired(arguments.outputs)
    for target in found:
        if target.format not in report.names():
            report.check_name(target.format, settled.plugins.reporters)
        if target.file:
            check_target(target.file)
    shown = [target.format for target in found if not target.file]
    if len(shown) > 1:
        raise Mistake(
            f"{' and '.join(shown)} cannot both go to standard output; add -o FILE behind a --format"
        )
    files = [os.path.realpath(target.file) for target in found if target.file]
    if len(set(files)) < len(files):
        raise Mistake("-o: two formats cannot be written to one file")
    if arguments.statistics and not any(target.format in report.FOR_PEOPLE for target in found):
        raise Mistake(
            f"--statistics goes with {' and '.join(report.FOR_PEOPLE)}; json has the counts in its summary"
        )
    return found


def write(targets: Iterable[Target], seen: Report, settled: Project, arguments: Namespace) -> bool:
    """Write every report where it should go, and return whether all of that was possible."""
    done = [_write(target, seen, settled, arguments) for target in targets]
    return all(done)


def want_figures(targets: Iterable[Target]) -> bool:
    """Whether one of the reports shows articles in figures."""
    return any(target.format in report.WITH_FIGURES for target in targets)


def complete(seen: Report, settled: Project, judged: Judged) -> Report:
    """Return the report with the plug-ins that are broken, the rules that were asked, and the articles."""
    broken = settled.plugins.broken if judged.is_partial else ()
    crashes = (
        Crash("", "", f"the plug-in {one.name} is broken and brings nothing: {one.why}") for one in broken
    )
    return replace(
        seen,
        crashes=(*seen.crashes, *crashes),
        rules=_asked(settled, judged.paths),
        articles=lambda: _articles(settled, judged),
    )


def _paired(outputs: Iterable[tuple[str, str]]) -> tuple[Target, ...]:
    """Return each format with the file named behind it; a file named before all belongs to the first."""
    found: list[Target] = []
    first = ""
    for kind, name in outputs:
        if kind == "format":
            found.append(Target(name, "" if found else first))
            continue
        if found[-1].file if found else first:
            raise Mistake(f'-o: "{name}" is the second file for one format; name a --format before it')
        if found:
            found[-1] = replace(found[-1], file=name)
        else:
            first = name
    return tuple(found) or (Target("text", first),)


def _asked(settled: Project, paths: Sequence[str]) -> Callable[[], Sequence[AnyRule]]:
    def rules() -> Sequence[AnyRule]:
        plans = {id(plan): plan for plan in map(settled.plan, paths)}
        found: dict[str, AnyRule] = {}
        for plan in plans.values():
            for active in plan.rules:
                rule = replace(active.rule, severity=active.severity or active.rule.severity)
                found.setdefault(rule.name, rule)
        return tuple(found[name] for name in sorted(found))

    return rules


def _articles(settled: Project, judged: Judged) -> Iterator[Article]:
    """Yield the articles that were checked, as they are now; one that cannot be read again is left out."""
    for path, outcome in judged.outcomes.items():
        if not outcome.checked:
            continue
        try:
            document = judged.work.reader_for(path).read(read(path, judged.work.texts))
        except Exception:  # noqa: BLE001, S112 - a file that is gone must not cost the report
            continue
        facts = outcome.facts.get(FIGURES)
        target = settled.plan(path).settings.readability.target
        yield Article(document, _figures(facts, target) if facts else None)


def _figures(facts: Facts, target: float) -> Figures:
    claims = facts["claims"]
    return Figures(facts["words"], facts["reading"]["grade"], target, claims["all"], claims["supported"])


def _write(target: Target, seen: Report, settled: Project, arguments: Namespace) -> bool:
    for_people = target.format in report.FOR_PEOPLE
    to_screen = for_people and not target.file
    # standard output is for the fixed article
    aside = sys.stderr if arguments.fix and "-" in arguments.paths else None
    place = screen(arguments.color, aside or sys.stdout) if to_screen else Screen()
    try:
        if for_people and arguments.statistics:
            text = report.count_rules(seen, place, quiet=arguments.quiet)
        else:
            more = () if target.format in report.names() else settled.plugins.reporters
            text = report.write(target.format, seen, place, more, quiet=arguments.quiet)
    except Exception as error:
        if target.format in report.names():
            raise
        tell("error", f'the format "{target.format}" of a plug-in failed: {describe(error)}', arguments.color)
        return False
    if target.format == "github":
        _summarise(seen, arguments)
    if target.file:
        return _write_file(target.file, text, arguments)
    if to_screen or aside:
        say(text, aside)
    else:
        say_bytes(text.encode("utf-8", "replace"))
    return True


def _write_file(name: str, text: str, arguments: Namespace) -> bool:
    try:
        write_file(name, text)
    except OSError as error:
        why = error.strerror or error
        tell("error", f'the report could not be written to "{name}": {why}', arguments.color)
        return False
    return True


def _summarise(seen: Report, arguments: Namespace) -> None:
    """Add a summary to the page of the job, where GitHub says that there is one."""
    name = os.environ.get(_SUMMARY)
    if not name:
        return
    try:
        with Path(name).open("a", encoding="utf-8") as file:
            file.write(report.github_summary(seen))
    except OSError as error:
        why = error.strerror or error
        tell("warning", f'the summary could not be written to {_SUMMARY} ("{name}"): {why}', arguments.color)
