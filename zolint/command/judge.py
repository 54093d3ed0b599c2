"""What the rules say of the articles that a command is told to read, known outcomes recalled."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from zolint import pool, processors, readers, stamp
from zolint.cache import Cache
from zolint.command import ahead
from zolint.command.articles import STDIN, ReaderOf, given
from zolint.command.configuration import cache_folder, tell_broken, tell_notices
from zolint.engine import Outcome, Work, combine, conclude
from zolint.files import Files
from zolint.finding import Report
from zolint.plan import Plan
from zolint.project import Project
from zolint.recall import Recall
from zolint.terminal import tell

if TYPE_CHECKING:  # it starts git, which few runs do
    from zolint.changes import Changes

FIGURES = "stats"
"""Under which name an outcome keeps an article's figures, where they were asked for."""


@dataclass(frozen=True)
class Judged:
    """What a run saw."""

    report: Report
    paths: tuple[str, ...]
    """The files that were to be judged."""
    is_partial: bool
    """Whether a plug-in could not do its part."""
    outcomes: Mapping[str, Outcome]
    work: Work


def judge(
    arguments: Namespace, settled: Project, changes: Changes | None = None, *, with_figures: bool = False
) -> Judged:
    """Judge what the arguments name; where they name nothing, of the current folder only what has changed.

    Outcomes have the figures of their article among their facts only where they are asked for.
    """
    recall = _recall(arguments, settled)
    suffixes = recall.suffixes() or tuple(readers.by_suffix(settled.plugins.readers))
    found, texts = given(arguments, suffixes, settled)
    if changes and not arguments.paths:
        found = replace(found, paths=tuple(filter(changes.touch, found.paths)))
    found = replace(found, paths=tuple(_read_only(found.paths, arguments)))
    is_plain = recall.is_plain(found.paths)
    if not is_plain:
        ahead.load_for(found.paths, arguments)
        _plan(settled, recall, found, arguments)
    work = Work(_counting(settled) if with_figures else settled.plan, ReaderOf(settled), texts)
    with _progress(len(found.paths), quiet=arguments.quiet) as done:
        outcomes, concluded = _check(found.paths, work, recall, arguments, done, with_figures=with_figures)
    recall.close()
    if recall.trouble and not arguments.quiet:
        tell("warning", f"findings could not be kept for the next run: {recall.trouble}", arguments.color)
    seen = combine(outcomes, concluded)
    seen = replace(seen, crashes=(*found.crashes, *seen.crashes), skipped=(*found.skipped, *seen.skipped))
    return Judged(seen, found.paths, not is_plain and bool(settled.plugins.broken), outcomes, work)


def _read_only(paths: Iterable[str], arguments: Namespace) -> Iterator[str]:
    """Yield the files that are not themselves about to be written: an older report is no article."""
    written = [name for kind, name in getattr(arguments, "outputs", ()) if kind == "file"]
    names = {os.path.basename(name) for name in written}  # noqa: PTH119 - pathlib costs more than the call
    targets = {os.path.realpath(name) for name in written}
    for path in paths:
        # few files have the name of one, and only they are worth the look
        if path.rpartition("/")[2] not in names or os.path.realpath(path) not in targets:
            yield path


def _recall(arguments: Namespace, settled: Project) -> Recall:
    if arguments.no_cache or "-" in arguments.paths:
        return Recall(None, b"", settled)
    return Recall(Cache(cache_folder(arguments, settled)), stamp.installed(), settled)


def _plan(settled: Project, recall: Recall, found: Files, arguments: Namespace) -> None:
    """Load the plug-ins and plan every file: a mistake in any configuration ends the run before it begins."""
    for path in found.paths or (STDIN,):
        settled.plan(path)
    tell_broken(settled.plugins, arguments.color)
    if not arguments.quiet:
        tell_notices(settled, arguments.color)
    if not settled.plugins.broken and not settled.notices:
        recall.keep_suffixes(readers.by_suffix(settled.plugins.readers))
        recall.keep_plain(found.paths)


def _counting(settled: Project) -> Callable[[str], Plan]:
    from zolint.command import figures  # noqa: PLC0415 - its views take time to load, and few runs count

    return partial(figures.plan, settled)


def _check(  # noqa: PLR0913 - what to check, how, and whom to tell
    paths: Sequence[str],
    work: Work,
    recall: Recall,
    arguments: Namespace,
    done: Callable[[int], object] | None,
    *,
    with_figures: bool,
) -> tuple[Mapping[str, Outcome], Outcome]:
    """Check the files whose outcome is not known, and conclude what only the whole set shows."""
    recalled = recall.outcomes(path for path in paths if path not in work.texts)
    known = dict(_known(recalled, with_figures=with_figures))
    left = [path for path in paths if path not in known]
    jobs = arguments.jobs or processors.jobs_for(left)
    ahead.load_for(left, arguments)
    fresh: dict[str, Outcome] = {}
    for path, outcome in pool.check(left, work, jobs, arguments.time_limit) if left else ():
        fresh[path] = outcome
        recall.keep(path, outcome)
        if done:
            done(len(known) + len(fresh))
    outcomes = {path: known.get(path) or fresh[path] for path in paths}
    if not any(outcome.facts for outcome in outcomes.values()):
        return outcomes, Outcome()
    concluded = recall.concluded(outcomes)
    if concluded is None:
        concluded = conclude(outcomes, work)
        recall.keep_concluded(outcomes, concluded)
    return outcomes, concluded


def _known(recalled: Mapping[str, Outcome], *, with_figures: bool) -> Iterator[tuple[str, Outcome]]:
    """Yield the outcomes that say all that is asked, without figures that are not."""
    for path, outcome in recalled.items():
        if (FIGURES in outcome.facts) == with_figures or not outcome.checked:
            yield path, outcome
        elif not with_figures:
            facts = {name: facts for name, facts in outcome.facts.items() if name != FIGURES}
            yield path, replace(outcome, facts=facts)


@contextmanager
def _progress(total: int, *, quiet: bool) -> Iterator[Callable[[int], object] | None]:
    """Give what is told how many files have been checked: a bar in the terminal, after a second."""
    if quiet or total <= 1 or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    from tqdm import tqdm  # noqa: PLC0415 - only for somebody who waits at a terminal

    with tqdm(total=total, desc="checking", unit=" articles", delay=1, leave=False, file=sys.stderr) as bar:
        yield lambda count: bar.update(count - bar.n)
