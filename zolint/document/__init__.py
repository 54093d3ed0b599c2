"""An article's blocks: clean prose for reading, with the exact place of every run in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from zolint.source import Source, Span

OBJECT = "\ufffc"
"""Stands in a block's text for what is not prose: inline code, an image, a URL, a template tag."""


class Kind(StrEnum):
    """What a block is to its reader."""

    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"
    """A run-in heading: the words before the colon of "3. Improved sleep: When ..."."""
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTATION = "quotation"
    TABLE = "table"
    """One cell of a table."""
    FOOTNOTE = "footnote"
    CODE = "code"
    TAGS = "tags"
    """A line of hashtags."""
    CHROME = "chrome"
    """Site template: a logo line, navigation, a reading time."""


PROSE = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTATION})
"""Blocks that hold running text."""
HEADINGS = frozenset({Kind.TITLE, Kind.HEADING, Kind.LABEL})


@dataclass(frozen=True, slots=True)
class Piece:
    """Which run of a block's text, from `start` to `end`, stands where in the source.

    A verbatim piece equals its source slice; a decoded one (an entity, a line break in a quotation,
    an object) only stands for it.
    """

    start: int
    end: int
    source: Span
    verbatim: bool


class LinkKind(StrEnum):
    """How a passage points elsewhere."""

    LINK = "link"
    URL = "url"
    """A bare address; the block's text holds an OBJECT for it."""
    FOOTNOTE = "footnote"
    """A footnote mark; `target` is the footnote's label; it has no width in the block's text."""


@dataclass(frozen=True, slots=True)
class Link:
    """A range of a block's text that points elsewhere."""

    start: int
    end: int
    target: str
    kind: LinkKind = LinkKind.LINK


@dataclass(frozen=True)
class Block:
    """A stretch of an article with one role, as text, and the pieces that place it in the source."""

    kind: Kind
    text: str
    pieces: tuple[Piece, ...]
    level: int = 0
    """A heading's rank from 1; a list item's depth from 1; else 0."""
    group: int = -1
    """Number of the list or table that the block belongs to, or -1."""
    name: str = ""
    """A footnote's label, or the language of code."""
    links: tuple[Link, ...] = ()
    strong: tuple[tuple[int, int], ...] = ()
    """Ranges of the text that are set in bold."""

    @property
    def span(self) -> Span:
        """The source range from the block's first character to its last."""
        return Span(self.pieces[0].source.start, self.pieces[-1].source.end)

    def locate(self, start: int, end: int) -> Span:
        """Map a range of this block's text onto the source."""
        first = self._piece_at(start)
        left = first.source.start + (start - first.start if first.verbatim else 0)
        if end <= start:
            return Span(left, left)
        last = self._piece_at(end - 1)
        right = last.source.start + end - last.start if last.verbatim else last.source.end
        return Span(left, right)

    def is_verbatim(self, start: int, end: int) -> bool:
        """Whether the range stands in the source as one run, letter for letter, so that a fix may edit it."""
        first = self._piece_at(start)
        return first.verbatim and end <= first.end

    def slice(self, start: int, end: int) -> Block:
        """Return the part of this block from `start` to `end`, trimmed of white space."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        pieces = tuple(_cut(self.pieces, start, end))
        links = tuple(
            replace(link, start=max(link.start, start) - start, end=min(link.end, end) - start)
            for link in self.links
            if (link.start < end and link.end > start) or start < link.start == link.end <= end
        )
        strong = tuple(
            (max(a, start) - start, min(b, end) - start) for a, b in self.strong if a < end and b > start
        )
        return replace(self, text=self.text[start:end], pieces=pieces, links=links, strong=strong)

    def _piece_at(self, offset: int) -> Piece:
        index = bisect_right(self.pieces, offset, key=_start_of) - 1
        return self.pieces[max(index, 0)]


class Range(NamedTuple):
    """A range of a block's text: a word, or a phrase."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as they are written."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where they stand in the source."""
        return self.block.locate(self.start, self.end)


def _start_of(piece: Piece) -> int:
    return piece.start


def _cut(pieces: tuple[Piece, ...], start: int, end: int) -> Iterator[Piece]:
    for piece in pieces:
        left, right = max(piece.start, start), min(piece.end, end)
        if left >= right:
            continue
        source = piece.source
        if piece.verbatim:
            source = Span(source.start + left - piece.start, source.start + right - piece.start)
        yield Piece(left - start, right - start, source, piece.verbatim)


@dataclass(frozen=True, slots=True)
class Value:
    """A scalar of the front matter: the keys that lead to it, its text, and where it stands."""

    keys: tuple[str | int, ...]
    text: str
    span: Span
    """The characters inside any quotation marks."""
    verbatim: bool


_NOWHERE = Span(0, 0)


@dataclass(frozen=True)
class Metadata:
    """An article's front matter (or an HTML page's meta elements)."""

    format: str = ""
    """yaml, toml, json, html, or empty where there is none."""
    span: Span = _NOWHERE
    values: tuple[Value, ...] = ()
    error: str = ""
    """Why the front matter could not be read, with its line; empty where all is well."""

    def under(self, key: str) -> tuple[Value, ...]:
        """Return the scalars that stand under a top-level key, in order; `key` in any letter case."""
        return tuple(
            value
            for value in self.values
            if value.keys and isinstance(value.keys[0], str) and value.keys[0].lower() == key.lower()
        )

    def first(self, key: str) -> Value | None:
        """Return the first scalar under a top-level key, or None."""
        return next(iter(self.under(key)), None)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the source: the text between its marks, and the span with them."""

    text: str
    span: Span


@dataclass(frozen=True)
class Document:
    """An article as its reader sees it, block by block, in reading order."""

    source: Source
    format: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    comments: tuple[Comment, ...] = ()
    language: str = ""
    """The language that the file declares, as a BCP 47 tag, or empty."""

    @property
    def title(self) -> Block | None:
        """The article's title, or None."""
        return next((block for block in self.blocks if block.kind is Kind.TITLE), None)

    def of_kind(self, *kinds: Kind) -> Iterator[Block]:
        """Yield the blocks of the given kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)


@dataclass(frozen=True)
class Reader:
    """A format that zolint can read: its name, its file suffixes, and how a source becomes a document."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[Source], Document]
