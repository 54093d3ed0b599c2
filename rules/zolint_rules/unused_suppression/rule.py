"""Comments that silence nothing."""

from __future__ import annotations

from collections.abc import Iterable

from zolint.api import (
    Category,
    Edit,
    Fix,
    Flaw,
    Hit,
    NoOptions,
    Rule,
    Severity,
    Suppressions,
    Verdict,
    removal,
)


def check(suppressions: Suppressions, _options: NoOptions) -> Iterable[Hit]:
    """Yield a hit for each comment, or name in one, that does nothing, and for each that is out of date."""
    for verdict in suppressions.verdicts:
        if verdict.flaw in (Flaw.IDLE, Flaw.EXPIRED):
            edit = removal(suppressions, verdict)
            fix = Fix(_title(verdict), (Edit(*edit),), safe=True) if edit else None
            yield Hit(
                verdict.name.span if verdict.name else verdict.suppression.span,
                _expired(verdict) if verdict.flaw is Flaw.EXPIRED else _idle(verdict),
                fixes=(fix,) if fix else (),
                data={"flaw": verdict.flaw, "names": list(_blamed(verdict))},
            )


def _idle(verdict: Verdict) -> str:
    names = " and ".join(f'"{name}"' for name in _blamed(verdict))
    if not names:
        return "Nothing is silenced here, so there is nothing to enable. Take this away."
    if verdict.suppression.written == "zolint-enable":
        return f"{names} is not silenced here, so there is nothing to enable. Take this away."
    return f"{names} would find nothing here, so nothing is silenced. Take this away."


def _expired(verdict: Verdict) -> str:
    day = verdict.suppression.until
    return f'This held until "{day}" and silences nothing any more. Take it away, or give a later day.'


def _title(verdict: Verdict) -> str:
    if verdict.name and len(verdict.suppression.names) > 1:
        return f'Take "{verdict.name.text}" out of it'
    return "Take it away"


def _blamed(verdict: Verdict) -> tuple[str, ...]:
    names = (verdict.name,) if verdict.name else verdict.suppression.names
    return tuple(name.text for name in names)


RULE = Rule(
    name="unused-suppression",
    summary="a comment that silences nothing",
    category=Category.ZOLINT,
    severity=Severity.WARNING,
    view=Suppressions,
    check=check,
)
