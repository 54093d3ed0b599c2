"""Where an article's citations and its sources miss each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from zolint.document import HEADINGS, PROSE, Block, Kind, LinkKind
from zolint.mistake import most_like
from zolint.once import cached_property
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.bibliography import Bibliography, Citation, Entry, Identifier, SourceList, Style, Unread
from zolint.view.bibliography.entry import names_year
from zolint.view.bibliography.identifiers import flaw_of_address, identifiers, of_address
from zolint.view.sources import EvidenceKind, marks
from zolint.view.tiers import address_of


@dataclass(frozen=True, slots=True)
class Lost:
    """Citations at one place that lead to no entry."""

    citation: Citation
    """The first of them."""
    labels: tuple[str, ...]
    """What has no entry: keys, numbers, authors."""
    has_list: bool
    """Whether there is anything at all in which it could stand."""

    @property
    def span(self) -> Span:
        """Where the mark stands."""
        return self.citation.block.locate(self.citation.start, self.citation.end)


@dataclass(frozen=True, slots=True)
class Repeated:
    """An entry whose label another one before it has."""

    entry: Entry
    first: Entry


@dataclass(frozen=True, slots=True)
class Flawed:
    """An identifier or an address that cannot be right."""

    span: Span
    name: str
    """What it should be: a DOI, an ISBN, an address."""
    value: str
    flaw: str


@dataclass(frozen=True)
class Ties:
    """What ties the text to the sources, and where a tie is missing."""

    bibliography: Bibliography

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look at nothing before it is asked for."""
        return cls(analysis.view(Bibliography))

    @property
    def unread(self) -> tuple[Unread, ...]:
        """The bibliographies of the front matter that cannot be read."""
        return self.bibliography.unread

    @cached_property
    def lost(self) -> tuple[Lost, ...]:
        """The places that cite what is in no list, footnote or bibliography; each mark once."""
        found: dict[tuple[int, int, int], list[Citation]] = {}
        for citation in self.bibliography.citations:
            if self.bibliography.resolve(citation) is None and self._can_be_lost(citation):
                at = (id(citation.block), citation.start, citation.end)
                found.setdefault(at, []).append(citation)
        return tuple(
            Lost(several[0], tuple(each.label for each in several), self._has_list(several[0]))
            for several in found.values()
        )

    def nearest_key(self, key: str) -> str:
        """Return the key of the bibliographies that is most like one which is in none, or nothing."""
        known = (*(entry.label for entry in self.bibliography.metadata), *self.bibliography.files)
        return most_like(key, known)

    @cached_property
    def uncited(self) -> tuple[Entry, ...]:
        """The article's own entries that nothing cites, where others of the same list are cited."""
        cited = self._cited
        found = [entry for entry in self.bibliography.footnotes if not self._is_noted(entry.label)]
        for each in self.bibliography.lists:
            if self._is_tied(each):
                found += [
                    entry for entry in each.entries if id(entry) not in cited and not self._is_linked(entry)
                ]
        if any(id(entry) in cited for entry in self.bibliography.metadata) and not self._cites_silently:
            found += [entry for entry in self.bibliography.metadata if id(entry) not in cited]
        return tuple(found)

    @cached_property
    def untied(self) -> tuple[SourceList, ...]:
        """The lists of sources under a heading, none of which the text cites, links to or names."""
        return tuple(
            each
            for each in self.bibliography.lists
            if each.heading
            and each.heading.kind is not Kind.LABEL
            and each.is_called_sources
            and each.needs_marks
            and not any(id(entry) in self._cited for entry in each.entries)
            and not self._points_anywhere(each)
        )

    @property
    def repeated(self) -> Iterator[Repeated]:
        """Yield footnotes and numbered entries that are defined twice."""
        for several in (self.bibliography.footnotes, *(each.entries for each in self.bibliography.lists)):
            first: dict[str, Entry] = {}
            for entry in several:
                if not entry.numbered:
                    continue
                if entry.label in first:
                    yield Repeated(entry, first[entry.label])
                first.setdefault(entry.label, entry)

    @property
    def flawed(self) -> Iterator[Flawed]:
        """Yield the identifiers whose form or check digit is wrong, and addresses that lead nowhere."""
        for block in self.bibliography.document.of_kind(*HEADINGS, *PROSE, Kind.TABLE, Kind.FOOTNOTE):
            for identifier in identifiers(block.text):
                if identifier.flaw:
                    start, end = identifier.start, identifier.end
                    yield _flawed(block.locate(start, end), identifier, block.text[start:end])
            for link in block.links:
                span = block.locate(link.start, link.end)
                led = of_address(link.target)
                flaw = flaw_of_address(link.target)
                if flaw:
                    yield Flawed(span, "address", link.target, flaw)
                elif led and led.flaw:
                    yield _flawed(span, led, led.value)

    @cached_property
    def _cited(self) -> frozenset[int]:
        """The identities of the entries that are cited."""
        found = map(self.bibliography.resolve, self.bibliography.citations)
        return frozenset(id(entry) for entry in found if entry)

    def _is_noted(self, label: str) -> bool:
        """Whether a mark stands for a footnote, be it in a cell of a table that holds no words."""
        if any(each.label == label for each in self.bibliography.citations if each.style is Style.FOOTNOTE):
            return True
        blocks = self.bibliography.document.blocks
        links = (link for block in blocks for link in block.links if link.kind is LinkKind.FOOTNOTE)
        mark = re.compile(rf"\[\^{re.escape(label)}\](?!:)")
        return any(link.target == label for link in links) or bool(
            mark.search(self.bibliography.document.source.text)
        )

    @cached_property
    def _cites_silently(self) -> bool:
        """Whether the front matter cites what the text does not."""
        return bool(self.bibliography.document.metadata.under("nocite"))

    @cached_property
    def _styles(self) -> Counter[Style]:
        resolved = (each for each in self.bibliography.citations if self.bibliography.resolve(each))
        return Counter(each.style for each in resolved)

    def _has_list(self, citation: Citation) -> bool:
        bibliography = self.bibliography
        if citation.style is Style.KEY:
            return bool(bibliography.has_files or bibliography.metadata)
        return any(True for _ in bibliography.own)

    def _can_be_lost(self, citation: Citation) -> bool:
        """Whether a mark that nothing resolves is a citation beyond doubt."""
        match citation.style:
            case Style.KEY:
                # "[@name]" may be somebody's handle where no bibliography is used
                is_key = self._has_list(citation) or any(letter.isdigit() for letter in citation.label)
                return is_key and self.bibliography.is_complete()
            case Style.FOOTNOTE:
                return self._is_lost_footnote(citation)
            case Style.NUMBER:
                counted = int(citation.label)
                return counted > 0 and not citation.linked and not self._is_item_of_sources(counted)
            case Style.RAISED:
                return self._styles[Style.RAISED] > 0
            case Style.AUTHOR:
                # "the WHO (2021)" beside numbered sources is no citation
                other = self._styles.total() > self._styles[Style.AUTHOR] == 0
                return not (citation.linked or other or _is_identified(citation))
        return False

    def _is_lost_footnote(self, citation: Citation) -> bool:
        if citation.end > citation.start or not citation.label.isdigit():
            return True
        # a raised number of HTML may stand for the n-th item of any list
        groups = Counter(
            block.group for block in self.bibliography.document.of_kind(Kind.ITEM) if block.group >= 0
        )
        if max(groups.values(), default=0) >= int(citation.label):
            return False
        return self.bibliography.document.format != "html" or any(True for _ in self.bibliography.own)

    def _is_item_of_sources(self, number: int) -> bool:
        """Whether some list without a heading of its own has so many items, and they look like sources."""
        items = (block for block in self.bibliography.document.of_kind(Kind.ITEM) if block.group >= 0)
        groups = Counter(block.group for block in items if block.links or names_year(block.text))
        return max(groups.values(), default=0) >= number

    def _is_tied(self, each: SourceList) -> bool:
        """Whether the text cites a list in a way that would cite all of it."""
        if not each.needs_marks:
            return False
        cited = sum(id(entry) in self._cited for entry in each.entries)
        numbers = self._styles[Style.NUMBER] + self._styles[Style.RAISED] + self._styles[Style.FOOTNOTE]
        return cited >= (1 if numbers else _MANY)

    def _is_linked(self, entry: Entry) -> bool:
        """Whether the text links to the address or the identifier of an entry."""
        if not self._targets.isdisjoint(entry.addresses):
            return True
        return not self._led_to.isdisjoint(each.key for each in entry.identifiers)

    @cached_property
    def _targets(self) -> frozenset[str]:
        blocks = self.bibliography.text_blocks
        return frozenset(link.target for block in blocks for link in block.links)

    @cached_property
    def _led_to(self) -> frozenset[str]:
        """The keys of the identifiers in the text and in its links."""
        blocks = tuple(self.bibliography.text_blocks)
        said = {each.key for block in blocks for each in identifiers(block.text)}
        led = (of_address(target) for target in self._targets)
        return frozenset(said | {each.key for each in led if each})

    def _points_anywhere(self, each: SourceList) -> bool:
        """Whether the text links to sources outside, or names one of the list."""
        if self._led_to or any(address_of(target) for target in self._targets):
            return True
        listed = " ".join(entry.text for entry in each.entries).lower()
        return any(_names(block, listed) for block in self.bibliography.text_blocks)


_MANY = 2
"""From how many on, names and years in the text are the way in which it cites its list."""


def _flawed(span: Span, identifier: Identifier, written: str) -> Flawed:
    return Flawed(span, identifier.scheme.upper(), written, identifier.flaw)


def _is_identified(citation: Citation) -> bool:
    """Whether the brackets round an author and a year hold an address or an identifier too."""
    text = citation.block.text
    start, end = text.rfind("(", 0, citation.start + 1), text.find(")", citation.end - 1)
    inside = text[max(start, 0) : end if end >= 0 else len(text)]
    linked = any(start <= link.start <= end for link in citation.block.links)
    return linked or any(True for _ in identifiers(inside))


def _names(block: Block, listed: str) -> bool:
    named = (mark.target for mark in marks(block.text) if mark.kind is EvidenceKind.NAMED_SOURCE)
    return any(target and target.lower() in listed for target in named)
