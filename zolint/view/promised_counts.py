"""Promised counts: "three ways" above a list of four."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Self

from zolint.document import HEADINGS, Block, Kind
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.data import table
from zolint.view.statements.words.outline import number


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
        blocks, text = analysis.document.blocks, analysis.document.source.text
        broken = [found for at in range(len(blocks)) if (found := _broken(blocks, at, text))]
        # of a title and a sentence that promise the same things, the sentence is nearer to them
        nearest = {found.last: found for found in broken}
        return cls(tuple(nearest.values()))


_FEWEST = 2
_NUMBERED = re.compile(r"\W*(\d{1,2})[.):]\W*")
_ORDINAL = re.compile(r"\d{1,2}(?=[.):])")
_MORE = re.compile(r"\b(?:and|plus) (?:a|one|an) (?:\w+th|third|bonus|extra|more|last)\b", re.IGNORECASE)
"""After the number: there is one more of them."""


def _broken(blocks: Sequence[Block], at: int, text: str) -> PromisedCount | None:
    block = blocks[at]
    if block.kind not in (Kind.TITLE, Kind.HEADING, Kind.PARAGRAPH):
        return None
    headed = block.kind in HEADINGS
    begin = 0 if headed else _last_sentence(block.text)
    found = _promise().search(block.text, begin)
    if found and _MORE.search(block.text, found.end()):
        return None
    if not found or _other().search(block.text[begin : found.start()]):
        return None
    if not headed and not block.text.rstrip().endswith((":", ".")):
        return None
    titled = block.kind is Kind.TITLE
    things = list(_numbered(blocks[at + 1 :]) if titled else _following(blocks, at, headed=headed))
    things = things or list(_labelled(blocks[at + 1 :], text))
    promised = int(number(found[1].lower()) or 0)
    if len(things) < _FEWEST or len(things) == promised or not promised:
        return None
    return PromisedCount(block.locate(*found.span()), found.group(), promised, len(things), things[-1])


def _numbered(blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the headings that are numbered from one on, up to the last of them."""
    headings = [block for block in blocks if block.kind is Kind.HEADING]
    numbers = [int(found[0]) if (found := _ORDINAL.match(block.text)) else 0 for block in headings]
    if [each for each in numbers if each] == list(range(1, max(numbers, default=0) + 1)):
        yield from (block.span for block, each in zip(headings, numbers, strict=True) if each)


def _labelled(blocks: Sequence[Block], text: str) -> Iterator[Span]:
    """Yield the labels that are numbered from one on, up to the next heading: "**2. Creams.** ..."."""
    section = list(takewhile(lambda block: block.kind is not Kind.HEADING, blocks))
    labels = [block for block in section if block.kind is Kind.LABEL]
    numbers = [_number_before(block, text) for block in labels]
    if numbers and numbers == list(range(1, len(numbers) + 1)):
        yield from (block.span for block in labels)


def _number_before(label: Block, text: str) -> int:
    """Return the number that stands before a label in the source, or nought."""
    line = text.rfind("\n", 0, label.span.start) + 1
    found = _NUMBERED.fullmatch(text, line, label.span.start)
    return int(found[1]) if found else 0


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
        if not any(_frame().search(block.text) for block in tops) and not any(b.group >= 0 for b in section):
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


def _last_sentence(text: str) -> int:
    """Return where the last sentence of a paragraph begins: a list follows on it."""
    return max((text.rfind(f"{stop} ", 0, -1) + 1 for stop in ".!?"), default=0)


@cache
def _promise() -> re.Pattern[str]:
    """Return where a text counts things that a list may hold."""
    lists = table("counts")
    return re.compile(
        rf"\b({_any(lists['numbers'])}|\d{{1,2}}) (?:[a-z-]+ ){{0,2}}?({_any(lists['things'])})\b",
        re.IGNORECASE,
    )


@cache
def _other() -> re.Pattern[str]:
    """Return what stands before a number that is not that of the whole list."""
    return re.compile(rf"\b(?:{_any(table('counts')['partial'])})\s*$", re.IGNORECASE)


@cache
def _frame() -> re.Pattern[str]:
    """Return what stands in the heading of a section that is none of the things."""
    return re.compile(rf"\b(?:{_any(table('counts')['frame'])})\b", re.IGNORECASE)


def _any(entries: str) -> str:
    return "|".join(re.escape(entry.strip()) for entry in entries.split(","))
