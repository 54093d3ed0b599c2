"""The edit that takes a suppression out of its file, and nothing else."""

from __future__ import annotations

import re

from zolint.document import Document
from zolint.source import Span
from zolint.view.suppressions import Name, Suppressions, Verdict, is_entry

_BLANK = " \t"
_NEWLINE = re.compile(r"\r\n|\r|\n")
_LAST_NEWLINE = re.compile(r"(?:\r\n|\r|\n)?\Z")
_BLANK_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
_NO_PARAGRAPH = re.compile(r"[ \t]*(?:[#>|<*+{-]|\d+[.)]|[\r\n]|\Z)")
"""How a line begins that is no running text: a heading, a quotation, a table, an item, a blank line."""
_ONLY_ENTRY = re.compile(
    r"zolint-disable[ \t]*[:=][ \t]*\[?[ \t]*(['\"]?)(?P<value>[^\r\n,]*?)\1[ \t]*\]?[ \t]*(?:\r\n|\r|\n)"
)
_ITEM = re.compile(r"[ \t]*-[ \t]+(['\"]?)(?P<value>[^\r\n]*?)\1[ \t]*(?:\r\n|\r|\n)")
_COMMA_BEFORE = re.compile(r"\s*,\s*\Z")
_COMMA_AFTER = re.compile(r"\s*,\s*")

Removal = tuple[Span, str]


def removal(suppressions: Suppressions, verdict: Verdict) -> Removal | None:
    """Return what to write in place of which span so that what the verdict blames is gone.

    None where the front matter is written so that only its author can do it.
    """
    found = verdict.suppression
    if verdict.name and len(found.names) > 1:
        # entries that are not written as they read have no place for a single name
        is_placed = verdict.name.span != found.span
        return _without_name(found.names, verdict.name) if is_placed else None
    if found.is_comment:
        return _without_comment(suppressions.document, found.span)
    return _without_entry(suppressions.document, found.span)


def _without_name(names: tuple[Name, ...], name: Name) -> Removal:
    index = names.index(name)
    if index + 1 < len(names):
        return Span(name.span.start, names[index + 1].span.start), ""
    return Span(names[index - 1].span.end, name.span.end), ""


def _without_comment(document: Document, span: Span) -> Removal:
    """Take a comment away with its line, where it has one of its own, or with the space beside it."""
    text = document.source.text
    line_start = document.source.line_span(document.source.position(span.start).line).start
    start = line_start + len(text[line_start : span.start].rstrip(_BLANK))
    end = _after_blank(text, span.end)
    newline = _NEWLINE.match(text, end)
    if start > line_start:  # words stand before it
        return Span(start, end if newline or end == len(text) else span.end), ""
    if not text[end:].strip():  # it is the last thing in the file
        last = len(text[:line_start].rstrip())
        return Span(last, end if last else len(text)), ""
    if newline:
        return _without_line(document, Span(line_start, newline.end()))
    return Span(span.start, end), ""


def _without_line(document: Document, line: Span) -> Removal:
    """Take a line away, and one of the blank lines on both sides of it; keep paragraphs apart."""
    text, source = document.source.text, document.source
    above = source.line_span(source.position(line.start).line - 1) if line.start else None
    below = _BLANK_LINE.match(text, line.end)
    if above is None or not source.slice(above).strip():
        return Span(line.start, below.end() if below else line.end), ""
    ends_paragraph = document.format == "markdown" and not _NO_PARAGRAPH.match(text, above.start)
    if ends_paragraph and not _NO_PARAGRAPH.match(text, line.end):
        return Span(line.start, line.end - len(_newline_before(text, line.end))), ""
    return line, ""


def _without_entry(document: Document, span: Span) -> Removal | None:
    """Take an entry of the front matter away: its line, or its place in a list on one line."""
    text = document.source.text
    line = document.source.line_span(document.source.position(span.start).line)
    own = _ONLY_ENTRY.match(text, line.start)
    if own and own.span("value") == (span.start, span.end):
        return Span(*own.span()), ""
    if sum(map(is_entry, document.metadata.values)) == 1:
        return None
    item = _ITEM.match(text, line.start)
    if item and item.span("value") == (span.start, span.end):
        return Span(*item.span()), ""
    quotes = text[span.start - 1] in "'\"" and text[span.start - 1] == text[span.end : span.end + 1]
    start, end = span.start - quotes, span.end + quotes
    if after := _COMMA_AFTER.match(text, end):
        return Span(start, after.end()), ""
    before = _COMMA_BEFORE.search(text, line.start, start)
    return (Span(before.start(), end), "") if before else None


def _after_blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at


def _newline_before(text: str, at: int) -> str:
    found = _LAST_NEWLINE.search(text[max(at - 2, 0) : at])
    return found.group() if found else ""
