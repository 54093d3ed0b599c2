"""The sources of an article that were retracted, doubted or corrected, by the database that is configured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from zolint.document import HEADINGS, PROSE, Block, Document, Kind
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.bibliography import Bibliography, Entry, Identifier, Scheme
from zolint.view.bibliography.identifiers import identifiers, of_address
from zolint.view.retractions.index import look_up
from zolint.view.retractions.notices import Nature, Notice

__all__ = ["Nature", "Noticed", "Retractions"]


@dataclass(frozen=True, slots=True)
class Noticed:
    """A place in the article that leads to a paper with a notice."""

    span: Span
    identifier: Identifier
    notice: Notice
    label: str
    """The key by which the paper is cited, where only the bibliography file has its identifier."""
    told: bool
    """Whether the words round it say that the paper was retracted or doubted."""


@dataclass(frozen=True)
class Retractions:
    """The papers of an article of which the database has a notice, each once, in order."""

    all: tuple[Noticed, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look up every DOI and PMID of the article, if a database is configured."""
        path = analysis.settings.evidence.retractions
        if not path:
            return cls(())
        places = tuple(_places(analysis))
        found = look_up(path, dict.fromkeys(place.identifier.key for place in places))
        seen: set[str] = set()
        noticed = []
        for place in places:
            notice = found.get(place.identifier.key)
            # a paper is one, whether its DOI or its PMID is found
            name = (notice.record or place.identifier.key) if notice else ""
            if notice and name not in seen:
                seen.add(name)
                noticed.append(Noticed(place.span, place.identifier, notice, place.label, place.told))
        return cls(tuple(noticed))


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span
    identifier: Identifier
    label: str
    told: bool


_TOLD = re.compile(
    r"(?<![\w/.])(?:retract\w*|withdr[ae]wn?|withdrawal|discredited|expression of concern|fraudulent)\b",
    re.IGNORECASE,
)
_READ = (*HEADINGS, *PROSE, Kind.TABLE, Kind.FOOTNOTE)
_LOOKED_UP = frozenset({Scheme.DOI, Scheme.PMID})


def _places(analysis: Analysis) -> Iterator[_Place]:
    """Yield where the article leads to a paper with a DOI or a PMID, what stands in the text first."""
    every = (_in_text(analysis.document), _in_metadata(analysis), _in_files(analysis))
    return (place for places in every for place in places if place.identifier.scheme in _LOOKED_UP)


def _in_text(document: Document) -> Iterator[_Place]:
    for block in document.of_kind(*_READ):
        for identifier, span in _in_block(block):
            yield _Place(span, identifier, "", bool(_TOLD.search(block.text)))


def _in_metadata(analysis: Analysis) -> Iterator[_Place]:
    for value in analysis.document.metadata.values:
        for identifier in identifiers(value.text):
            yield _Place(value.span, identifier, "", told=False)
    for entry in analysis.view(Bibliography).metadata:
        if entry.span:
            yield from _of_entry(entry, entry.span, told=False)


def _in_files(analysis: Analysis) -> Iterator[_Place]:
    """Yield the citations whose entry stands in a bibliography file."""
    bibliography = analysis.view(Bibliography)
    for citation in bibliography.citations:
        entry = bibliography.resolve(citation)
        if entry and not entry.is_own:
            span = citation.block.locate(citation.start, citation.end)
            yield from _of_entry(entry, span, told=bool(_TOLD.search(citation.block.text)))


def _in_block(block: Block) -> Iterator[tuple[Identifier, Span]]:
    for identifier in identifiers(block.text):
        yield identifier, block.locate(identifier.start, identifier.end)
    for link in block.links:
        led = of_address(link.target)
        if led:
            yield led, block.locate(link.start, link.end)


def _of_entry(entry: Entry, span: Span, *, told: bool) -> Iterator[_Place]:
    for identifier in entry.identifiers:
        yield _Place(span, identifier, entry.label, told or bool(_TOLD.search(entry.text)))
