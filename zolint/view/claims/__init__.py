"""The claims of an article: what it says of health as a fact, how strongly, and on what evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from typing import Self

from zolint.confidence import Confidence
from zolint.document import PROSE, Document, Kind
from zolint.view import Analysis
from zolint.view.claims.accepted import Fact, accepted
from zolint.view.claims.claim import Claim, ClaimKind, Frame, Strength
from zolint.view.claims.frame import frame_of, tells
from zolint.view.claims.reading import candidates, parsed
from zolint.view.claims.reading import statements as statements_of
from zolint.view.claims.statement import Range, Reading, Statement
from zolint.view.evidence import Support
from zolint.view.guards import Guard, Guards
from zolint.view.ledger import Approvals, Entry
from zolint.view.outcomes import terms
from zolint.view.relations import Force
from zolint.view.sentences import Sentence

__all__ = ["Claim", "ClaimKind", "Claims", "Frame", "Need", "Strength", "is_open"]


class Need(StrEnum):
    """What an unsupported sentence needs first: it decides which rule speaks of the sentence."""

    APPROVAL = "approval"
    """The editor who approved it: the approval has run out, or the words have changed since."""
    FIGURE = "figure"
    """The source of a number or a share."""
    NAME = "name"
    """The name of the research or the experts appealed to."""
    CERTAINTY = "certainty"
    """Words that leave room for doubt and exceptions."""
    SOURCE = "source"
    """Any evidence."""


@dataclass(frozen=True)
class Claims:
    """Every claim of titles, headings and running text, in order."""

    document: Document
    all: tuple[Claim, ...]
    trusted: bool
    """Whether the article is its own source, by the settings."""
    approvals: Approvals

    @classmethod
    def wants(cls, analysis: Analysis) -> Iterable[str]:
        """Name the sentences to parse: those that hold a health term and can be claims."""
        return (parsed(sentence) for sentence in candidates(analysis))

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read the claims of the document's sentences."""
        support = analysis.view(Support)
        guards = analysis.view(Guards)
        found = (
            claim
            for sentence in candidates(analysis)
            for claim in _claims(sentence, analysis, support, guards)
        )
        trusted = analysis.settings.claims.trusted_publisher
        return cls(analysis.document, tuple(found), trusted, analysis.view(Approvals))

    @property
    def by_sentence(self) -> Iterator[tuple[Claim, ...]]:
        """The claims of each sentence that makes one, in order."""
        return (tuple(claims) for _, claims in groupby(self.all, key=lambda claim: id(claim.sentence)))

    def unsupported(self, need: Need) -> Iterator[tuple[Claim, ...]]:
        """Yield, sentence by sentence, the asserted claims without evidence whose first need this is."""
        if self.trusted:
            return
        for claims in self.by_sentence:
            open_claims = tuple(claim for claim in claims if is_open(claim))
            if open_claims and self._need(open_claims) is need:
                yield open_claims

    @property
    def expired(self) -> Iterator[tuple[tuple[Claim, ...], Entry]]:
        """The claims of each sentence whose approval has run out, with the approval."""
        for claims in self.by_sentence:
            entry = claims[0].approval
            if entry and not claims[0].approved:
                yield claims, entry

    @property
    def changed(self) -> Iterator[tuple[tuple[Claim, ...], Entry]]:
        """The claims of each sentence that was approved in other words, with the approval."""
        for claims in self.by_sentence:
            entry = self._changed.get(id(claims[0].sentence))
            if entry:
                yield claims, entry

    @cached_property
    def _changed(self) -> Mapping[int, Entry]:
        asserted = (claim.sentence for claim in self.all if claim.frame is Frame.ASSERTED)
        return self.approvals.changed({id(sentence): sentence for sentence in asserted}.values())

    def _need(self, claims: tuple[Claim, ...]) -> Need:
        if claims[0].approval or id(claims[0].sentence) in self._changed:
            return Need.APPROVAL
        return _need(claims)


def is_open(claim: Claim) -> bool:
    """Whether a claim is asserted and nothing bears it out: no evidence, no approval, no common knowledge."""
    if claim.frame is not Frame.ASSERTED or claim.supported or claim.approved:
        return False
    if claim.confidence is Confidence.LOW:
        return False
    if claim.accepted is not None and not claim.accepted.source:
        return False
    kind = claim.sentence.block.kind
    if kind in (Kind.TITLE, Kind.HEADING):
        return claim.force is not None
    return kind in PROSE or kind is Kind.TABLE


def _need(claims: tuple[Claim, ...]) -> Need:
    if any(claim.quantifier for claim in claims):
        return Need.FIGURE
    if any(claim.kind is ClaimKind.RESEARCH for claim in claims):
        return Need.NAME
    return Need.CERTAINTY if any(claim.how == "absolute" for claim in claims) else Need.SOURCE


def _claims(sentence: Sentence, analysis: Analysis, support: Support, guards: Guards) -> Iterator[Claim]:
    if guards.guard(sentence, 0, 0) is Guard.QUESTION and not tells(sentence.text):
        return
    reading = Reading(terms(sentence.text))
    statements = tuple(statements_of(sentence, reading, analysis))
    evidence = support.in_scope(sentence) if statements else ()
    approvals = analysis.view(Approvals)
    entry = approvals.entry(sentence)
    for statement in statements:
        yield Claim(
            sentence.locate(statement.start, statement.end),
            sentence,
            (statement.start, statement.end),
            statement.kind,
            _words(sentence, statement.cause),
            _words(sentence, statement.relation),
            _words(sentence, statement.effect),
            statement.direction,
            _strength(statement),
            statement.force,
            statement.negated,
            statement.hedges,
            statement.quantifier,
            statement.attribution,
            evidence,
            frame_of(sentence, statement, guards),
            statement.confidence,
            reading.within(statement.start, statement.end),
            "" if statement.hedges else statement.softer,
            statement.how,
            _accepted(sentence, statement, analysis),
            approval=entry,
            approved=entry is not None and not approvals.is_over(entry),
        )


def _accepted(sentence: Sentence, statement: Statement, analysis: Analysis) -> Fact | None:
    """Return the accepted fact that a statement holds; a denial, a number and an absolute are none."""
    if statement.negated or statement.quantifier or statement.attribution or statement.how == "absolute":
        return None
    return accepted(sentence.text[statement.start : statement.end], analysis.settings.claims.accepted)


def _words(sentence: Sentence, words: Range | None) -> str:
    return sentence.text[words[0] : words[1]] if words else ""


def _strength(statement: Statement) -> Strength:
    if statement.force is None or statement.in_passing:
        return Strength.NONE
    if statement.force is Force.ASSOCIATION:
        return Strength.ASSOCIATION
    weak = statement.force is Force.WEAK
    # "can cause" states a power; "can help" promises little
    softened = [word for word in statement.hedges if weak or word.lower() != "can"]
    return Strength.CONDITIONAL if softened else Strength.CAUSAL
