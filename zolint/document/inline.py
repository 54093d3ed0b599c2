"""The inline part of Markdown: words, emphasis, links, code and tags become the runs of a block."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from html import unescape
from typing import Any, NamedTuple

from zolint.document import LinkKind
from zolint.document.build import BlockBuilder
from zolint.source import Span


class Event(NamedTuple):
    """What the Markdown parser saw; the name of a tag that ends has a slash before it."""

    name: str
    value: Any
    span: Span


Target = Callable[[str, Span], str]
"""Returns a link's target as it is written within a span."""

_HTML_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")
_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_NOTE_MARK = re.compile(r"[*†‡§]|\[?\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]?")
_BEFORE_NOTE_MARK = re.compile(r"(?:[^\W\d_]{3}|[.,;:!?)\]\"'”’%*_])\Z")
_LONGEST_NOTE_MARK = 8
_OBJECT_TAG = re.compile(r"img|video|audio|iframe|input|embed|object|canvas")
_CODE_TAG = re.compile(r"code|kbd|samp|pre|script|style|svg|math|textarea|select")
_PARTING_TAG = re.compile(
    r"address|article|aside|blockquote|br|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6r]"
    r"|header|li|main|nav|ol|option|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul"
)
"""Tags that part the words around them."""


def fill(builder: BlockBuilder, events: Sequence[Event], text: str, target: Target) -> list[Span]:
    """Add the runs of a block's inline events; return where comments stand among them."""
    writer = _Writer(builder, events, text, target)
    index = 0
    while index < len(events):
        index = writer.read(index)
    writer.flush()
    return writer.comments


class _Writer:
    """Goes once through the events of a block, with a run of text that still grows."""

    def __init__(self, builder: BlockBuilder, events: Sequence[Event], text: str, target: Target) -> None:
        self.comments: list[Span] = []
        self._builder = builder
        self._events = events
        self._text = text
        self._target = target
        self._run = Span(0, 0)
        self._break_start = -1
        self._links: list[tuple[int, str]] = []
        self._anchors: list[tuple[int, str]] = []
        self._strong: list[int] = []
        self._closings: dict[str, list[int]] | None = None

    def read(self, index: int) -> int:
        """Take the event at `index` in; return the index of the one to go on with."""
        event = self._events[index]
        if event.name == "Text":
            self._read_text(event)
            return index + 1
        self.flush()
        if event.name in ("SoftBreak", "HardBreak"):
            if self._break_start < 0:
                self._break_start = event.span.start
            return index + 1
        self._end_break(event.span.start)
        if event.name == "InlineHtml":
            return self._read_html(event.span, index)
        is_address = event.name == "Link" and event.value["link_type"] in ("Autolink", "Email")
        if is_address or event.name in ("Image", "Code", "InlineMath", "DisplayMath"):
            self._builder.object(event.span)
            if is_address:
                self._builder.link(len(self._builder) - 1, event.value["dest_url"], LinkKind.URL)
            return self._after(index)
        self._mark(event)
        return index + 1

    def flush(self) -> None:
        """Add the run that has grown so far."""
        start, end = self._run.start, self._run.end
        self._run = Span(end, end)
        if self._builder.ends_with_space:
            while start < end and self._text[start].isspace():
                start += 1
        self._builder.verbatim(self._text[start:end], start)

    def _read_text(self, event: Event) -> None:
        is_verbatim = self._text[event.span.start : event.span.end] == event.value
        if is_verbatim and self._break_start < 0 and event.span.start == self._run.end:
            self._run = self._run.join(event.span)
            return
        self.flush()
        self._end_break(event.span.start)
        if is_verbatim:
            self._run = event.span
        else:
            self._builder.decoded(event.value, event.span)

    def _end_break(self, end: int) -> None:
        if self._break_start >= 0 and not self._builder.ends_with_space:
            self._builder.decoded(" ", Span(self._break_start, end))
        self._break_start = -1

    def _mark(self, event: Event) -> None:
        match event.name:
            case "FootnoteReference":
                self._builder.link(len(self._builder), event.value, LinkKind.FOOTNOTE)
            case "Link":
                self._links.append((len(self._builder), self._target(event.value["dest_url"], event.span)))
            case "/Link":
                self._end_link(self._links)
            case "Strong":
                self._strong.append(len(self._builder))
            case "/Strong":
                self._end_strong()

    def _end_link(self, opened: list[tuple[int, str]]) -> None:
        start, target = opened.pop() if opened else (len(self._builder), "")
        if start < len(self._builder):
            self._builder.link(start, target)

    def _end_strong(self) -> None:
        if self._strong:
            self._builder.strong(self._strong.pop())

    def _after(self, index: int) -> int:
        """The index after the end of the event at `index`, which may be a tag."""
        name, depth = self._events[index].name, 0
        for after in range(index, len(self._events)):
            depth += (self._events[after].name == name) - (self._events[after].name == f"/{name}")
            if depth == 0 or name not in ("Image", "Link"):
                return after + 1
        return len(self._events)

    def _read_html(self, span: Span, index: int) -> int:
        written = self._text[span.start : span.end]
        tag = _HTML_TAG.match(written)
        if written.startswith("<!--"):
            self.comments.append(span)
        if not tag:
            return index + 1
        is_end, name = bool(tag[1]), tag[2].lower()
        if _PARTING_TAG.fullmatch(name) and not self._builder.ends_with_space:
            self._builder.decoded(" ", span)
        elif name in ("b", "strong"):
            self._end_strong() if is_end else self._strong.append(len(self._builder))
        elif name == "a":
            self._end_link(self._anchors) if is_end else self._anchors.append(self._anchor(written, span))
        elif not is_end and _OBJECT_TAG.fullmatch(name):
            self._builder.object(span)
        elif not is_end and (name == "sup" or _CODE_TAG.fullmatch(name)):
            return self._skip(name, index)
        return index + 1

    def _anchor(self, written: str, span: Span) -> tuple[int, str]:
        href = _HREF.search(written)
        target = unescape(href[1] or href[2] or href[3] or "") if href else ""
        return len(self._builder), self._target(target, span)

    def _skip(self, name: str, index: int) -> int:
        """Add an object for an element of code, and a footnote for a raised mark; read on after it."""
        end = self._closing(name, index)
        span = self._events[index].span
        if end < 0:
            return index + 1
        if name != "sup":
            self._builder.object(span.join(self._events[end].span))
            return end + 1
        inner = self._events[index + 1 : min(end, index + _LONGEST_NOTE_MARK)]
        mark = "".join(event.value for event in inner if event.name == "Text")
        before = self._text[max(span.start - 3, 0) : span.start]
        if end - index > _LONGEST_NOTE_MARK or not _NOTE_MARK.fullmatch(mark):
            return index + 1
        if not _BEFORE_NOTE_MARK.search(before):
            return index + 1
        targets = [event.value["dest_url"] for event in inner if event.name == "Link"]
        targets += [self._anchor(event.value, event.span)[1] for event in inner if event.name == "InlineHtml"]
        target = next(filter(None, targets), mark)
        self._builder.link(len(self._builder), target, LinkKind.FOOTNOTE)
        return end + 1

    def _closing(self, name: str, index: int) -> int:
        """The index of the event that ends an HTML element, or -1."""
        if self._closings is None:
            self._closings = {}
            for at, event in enumerate(self._events):
                tag = _HTML_TAG.match(event.value) if event.name == "InlineHtml" else None
                if tag and tag[1]:
                    self._closings.setdefault(tag[2].lower(), []).append(at)
        ends = self._closings.get(name, [])
        found = bisect_right(ends, index)
        return ends[found] if found < len(ends) else -1
