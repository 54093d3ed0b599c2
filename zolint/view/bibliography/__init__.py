"""An article's citations and the sources that they point at, wherever those are written down."""

from __future__ import annotations

import os
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Self

from zolint.document import HEADINGS, PROSE, Block, Document, Kind, Value
from zolint.once import cached_property
from zolint.view import Analysis
from zolint.view.bibliography.citations import Citation, Style, citations
from zolint.view.bibliography.entry import Entry, Origin
from zolint.view.bibliography.files import SUFFIXES, Unreadable, is_remote, load
from zolint.view.bibliography.identifiers import Identifier, Scheme, identifiers
from zolint.view.bibliography.listed import SourceList, footnotes, source_lists

__all__ = ["Bibliography", "Citation", "Entry", "Identifier", "Origin", "Scheme", "SourceList", "Style"]


@dataclass(frozen=True, slots=True)
class Unread:
    """A bibliography that the front matter names and that cannot be read."""

    value: Value
    why: str


@dataclass(frozen=True)
class Bibliography:
    """What an article cites, what it lists, and what its bibliography files hold."""

    document: Document
    lists: tuple[SourceList, ...]
    footnotes: tuple[Entry, ...]
    """The article's own, in order; one that is defined twice, twice."""
    metadata: tuple[Entry, ...]
    """What the front matter lists under `references:`, by key."""
    plain: tuple[Entry, ...] = ()
    """What it lists in plain words, under `sources:` and the like, by number."""
    files: Mapping[str, Entry] = field(default_factory=dict)
    """The entries of the bibliography files, by key."""
    unread: tuple[Unread, ...] = ()
    has_files: bool = False
    """Whether the front matter or the configuration names a bibliography."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read the article's lists, and the bibliographies if one is named."""
        document = analysis.document
        read: list[dict[str, Entry]] = []
        unread: list[Unread] = []
        named = tuple(_named(document))
        for value in named:
            try:
                read.append(_read(value.text, analysis))
            except Unreadable as error:
                unread.append(Unread(value, str(error)))
        read += [_load_or_nothing(path) for path in analysis.settings.evidence.bibliography]
        return cls(
            document,
            tuple(source_lists(document)),
            tuple(footnotes(document)),
            tuple(_in_metadata(document)),
            tuple(_in_words(document, analysis.settings.trust.sources_keys)),
            # of several entries with one key, the first counts
            ChainMap(*read),
            tuple(unread),
            bool(named or analysis.settings.evidence.bibliography),
        )

    @property
    def listed(self) -> Iterator[Entry]:
        """The entries of the article's lists, in order."""
        return (entry for each in self.lists for entry in each.entries)

    @property
    def own(self) -> Iterator[Entry]:
        """Every entry that the article itself holds."""
        yield from self.listed
        yield from self.footnotes
        yield from self.metadata
        yield from self.plain

    @cached_property
    def text_blocks(self) -> tuple[Block, ...]:
        """The blocks of the text itself, without the lists of sources and the footnotes."""
        listed = {n for each in self.lists for n in each.blocks}
        blocks = enumerate(self.document.blocks)
        return tuple(block for n, block in blocks if n not in listed and block.kind in _CITING)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of the text; what stands in the lists of sources is none."""
        markdown = self.document.format == "markdown"
        return tuple(
            citation for block in self.text_blocks for citation in citations(block, markdown=markdown)
        )

    def resolve(self, citation: Citation) -> Entry | None:
        """Return the entry that a citation of the text means, or None."""
        return self._meant.get((id(citation.block), citation.start, citation.label, citation.year))

    @cached_property
    def _meant(self) -> Mapping[tuple[int, int, str, str], Entry | None]:
        return {
            (id(each.block), each.start, each.label, each.year): self._find(each) for each in self.citations
        }

    def _find(self, citation: Citation) -> Entry | None:
        match citation.style:
            case Style.KEY | Style.BARE_KEY:
                return self._keyed.get(citation.label) or self.files.get(citation.label)
            case Style.FOOTNOTE:
                return self._noted.get(citation.label) or self._counted(citation.label)
            case Style.NUMBER | Style.RAISED:
                return self._counted(citation.label)
            case Style.AUTHOR:
                return self._by(citation)

    def is_complete(self) -> bool:
        """Whether every bibliography that is named could be read."""
        return not self.unread

    @cached_property
    def _keyed(self) -> Mapping[str, Entry]:
        return {entry.label: entry for entry in self.metadata}

    @cached_property
    def _noted(self) -> Mapping[str, Entry]:
        return {entry.label: entry for entry in reversed(self.footnotes)}

    @cached_property
    def _numbered(self) -> Mapping[str, Entry]:
        """The entries of the lists by number; what is written down counts before what is counted."""
        entries = (*self.plain, *sorted(self.listed, key=lambda entry: entry.numbered))
        return {entry.label: entry for entry in entries}

    def _counted(self, number: str) -> Entry | None:
        return self._numbered.get(number) or self._noted.get(number)

    def _by(self, citation: Citation) -> Entry | None:
        author = citation.label.split(" et al")[0]
        first = author.replace(" &", ",").replace(" and ", ",").split(",")[0]
        entries = chain(self.own, self.files.values())
        return next((entry for entry in entries if entry.is_by(first, citation.year)), None)


_CITING = HEADINGS | PROSE | {Kind.TABLE}


def _named(document: Document) -> Iterator[Value]:
    """Yield the front matter's values that name a bibliography file; others are a source themselves."""
    for value in document.metadata.under("bibliography"):
        name = value.text.strip()
        if name.lower().endswith(SUFFIXES) and "\n" not in name:
            yield value


def _read(name: str, analysis: Analysis) -> dict[str, Entry]:
    """Read a file that the article names, relative to the article's folder; raise Unreadable."""
    if is_remote(name):
        raise Unreadable("only files are read, never addresses")
    path = os.path.normpath(Path(analysis.document.source.path).parent / name.strip())
    analysis.reads(path)
    return load(path)


def _load_or_nothing(path: str) -> dict[str, Entry]:
    """Return what a file of the configuration holds; what is wrong with it, that has said already."""
    try:
        return load(path)
    except Unreadable:
        return {}


def _in_metadata(document: Document) -> Iterator[Entry]:
    values = document.metadata.under("references")
    if any(len(value.keys) > 2 and value.keys[2] == "id" for value in values):  # noqa: PLR2004 - references, n, id
        from zolint.view.bibliography.csl import read_metadata  # noqa: PLC0415 - few articles hold one

        yield from read_metadata(values)


def _in_words(document: Document, keys: Iterable[str]) -> Iterator[Entry]:
    """Yield the sources that the front matter lists without ids, as text or as a few keys each."""
    for key in keys:
        several: dict[int, list[Value]] = {}
        for value in document.metadata.under(key):
            match value.keys:
                case (_, int(n), *_):
                    several.setdefault(n, []).append(value)
        for n, values in several.items():
            if all(value.keys[2:] != ("id",) for value in values):
                text = ". ".join(value.text for value in values)
                yield Entry(str(n + 1), Origin.METADATA, text, tuple(identifiers(text)), span=values[0].span)
