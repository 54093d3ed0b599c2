"""Runs rules over documents: hits become signed findings, exceptions become crashes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

from zolint import language, lots, nlp, suppress
from zolint.ask import ask, describe
from zolint.document import Document, Reader
from zolint.finding import PAGE_MARK, Crash, Finding, Report, Skip
from zolint.plan import Active, Plan
from zolint.rule import Facts, Hit
from zolint.sign import sign
from zolint.source import Source, UnreadableSource, decode
from zolint.suppress import Silence
from zolint.view import Analysis
from zolint.view.suppressions import Suppressions

CHUNK_FILES = 32
CHUNK_CHARACTERS = 400_000
"""Documents whose sentences are parsed together: enough for full batches, few enough for bounded memory."""
_HEAD = 200
"""Bytes of a file in which it says what wrote it."""
MAX_BYTES = 5_000_000
"""A file of more bytes is left alone: a book has a fifth of them, and memory grows with the text."""


class TooSlow(BaseException):
    """A file has used up its time; the message says how much that was.

    Not an Exception, so that no handler inside a rule swallows it.
    """


@dataclass(frozen=True)
class Outcome:
    """What the rules said of one file."""

    findings: tuple[Finding, ...] = ()
    facts: Mapping[str, Facts] = field(default_factory=dict)
    """By rule name, what `gather` kept for `conclude`."""
    crashes: tuple[Crash, ...] = ()
    skipped: tuple[Skip, ...] = ()
    checked: bool = True
    digest: bytes = b""
    """Of the bytes that were read."""
    silences: tuple[Silence, ...] = ()
    """Where rules that look at a whole set are not heard in this file."""
    until: str = ""
    """The last day on which all of this holds, as 2027-01-31; empty where it holds for ever."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Files that the article names, each with the state in which it was read; see cache.state_of."""


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
    nlp.make_room()
    lots.forget()
    if not task.analysis.is_long:
        nlp.parse_all(_wanted(task))
    return _judge(task)


def lint_paths(paths: Sequence[str], work: Work, done: Callable[[int], object] | None = None) -> Report:
    """Check files, one process, and conclude what only the whole set shows.

    `done` is told now and then how many files have been checked. Findings come in the order of
    `paths`, then of position.
    """
    outcomes: dict[str, Outcome] = {}
    for path, outcome in check(paths, work):
        outcomes[path] = outcome
        if done:
            done(len(outcomes))
    return combine(outcomes, conclude(outcomes, work))


def check(
    paths: Iterable[str], work: Work, step: Callable[[str], AbstractContextManager[object]] | None = None
) -> Iterator[tuple[str, Outcome]]:
    """Yield what the rules say of each file, in order, reading and parsing a bounded number together.

    Each piece of work is done inside `step(path)`, so that a caller can bound its time; the path is
    empty while the sentences of several files are parsed.
    """
    step = step or (lambda _: nullcontext())
    for chunk in _chunks(paths, work, step):
        _parse_together(chunk, step)
        for path, task in chunk.items():
            if not isinstance(task, Task):
                yield path, task
                continue
            try:
                with step(path):
                    outcome = _judge(task)
            except TooSlow as error:
                outcome = _unreadable(path, str(error))
            yield path, outcome


def conclude(outcomes: Mapping[str, Outcome], work: Work) -> Outcome:
    """Return what the rules that look at a whole set say of it."""
    gathered: dict[str, dict[str, Facts]] = {}
    for path, outcome in outcomes.items():
        for name, facts in outcome.facts.items():
            gathered.setdefault(name, {})[path] = facts
    findings: list[Finding] = []
    crashes: list[Crash] = []
    for name, by_path in gathered.items():
        # the rule is on for every file of the set; the first one's options speak for the set
        active = _active(work.plan_for(next(iter(by_path))), name)
        if active.rule.conclude is None:
            continue
        hits: dict[str, list[tuple[Active, Hit]]] = {}
        try:
            for path, hit in _heard(name, active.rule.conclude(by_path, active.options), outcomes):
                hits.setdefault(path, []).append((_active(work.plan_for(path), name), hit))
            for path, pairs in hits.items():
                findings += sign(read(path, work.texts), pairs)
        except Exception as error:  # noqa: BLE001 - see _judge
            crashes.append(Crash("", name, describe(error)))
    until = min((outcome.until for outcome in outcomes.values() if outcome.until), default="")
    return Outcome(tuple(findings), crashes=tuple(crashes), until=until)


def combine(outcomes: Mapping[str, Outcome], concluded: Outcome) -> Report:
    """Put the outcomes of files together, in their order, then of position."""
    late: dict[str, list[Finding]] = {}
    for finding in concluded.findings:
        late.setdefault(finding.path, []).append(finding)
    findings = (
        finding
        for path, outcome in outcomes.items()
        for finding in sorted((*outcome.findings, *late.get(path, ())), key=_order)
    )
    return Report(
        tuple(findings),
        (*(crash for outcome in outcomes.values() for crash in outcome.crashes), *concluded.crashes),
        tuple(skip for outcome in outcomes.values() for skip in outcome.skipped),
        sum(outcome.checked for outcome in outcomes.values()),
    )


