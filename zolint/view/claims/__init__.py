"""The claims of an article: what it says of health as a fact, how strongly, and on what evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from zolint import nlp
from zolint.confidence import Confidence
from zolint.document import PROSE, Document, Kind
from zolint.once import cached_property
from zolint.view import Analysis
from zolint.view.claims.accepted import HOUSE, Fact, accepted
from zolint.view.claims.antecedents import Antecedents
from zolint.view.claims.claim import Claim, ClaimKind, Frame, Strength
from zolint.view.claims.frame import frame_of, tells
from zolint.view.claims.reading import parsed
from zolint.view.claims.reading import statements as statements_of
from zolint.view.claims.statement import Range, Reading, Statement
from zolint.view.claims.suspects import Suspects
from zolint.view.claims.trigger import spoken
from zolint.view.claims.worded import worded
from zolint.view.evidence import Support
from zolint.view.guards import Guard, Guards
from zolint.view.ledger import Approvals, Entry
from zolint.view.notes import catalogue
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
    """The claims of titles, headings and running text; each sentence is read when it is asked for."""

    document: Document
    trusted: bool
    """Whether the article is its own source, by the settings."""
    approvals: Approvals
    _analysis: Analysis
    _read: dict[int, tuple[Claim, ...]] = field(default_factory=dict)
    """By the sentence's identity."""

    @classmethod
    def wants(cls, analysis: Analysis) -> Iterable[str]:
        """Name the sentences to parse: those that can make a claim that lacks evidence."""
        return (parsed(sentence) for sentence in analysis.view(Suspects).all)

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read nothing before it is asked for."""
        trusted = analysis.settings.claims.trusted_publisher
        return cls(analysis.document, trusted, analysis.view(Approvals), analysis)

    @cached_property
    def all(self) -> tuple[Claim, ...]:
        """Every claim, in order, whatever its frame and its evidence."""
        return tuple(claim for claims in self.by_sentence for claim in claims)

    @property
    def by_sentence(self) -> Iterator[tuple[Claim, ...]]:
        """The claims of each sentence that makes one, in order."""
        return self.within(self._analysis.view(Suspects).candidates)

    def within(self, sentences: Iterable[Sentence]) -> Iterator[tuple[Claim, ...]]:
        """Yield the claims of each of these sentences that makes one."""
        asked = tuple(sentences)
        nlp.parse_all(parsed(sentence) for sentence in asked)
        for sentence in asked:
            if id(sentence) not in self._read:
                self._read[id(sentence)] = tuple(_claims(sentence, self._analysis))
            if claims := self._read[id(sentence)]:
                yield claims

    def unsupported(self, need: Need) -> Iterator[tuple[Claim, ...]]:
        """Yield, sentence by sentence, the asserted claims without evidence whose first need this is."""
        return (claims for first, claims in self._open if first is need)

    @cached_property
    def _open(self) -> tuple[tuple[Need, tuple[Claim, ...]], ...]:
        """The claims without evidence of each sentence that makes any, with their first need."""
        found = (
            tuple(claim for claim in claims if is_open(claim))
            for claims in self.within(self._analysis.view(Suspects).all)
        )
        return tuple((self._need(claims), claims) for claims in found if claims)

    @property
    def expired(self) -> Iterator[tuple[tuple[Claim, ...], Entry]]:
        """The claims of each sentence whose approval has run out, with the approval."""
        if not self.approvals.entries:
            return
        sentences = self._analysis.view(Suspects).candidates
        for claims in self.within(each for each in sentences if self.approvals.entry(each)):
            entry = claims[0].approval
            if entry and not claims[0].approved:
                yield claims, entry

    @property
    def changed(self) -> Iterator[tuple[tuple[Claim, ...], Entry]]:
        """The claims of each sentence that was approved in other words, with the approval."""
        for claims in self.by_sentence if self._changed else ():
            entry = self._changed.get(id(claims[0].sentence))
            if entry:
                yield claims, entry

    @cached_property
    def _changed(self) -> Mapping[int, Entry]:
        if not self.approvals.entries:
            return {}
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
        return _is_said_alone(claim)
    return kind in PROSE or kind is Kind.TABLE


def _is_said_alone(claim: Claim) -> bool:
    """Whether a heading states an effect, or a course: "Jealousy fades on its own", not "What helps"."""
    if _ASKING.match(claim.sentence.text):
        return False
    return claim.force is not None or (claim.how == "effect" and claim.confidence is Confidence.HIGH)


def _need(claims: tuple[Claim, ...]) -> Need:
    if any(claim.quantifier for claim in claims):
        return Need.FIGURE
    if any(claim.kind is ClaimKind.RESEARCH for claim in claims):
        return Need.NAME
    return Need.CERTAINTY if any(claim.how == "absolute" for claim in claims) else Need.SOURCE


_ASKING = re.compile(r"\W*(?:if|what|when|where|which|who|why)\b", re.IGNORECASE)
_POINTING = re.compile(r"\b(?:it|they|this|these|that)\b", re.IGNORECASE)


def _claims(sentence: Sentence, analysis: Analysis) -> Iterator[Claim]:
    guards = analysis.view(Guards)
    if guards.guard(sentence, 0, 0) is Guard.QUESTION and not tells(sentence.text):
        return
    antecedents = analysis.view(Antecedents)
    points = _POINTING.search(sentence.text) is not None
    reading = Reading(
        terms(sentence.text),
        antecedents.topics(sentence) if points else frozenset(),
        counted=points and antecedents.counts(sentence),
    )
    found = tuple(_claimed(sentence, statements_of(sentence, reading, analysis), reading, analysis))
    yield from found
    if any(claim.confidence is not Confidence.LOW or claim.frame is not Frame.ASSERTED for claim in found):
        return
    text = parsed(sentence)
    likely = worded(spoken(sentence, text, guards), sentence.block.kind, analysis.parse(text))
    yield from (
        claim for claim in _claimed(sentence, likely, reading, analysis) if claim.frame is Frame.ASSERTED
    )


def _claimed(
    sentence: Sentence, found: Iterable[Statement], reading: Reading, analysis: Analysis
) -> Iterator[Claim]:
    """Yield what a sentence states as claims, with the article around it."""
    statements = tuple(found)
    guards, approvals = analysis.view(Guards), analysis.view(Approvals)
    evidence = analysis.view(Support).in_scope(sentence) if statements else ()
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
    if sentence.text in catalogue.load(analysis.settings.notes.catalogues).offered:
        return HOUSE
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
