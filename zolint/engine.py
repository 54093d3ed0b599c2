"""Runs rules over documents: hits become signed findings, exceptions become crashes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from zolint import language, nlp
from zolint.document import Document, Reader
from zolint.finding import Crash, Finding, Report, Skip
from zolint.plan import Active, Plan
from zolint.rule import Facts, Hit
from zolint.sign import sign
from zolint.source import Source, UnreadableSource, decode
from zolint.view import Analysis

_CHUNK_FILES = 32
_CHUNK_CHARACTERS = 400_000
"""Documents whose sentences are parsed together: enough for full batches, few enough for bounded memory."""


@dataclass(frozen=True)
class Outcome:
    """What the rules said of one file."""

    findings: tuple[Finding, ...] = ()
    facts: Mapping[str, Facts] = field(default_factory=dict)
    """By rule name, what `gather` kept for `conclude`."""
    crashes: tuple[Crash, ...] = ()
    skipped: tuple[Skip, ...] = ()
    checked: bool = True


@dataclass(frozen=True)
class Work:
    """What a run is told: which plan and which reader a path has, and the bytes that are not on disk."""

    plan_for: Callable[[str], Plan]
    reader_for: Callable[[str], Reader]
    texts: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Task:
    """A document that is ready to be judged."""

    analysis: Analysis
    plan: Plan


def lint(document: Document, plan: Plan) -> Outcome:
    """Run the plan's rules over one document.

    A rule that raises is reported as a crash; the others go on.
    """
    task = _task(document, plan)
    if isinstance(task, Outcome):
        return task
    nlp.parse_all(_wanted(task))
    return _judge(task)


def lint_paths(paths: Sequence[str], work: Work, done: Callable[[int], object] | None = None) -> Report:
    """Check files, and conclude what only the whole set shows.

    `done` is told now and then how many files have been checked. Findings come in the order of
    `paths`, then of position.
    """
    outcomes: dict[str, Outcome] = {}
    for chunk in _chunks(paths, work):
        nlp.parse_all(text for task in chunk.values() if isinstance(task, Task) for text in _wanted(task))
        for path, task in chunk.items():
            outcomes[path] = _judge(task) if isinstance(task, Task) else task
        if done:
            done(len(outcomes))
    late, late_crashes = _conclude(outcomes, work)
    findings = (
        finding
        for path, outcome in outcomes.items()
        for finding in sorted((*outcome.findings, *late.get(path, ())), key=_order)
    )
    return Report(
        tuple(findings),
        (*(crash for outcome in outcomes.values() for crash in outcome.crashes), *late_crashes),
        tuple(skip for outcome in outcomes.values() for skip in outcome.skipped),
        sum(outcome.checked for outcome in outcomes.values()),
    )


def read(path: str, texts: Mapping[str, bytes]) -> Source:
    """Read and decode a file; raise UnreadableSource or OSError."""
    data = texts[path] if path in texts else Path(path).read_bytes()
    return decode(path, data)


def describe(error: BaseException) -> str:
    """Return an exception as one line: its type, its message, and where it was raised."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = ""
    if trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        where = f" ({file.parent.name}/{file.name}:{trace.tb_lineno})"
    message = " ".join(str(error).split())
    return f"{type(error).__name__}: {message}{where}" if message else f"{type(error).__name__}{where}"


def _chunks(paths: Sequence[str], work: Work) -> Iterator[dict[str, Task | Outcome]]:
    """Yield the files in order, read, a bounded number at a time."""
    chunk: dict[str, Task | Outcome] = {}
    characters = 0
    for path in paths:
        task = chunk[path] = _read_task(path, work)
        if isinstance(task, Task):
            characters += len(task.analysis.document.source.text)
        if len(chunk) >= _CHUNK_FILES or characters >= _CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = {}, 0
    if chunk:
        yield chunk


def _read_task(path: str, work: Work) -> Task | Outcome:
    try:
        source = read(path, work.texts)
    except OSError as error:
        return _unreadable(path, f"cannot be read: {error.strerror or error}")
    except UnreadableSource as error:
        return _unreadable(path, str(error))
    try:
        document = work.reader_for(path).read(source)
        return _task(document, work.plan_for(path))
    except Exception as error:  # noqa: BLE001 - one file must not stop the others
        return _unreadable(path, f"cannot be parsed: {describe(error)}")


def _unreadable(path: str, why: str) -> Outcome:
    return Outcome(crashes=(Crash(path, "", why),), checked=False)


def _task(document: Document, plan: Plan) -> Task | Outcome:
    spoken = language.of(document)
    if spoken == plan.settings.language:
        return Task(Analysis(document, plan.settings), plan)
    path = document.source.path
    return Outcome(
        crashes=_front_matter_crash(document), skipped=(Skip(path, f"language: {spoken}"),), checked=False
    )


def _wanted(task: Task) -> Iterator[str]:
    """Yield the sentences that the plan's views will ask the parser for."""
    for view in dict.fromkeys(active.rule.view for active in task.plan.rules):
        try:
            yield from task.analysis.wants(view)
        except Exception:  # noqa: BLE001, S112 - it raises again when the view is built, and is reported there
            continue


def _judge(task: Task) -> Outcome:
    document = task.analysis.document
    path = document.source.path
    crashes = list(_front_matter_crash(document))
    hits: list[tuple[Active, Hit]] = []
    facts: dict[str, Facts] = {}
    for active in task.plan.rules:
        rule = active.rule
        try:
            view = task.analysis.view(rule.view)
            if rule.check:
                hits += [(active, hit) for hit in rule.check(view, active.options)]
            if rule.gather:
                facts[rule.name] = rule.gather(view, active.options)
        except Exception as error:  # noqa: BLE001 - a broken rule must not hide the others
            crashes.append(Crash(path, rule.name, describe(error)))
    return Outcome(sign(document.source, hits), facts, tuple(crashes))


def _front_matter_crash(document: Document) -> tuple[Crash, ...]:
    error = document.metadata.error
    return (Crash(document.source.path, "", error),) if error else ()


def _conclude(outcomes: Mapping[str, Outcome], work: Work) -> tuple[dict[str, list[Finding]], list[Crash]]:
    """Run the second half of the rules that look at a whole set; return findings by path, and crashes."""
    gathered: dict[str, dict[str, Facts]] = {}
    for path, outcome in outcomes.items():
        for name, facts in outcome.facts.items():
            gathered.setdefault(name, {})[path] = facts
    findings: dict[str, list[Finding]] = {}
    crashes: list[Crash] = []
    for name, by_path in gathered.items():
        # the rule is on for every file of the set; the first one's options speak for the set
        active = _active(work.plan_for(next(iter(by_path))), name)
        if active.rule.conclude is None:
            continue
        hits: dict[str, list[tuple[Active, Hit]]] = {}
        try:
            for path, hit in active.rule.conclude(by_path, active.options):
                hits.setdefault(path, []).append((_active(work.plan_for(path), name), hit))
            for path, pairs in hits.items():
                findings.setdefault(path, []).extend(sign(read(path, work.texts), pairs))
        except Exception as error:  # noqa: BLE001 - see _judge
            crashes.append(Crash("", name, describe(error)))
    return findings, crashes


def _active(plan: Plan, name: str) -> Active:
    return next(active for active in plan.rules if active.rule.name == name)


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.place.start.offset, finding.place.end.offset, finding.rule
