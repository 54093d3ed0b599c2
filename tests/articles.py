"""Articles for tests, block by block, without a reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from zolint.document import Block, Document, Kind
from zolint.document.build import BlockBuilder
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.prose import Prose


def article(*parts: str | tuple[Kind, str]) -> Document:
    """Return a document of these blocks, a blank line between them; text alone is a paragraph."""
    blocks: list[Block] = []
    text = ""
    for part in parts:
        kind, words = part if isinstance(part, tuple) else (Kind.PARAGRAPH, part)
        builder = BlockBuilder()
        builder.verbatim(words, len(text))
        block = builder.block(kind)
        if block:
            blocks.append(block)
        text += words + "\n\n"
    return Document(Source("a.txt", text), "text", tuple(blocks))


def prose(*parts: str | tuple[Kind, str]) -> Prose:
    """Return the `Prose` view of such a document."""
    return Prose.of(Analysis(article(*parts), Settings()))


@dataclass(frozen=True)
class Whole:
    """A view that is the text as it is written."""

    text: str

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Take the text."""
        return cls(analysis.document.source.text)
