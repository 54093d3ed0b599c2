"""Flags words that allow no doubt and no exception."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import (
    Category,
    Claims,
    Hit,
    Need,
    NoOptions,
    Rule,
    Severity,
    absolute_kind,
)

_SAYS = {
    "promise": (
        "promises a result for everybody",
        'Say for how many it works, with a source, or write "can help".',
    ),
    "safety": ("promises that nothing can go wrong", "Name the risks that remain, however small."),
    "proof": ("names no proof", "Cite the trial, or leave the words out."),
    "cure": ("promises that an illness ends", 'Say how many it helps, with a source, or write "can ease".'),
    "universal": ("leaves no exception", 'Cite a source that covers every case, or write "often" or "many".'),
}


def check(claims: Claims, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit for each sentence that promises more certainty than it gives evidence for."""
    for several in claims.unsupported(Need.CERTAINTY):
        first = next(claim for claim in several if claim.how == "absolute")
        words = " ".join(first.text.split())
        kind = absolute_kind(words)
        says, advice = _SAYS[kind]
        yield Hit(
            first.span,
            f'"{words}" {says}. {advice}',
            severity=Severity.ERROR if kind in ("cure", "proof", "safety") else None,
            data={
                "kind": first.kind.value,
                "strength": first.strength.value,
                "hedged": False,
                "wording": kind,
            },
        )


RULE = Rule(
    name="overstated-certainty",
    summary="words that allow no doubt and no exception",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Claims,
    check=check,
)
