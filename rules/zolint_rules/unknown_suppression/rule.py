"""Comments that zolint cannot follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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

_EVERYTHING = frozenset({"all", "*"})


def check(suppressions: Suppressions, _options: NoOptions) -> Iterable[Hit]:
    """Yield a hit for each comment that asks for what there is not, or for too much."""
    for verdict in suppressions.verdicts:
        message = _message(verdict)
        if message:
            yield Hit(
                verdict.name.span if verdict.name else verdict.suppression.span,
                message,
                fixes=tuple(_fixes(suppressions, verdict)),
                data={"flaw": verdict.flaw},
            )


def _message(verdict: Verdict) -> str:
    found = verdict.suppression
    match verdict.flaw:
        case Flaw.UNKNOWN_WORD:
            meant = verdict.nearest or "zolint-disable-next-line"
            return f'zolint knows no "{found.written}", so nothing is silenced. Write "{meant}".'
        case Flaw.NO_NAME:
            return f'"{found.written}" names no rule, so nothing is silenced. Write the rules behind it.'
        case Flaw.UNKNOWN_NAME if verdict.name:
            return _unknown_name(verdict.name.text, verdict.nearest)
        case Flaw.NO_DATE:
            return f'"{found.until}" is no date, so nothing is silenced. Write it as in "until 2027-01-31".'
        case Flaw.NO_REASON:
            return f'"{found.written}" gives no reason. Add one at its end, after " -- ".'
    return ""


def _unknown_name(name: str, nearest: str) -> str:
    if name in _EVERYTHING:
        return f'"{name}" would silence every rule, so it silences none. Name the rules, or a category.'
    if " " in name:
        return f'No rule is named "{name}". Put commas between rules, and " -- " before a reason.'
    advice = f'Write "{nearest}".' if nearest else "The command `zolint rules` lists the names."
    return f'No rule is named "{name}", so nothing is silenced. {advice}'


def _fixes(suppressions: Suppressions, verdict: Verdict) -> Iterator[Fix]:
    """Yield the name that was probably meant; else, what takes a name away that means nothing anywhere."""
    if verdict.flaw is not Flaw.UNKNOWN_NAME or not verdict.name:
        return
    is_placed = suppressions.document.source.slice(verdict.name.span) == verdict.name.text
    if verdict.nearest and is_placed:
        yield Fix(f'Write "{verdict.nearest}"', (Edit(verdict.name.span, verdict.nearest),))
        return
    edit = removal(suppressions, verdict)
    if edit and verdict.name.text not in _EVERYTHING:
        yield Fix(f'Take "{verdict.name.text}" away', (Edit(*edit),), safe=verdict.is_certain)


RULE = Rule(
    name="unknown-suppression",
    summary="a comment that should silence something but cannot be followed",
    category=Category.ZOLINT,
    severity=Severity.ERROR,
    view=Suppressions,
    check=check,
)
