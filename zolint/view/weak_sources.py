"""Sources that are too weak for what rests on them, and addresses that lead elsewhere than to a source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from zolint.confidence import Confidence
from zolint.document import OBJECT, Block, Link, LinkKind
from zolint.source import Span
from zolint.view import Analysis, tiers
from zolint.view.claims import Claim, ClaimKind, Claims, Frame, Strength
from zolint.view.claims.reading import parsed
from zolint.view.claims.suspects import Suspects
from zolint.view.data import table
from zolint.view.evidence import Evidence, Support, own_hosts
from zolint.view.sentences import Sentence
from zolint.view.sources import EvidenceKind


@dataclass(frozen=True, slots=True)
class Weak:
    """A source that is all that a strong claim has."""

    span: Span
    """Where the article points at it; of a footnote's mark, which has no width, the footnote."""
    words: str
    """What it is pointed at with: a link's words, a mark."""
    kind: str
    """"blog", "press-release", "own-site" and so on; "unrated" for a site that nobody has rated."""
    tier: int
    claim: Claim

    @property
    def what(self) -> str:
        """What it is, in words."""
        return str(table("tiers")["said"][self.kind][0])

    @property
    def advice(self) -> str:
        """What to do about it."""
        return str(table("tiers")["said"][self.kind][1])


@dataclass(frozen=True, slots=True)
class Tracked:
    """A link to evidence whose address says where its reader came from."""

    span: Span
    keys: tuple[str, ...]


@dataclass(frozen=True)
class WeakSources:
    """The weak sources of an article's strong claims, and its tracked links."""

    _claims: Claims
    _analysis: Analysis

    @classmethod
    def wants(cls, analysis: Analysis) -> Iterable[str]:
        """Name the sentences that seem to rest on weak sources."""
        return (parsed(sentence) for sentence in _doubtful(analysis, unrated=False))

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look at nothing before it is asked for."""
        return cls(analysis.view(Claims), analysis)

    def weak(self, *, unrated: bool = False) -> Iterator[Weak]:
        """Yield each weak source once, with the first strong claim that has no better one."""
        if self._claims.trusted:
            return
        seen: set[Span] = set()
        for several in self._claims.within(_doubtful(self._analysis, unrated=unrated)):
            claim = next((each for each in several if _is_strong(each)), None)
            if claim is None:
                continue
            for weak in (*_among(claim, unrated=unrated), *self._refused(claim)):
                if weak.span not in seen:
                    seen.add(weak.span)
                    yield weak
                    break

    @property
    def tracked(self) -> Iterator[Tracked]:
        """Yield the links out of the article whose address tracks."""
        own = own_hosts(self._analysis.document, self._analysis.settings.evidence)
        for block in self._analysis.document.blocks:
            for link in block.links:
                keys = tiers.tracking_keys(link.target) if link.kind is not LinkKind.FOOTNOTE else ()
                address = tiers.address_of(link.target) if keys else None
                if address and address.host not in own and tiers.of_address(link.target, {}).kind != "shop":
                    yield Tracked(block.locate(link.start, link.end), keys)

    def _refused(self, claim: Claim) -> Iterator[Weak]:
        """Yield a sentence's links that are meant as its sources and can be none: to shops, to this site."""
        if claim.evidence:
            return
        settings = self._analysis.settings.evidence
        own = own_hosts(self._analysis.document, settings)
        for link in claim.sentence.block.links:
            address = tiers.address_of(link.target) if link.kind is not LinkKind.FOOTNOTE else None
            if address is None or not _is_meant(claim.sentence, link):
                continue
            rating = tiers.of_address(link.target, settings.tiers)
            kind = "own-site" if address.host in own else rating.kind
            tier = settings.tiers.get(kind, int(table("tiers")["kinds"].get(kind, 0)))
            if tier >= tiers.WEAK_TIER:
                span = claim.sentence.block.locate(link.start, link.end)
                yield Weak(span, _words(claim.sentence.block, link.start, link.end), kind, tier, claim)


def _doubtful(analysis: Analysis, *, unrated: bool) -> Iterator[Sentence]:
    """Yield the sentences all of whose evidence is weak, or that have none but a link meant as such."""
    if analysis.settings.claims.trusted_publisher:
        return
    support = analysis.view(Support)
    for sentence in analysis.view(Suspects).candidates:
        evidence = support.in_scope(sentence)
        if evidence:
            block = sentence.block
            if all(_kind(each, block, unrated=unrated) for each in evidence):
                yield sentence
        elif any(_is_meant(sentence, link) for link in sentence.block.links):
            yield sentence


_STRONG = (ClaimKind.EFFECT, ClaimKind.RISK, ClaimKind.TREATMENT, ClaimKind.MECHANISM, ClaimKind.PREVALENCE)
_PREPRINT = re.compile(
    r"\bpre-?prints?\b|\b(?:not|before|awaiting|without|un)[ -]?(?:yet |been |having |being |it is )*"
    r"(?:through )?peer[- ]review",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"\b(?:stud(?:y|ies)|research|trials?|survey|sources?|reference|evidence|according|report|paper)\b",
    re.IGNORECASE,
)


def _is_strong(claim: Claim) -> bool:
    """Whether a claim says as a fact that something acts on health, or how many."""
    if claim.frame is not Frame.ASSERTED or claim.confidence is Confidence.LOW or claim.negated:
        return False
    if claim.accepted is not None or claim.approved or claim.kind not in _STRONG:
        return False
    return claim.strength is Strength.CAUSAL or claim.how == "number"


def _among(claim: Claim, *, unrated: bool) -> Iterator[Weak]:
    """Yield the evidence within a claim's sentence, where all of it and all beside it is weak."""
    kinds = [_kind(each, claim.sentence.block, unrated=unrated) for each in claim.evidence]
    if not all(kinds):
        return
    sentence = claim.sentence
    for each, kind in zip(claim.evidence, kinds, strict=True):
        if sentence.start <= each.start <= sentence.end and each.span.start >= sentence.span.start:
            note = next((entry.span for entry in each.entries), None) if each.start == each.end else None
            yield Weak(
                note or each.span, _words(sentence.block, each.start, each.end), kind, each.tier, claim
            )


def _kind(evidence: Evidence, block: Block, *, unrated: bool) -> str:
    """Return what makes evidence weak, or nothing."""
    told = (block.text, *(entry.text for entry in evidence.entries))
    if evidence.weakness == "preprint" and any(_PREPRINT.search(text) for text in told):
        return ""
    if not evidence.weakness and unrated and evidence.kind is EvidenceKind.LINK:
        return "unrated" if evidence.tier == tiers.UNKNOWN_TIER else ""
    return evidence.weakness


def _is_meant(sentence: Sentence, link: Link) -> bool:
    """Whether a link of a sentence is given as its source, rather than being one of its words."""
    text = sentence.block.text
    if not sentence.start <= link.start <= sentence.end:
        return False
    return text[: link.start].endswith(("(", "[")) or bool(_CITED.search(text, link.start, link.end))


def _words(block: Block, start: int, end: int) -> str:
    """Return the words of a mark; of a bare address, its site."""
    said = " ".join(block.text[start:end].replace(OBJECT, " ").split())
    bare = next((link for link in block.links if link.start == start and link.end == end), None)
    address = tiers.address_of(bare.target) if bare and not said else None
    return address.host if address else said
