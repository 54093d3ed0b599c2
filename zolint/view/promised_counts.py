"""Promised counts: "three ways" above a list of four."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from zolint.document import HEADINGS, Block, Kind
from zolint.source import Span
from zolint.view import Analysis


@dataclass(frozen=True)
class PromisedCount:
    """A number of things that a passage promises, and the things that follow."""

    span: Span
    words: str
    """The number and what it counts, as written."""
    promised: int
    found: int
    last: Span
    """The last of the things that follow."""


@dataclass(frozen=True)
class PromisedCounts:
    """The promises of an article that its lists and headings do not keep."""

    broken: tuple[PromisedCount, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Count what follows each "three ways"."""
        blocks = analysis.document.blocks
        return cls(tuple(found for at in range(len(blocks)) if (found := _broken(blocks, at))))

    @classmethod
    def wants(cls, _analysis: Analysis) -> Iterable[str]:
        """Want no parse."""
        return ()


_NUMBERS = {
    word: n
    for n, word in enumerate(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 2
    )
}
_THINGS = (
    "ways|habits|steps|reasons|tips|rules|signs|myths|facts|things|questions|methods|stages|"
    "benefits|mistakes|exercises|positions|ideas|secrets|"
    "lessons|principles|techniques|strategies|phrases|sentences|points|causes|kinds|types|"
    "forms|symptoms|risks|effects|pillars|ingredients|phases|tricks|moves"
)
_PROMISE = re.compile(rf"\b({'|'.join(_NUMBERS)}|\d{{1,2}}) (?:[a-z-]+ ){{0,2}}?({_THINGS})\b", re.IGNORECASE)
_OTHER = re.compile(
    r"\b(?:of (?:the|these|our|my)|first|last|next|other|more|at least|only|about|over|than|or|"
    r"to|in|every|after|under|within)\s*$",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"\b(?:conclusion|summary|introduction|intro|sources?|references|faq|bottom line|takeaways?|"
    r"finally|final|about|what|why|how|when|where|who|if|disclaimer|further|more|bonus|note|"
    r"wrap)\b",
    re.IGNORECASE,
)
_FEWEST = 2


def _broken(blocks: Sequence[Block], at: int) -> PromisedCount | None:
    block = blocks[at]
    if block.kind not in (Kind.HEADING, Kind.PARAGRAPH):
        return None
    found = _PROMISE.search(block.text)
    if not found or _OTHER.search(block.text[: found.start()]):
        return None
    headed = block.kind is Kind.HEADING
    if not headed and not block.text.rstrip().endswith(":"):
        return None
    things = list(_following(blocks, at, headed=headed))
    promised = _NUMBERS.get(found[1].lower()) or int(found[1])
    if len(things) < _FEWEST or len(things) == promised or not promised:
        return None
    return PromisedCount(block.locate(*found.span()), found.group(), promised, len(things), things[-1])


def _following(blocks: Sequence[Block], at: int, *, headed: bool) -> Iterator[Span]:
    """Yield what stands under a heading or right after a paragraph: the only list, or the headings."""
    section: list[Block] = []
    for block in blocks[at + 1 :]:
        if (block.kind is Kind.HEADING and (not headed or block.level <= blocks[at].level)) or (
            not headed and block.group < 0
        ):
            break
        section.append(block)
    below = [block for block in section if block.kind is Kind.HEADING]
    if below:
        rank = min(block.level for block in below)
        tops = [block for block in below if block.level == rank]
        if not any(_FRAME.search(block.text) for block in tops) and not any(b.group >= 0 for b in section):
            yield from (block.span for block in tops)
        return
    groups = {block.group for block in section if block.group >= 0 and block.kind is not Kind.TABLE}
    if len(groups) == 1 and not any(block.kind is Kind.TABLE for block in section):
        yield from _items([block for block in section if block.group in groups])


def _items(blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the items of a list, each of which may be a label with its text."""
    labels = [block for block in blocks if block.kind in HEADINGS]
    items = [block for block in blocks if block.kind is Kind.ITEM and block.level <= 1]
    if labels and len(labels) != len(items):
        return
    for label, item in zip(labels or items, items, strict=True):
        yield Span(label.span.start, item.span.end)
