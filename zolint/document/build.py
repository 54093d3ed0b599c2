"""What every reader builds blocks with: runs of text are added with their place, never searched for."""

from __future__ import annotations

import re

from zolint.document import OBJECT, Block, Kind, Link, LinkKind, Piece
from zolint.source import Span

URL = re.compile(
    r"(?:https?://|www\.)"
    r"(?:[^\s<>\"”()]|\([^\s<>\"”()]*\))*"
    r"(?:[^\s<>\"”().,;:!?\]}'’*_]|\([^\s<>\"”()]*\))"  # a closing mark belongs to the sentence
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b",
    re.IGNORECASE,
)


class BlockBuilder:
    """Collects the runs of one block in reading order."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._text: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._links: list[Link] = []
        self._strong: list[tuple[int, int]] = []

    def __len__(self) -> int:
        """Return the length of the text so far, in code points."""
        return self._length

    @property
    def ends_with_space(self) -> bool:
        """Whether white space ends the text so far; true at its beginning."""
        return not self._text or self._text[-1][-1:].isspace()

    def verbatim(self, text: str, start: int) -> None:
        """Add text that stands letter for letter at `start` in the source, bare addresses set apart."""
        at = 0
        for url in URL.finditer(text) if _may_hold_url(text) else ():
            self._add(text[at : url.start()], Span(start + at, start + url.start()), verbatim=True)
            self.object(Span(start + url.start(), start + url.end()))
            self._links.append(Link(self._length - 1, self._length, url.group(), LinkKind.URL))
            at = url.end()
        self._add(text[at:], Span(start + at, start + len(text)), verbatim=True)

    def decoded(self, text: str, source: Span) -> None:
        """Add text that the source writes in another way: an entity, a line break."""
        self._add(text, source, verbatim=False)

    def object(self, source: Span) -> None:
        """Add a stand-in for something that is not prose."""
        self._add(OBJECT, source, verbatim=False)

    def link(self, start: int, target: str, kind: LinkKind = LinkKind.LINK) -> None:
        """Record that the text from `start` to here points at `target`."""
        self._links.append(Link(start, self._length, target, kind))

    def strong(self, start: int) -> None:
        """Record that the text from `start` to here is bold."""
        if start < self._length:
            self._strong.append((start, self._length))

    def block(self, kind: Kind, *, level: int = 0, group: int = -1, name: str = "") -> Block | None:
        """Return the block, trimmed of white space, or None where nothing but objects and space was added."""
        text = "".join(self._text)
        if not text.replace(OBJECT, "").strip() and not self._links:
            return None
        if not text.strip():
            return None
        block = Block(
            kind, text, tuple(self._pieces), level, group, name, tuple(self._links), tuple(self._strong)
        )
        return block.slice(0, len(text))

    def _add(self, text: str, source: Span, *, verbatim: bool) -> None:
        if not text:
            return
        start, self._length = self._length, self._length + len(text)
        self._text.append(text)
        last = self._pieces[-1] if self._pieces else None
        if verbatim and last and last.verbatim and last.source.end == source.start:
            # neighbours in text and source are one run, so that a fix may span them
            self._pieces[-1] = Piece(last.start, self._length, last.source.join(source), verbatim=True)
        else:
            self._pieces.append(Piece(start, self._length, source, verbatim))


def _may_hold_url(text: str) -> bool:
    return "@" in text or "://" in text or "www." in text.lower()
