"""Plain text as its tests read it."""

from __future__ import annotations

from pieces import checked

from zolint.document import Document, text
from zolint.source import Source


def read(words: str) -> Document:
    """Return what is read, once its pieces are checked."""
    return checked(text.read(Source("article.txt", words)))


def shown(words: str) -> list[tuple[str, str]]:
    """Return the blocks, by kind."""
    return [(block.kind.value, block.text) for block in read(words).blocks]


def kinds(words: str) -> list[str]:
    """Return the kinds of the blocks."""
    return [block.kind.value for block in read(words).blocks]