def read(path: str, texts: Mapping[str, bytes]) -> Source:
    """Read and decode a file; raise UnreadableSource or OSError."""
    size = len(texts[path]) if path in texts else Path(path).stat().st_size
    if size > MAX_BYTES:
        raise UnreadableSource(
            f"is too large for an article: {size / 1e6:.0f} MB, over the {MAX_BYTES / 1e6:.0f} MB limit"
        )
    return decode(path, texts[path] if path in texts else Path(path).read_bytes())


def _chunks(
    paths: Iterable[str], work: Work, step: Callable[[str], AbstractContextManager[object]]
) -> Iterator[dict[str, Task | Outcome]]:
    """Yield the files in order, read, a bounded number at a time."""
    chunk: dict[str, Task | Outcome] = {}
    characters = 0
    for path in paths:
        try:
            with step(path):
                task = _read_task(path, work)
        except TooSlow as error:
            task = _unreadable(path, str(error))
        chunk[path] = task
        if isinstance(task, Task):
            characters += len(task.analysis.document.source.text)
        if len(chunk) >= CHUNK_FILES or characters >= CHUNK_CHARACTERS:
            yield chunk
            chunk, characters = {}, 0
    if chunk:
        yield chunk


def _parse_together(
    chunk: dict[str, Task | Outcome], step: Callable[[str], AbstractContextManager[object]]
) -> None:
    """Parse the sentences that the chunk's views will ask for."""
    try:
        with step(""):
            nlp.make_room()
            lots.forget()
            tasks = [task for task in chunk.values() if isinstance(task, Task) and not task.analysis.is_long]
            # of several files, none is to be blamed for the time that the sentences of all take
            parse = nlp.order if len(tasks) == 1 else nlp.parse_all
            parse(text for task in tasks for text in _wanted(task))
    except TooSlow:
        # one file is to blame: each is parsed in its own time when it is judged
        return


def _read_task(path: str, work: Work) -> Task | Outcome:
    try:
        if _is_report(path, work.texts):
            return Outcome(skipped=(Skip(path, "a report of zolint"),), checked=False)
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


def _is_report(path: str, texts: Mapping[str, bytes]) -> bool:
    """Whether a file is a page that zolint wrote; it may be far larger than an article."""
    if not path.lower().endswith((".html", ".htm")):
        return False
    if path in texts:
        return PAGE_MARK in texts[path][:_HEAD]
    with Path(path).open("rb") as file:
        return PAGE_MARK in file.read(_HEAD)


def _unreadable(path: str, why: str) -> Outcome:
    return Outcome(crashes=(Crash(path, "", why),), checked=False)


def _task(document: Document, plan: Plan) -> Task | Outcome:
    spoken = language.of(document)
    if spoken == plan.settings.language:
        return Task(Analysis(document, plan.settings), plan)
    path = document.source.path
    return Outcome(
        crashes=_front_matter_crash(document),
        skipped=(Skip(path, f"language: {spoken}"),),
        checked=False,
        digest=document.source.digest,
    )


def _wanted(task: Task) -> Iterator[str]:
    """Yield the sentences that the plan's views will ask the parser for."""
    for view in dict.fromkeys(active.rule.view for active in task.plan.rules):
        yield from task.analysis.wants(view)


def _judge(task: Task) -> Outcome:
    try:
        return _judged(task)
    finally:
        task.analysis.forget()


def _judged(task: Task) -> Outcome:
    analysis, plan = task.analysis, task.plan
    document = analysis.document
    audits = [active for active in plan.rules if active.rule.view is Suppressions]
    said = ask((active for active in plan.rules if active.rule.view is not Suppressions), analysis)
    suppressions = analysis.view(Suppressions)
    silences = suppress.silences(suppressions, plan)
    hits, used = silences.split(said.hits)
    if suppressions.all and plan.heeds_suppressions and audits:
        analysis.put(suppress.judged(suppressions, silences, used, said.done, plan))
        audit = ask(audits, analysis)
        hits += silences.split(audit.hits)[0]
        said = replace(said, crashes=said.crashes + audit.crashes)
    return Outcome(
        sign(document.source, hits),
        said.facts,
        (*_front_matter_crash(document), *said.crashes),
        digest=document.source.digest,
        silences=silences.of(active.rule.name for active in plan.rules if active.rule.conclude),
        until=_until(min(filter(None, (silences.until, analysis.until)), default=""), plan),
        files=analysis.files,
    )


def _until(expiry: str, plan: Plan) -> str:
    """Return the last day on which an outcome holds, whose comments and approvals hold until `expiry`."""
    if any(active.rule.dated for active in plan.rules):
        today = suppress.today().isoformat()
        return min(expiry, today) if expiry else today
    return expiry


def _heard(
    rule: str, hits: Iterable[tuple[str, Hit]], outcomes: Mapping[str, Outcome]
) -> Iterator[tuple[str, Hit]]:
    """Yield the hits that no comment silences; raise ValueError for one in a file that was not checked."""
    for path, hit in hits:
        if path not in outcomes:
            raise ValueError(f'"{path}" is no file of this run')
        if not suppress.is_silenced(hit, rule, outcomes[path].silences):
            yield path, hit


def _front_matter_crash(document: Document) -> tuple[Crash, ...]:
    error = document.metadata.error
    return (Crash(document.source.path, "", error),) if error else ()


def _active(plan: Plan, name: str) -> Active:
    return next(active for active in plan.rules if active.rule.name == name)


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.place.start.offset, finding.place.end.offset, finding.rule
