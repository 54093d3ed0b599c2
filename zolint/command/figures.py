"""An article in figures: words, reading grade, claims, notes and tags, counted while it is judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Self

from zolint.command.judge import FIGURES
from zolint.plan import Active, Plan
from zolint.project import Project
from zolint.rule import Category, NoOptions, Rule, Severity
from zolint.view import Analysis
from zolint.view.claims import Claims
from zolint.view.notes import Notes, Polarity
from zolint.view.readability import Readability, reading_age
from zolint.view.tags import Tags

JSON = dict[str, Any]


def plan(settled: Project, path: str) -> Plan:
    """Return what applies to a file, and the counting of its figures."""
    applies = settled.plan(path)
    return replace(applies, rules=(*applies.rules, Active(_RULE, _RULE.options)))


@dataclass(frozen=True)
class _Views:
    """The views that the figures are taken from."""

    readability: Readability
    claims: Claims
    notes: Notes
    tags: Tags

    @classmethod
    def wants(cls, analysis: Analysis) -> Iterable[str]:
        """Name what the views that parse ask for."""
        return (*analysis.wants(Claims), *analysis.wants(Notes))

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Build the views."""
        return cls(
            analysis.view(Readability), analysis.view(Claims), analysis.view(Notes), analysis.view(Tags)
        )


def _gather(views: _Views, _options: NoOptions) -> JSON:
    scores, claims, notes = views.readability, views.claims.all, views.notes
    present = {note.element for note in notes.notes if note.polarity is Polarity.SATISFIED}
    missing = {element.id for gap in notes.gaps for element in gap.missing}
    return {
        "words": scores.word_count,
        "reading": {
            "formula": scores.formula.title,
            "grade": round(scores.grade, 1),
            "age": round(reading_age(scores.grade), 1) if scores.word_count else 0.0,
        },
        "claims": {"all": len(claims), "supported": sum(claim.supported for claim in claims)},
        "notes": {"present": sorted(present), "missing": sorted(missing)},
        "tags": [tag.text for tag in views.tags.all],
    }


_RULE = Rule(
    name=FIGURES,
    summary="an article in figures",
    category=Category.ZOLINT,
    severity=Severity.INFO,
    view=_Views,
    gather=_gather,
)
"""The engine reads, parses and judges files for rules, so the figures are one."""
