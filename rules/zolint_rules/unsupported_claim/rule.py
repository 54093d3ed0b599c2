"""Flags statements of effect, risk, treatment or mechanism that no evidence stands near."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import (
    Category,
    Claim,
    ClaimKind,
    Claims,
    Confidence,
    Force,
    Hit,
    Kind,
    Need,
    NoOptions,
    Rule,
    Severity,
    Span,
    Topic,
)

_MOST_WORDS = 9
"""How much of a claim a message quotes."""
_FORCE = {Force.STRONG: 4, Force.MODERATE: 3, Force.WEAK: 2, Force.ASSOCIATION: 1, None: 2}
_STAKE = {Topic.DISEASE: 2, Topic.SYMPTOM: 1, Topic.MECHANISM: 1, Topic.HEALTH: 1}
_ERROR, _WARNING = 4, 2
"""From which weight on a claim is an error, or a warning."""
_MODALS = frozenset({"can", "could", "may", "might"})
_COURSE = ("says", "how a remedy works")
_WHAT = {
    ClaimKind.EFFECT: ("states", "an effect"),
    ClaimKind.RISK: ("states", "a risk"),
    ClaimKind.TREATMENT: ("says", "what helps"),
    ClaimKind.MECHANISM: ("says", "how the body works"),
    ClaimKind.PREVALENCE: ("says", "how common something is"),
}


def check(claims: Claims, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit for each sentence that claims something without evidence."""
    for several in claims.unsupported(Need.SOURCE):
        claim = max(several, key=_rank)
        yield Hit(
            _span(several) if claim.sentence.block.kind is Kind.TITLE else claim.span,
            _message(claim),
            claim.confidence,
            _severity(claim),
            data={
                "kind": claim.kind.value,
                "strength": claim.strength.value,
                "hedged": claim.hedged,
                **({"source": claim.accepted.address} if claim.accepted else {}),
            },
        )


def _span(several: tuple[Claim, ...]) -> Span:
    """Return the words of all claims of a title, of which only the boldest is quoted."""
    starts, ends = zip(*(claim.range for claim in several), strict=True)
    return several[0].sentence.locate(min(starts), max(ends))


def _weight(claim: Claim) -> int:
    """Return how much a claim promises about how much, less what its own hedge takes back."""
    stake = max((_STAKE.get(topic, 0) for topic in claim.topics), default=0)
    return _FORCE[claim.force] + stake - (2 if _is_soft(claim) else claim.hedged)


def _rank(claim: Claim) -> tuple[bool, int, bool]:
    """Return what decides of which claim of a sentence the finding speaks: news first, then the boldest."""
    return claim.accepted is None, _weight(claim), claim.confidence is Confidence.HIGH


def _severity(claim: Claim) -> Severity:
    if claim.accepted is not None or claim.sentence.block.kind in (Kind.TITLE, Kind.HEADING):
        return Severity.INFO
    weight = _weight(claim)
    grave = any(topic in _STAKE for topic in claim.topics) and not _is_soft(claim)
    if weight >= _ERROR and grave:
        return Severity.ERROR
    return Severity.WARNING if weight >= _WARNING else Severity.INFO


def _is_soft(claim: Claim) -> bool:
    """Whether a modal softens the claim; "often" hardly does."""
    return any(word.lower() in _MODALS for word in claim.hedges)


def _message(claim: Claim) -> str:
    words = claim.text.split()
    quote = " ".join(words[:_MOST_WORDS]).rstrip(",;:") + ("…" if len(words) > _MOST_WORDS else "")
    if claim.accepted is not None:
        return f'"{quote}" is well known, but has no source here. Link to one: {claim.accepted.source}.'
    remedy = f'Cite one, or write "{claim.softer}".' if claim.softer else "Cite one, or soften it."
    if claim.hedged:
        remedy = "Cite one, or say for whom it holds."
    elif claim.kind is ClaimKind.PREVALENCE:
        remedy = "Say who counted, where and when, and link to it."
    return f'"{quote}" {_says(claim)} without a source. {remedy}'


def _says(claim: Claim) -> str:
    if claim.how == "wording":
        return f'reads as a fact about health ("{claim.relation}"),'
    of_remedy = claim.negated or claim.how in ("amount", "course", "generality")
    states, what = _COURSE if claim.kind is ClaimKind.TREATMENT and of_remedy else _WHAT[claim.kind]
    as_fact = "" if claim.kind is ClaimKind.PREVALENCE else " as a fact,"
    return f"suggests {what}" if claim.hedged else f"{states} {what}{as_fact}"


RULE = Rule(
    name="unsupported-claim",
    summary="a health claim without a source",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Claims,
    check=check,
)
