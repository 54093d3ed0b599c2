"""A text in which what its parser must not read is overwritten at equal length, and the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from zolint.document import OBJECT, Block, Comment, Piece
from zolint.once import cached_property
from zolint.source import Span

TAG, VALUE = "\ufdd0", "\ufdd1"
"""What is written over templates that act, and over those that give a value: code points no text may hold."""

_FILLER = re.compile(f"[{TAG}{VALUE}]+")


@dataclass(frozen=True, slots=True)
class Mask:
    """A stretch of source and what is written over it."""

    span: Span
    written: str
    """As long as the span."""
    shown: bool = False
    """Whether an object stands for it in a block's text."""
    comment: Span | None = None
    """The words, where it is a comment."""


@dataclass(frozen=True)
class Masked:
    """A text and its masks, which are in order and do not overlap."""

    original: str
    text: str
    """For the parser of Markdown, to which a line of tags is a line of HTML."""
    html: str
    """For the parser of HTML."""
    masks: tuple[Mask, ...] = ()

    @property
    def comments(self) -> Iterator[Comment]:
        """The comments among the masks."""
        for mask in self.masks:
            if mask.comment:
                yield Comment(self.original[mask.comment.start : mask.comment.end], mask.span)

    def target(self, target: str, span: Span) -> str:
        """Return a link's target as it is written within `span`, where the parser read it masked."""
        if not _FILLER.search(target):
            return target
        at = self.text.find(target, span.start, span.end)
        return self.original[at : at + len(target)] if at >= 0 else _FILLER.sub("", target)

    def unmask(self, block: Block) -> Block | None:
        """Return the block with an object, or nothing, for each mask in it; None where no word is left."""
        if self._first_after(block.span.start) >= block.span.end:
            return block
        text: list[str] = []
        pieces: list[Piece] = []
        moved = [0]
        for piece, words in self._parts(block):
            start = moved.pop()
            end = start + len(words)
            moved += [min(start + n, end) for n in range(piece.end - piece.start)]
            moved.append(end)
            if words:
                text.append(words)
                verbatim = piece.verbatim and words != OBJECT
                pieces.append(Piece(start, end, piece.source, verbatim))
        joined = "".join(text)
        links = tuple(
            replace(link, start=moved[link.start], end=moved[link.end], target=_FILLER.sub("", link.target))
            for link in block.links
        )
        if not joined.strip() or not (links or joined.replace(OBJECT, "").strip()):
            return None
        strong = tuple((moved[a], moved[b]) for a, b in block.strong if moved[a] < moved[b])
        changed = replace(block, text=joined, pieces=tuple(pieces), links=links, strong=strong)
        return changed.slice(0, len(joined))

    @cached_property
    def _ends(self) -> list[int]:
        return [mask.span.end for mask in self.masks]

    def _first_after(self, offset: int) -> int:
        """Where the first mask that ends after the offset begins."""
        index = bisect_right(self._ends, offset)
        return self.masks[index].span.start if index < len(self.masks) else len(self.original)

    def _parts(self, block: Block) -> Iterator[tuple[Piece, str]]:
        """The block's pieces, cut where masks begin and end, each with the words that it is to have."""
        for piece in block.pieces:
            if not piece.verbatim:
                yield piece, block.text[piece.start : piece.end]
                continue
            for span, mask in self._cuts(piece.source):
                start = piece.start + span.start - piece.source.start
                end = start + span.end - span.start
                words = (OBJECT if mask.shown else "") if mask else block.text[start:end]
                yield Piece(start, end, span, verbatim=True), words

    def _cuts(self, span: Span) -> Iterator[tuple[Span, Mask | None]]:
        at, index = span.start, bisect_right(self._ends, span.start)
        while at < span.end:
            mask = self.masks[index] if index < len(self.masks) else None
            if not mask or mask.span.start >= span.end:
                yield Span(at, span.end), None
                return
            if at < mask.span.start:
                yield Span(at, mask.span.start), None
                at = mask.span.start
            end = min(mask.span.end, span.end)
            yield Span(at, end), mask
            at, index = end, index + 1


def overwrite(text: str, masks: Iterable[Mask]) -> str:
    """Return the text with the masks, which are in order, written over it."""
    parts: list[str] = []
    at = 0
    for mask in masks:
        parts += text[at : mask.span.start], mask.written
        at = mask.span.end
    return "".join((*parts, text[at:]))
