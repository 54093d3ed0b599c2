"""`zolint claims`: what articles state of health as a fact, with the evidence that each statement has."""

from __future__ import annotations

import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from zolint import readers
from zolint.command import FINE, NOT_JUDGED
from zolint.command.articles import ReaderOf, given
from zolint.command.configuration import project, tell_notices
from zolint.engine import Outcome, Work, check
from zolint.plan import Active, Plan
from zolint.project import Project
from zolint.rule import Category, NoOptions, Rule, Severity
from zolint.snippet import clean
from zolint.source import Source, Span
from zolint.terminal import Screen, say, say_bytes, screen, tell
from zolint.view.claims import Claim, Claims

JSON = dict[str, object]


def run(arguments: Namespace) -> int:
    """List the claims of what the arguments name, and return the exit code."""
    settled = project(arguments)
    found, texts = given(arguments, readers.by_suffix(settled.plugins.readers), settled)
    tell_notices(settled, arguments.color)
    work = Work(partial(_plan, settled), ReaderOf(settled), texts)
    outcomes = dict(check(found.paths, work))
    listed = {path: outcome.facts.get(_INVENTORY.name, ()) for path, outcome in outcomes.items()}
    if arguments.format == "json":
        say_bytes(_json(listed))
    else:
        say("".join(f"{line}\n" for line in _text(listed, screen(arguments.color, sys.stdout))))
    crashes = (*found.crashes, *(crash for outcome in outcomes.values() for crash in outcome.crashes))
    for crash in crashes:
        tell("error", f"{crash.path}: {crash.message}", arguments.color)
    for line in _skipped(outcomes):
        tell("notice", line, arguments.color)
    return NOT_JUDGED if crashes else FINE


def _gather(claims: Claims, _options: NoOptions) -> list[JSON]:
    source = claims.document.source
    return [_facts(claim, source) for claim in claims.all]


_INVENTORY = Rule(
    name="claims",
    summary="every claim of an article",
    category=Category.ZOLINT,
    severity=Severity.INFO,
    view=Claims,
    gather=_gather,
)
"""The engine reads, parses and judges files for rules, so the inventory is one."""


def _plan(settled: Project, path: str) -> Plan:
    return Plan((Active(_INVENTORY, _INVENTORY.options),), settled.plan(path).settings)


def _facts(claim: Claim, source: Source) -> JSON:
    return {
        "path": source.path,
        **_place(claim.span, source),
        "kind": claim.kind.value,
        "strength": claim.strength.value,
        "direction": claim.direction.value,
        "cause": claim.cause,
        "relation": claim.relation,
        "effect": claim.effect,
        "quantifier": claim.quantifier,
        "attribution": claim.attribution,
        "negated": claim.negated,
        "hedged": claim.hedged,
        "frame": claim.frame.value,
        "confidence": claim.confidence.value,
        "supported": claim.supported,
        "evidence": [
            {"kind": evidence.kind.value, "tier": evidence.tier, **_place(evidence.span, source)}
            for evidence in claim.evidence
        ],
    }


def _place(span: Span, source: Source) -> JSON:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "start": {"offset": start.offset, "line": start.line, "column": start.column},
        "end": {"offset": end.offset, "line": end.line, "column": end.column},
        "excerpt": source.slice(span),
    }


def _json(listed: Mapping[str, Sequence[JSON]]) -> bytes:
    import msgspec  # noqa: PLC0415 - the text does without

    data = {"schema": 1, "claims": [claim for claims in listed.values() for claim in claims]}
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"


def _text(listed: Mapping[str, Sequence[JSON]], place: Screen) -> Iterator[str]:
    count = supported = 0
    for path, claims in listed.items():
        for claim in claims:
            yield from _lines(path, claim, place)
        count += len(claims)
        supported += sum(bool(claim["supported"]) for claim in claims)
    yield f"{count} {'claim' if count == 1 else 'claims'}, {supported} with evidence."


def _lines(path: str, claim: JSON, place: Screen) -> Iterator[str]:
    start = claim["start"]
    at = f"{path}:{start['line']}:{start['column']}" if isinstance(start, dict) else path
    traits = [str(claim["kind"]), str(claim["strength"])]
    traits += [name for name in ("negated", "hedged") if claim[name]]
    traits += [str(claim["frame"])] if claim["frame"] != "asserted" else []
    backing = (
        place.paint("good", "supported") if claim["supported"] else place.paint("warning", "unsupported")
    )
    told = ", ".join(trait for trait in traits if trait != "none")
    yield f"{place.paint('bold', clean(at))}  {backing}  {told}"
    excerpt = " ".join(str(claim["excerpt"]).split())
    yield from textwrap.wrap(clean(excerpt), place.width, initial_indent="  ", subsequent_indent="  ")
    yield ""


def _skipped(outcomes: Mapping[str, Outcome]) -> Iterator[str]:
    for outcome in outcomes.values():
        yield from (f"{skip.path}: skipped ({skip.why})" for skip in outcome.skipped)
