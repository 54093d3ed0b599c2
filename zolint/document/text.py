"""Reads plain text in the site's layout: template, title, unmarked headings, paragraphs, hashtags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from zolint.document import Block, Comment, Document, Kind, LinkKind, Reader, frontmatter
from zolint.document.build import BlockBuilder
from zolint.document.label import split_run_in
from zolint.document.text_layout import LANGUAGE_SWITCH, kinds
from zolint.document.text_lines import COMMENT, Form, Stretch, stretches
from zolint.source import Source, Span

_APART = re.compile(rf"(?:(?<![ \t])[ \t]+)?{COMMENT.pattern}|[ \t]?\[\^(?P<note>[^\]\s]{{1,40}})\](?!\w)")
"""What stands in a line and is none of its words: a remark to zolint, the mark of a footnote."""
_HEADING_LEVELS = {"=": 1, "-": 2, "~": 3}
_UNMARKED_HEADING_LEVEL = 2


def read(source: Source) -> Document:
    """Read an article."""
    metadata = frontmatter.split(source)
    found = stretches(source.text, metadata.span.end)
    lists = _Lists()
    blocks = (
        part
        for stretch, kind in zip(found, kinds(found), strict=True)
        for block in _block(source.text, stretch, kind, lists)
        for part in split_run_in(block)
    )
    comments = (
        Comment(found["words"], Span(*found.span()))
        for found in COMMENT.finditer(source.text, metadata.span.end)
    )
    return Document(source, "text", tuple(blocks), metadata, tuple(comments), frontmatter.language(metadata))


READER = Reader("text", (".txt", ".text"), read)


@dataclass(frozen=True, slots=True)
class _List:
    """A list that may go on."""

    indent: int
    group: int
    mark: str
    interrupted: bool = False


class _Lists:
    """The lists that an item may belong to, from the outermost to the innermost."""

    def __init__(self) -> None:
        """Start outside lists."""
        self._open: list[_List] = []
        self._groups = 0

    def interrupt(self, *, ends: bool) -> None:
        """Take in that something else than an item follows, which ends all lists or parts their items."""
        self._open = [] if ends else [replace(found, interrupted=True) for found in self._open]

    def place(self, stretch: Stretch) -> tuple[int, int]:
        """Return the level and the group of an item."""
        while self._open and self._open[-1].indent > stretch.indent:
            self._open.pop()
        group = self._groups
        if self._open and stretch.indent - self._open[-1].indent <= 1:
            last = self._open.pop()
            if _goes_on(last, stretch.mark):
                group = last.group
        self._groups = max(self._groups, group + 1)
        self._open.append(_List(stretch.indent, group, stretch.mark))
        return len(self._open), group


def _goes_on(last: _List, mark: str) -> bool:
    """Whether an item with this mark belongs to the list: a numbered one goes on after paragraphs."""
    number, before = mark.strip("(.)"), last.mark.strip("(.)")
    if number.isdigit() and before.isdigit():
        return int(number) == int(before) + 1 or (not last.interrupted and int(number) > 1)
    return not last.interrupted and number.isalnum() == before.isalnum()


def _block(text: str, stretch: Stretch, kind: Kind, lists: _Lists) -> Iterator[Block]:
    level, group, name = 0, -1, ""
    if kind is Kind.ITEM:
        level, group = lists.place(stretch)
    else:
        lists.interrupt(ends=kind in {Kind.TITLE, Kind.HEADING})
    if kind is Kind.TITLE:
        level = 1
    elif kind is Kind.HEADING:
        level = _HEADING_LEVELS.get(stretch.mark) or stretch.mark.count("#") or _UNMARKED_HEADING_LEVEL
    elif kind is Kind.FOOTNOTE:
        name = stretch.mark
    is_numbered_heading = kind is Kind.HEADING and stretch.form is Form.ITEM
    builder = _words(text, stretch, with_mark=is_numbered_heading)
    block = builder.block(kind, level=level, group=group, name=name)
    if not block:
        return
    switch = LANGUAGE_SWITCH.search(block.text) if kind is Kind.TITLE else None
    if switch:
        yield block.slice(0, switch.start())
        block = replace(block.slice(switch.start(), len(block.text)), kind=Kind.CHROME, level=0)
    yield block


def _words(text: str, stretch: Stretch, *, with_mark: bool) -> BlockBuilder:
    """Return the words of the lines, a space for the break between two."""
    builder = BlockBuilder()
    end = 0
    for line in stretch.lines:
        start = line.marked_at if with_mark and not end else line.span.start
        if end:
            remark = COMMENT.search(text, end, start)
            builder.decoded(" ", Span(end, remark.start() if remark else start))
        for mark in _APART.finditer(text, start, line.span.end):
            builder.verbatim(text[start : mark.start()], start)
            start = mark.end()
            if mark["note"]:
                builder.link(len(builder), mark["note"], LinkKind.FOOTNOTE)
                continue
            while builder.ends_with_space and start < line.span.end and text[start].isspace():
                start += 1
        builder.verbatim(text[start : line.span.end], start)
        end = line.span.end
    return builder
