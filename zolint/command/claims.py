"""`zolint claims`: what articles state of health as a fact, with the evidence that each statement has."""

from __future__ import annotations

import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from zolint.command import FINE, NOT_JUDGED
from zolint.command.configuration import project
from zolint.command.inventory import gathered, tell_unread
from zolint.command.ledger import approval
from zolint.command.output import say_json
from zolint.command.spreadsheet import csv_bytes
from zolint.document import OBJECT
from zolint.rule import Category, NoOptions, Rule, Severity
from zolint.snippet import clean
from zolint.source import Source, Span
from zolint.terminal import Screen, say, say_bytes, screen
from zolint.view.bibliography import Entry as Cited
from zolint.view.claims import Claim, Claims
from zolint.view.evidence import Evidence

JSON = dict[str, Any]


def run(arguments: Namespace) -> int:
    """List the claims of what the arguments name, and return the exit code."""
    seen = gathered(arguments, project(arguments), _INVENTORY)
    match arguments.format:
        case "json":
            say_json({"schema": 1, "claims": [claim for claims in seen.facts.values() for claim in claims]})
        case "csv":
            say_bytes(csv_bytes(_rows(seen.facts)))
        case _:
            lines = _text(seen.facts, screen(arguments.color, sys.stdout))
            say("".join(f"{line}\n" for line in lines))
    tell_unread(seen, arguments.color)
    return NOT_JUDGED if seen.crashes else FINE


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


def _facts(claim: Claim, source: Source) -> JSON:
    return {
        "path": source.path,
        **_place(claim.span, source),
        "text": " ".join(claim.text.replace(OBJECT, "").split()),
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
        "evidence": [_evidence(evidence, source) for evidence in claim.evidence],
        "approved": claim.approved,
        "approval": approval(claim.approval) if claim.approval else None,
    }


def _evidence(evidence: Evidence, source: Source) -> JSON:
    return {
        "kind": evidence.kind.value,
        "tier": evidence.tier,
        "weakness": evidence.weakness,
        "target": evidence.target,
        "cites": [_cited(entry) for entry in evidence.entries],
        **_place(evidence.span, source),
    }


def _cited(entry: Cited) -> str:
    """Return what an entry of a bibliography says, with its address where that is a link."""
    said = " ".join(entry.text.replace(OBJECT, "").split())
    return " ".join((said, *(address for address in entry.addresses if address not in said)))


def _place(span: Span, source: Source) -> JSON:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "start": {"offset": start.offset, "line": start.line, "column": start.column},
        "end": {"offset": end.offset, "line": end.line, "column": end.column},
        "excerpt": source.slice(span),
    }


_TIERS = {
    1: "review or guideline",
    2: "journal or public agency",
    3: "professional body, charity or book",
    4: "reviewed media",
}
"""What a tier holds; of a lower one, its kind is known, or nothing."""
_MOST = 90
"""How much of what is cited is shown."""


def _rated(evidence: JSON) -> str:
    tier: int = evidence["tier"]
    what = evidence["weakness"].replace("-", " ") or _TIERS.get(tier, "not rated")
    return f"tier {tier}, {what}"


def _named(evidence: JSON) -> str:
    """Return what evidence leads to: what is cited, an address, a label, or the words in the text."""
    words = " ".join(str(next(iter(evidence["cites"]), "")).split())
    if words:
        return words if len(words) <= _MOST else f"{words[: _MOST - 1].rstrip()}…"
    return str(evidence["target"]) or " ".join(str(evidence["excerpt"]).split())


def _text(listed: Mapping[str, Sequence[JSON]], place: Screen) -> Iterator[str]:
    count = supported = approved = 0
    for path, claims in listed.items():
        for claim in claims:
            yield from _lines(path, claim, place)
        count += len(claims)
        supported += sum(claim["supported"] for claim in claims)
        approved += sum(claim["approved"] for claim in claims)
    told = f"{approved} approved, " if approved else ""
    yield f"{count} {'claim' if count == 1 else 'claims'}, {told}{supported} with evidence."


def _lines(path: str, claim: JSON, place: Screen) -> Iterator[str]:
    at = f"{path}:{claim['start']['line']}:{claim['start']['column']}"
    told = ", ".join(_traits(claim))
    yield f"{place.paint('bold', clean(at))}  {_backing(claim, place)}  {told}"
    yield from _wrapped(claim["text"], place)
    for evidence in claim["evidence"]:
        yield from _wrapped(f"{evidence['kind']}: {_named(evidence)} ({_rated(evidence)})", place, "- ")
    if claim["approval"]:
        yield from _wrapped(_approved(claim), place, "- ")
    yield ""


def _traits(claim: JSON) -> Iterator[str]:
    for trait in (claim["kind"], claim["strength"]):
        if trait != "none":
            yield trait
    yield from (name for name in ("negated", "hedged") if claim[name])
    if claim["frame"] != "asserted":
        yield claim["frame"]


def _backing(claim: JSON, place: Screen) -> str:
    if claim["supported"]:
        return place.paint("good", "supported")
    return place.paint("good", "approved") if claim["approved"] else place.paint("warning", "unsupported")


def _approved(claim: JSON) -> str:
    approval = claim["approval"]
    by = f" by {approval['reviewed_by']}" if approval["reviewed_by"] else ""
    on = f" on {approval['reviewed']}" if approval["reviewed"] else ""
    until = f", {'until' if claim['approved'] else 'which ran out on'} {approval['until']}"
    sources = f": {', '.join(approval['sources'])}" if approval["sources"] else ""
    return f"approved{by}{on}{until if approval['until'] else ''}{sources}"


def _wrapped(text: str, place: Screen, mark: str = "") -> Iterator[str]:
    indent = "  " + " " * len(mark)
    yield from textwrap.wrap(
        clean(text), place.width, initial_indent=f"  {mark}", subsequent_indent=indent, break_on_hyphens=False
    )


_COLUMNS = (
    "path", "line", "column", "claim", "kind", "strength", "frame", "negated", "hedged", "quantifier",
    "attribution", "supported", "tier", "evidence", "approved", "reviewed by", "reviewed", "until", "sources",
    "note",
)  # fmt: skip


def _rows(listed: Mapping[str, Sequence[JSON]]) -> Iterator[tuple[object, ...]]:
    """Yield the heads, and a row for each claim; `tier` is that of the best evidence."""
    yield _COLUMNS
    for path, claims in listed.items():
        for claim in claims:
            found = claim["evidence"]
            approval = claim["approval"] or {}
            yield (
                path,
                claim["start"]["line"],
                claim["start"]["column"],
                claim["text"],
                *(claim[key] for key in ("kind", "strength", "frame", "negated", "hedged")),
                *(" ".join(claim[key].split()) for key in ("quantifier", "attribution")),
                claim["supported"],
                min((evidence["tier"] for evidence in found), default=""),
                "; ".join(f"{one['kind']}: {_named(one)} ({_rated(one)})" for one in found),
                claim["approved"],
                *(approval.get(key) or "" for key in ("reviewed_by", "reviewed", "until")),
                ", ".join(approval.get("sources", ())),
                approval.get("note", ""),
            )
