"""The evidence that an article points at, and which of it stands close enough to support a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Self

from zolint.document import HEADINGS, PROSE, Block, Document, Kind, Link, LinkKind
from zolint.settings import EvidenceSettings
from zolint.source import Span
from zolint.view import Analysis, tiers
from zolint.view.bibliography import Bibliography, Entry, Identifier, Scheme
from zolint.view.bibliography.identifiers import of_address
from zolint.view.data import table, words
from zolint.view.sentences import Sentence, Sentences
from zolint.view.sources import EvidenceKind, Mark, marks, numbered
from zolint.view.tiers import UNRATED, Rating


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place that points at a source: where, how, and how good the source is."""

    kind: EvidenceKind
    span: Span
    tier: int
    """From 1, reviews and guidelines, to 6, anybody."""
    target: str
    """An address, an identifier, a label or a name."""
    block: int
    """The index of the block in the document."""
    start: int
    """Offsets in the block's text; a footnote mark has no width."""
    end: int
    weakness: str = ""
    """What makes it known to be weak: "blog", "press-release" and so on."""
    entries: tuple[Entry, ...] = ()
    """What it cites of the article's sources and its bibliography."""


@dataclass(frozen=True)
class Support:
    """An article's evidence, by block, with the reach that each has."""

    document: Document
    by_block: Mapping[int, tuple[Evidence, ...]]
    scope: str
    _sentences: Mapping[int, tuple[Sentence, ...]]
    _index: Mapping[int, int]
    """The index of each block, by its identity."""
    _lead_in: Mapping[int, int]
    """By the index of a list item: the index of the paragraph that leads in its list."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Find what the document points at."""
        document, settings = analysis.document, analysis.settings.evidence
        known = _Known(
            own_hosts(document, settings),
            _entries(document) | {entry.label for entry in analysis.view(Bibliography).plain},
            settings.tiers,
            _cited(analysis),
        )
        found = {
            n: tuple(_evidence(n, block, known))
            for n, block in enumerate(document.blocks)
            if block.kind in _READ
        }
        for again in _recalled(document, found):
            found[again.block] += (again,)
        index = {id(block): n for n, block in enumerate(document.blocks)}
        by_block = analysis.view(Sentences).by_block
        return cls(document, found, settings.scope, by_block, index, dict(_lead_ins(document)))

    def in_scope(self, sentence: Sentence) -> tuple[Evidence, ...]:
        """Return the evidence that supports a sentence.

        That is what stands in the sentence or, by the settings, in one beside it or in its paragraph; for
        a list item also what stands in its label, at the end of the paragraph that leads in the list, and
        where the items beside it touch it.
        """
        n = self._index[id(sentence.block)]
        around = self._sentences.get(n, (sentence,))
        at = bisect_left(around, sentence.start, key=lambda other: other.start)
        reach = {"sentence": 0, "adjacent": 1}.get(self.scope, len(around))
        within = around[max(0, at - reach) : at + reach + 1] or (sentence,)
        near = (*self._between(n, within[0].start, within[-1].end), *self._ahead(n))
        return (*near, *self._beside(n, around, sentence)) if reach == 1 else near

    def _between(self, block: int, start: int, end: int) -> Iterator[Evidence]:
        for evidence in self.by_block.get(block, ()):
            if start <= evidence.start and evidence.end <= end:
                yield evidence

    def _beside(self, block: int, around: tuple[Sentence, ...], sentence: Sentence) -> Iterator[Evidence]:
        """Yield what stands at the end of the item before a list item, or where the next one begins."""
        for step, outermost, facing in ((-1, around[0], -1), (1, around[-1], 0)):
            beside = self._next_item(block, step) if outermost is sentence else None
            if beside is not None and self._sentences.get(beside):
                touching = self._sentences[beside][facing]
                yield from self._between(beside, touching.start, touching.end)

    def _next_item(self, block: int, step: int) -> int | None:
        """Return the index of the item before or after one of a list, of the same depth."""
        blocks, own = self.document.blocks, self.document.blocks[block]
        n = block + step
        while 0 <= n < len(blocks) and blocks[n].kind is Kind.LABEL:
            n += step
        if own.kind is not Kind.ITEM or not 0 <= n < len(blocks):
            return None
        other = blocks[n]
        return n if (other.kind, other.group, other.level) == (Kind.ITEM, own.group, own.level) else None

    def _ahead(self, block: int) -> Iterator[Evidence]:
        """Yield what stands before a block and speaks for it."""
        if block and self.document.blocks[block - 1].kind is Kind.LABEL:
            yield from self.by_block.get(block - 1, ())
        lead = self._lead_in.get(block)
        if lead is not None and self._sentences.get(lead):
            last = self._sentences[lead][-1]
            yield from self._between(lead, last.start, last.end)


