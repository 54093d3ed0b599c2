"""The sentences of an article, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from zolint.document import PROSE, Block, Document, Kind
from zolint.source import Span
from zolint.view import Analysis

_STOP = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block; `start` and `end` are offsets in the block's text."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence's text."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where the sentence stands in the source."""
        return self.block.locate(self.start, self.end)

    def locate(self, start: int, end: int) -> Span:
        """Map a range of the sentence's text onto the source."""
        return self.block.locate(self.start + start, self.start + end)


@dataclass(frozen=True)
class Sentences:
    """Every sentence of titles, headings, labels, paragraphs, items and quotations, in order."""

    document: Document
    all: tuple[Sentence, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Split the document's blocks."""
        document = analysis.document
        return cls(document, tuple(s for block in document.of_kind(*_SPLIT) for s in split(block)))

    @property
    def prose(self) -> Iterator[Sentence]:
        """The sentences of running text, without titles, headings and labels."""
        return (sentence for sentence in self.all if sentence.block.kind in PROSE)

    @cached_property
    def by_block(self) -> dict[int, tuple[Sentence, ...]]:
        """The sentences of each block, by the block's index in the document."""
        index = {id(block): n for n, block in enumerate(self.document.blocks)}
        found: dict[int, list[Sentence]] = {}
        for sentence in self.all:
            found.setdefault(index[id(sentence.block)], []).append(sentence)
        return {n: tuple(sentences) for n, sentences in found.items()}


_SPLIT = (Kind.TITLE, Kind.HEADING, Kind.LABEL, Kind.FOOTNOTE, *PROSE)


def split(block: Block) -> Iterator[Sentence]:
    """Yield the sentences of a block, without the white space between them."""
    at = 0
    for stop in _STOP.finditer(block.text):
        yield Sentence(block, at, stop.end())
        at = stop.end()
        while at < len(block.text) and block.text[at].isspace():
            at += 1
    if at < len(block.text):
        yield Sentence(block, at, len(block.text))
