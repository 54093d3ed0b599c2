"""Flags numbers and shares that no source stands near."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Claim, Claims, Hit, Need, NoOptions, Rule, Severity, Topic


def check(claims: Claims, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit for each sentence that says how many without a source."""
    for several in claims.unsupported(Need.FIGURE):
        counted = tuple(claim for claim in several if claim.quantifier)
        first = counted[0]
        yield Hit(
            first.span,
            _message(first),
            first.confidence,
            _severity(several),
            data={"kind": first.kind.value, "strength": first.strength.value, "hedged": first.hedged},
        )


def _message(claim: Claim) -> str:
    words = " ".join(claim.quantifier.split())
    if claim.how == "number":
        return f'"{words}" has no source. Say who counted, where and when, and link to it.'
    return f'"{words}" says how many without a source. Cite one, or write "some".'


def _severity(several: tuple[Claim, ...]) -> Severity:
    """A number about an illness is an error."""
    numbered = any(claim.how == "number" for claim in several)
    ill = any(Topic.DISEASE in claim.topics for claim in several)
    return Severity.ERROR if numbered and ill else Severity.WARNING


RULE = Rule(
    name="unsourced-statistic",
    summary="a number or a share without a source",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Claims,
    check=check,
)
