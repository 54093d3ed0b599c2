"""What rules say of one document: their hits and facts, and a crash for a rule that raises."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from zolint.document import Document
from zolint.finding import Crash
from zolint.plan import Active
from zolint.rule import Facts, Hit
from zolint.view import Analysis


@dataclass(frozen=True)
class Said:
    """What rules said of a document."""

    hits: tuple[tuple[Active, Hit], ...]
    facts: Mapping[str, Facts]
    crashes: tuple[Crash, ...]
    done: frozenset[str]
    """The rules that have said all they will ever say of the document."""


def ask(rules: Iterable[Active], analysis: Analysis) -> Said:
    """Return what rules say of a document; a rule that raises is a crash, and the others go on."""
    wanted = list(rules)
    said: dict[str, Said] = {}
    # first those that need no parse: another process may be parsing meanwhile
    for active in sorted(wanted, key=_needs_parses):
        if _needs_parses(active):
            analysis.forget_passing()
            analysis.parse_ahead(active.rule.view)
        said[active.rule.name] = _answer(active, analysis)
    answers = [said[active.rule.name] for active in wanted]
    return Said(
        tuple(pair for answer in answers for pair in answer.hits),
        {name: facts for answer in answers for name, facts in answer.facts.items()},
        tuple(crash for answer in answers for crash in answer.crashes),
        frozenset().union(*(answer.done for answer in answers)),
    )


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


def _answer(active: Active, analysis: Analysis) -> Said:
    """Return what one rule says."""
    rule, document = active.rule, analysis.document
    hits: tuple[tuple[Active, Hit], ...] = ()
    facts: dict[str, Facts] = {}
    try:
        view = analysis.view(rule.view)
        if rule.check:
            hits = tuple([(active, _placed(hit, document)) for hit in rule.check(view, active.options)])
        if rule.gather:
            facts[rule.name] = rule.gather(view, active.options)
    except Exception as error:  # noqa: BLE001 - a broken rule must not hide the others
        return Said(hits, facts, (Crash(document.source.path, rule.name, describe(error)),), frozenset())
    return Said(hits, facts, (), frozenset() if rule.conclude else frozenset([rule.name]))


def _needs_parses(active: Active) -> bool:
    return hasattr(active.rule.view, "wants")


def _placed(hit: Hit, document: Document) -> Hit:
    """Return a rule's hit; raise ValueError where it does not stand in the article."""
    others = (related.span for related in hit.related)
    edits = (edit.span for fix in hit.fixes for edit in fix.edits)
    for span in (hit.span, *others, *edits):
        if not 0 <= span.start <= span.end <= len(document.source.text):
            raise ValueError(f"the hit at {span.start}-{span.end} is not in the article")
    return hit
