"""Flags appeals to research, experts or common knowledge that name nobody."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, ClaimKind, Claims, Hit, Need, NoOptions, Rule, Severity

_PASSIVE = ("had ", "has ", "have ", "are ", "is ", "was ", "were ")


def check(claims: Claims, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each sentence that appeals to an authority and has no source in reach."""
    for several in claims.unsupported(Need.NAME):
        appeal = next(claim for claim in several if claim.kind is ClaimKind.RESEARCH)
        words = " ".join(appeal.attribution.split())
        names_nobody = "does not say by whom" if words.lower().startswith(_PASSIVE) else "names no source"
        yield Hit(
            appeal.span,
            f'"{words}" {names_nobody}. Say which one and link to it, or leave the appeal out.',
            data={"kind": appeal.kind.value, "strength": appeal.strength.value, "hedged": appeal.hedged},
        )


RULE = Rule(
    name="vague-attribution",
    summary="an appeal to research or experts that names nobody",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Claims,
    check=check,
)
