"""Markdown as its tests read it."""

from __future__ import annotations

from pieces import checked

from zolint.document import Block, Document
from zolint.document.markdown import read
from zolint.source import Source


def document(text: str, path: str = "article.md") -> Document:
    """Return what is read, once its pieces are checked."""
    return checked(read(Source(path, text)))


def kinds(text: str, path: str = "article.md") -> list[tuple[str, str]]:
    """Return the blocks, by kind."""
    return [(block.kind.value, block.text) for block in document(text, path).blocks]


def only(text: str, path: str = "article.md") -> Block:
    """Return the one block that there is."""
    (block,) = document(text, path).blocks
    return block