def own_hosts(document: Document, settings: EvidenceSettings) -> frozenset[str]:
    """Return the hosts that are the article's own, stated or guessed: a site is no evidence for itself."""
    stated = {_host(value.text) for key in _OWN_KEYS for value in document.metadata.under(key)}
    counted = Counter(
        _host(link.target)
        for block in document.blocks
        for link in block.links
        if link.kind is LinkKind.LINK and not _cites(block, link)
    )
    often = table("evidence")["links"]["own_when_linked"]
    guessed = {host for host, count in counted.items() if count >= often and not _is_known(host)}
    return frozenset(stated | guessed | set(settings.own_sites)) - {""}


_READ = HEADINGS | PROSE | {Kind.TABLE}
_OWN_KEYS = ("canonical", "canonical_url", "permalink", "site", "url")
"""The keys of the front matter that hold the article's own address."""
_ENTRY = re.compile(r"\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)]\s)")


@dataclass(frozen=True)
class _Known:
    """What decides of every mark alike whether it is evidence, and how good."""

    own: frozenset[str]
    """The article's own hosts."""
    labels: frozenset[str]
    """The labels and numbers that the article resolves."""
    tiers: Mapping[str, int]
    """Those of the settings."""
    cited: Mapping[int, tuple[tuple[int, int, Entry], ...]]
    """By the block's identity, which range of its text cites which entry."""


def _evidence(n: int, block: Block, known: _Known) -> Iterator[Evidence]:
    for link in block.links:
        yield from _linked(n, block, link, known)
    covered = [(link.start, link.end) for link in block.links]
    found = tuple(marks(block.text))
    in_list = (mark for mark in numbered(block.text) if mark.target in known.labels)
    for mark in (*found, *in_list, *_bare_keys(block, found, known)):
        if mark.kind is EvidenceKind.CITATION and (mark.start, mark.end) in covered:
            continue
        yield _placed(n, block, mark, known)


def _recalled(document: Document, found: Mapping[int, tuple[Evidence, ...]]) -> Iterator[Evidence]:
    """Yield where research that the article has named speaks once more: "the same survey found"."""
    named: dict[str, tuple[Evidence, int]] = {}
    for n, block in enumerate(document.blocks):
        here = found.get(n, ())
        for evidence in here:
            opening = block.text.rfind("(", max(0, evidence.start - _NEAR), evidence.start)
            words = block.text[opening if opening >= 0 else evidence.start : evidence.end].lower()
            for word in _works().findall(words):
                named.setdefault(word, (evidence, n))
        if not named or n not in found:
            continue
        for again in _again().finditer(block.text):
            known = named.get(next(filter(None, again.groups())).lower())
            covered = any(other.start < again.end() and again.start() < other.end for other in here)
            if known is None or covered:
                continue
            evidence, first = known
            if first == n and evidence.start > again.start():
                continue
            span = block.locate(again.start(), again.end())
            yield replace(evidence, span=span, block=n, start=again.start(), end=again.end())


_NEAR = 80
"""How far before a mark the bracket may open in which its source is named."""


@cache
def _works() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(table('evidence')['words']['recalled'].split())})\b")


@cache
def _again() -> re.Pattern[str]:
    """Return a pattern for research that is named by its kind: "(same audit)", "says the guideline"."""
    words = table("evidence")["words"]
    works, says = "|".join(words["recalled"].split()), "|".join(words["says"].split())
    return re.compile(
        rf"\b(?:the|this|that)(?: same)? ({works})(?: [\w-]+)? (?:{says})\b"
        rf"|\b(?:{says}) (?:the|this|that)(?: same)? ({works})\b"
        rf"|\((?:the )?same ({works})\b|\b(?:according to|by|in) (?:the|this|that) same ({works})\b",
        re.IGNORECASE,
    )


def _bare_keys(block: Block, found: tuple[Mark, ...], known: _Known) -> Iterator[Mark]:
    """Yield the keys that stand in the sentence itself, "@ruiz2018 found", where there is such an entry."""
    for start, end, entry in known.cited.get(id(block), ()):
        if block.text.startswith("@", start) and not any(mark.start <= start < mark.end for mark in found):
            yield Mark(start, end, EvidenceKind.KEY, entry.label)


