"""Runs rules over documents: hits become signed findings, exceptions become crashes."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from zolint import language
from zolint.document import Document, Reader
from zolint.finding import (
    Crash,
    Finding,
    Place,
    PlacedEdit,
    PlacedFix,
    PlacedRelated,
    Report,
    Skip,
)
from zolint.plan import Active, Plan
from zolint.rule import Facts, Hit, Severity
from zolint.source import Source, Span, UnreadableSource, decode
from zolint.view import Analysis

_LINE_SHOWN = 400
"""How many characters of a source line a finding keeps; some articles are one line."""


@dataclass(frozen=True)
class Outcome:
    """What the rules said of one file."""

    findings: tuple[Finding, ...] = ()
    facts: Mapping[str, Facts] = field(default_factory=dict)
    """By rule name, what `gather` kept for `conclude`."""
    crashes: tuple[Crash, ...] = ()
    skipped: tuple[Skip, ...] = ()


def lint(document: Document, plan: Plan) -> Outcome:
    """Run the plan's rules over one document.

    A rule that raises is reported as a crash; the others go on.
    """
    path = document.source.path
    crashes = [Crash(path, "", document.metadata.error)] if document.metadata.error else []
    spoken = language.of(document)
    if spoken != plan.settings.language:
        return Outcome(crashes=tuple(crashes), skipped=(Skip(path, f"language: {spoken}"),))
    analysis = Analysis(document, plan.settings)
    hits: list[tuple[Active, Hit]] = []
    facts: dict[str, Facts] = {}
    for active in plan.rules:
        try:
            view = analysis.view(active.rule.view)
            if active.rule.check:
                hits += ((active, hit) for hit in active.rule.check(view, active.options))
            if active.rule.gather:
                facts[active.rule.name] = active.rule.gather(view, active.options)
        except Exception as error:  # noqa: BLE001 - a broken rule must not hide the others
            crashes.append(Crash(path, active.rule.name, describe(error)))
    return Outcome(sign(document.source, hits), facts, tuple(crashes))


def lint_paths(
    paths: Sequence[str],
    plan_for: Callable[[str], Plan],
    reader_for: Callable[[str], Reader],
    texts: Mapping[str, bytes] | None = None,
    done: Callable[[int], object] = lambda count: None,
) -> Report:
    """Check files, one after another, and conclude what only the whole set shows.

    `texts` holds the bytes of paths that are not on disk; `done` is told after each file how many
    have been checked. Findings come in the order of `paths`, then of position.
    """
    findings: dict[str, list[Finding]] = {}
    crashes: list[Crash] = []
    skipped: list[Skip] = []
    facts: dict[str, dict[str, Facts]] = {}
    files = 0
    for count, path in enumerate(paths, 1):
        outcome = _check(path, plan_for, reader_for, texts or {})
        findings[path] = list(outcome.findings)
        crashes += outcome.crashes
        skipped += outcome.skipped
        files += not outcome.skipped and not any(not crash.rule for crash in outcome.crashes)
        for rule, kept in outcome.facts.items():
            facts.setdefault(rule, {})[path] = kept
        done(count)
    for path, finding_or_crash in _conclude(facts, plan_for, reader_for, texts or {}):
        if isinstance(finding_or_crash, Crash):
            crashes.append(finding_or_crash)
        else:
            findings[path].append(finding_or_crash)
    ordered = (finding for path in findings for finding in sorted(findings[path], key=_order))
    return Report(tuple(ordered), tuple(crashes), tuple(skipped), files)


def sign(source: Source, hits: Iterable[tuple[Active, Hit]]) -> tuple[Finding, ...]:
    """Turn hits into findings, in order of position; the same hit twice is one finding."""
    seen: set[tuple[str, Span, str]] = set()
    count: Counter[str] = Counter()
    findings = []
    for active, hit in sorted(hits, key=lambda pair: (pair[1].span, pair[0].rule.name)):
        key = (active.rule.name, hit.span, hit.message)
        if key in seen:
            continue
        seen.add(key)
        findings.append(_finding(source, active, hit, count))
    return tuple(findings)


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


def _check(
    path: str,
    plan_for: Callable[[str], Plan],
    reader_for: Callable[[str], Reader],
    texts: Mapping[str, bytes],
) -> Outcome:
    try:
        source = read(path, texts)
    except OSError as error:
        return Outcome(crashes=(Crash(path, "", f"cannot be read: {error.strerror or error}"),))
    except UnreadableSource as error:
        return Outcome(crashes=(Crash(path, "", str(error)),))
    try:
        document = reader_for(path).read(source)
    except Exception as error:  # noqa: BLE001 - one file must not stop the others
        return Outcome(crashes=(Crash(path, "", f"cannot be parsed: {describe(error)}"),))
    return lint(document, plan_for(path))


def _conclude(
    facts: Mapping[str, Mapping[str, Facts]],
    plan_for: Callable[[str], Plan],
    reader_for: Callable[[str], Reader],
    texts: Mapping[str, bytes],
) -> Iterator[tuple[str, Finding | Crash]]:
    """Run the second half of the rules that look at a whole set."""
    sources: dict[str, Source] = {}
    for name, by_path in facts.items():
        # every file of the set has the rule on; the first one's options speak for the set
        active = _active(plan_for(next(iter(by_path))), name)
        assert active.rule.conclude  # noqa: S101 - gather and conclude come together
        try:
            hits: dict[str, list[tuple[Active, Hit]]] = {}
            for path, hit in active.rule.conclude(by_path, active.options):
                hits.setdefault(path, []).append((_active(plan_for(path), name), hit))
        except Exception as error:  # noqa: BLE001
            yield "", Crash("", name, describe(error))
            continue
        for path, pairs in hits.items():
            source = sources.setdefault(path, read(path, texts))
            for finding in sign(source, pairs):
                yield path, finding


def _active(plan: Plan, name: str) -> Active:
    return next(active for active in plan.rules if active.rule.name == name)


def _finding(source: Source, active: Active, hit: Hit, count: Counter[str]) -> Finding:
    place = _place(source, hit.span)
    line_span = source.line_span(place.start.line)
    keep_from = max(line_span.start, hit.span.start - _LINE_SHOWN // 4)
    keep_from = line_span.start if keep_from - line_span.start < _LINE_SHOWN // 4 else keep_from
    line = source.text[keep_from : min(line_span.end, keep_from + _LINE_SHOWN)]
    passage = f"{active.rule.name}\0{_normal(place.excerpt)}"
    count[passage] += 1
    return Finding(
        path=source.path,
        rule=active.rule.name,
        category=active.rule.category,
        severity=_severity(active, hit),
        confidence=hit.confidence,
        message=hit.message,
        place=place,
        line=line,
        line_start=keep_from - line_span.start + 1,
        fingerprint=hashlib.blake2b(f"{passage}\0{count[passage]}".encode(), digest_size=8).hexdigest(),
        related=tuple(PlacedRelated(_place(source, r.span), r.message) for r in hit.related),
        fixes=tuple(
            PlacedFix(
                fix.title,
                fix.safe,
                tuple(PlacedEdit(_place(source, edit.span), edit.text) for edit in fix.edits),
            )
            for fix in hit.fixes
        ),
        data=hit.data,
    )


def _severity(active: Active, hit: Hit) -> Severity:
    """Return the user's severity if the user set one, else the hit's, else the rule's."""
    if active.severity is not active.rule.severity:
        return active.severity
    return hit.severity or active.severity


def _place(source: Source, span: Span) -> Place:
    return Place(source.position(span.start), source.position(span.end), source.slice(span))


def _normal(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.place.start.offset, finding.place.end.offset, finding.rule
