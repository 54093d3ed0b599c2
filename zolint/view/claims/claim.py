"""What a claim is: its parts, its kind, how strongly it is put, and in what frame."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zolint.confidence import Confidence
from zolint.source import Span
from zolint.view.claims.accepted import Fact
from zolint.view.evidence import Evidence
from zolint.view.ledger import Entry
from zolint.view.outcomes import Topic
from zolint.view.relations import Direction, Force
from zolint.view.sentences import Sentence


class ClaimKind(StrEnum):
    """What a claim would need evidence for."""

    EFFECT = "effect"
    PREVALENCE = "prevalence"
    RISK = "risk"
    TREATMENT = "treatment"
    MECHANISM = "mechanism"
    RESEARCH = "research"
    """An appeal to studies or experts."""


class Strength(StrEnum):
    """How strongly a claim is put."""

    CAUSAL = "causal"
    CONDITIONAL = "conditional"
    """ "may cause", "can help" """
    ASSOCIATION = "association"
    NONE = "none"


class Frame(StrEnum):
    """In what frame a sentence says what it says; only the asserted needs evidence."""

    ASSERTED = "asserted"
    QUESTION = "question"
    QUOTED = "quoted"
    REPORTED = "reported"
    """What people are said to believe or tell."""
    MYTH = "myth"
    HYPOTHETICAL = "hypothetical"
    ANECDOTE = "anecdote"
    DEFINITION = "definition"


@dataclass(frozen=True)
class Claim:
    """A statement whose truth is a matter of medical or psychological evidence."""

    span: Span
    """The words that make the claim."""
    sentence: Sentence
    range: tuple[int, int]
    """The same words as offsets in the sentence's text."""
    kind: ClaimKind
    cause: str
    relation: str
    effect: str
    direction: Direction
    strength: Strength
    force: Force | None
    """How much the relation promises; None for a claim without a relation."""
    negated: bool
    hedges: tuple[str, ...]
    """The words that soften this claim; not those elsewhere in the sentence."""
    quantifier: str
    """How many are meant: "most", "1 in 5"."""
    attribution: str
    """To whom the sentence ascribes it: "studies", "experts"."""
    evidence: tuple[Evidence, ...]
    frame: Frame
    confidence: Confidence
    topics: frozenset[Topic]
    """What the claim is about."""
    softer: str
    """The relation in words that promise less, "may ease"; empty where there is no simple way to say so."""
    how: str
    """Which reading found it; see Statement."""
    accepted: Fact | None = None
    """The well-known fact that the claim states, if it says no more."""
    approval: Entry | None = None
    """What the evidence ledger has of the sentence, even where the approval has run out."""
    approved: bool = False
    """Whether an editor has approved the sentence, and the approval holds."""

    @property
    def text(self) -> str:
        """The words that make the claim, as the reader sees them."""
        return self.sentence.text[slice(*self.range)]

    @property
    def hedged(self) -> bool:
        """Whether anything softens the claim."""
        return bool(self.hedges)

    @property
    def supported(self) -> bool:
        """Whether evidence stands close enough."""
        return bool(self.evidence)
