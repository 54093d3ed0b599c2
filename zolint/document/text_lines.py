"""Lines of plain text joined into stretches: a paragraph, a heading, an item, however they are wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from zolint.document.hashtags import is_tags
from zolint.source import Span

_LINE = re.compile(r"(?P<words>[^\r\n]*)(?:\r\n|\r|\n|\Z)")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_NOTE = re.compile(r"\[\^(?P<mark>[^\]\s]{1,40})\]:[ \t]*")
_HASHES = re.compile(r"(?P<mark>#{1,6})[ \t]+(?=\S)")
COMMENT = re.compile(r"\[(?P<words>zolint-\w[^\[\]\r\n]*)\]")
"""A remark to zolint, which is no word of the article."""
_ITEM = re.compile(
    r"(?P<mark>[-*+–•◦▪‣·●○■□☐☑✓✔✗✘✅❌➤➢→]|\(?\d{1,3}[.)]|\(?[a-z]\))"
    r"(?:[ \t\xa0]+|(?<=[•◦▪●✓✔✅❌]))(?=\S)"
)
_RULE = re.compile(r"([-=_*~#+•·.—–])(?:[ \t]*\1){2,}")
NOTE_MARKS = r"(?:\s?\[\^?[\w ,–-]{1,20}\])*"
"""Marks of footnotes and sources, which come after a sentence's stop."""
_STOP = re.compile(rf"[.!?…:;][\"”’')\]*_]*{NOTE_MARKS}$")
_NARROWEST = 40
_WIDEST = 150
"""Paragraphs are wrapped at a width between these."""
_RAGGED = 12
"""By how much the lines of a wrapped paragraph may fall short of the longest."""
_LONG_LINE_OF_CAPITALS = 30


class Form(Enum):
    """How a stretch is marked."""

    PLAIN = auto()
    ITEM = auto()
    QUOTATION = auto()
    FOOTNOTE = auto()
    HEADING = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line, without its mark and the white space round them."""

    form: Form
    text: str
    span: Span
    mark: str = ""
    """An item's bullet or number, a footnote's label, a heading's hashes or underline."""
    indent: int = 0
    marked_at: int = 0
    """Where the line begins with its mark."""
    width: int = 0
    """How long the line is with its indent and mark."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that belong together."""

    form: Form
    lines: tuple[Line, ...]
    is_first: bool
    """Whether a blank line stands before it."""
    is_apart: bool
    """Whether blank lines stand before and after it; true too where a text has none at all."""

    @property
    def text(self) -> str:
        """The lines as one."""
        return " ".join(line.text for line in self.lines)

    @property
    def mark(self) -> str:
        """The first line's mark."""
        return self.lines[0].mark

    @property
    def indent(self) -> int:
        """How far the first line is indented."""
        return self.lines[0].indent


def stretches(text: str, start: int) -> list[Stretch]:
    """Join the lines of a text from an offset on."""
    chunks = list(_chunks(text, start))
    widths = [_wrap_width(chunk) for chunk in chunks]
    usual = max(widths, default=0)
    return [
        stretch
        for chunk, width in zip(chunks, widths, strict=True)
        for stretch in _stretches(chunk, width or usual, has_blank_lines=len(chunks) > 1)
    ]


def ends_with_stop(text: str) -> bool:
    """Whether a mark ends the text that ends a sentence or leads on."""
    return bool(_STOP.search(text))


def is_capitals(text: str) -> bool:
    """Whether several words are all in capitals."""
    upper = sum(letter.isupper() for letter in text)
    lower = sum(letter.islower() for letter in text)
    return upper > 3 and upper > 9 * lower and " " in text  # noqa: PLR2004 - "US" is a name, "PrEP" a word


def _chunks(text: str, start: int) -> Iterator[list[Line]]:
    """Yield the lines that have no blank line between them."""
    chunk: list[Line] = []
    for found in _LINE.finditer(text, start):
        line = _line(text, found.start("words"), found.end("words"))
        if line and not _RULE.fullmatch(line.text):
            chunk.append(line)
            continue
        if not line and COMMENT.search(found["words"]):
            continue
        if line and len(chunk) == 1 and chunk[0].form is Form.PLAIN and line.text[0] in "=-~":
            chunk = [replace(chunk[0], form=Form.HEADING, mark=line.text[0])]
        if chunk:
            yield chunk
        chunk = []


def _line(text: str, left: int, right: int) -> Line | None:
    """Return a line's words with what its mark makes of them, or None where it has none."""
    width, at = right - left, _skip_space(text, left, right)
    indent, marked_at, form, mark = at - left, at, Form.PLAIN, ""
    if quote := _QUOTE.match(text, at, right):
        form, at = Form.QUOTATION, quote.end()
    elif found := _NOTE.match(text, at, right):
        form, mark, at = Form.FOOTNOTE, found["mark"], found.end()
    elif found := _HASHES.match(text, at, right):
        form, mark, at = Form.HEADING, found["mark"], found.end()
    elif (found := _ITEM.match(text, at, right)) and not _RULE.fullmatch(text[at:right].rstrip()):
        form, mark, at = Form.ITEM, found["mark"], found.end()
    at = _skip_space(text, at, right)
    end = at + len(text[at:right].rstrip())
    words = COMMENT.sub("", text[at:end]).strip()
    if not words:
        return None
    return Line(form, words, Span(at, end), mark, indent, marked_at, width)


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _wrap_width(chunk: list[Line]) -> int:
    """Return the width at which the lines of a chunk were wrapped, or 0 where they were not."""
    widest = max(line.width for line in chunk)
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    broken = (
        not ends_with_stop(line.text)
        and below.form in {Form.PLAIN, line.form}
        and _is_full(line, below, widest)
        for line, below in pairwise(chunk)
    )
    return widest if any(broken) else 0


def _is_full(line: Line, below: Line, width: int) -> bool:
    """Whether the first word of the line below had no place in the line."""
    return line.width + 1 + len(below.text.split(maxsplit=1)[0]) > width - _RAGGED


def _stretches(chunk: list[Line], width: int, *, has_blank_lines: bool) -> Iterator[Stretch]:
    groups: list[list[Line]] = []
    for line in chunk:
        if groups and _goes_on(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    for number, group in enumerate(groups):
        yield Stretch(group[0].form, tuple(group), number == 0, len(groups) == 1 or not has_blank_lines)


def _goes_on(group: list[Line], line: Line, width: int) -> bool:
    """Whether a line goes on with what the lines above it say."""
    first, above = group[0], group[-1]
    if first.form is Form.HEADING or line.form not in {Form.PLAIN, Form.QUOTATION}:
        return False
    if (first.form is Form.QUOTATION) != (line.form is Form.QUOTATION):
        return False
    if is_tags(above.text) or is_tags(line.text):
        return is_tags(above.text) and is_tags(line.text)
    if is_capitals(above.text) and is_capitals(line.text):
        return len(above.text) >= _LONG_LINE_OF_CAPITALS
    is_indented = first.form in {Form.ITEM, Form.FOOTNOTE} and line.indent > first.indent
    is_wrapped = 0 < above.width <= width and _is_full(above, line, width)
    return is_indented or is_wrapped or (line.text[0].islower() and not ends_with_stop(above.text))
