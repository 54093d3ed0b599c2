"""What readers read: the blocks of an article that hold words, and the words with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from sys import intern
from typing import Self

from zolint.document import HEADINGS, PROSE, Block, Document, Kind, Range
from zolint.once import cached_property
from zolint.view import Analysis

_WORD = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")


@dataclass(frozen=True)
class Prose:
    """The blocks that are read: no code, addresses, tag lines or site template."""

    document: Document
    blocks: tuple[Block, ...]
    """Titles, headings, labels, paragraphs, items, quotations, table cells and footnotes, in order."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Choose the document's blocks."""
        document = analysis.document
        return cls(document, tuple(document.of_kind(*HEADINGS, *PROSE, Kind.TABLE, Kind.FOOTNOTE)))

    @property
    def running(self) -> Iterator[Block]:
        """Paragraphs, list items and quotations."""
        return (block for block in self.blocks if block.kind in PROSE)

    @property
    def headings(self) -> Iterator[Block]:
        """The title, headings and run-in labels."""
        return (block for block in self.blocks if block.kind in HEADINGS)

    @cached_property
    def word_count(self) -> int:
        """How many words the running text has."""
        return sum(1 for block in self.running for _ in words_of(block))


def words_of(block: Block, start: int = 0, end: int | None = None) -> Iterator[Range]:
    """Yield the words of a block or of a range of it; "check-up" and "don't" are one word each."""
    found = _WORD.finditer(block.text, start, len(block.text) if end is None else end)
    return (Range(block, word.start(), word.end()) for word in found)


def texts_of(block: Block, start: int, end: int) -> tuple[str, ...]:
    """Return the same words of a range of a block without their places."""
    # a word is kept once, however often an article has it
    return tuple(map(intern, _WORD.findall(block.text, start, end)))