def _linked(n: int, block: Block, link: Link, known: _Known) -> Iterator[Evidence]:
    if link.kind is LinkKind.FOOTNOTE:
        if link.target in known.labels:
            yield _placed(n, block, Mark(link.start, link.end, EvidenceKind.FOOTNOTE, link.target), known)
        return
    address = tiers.address_of(link.target)
    if not address or address.host in known.own or tiers.covers(_lists("never"), address.host):
        return
    if set(address.path).isdisjoint(_lists("not_sources")):
        kind = EvidenceKind.DOI if address.host.endswith("doi.org") else EvidenceKind.LINK
        yield _placed(n, block, Mark(link.start, link.end, kind, link.target), known)


def _lists(name: str) -> list[str]:
    hosts: list[str] = table("evidence")["links"][name]
    return hosts


def _placed(n: int, block: Block, mark: Mark, known: _Known) -> Evidence:
    entries = tuple(
        entry
        for start, end, entry in known.cited.get(id(block), ())
        if (start < mark.end and mark.start < end) or (start == end == mark.start == mark.end)
    )
    rating = _rating(mark, entries, known.tiers)
    span = block.locate(mark.start, mark.end)
    weakness = rating.kind if rating.is_weak else ""
    return Evidence(mark.kind, span, rating.tier, mark.target, n, mark.start, mark.end, weakness, entries)


def _rating(mark: Mark, entries: tuple[Entry, ...], own: Mapping[str, int]) -> Rating:
    if mark.kind in (EvidenceKind.LINK, EvidenceKind.DOI) and "//" in mark.target:
        led = of_address(mark.target)
        return tiers.of_identifier(led, own) if led else tiers.of_address(mark.target, own)
    if mark.kind is EvidenceKind.DOI:
        return tiers.of_identifier(Identifier(Scheme.DOI, mark.target.lower()), own)
    if mark.kind is EvidenceKind.NAMED_SOURCE:
        return tiers.of_name(mark.target)
    if mark.kind is EvidenceKind.PMID:
        is_arxiv = "." in mark.target
        return tiers.of_identifier(Identifier(Scheme.ARXIV if is_arxiv else Scheme.PMID, mark.target), own)
    ratings = [tiers.of_entry(entry, own) for entry in entries]
    return min(ratings, key=lambda rating: (rating.tier, bool(rating.kind)), default=UNRATED)


def _cited(analysis: Analysis) -> dict[int, tuple[tuple[int, int, Entry], ...]]:
    """Return which range of which block cites which entry."""
    bibliography = analysis.view(Bibliography)
    found: dict[int, list[tuple[int, int, Entry]]] = {}
    for citation in bibliography.citations:
        entry = bibliography.resolve(citation)
        if entry:
            found.setdefault(id(citation.block), []).append((citation.start, citation.end, entry))
    return {block: tuple(ranges) for block, ranges in found.items()}


def _host(target: str) -> str:
    address = tiers.address_of(target)
    return address.host if address else ""


def _is_known(host: str) -> bool:
    """Whether it is known what a host is, so that it cannot be taken for the article's own."""
    return tiers.of_address(f"https://{host}/", {}) != UNRATED


def _cites(block: Block, link: Link) -> bool:
    """Whether a link names a source or stands in brackets, rather than being a part of the prose."""
    if block.text[: link.start].endswith(("(", "[")):
        return True
    said = block.text[link.start : link.end].lower().split()
    return not words("evidence", "words", "works").isdisjoint(said)


def _entries(document: Document) -> frozenset[str]:
    """Return the labels and numbers that the article resolves: footnotes, and numbered lists of sources."""
    found = {block.name for block in document.of_kind(Kind.FOOTNOTE)}
    listed = 0
    in_references = False
    for block in document.blocks:
        if block.kind in HEADINGS and block.kind is not Kind.LABEL:
            in_references = _is_reference_heading(block.text)
            continue
        number = _ENTRY.match(block.text)
        if number:
            found.add(number[1] or number[2])
        if in_references and block.kind in PROSE:
            listed += 1
            found.add(str(listed))
    return frozenset(found)


def _is_reference_heading(text: str) -> bool:
    said = text.lower().strip(" :.").replace(" and ", " ").split()
    known = words("evidence", "words", "references")
    return bool(said) and ("-".join(said) in known or said[0] in known or said[-1] in known)


def _lead_ins(document: Document) -> Iterator[tuple[int, int]]:
    """Yield each list item's index with that of the paragraph that announces its list."""
    lead = group = -1
    for n, block in enumerate(document.blocks):
        if block.group < 0:
            group = -1
            lead = n if block.kind is Kind.PARAGRAPH else -1
            continue
        if block.group != group:
            group = block.group
        if lead >= 0 and document.blocks[lead].text.rstrip().endswith(":"):
            yield n, lead
