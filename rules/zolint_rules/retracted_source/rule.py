"""Flags sources that were retracted, by a local copy of the Retraction Watch database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from zolint.api import Category, Hit, Nature, NoOptions, Noticed, Retractions, Rule, Severity

_SAYS = {
    Nature.RETRACTION: ("was retracted", "Take it out, with what rests on it, or say that it was retracted."),
    Nature.CONCERN: ("got an expression of concern", "Say so, or cite another source."),
    Nature.CORRECTION: ("was corrected", "Check that what you took from it still stands."),
}


def check(retractions: Retractions, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each paper with a notice, unless the words round it tell of the notice."""
    for noticed in retractions.all:
        if noticed.told:
            continue
        retracted = noticed.notice.nature is Nature.RETRACTION
        yield Hit(
            noticed.span,
            _message(noticed),
            severity=None if retracted else Severity.INFO,
            data={
                "kind": noticed.notice.nature.name.lower(),
                "id": noticed.identifier.key,
                "day": noticed.notice.day,
                "notice": noticed.notice.notice,
                "reasons": list(noticed.notice.reasons),
            },
        )


def _message(noticed: Noticed) -> str:
    says, advice = _SAYS[noticed.notice.nature]
    scheme, value = noticed.identifier.scheme, noticed.identifier.value
    name = f"@{noticed.label}" if noticed.label else value if scheme == "doi" else f"PMID {value}"
    reasons = noticed.notice.reasons
    why = f" ({reasons[0].lower()})" if reasons else ""
    return f'"{name}" {says}{_day(noticed.notice.day)}{why}. {advice}'


def _day(day: str) -> str:
    if not day:
        return ""
    read = date.fromisoformat(day)
    return f" on {read.day} {read:%B %Y}"


RULE = Rule(
    name="retracted-source",
    summary="a source that was retracted",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Retractions,
    check=check,
)
