"""The evidence that an article points at, and which of it stands close enough to support a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self
from urllib.parse import urlsplit

from zolint.document import HEADINGS, PROSE, Block, Document, Kind, Link, LinkKind
from zolint.settings import EvidenceSettings
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.data import table
from zolint.view.sentences import Sentence, Sentences
from zolint.view.sources import EvidenceKind, Mark, marks, numbered

UNKNOWN_TIER = 6
"""The tier of a source that nobody has rated."""


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
        own = _own_hosts(document, settings)
        entries = _entries(document)
        found = {
            n: tuple(_evidence(n, block, own, entries))
            for n, block in enumerate(document.blocks)
            if block.kind in _READ
        }
        index = {id(block): n for n, block in enumerate(document.blocks)}
        by_block = analysis.view(Sentences).by_block
        return cls(document, found, settings.scope, by_block, index, dict(_lead_ins(document)))

    def in_scope(self, sentence: Sentence) -> tuple[Evidence, ...]:
        """Return the evidence that supports a sentence.

        That is what stands in the sentence or, by the settings, in one beside it or in its paragraph; for
        a list item also what stands in its label and at the end of the paragraph that leads in the list.
        """
        n = self._index[id(sentence.block)]
        around = self._sentences.get(n, (sentence,))
        at = bisect_left(around, sentence.start, key=lambda other: other.start)
        reach = {"sentence": 0, "adjacent": 1}.get(self.scope, len(around))
        within = around[max(0, at - reach) : at + reach + 1] or (sentence,)
        return (*self._between(n, within[0].start, within[-1].end), *self._ahead(n))

    def _between(self, block: int, start: int, end: int) -> Iterator[Evidence]:
        for evidence in self.by_block.get(block, ()):
            if start <= evidence.start and evidence.end <= end:
                yield evidence

    def _ahead(self, block: int) -> Iterator[Evidence]:
        """Yield what stands before a block and speaks for it."""
        if block and self.document.blocks[block - 1].kind is Kind.LABEL:
            yield from self.by_block.get(block - 1, ())
        lead = self._lead_in.get(block)
        if lead is not None and self._sentences.get(lead):
            last = self._sentences[lead][-1]
            yield from self._between(lead, last.start, last.end)


_READ = HEADINGS | PROSE | {Kind.TABLE}
_OWN_KEYS = ("canonical", "canonical_url", "permalink", "site", "url")
"""The keys of the front matter that hold the article's own address."""
_ENTRY = re.compile(r"\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)]\s)")


def _evidence(n: int, block: Block, own: frozenset[str], entries: frozenset[str]) -> Iterator[Evidence]:
    for link in block.links:
        yield from _linked(n, block, link, own, entries)
    covered = [(link.start, link.end) for link in block.links]
    for mark in (*marks(block.text), *(mark for mark in numbered(block.text) if mark.target in entries)):
        if mark.kind is EvidenceKind.CITATION and (mark.start, mark.end) in covered:
            continue
        yield _placed(n, block, mark, _tier_of_mark(mark))


def _linked(
    n: int, block: Block, link: Link, own: frozenset[str], entries: frozenset[str]
) -> Iterator[Evidence]:
    if link.kind is LinkKind.FOOTNOTE:
        if link.target in entries:
            mark = Mark(link.start, link.end, EvidenceKind.FOOTNOTE, link.target)
            yield _placed(n, block, mark, UNKNOWN_TIER)
        return
    host, path = _address(link.target)
    if not host or host in own or _covers(table("evidence")["links"]["never"], host):
        return
    if not set(path) & set(table("evidence")["links"]["not_sources"]):
        kind = EvidenceKind.DOI if host.endswith("doi.org") else EvidenceKind.LINK
        yield _placed(n, block, Mark(link.start, link.end, kind, link.target), _tier(host))


def _placed(n: int, block: Block, mark: Mark, tier: int) -> Evidence:
    span = block.locate(mark.start, mark.end)
    return Evidence(mark.kind, span, tier, mark.target, n, mark.start, mark.end)


def _tier_of_mark(mark: Mark) -> int:
    return 2 if mark.kind in (EvidenceKind.DOI, EvidenceKind.PMID) else UNKNOWN_TIER


def _address(target: str) -> tuple[str, tuple[str, ...]]:
    """Return the host and the path's parts of an absolute address; an empty host for any other."""
    if target.lower().startswith("www."):
        target = "https://" + target
    try:
        parts = urlsplit(target)
    except ValueError:  # an address with a broken IPv6 host
        return "", ()
    if parts.scheme not in ("http", "https", ""):
        return "", ()
    host = (parts.hostname or "").removeprefix("www.")
    return host, tuple(parts.path.lower().strip("/").split("/"))


@cache
def _tier(host: str) -> int:
    tiers = table("evidence")["tiers"]
    return next((int(tier) for tier, hosts in tiers.items() if _covers(hosts, host)), UNKNOWN_TIER)


def _covers(hosts: Iterable[str], host: str) -> bool:
    return any(host == known or host.endswith(known if known[0] == "." else f".{known}") for known in hosts)


def _own_hosts(document: Document, settings: EvidenceSettings) -> frozenset[str]:
    """Return the hosts that are the article's own, stated or guessed: a site is no evidence for itself."""
    stated = {_address(value.text)[0] for key in _OWN_KEYS for value in document.metadata.under(key)}
    counted = Counter(
        _address(link.target)[0]
        for block in document.blocks
        for link in block.links
        if link.kind is LinkKind.LINK and not _cites(block, link)
    )
    often = table("evidence")["links"]["own_when_linked"]
    guessed = {host for host, count in counted.items() if count >= often and _tier(host) == UNKNOWN_TIER}
    return frozenset(stated | guessed | set(settings.own_sites)) - {""}


def _cites(block: Block, link: Link) -> bool:
    """Whether a link names a source or stands in brackets, rather than being a part of the prose."""
    if block.text[: link.start].endswith(("(", "[")):
        return True
    words = block.text[link.start : link.end].lower().split()
    return not set(words).isdisjoint(table("evidence")["words"]["works"].split())


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
    words = text.lower().strip(" :.").replace(" and ", " ").split()
    known = set(table("evidence")["words"]["references"].split())
    return bool(words) and ("-".join(words) in known or words[0] in known or words[-1] in known)


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
