"""Reads HTML: a page, or a range of HTML inside another format."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from zolint.document import Block, Comment, Document, Kind, Reader, frontmatter
from zolint.document.hashtags import split_tags
from zolint.document.html_flow import Flow
from zolint.document.html_meta import describe
from zolint.document.html_place import Place, enter, has_number
from zolint.document.label import split_run_in
from zolint.document.markup import Markup, Token, attributes, tokens
from zolint.source import Source, Span

_BLOCK = re.compile(
    r"address|article|aside|blockquote|body|button|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset"
    r"|figcaption|figure|footer|form|h[1-6]|header|hgroup|html|legend|li|main|menu|nav|ol|optgroup|option|p|pre"
    r"|search|section|select|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul"
)
_VOID = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr")
_LISTS = frozenset({"ul", "ol", "dl", "dir", "menu", "select"})
_FAMILIES = {
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th", "caption"), "cell"),
    "tr": "row",
    **dict.fromkeys(("thead", "tbody", "tfoot"), "rows"),
    **dict.fromkeys(("option", "optgroup"), "option"),
}
"""Elements that may lack an end tag: the next of the family ends them."""


def read(source: Source) -> Document:
    """Read a page."""
    front_matter = frontmatter.split(source)
    page = _Page(source, Place())
    page.read(front_matter.span.end, len(source.text))
    blocks = page.blocks
    if page.name and not any(block.kind is Kind.TITLE for block in blocks):
        blocks = [page.name, *blocks]
    language = page.language or frontmatter.language(front_matter)
    metadata = describe(source, page.metas, front_matter)
    return Document(source, "html", tuple(blocks), metadata, tuple(page.comments), language)


def blocks(
    source: Source, start: int, end: int, *, group_from: int = 0
) -> tuple[tuple[Block, ...], tuple[Comment, ...]]:
    """Read a range of a source as a part of an article; lists and tables are numbered from `group_from`."""
    page = _Page(source, Place(in_main=True, in_article=True), group_from)
    page.read(start, end)
    return tuple(page.blocks), tuple(page.comments)


READER = Reader("html", (".html", ".htm", ".xhtml"), read)


@dataclass(frozen=True, slots=True)
class _Element:
    """An open block element."""

    name: str
    place: Place
    siblings: Mapping[str, int]
    """By family, how high the stack is without the element that the next of the family ends."""


class _Page:
    """Goes once through the tokens, the open elements on a stack: no tree, no recursion."""

    def __init__(self, source: Source, place: Place, group_from: int = 0) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.metas: list[dict[str, Span]] = []
        self.name: Block | None = None
        """The title element."""
        self.language = ""
        self._text = source.text
        self._flow = Flow(source.text)
        self._stack = [_Element("", place, {})]
        self._open: Counter[str] = Counter()
        self._groups = group_from
        self._has_title = False
        self._begun: set[int] = set()
        """Where on the stack the list items stand that have their first block."""
        self._after_break = False

    def read(self, start: int, end: int) -> None:
        """Read a range of the source; what is still open at its end ends there."""
        for markup in tokens(self._text, start, end):
            match markup.token:
                case Token.TEXT:
                    self._read_text(markup)
                case Token.START:
                    self._start(markup)
                case Token.END:
                    self._end(markup)
                case Token.TEMPLATE if self._text[markup.start + 1] == "{" and not self._place.hidden:
                    self._flow.object(_span(markup))
                case Token.COMMENT:
                    self.comments.append(_comment(self._text, markup))
        self._close(1, end)
        self._flush(end)

    @property
    def _place(self) -> Place:
        return self._stack[-1].place

    def _read_text(self, markup: Markup) -> None:
        if self._place.hidden:
            return
        if self._place.kind is Kind.CODE:
            self._flow.preformatted(markup.start, markup.end)
            return
        if self._after_break and not self._text[markup.start : markup.end].isspace():
            self._after_break = False
        self._flow.words(markup.start, markup.end)

    def _start(self, tag: Markup) -> None:
        spans = attributes(self._text, tag) if tag.end - tag.start > len(tag.name) + 2 else {}
        given = {name: html.unescape(self._text[span.start : span.end]) for name, span in spans.items()}
        if tag.name in {"html", "body", "main", "article"}:
            self.language = given.get("lang") or given.get("xml:lang") or self.language
        if tag.name == "meta":
            self.metas.append(spans)
        elif tag.name == "br":
            self._break(tag)
        elif tag.name == "hr":
            self._flush(tag.start)
        elif _BLOCK.fullmatch(tag.name):
            self._start_block(tag, given)
        elif not self._place.hidden:
            self._start_inline(tag, given)

    def _start_block(self, tag: Markup, given: Mapping[str, str]) -> None:
        if self._flow.is_hidden:
            given = {**given, "hidden": ""}
        else:
            self._end_neighbours(tag)
        if self._is_empty(tag):
            return
        place = enter(self._place, tag.name, given, self._flow.notes, self._groups)
        self._groups += has_number(tag.name)
        siblings = _siblings(self._stack[-1].siblings, tag.name, len(self._stack))
        self._stack.append(_Element(tag.name, place, siblings))
        self._open[tag.name] += 1

    def _end_neighbours(self, tag: Markup) -> None:
        """End the text before a block element, and the elements that its start tag ends."""
        if self._stack[-1].name == "p":
            self._close(len(self._stack) - 1, tag.start)
        height = self._stack[-1].siblings.get(_FAMILIES.get(tag.name, ""))
        if height is not None:
            self._close(height, tag.start)
        self._flush(tag.start)

    def _start_inline(self, tag: Markup, given: Mapping[str, str]) -> None:
        is_code = self._place.kind is Kind.CODE
        if is_code and tag.name == "code" and not self._place.name:
            place = enter(self._place, "pre", given, self._flow.notes, 0)
            self._stack[-1] = replace(self._stack[-1], place=place)
        self._flow.open(tag.name, given, _span(tag), len(self._stack), is_code=is_code)
        if self._is_empty(tag):
            self._flow.close(tag.name, tag.end)

    def _end(self, tag: Markup) -> None:
        if tag.name == "br":
            self._break(tag)
        elif not _BLOCK.fullmatch(tag.name):
            self._flow.close(tag.name, tag.end)
        elif tag.name == "p" and self._stack[-1].name != "p":
            self._flush(tag.start)
        elif self._open[tag.name] and tag.name not in {"html", "body"}:
            height = len(self._stack) - 1
            while self._stack[height].name != tag.name:
                height -= 1
            self._close(height, tag.start)

    def _is_empty(self, tag: Markup) -> bool:
        return _VOID.fullmatch(tag.name) is not None or self._text.startswith("/>", tag.end - 2)

    def _break(self, tag: Markup) -> None:
        """End the line; two ends of lines end a paragraph."""
        if self._after_break and self._place.kind is Kind.PARAGRAPH:
            self._flush(tag.start)
        self._flow.space(_span(tag))
        self._after_break = True

    def _close(self, height: int, at: int) -> None:
        """Close block elements until the stack is so high."""
        # what is hidden adds no text: the text so far belongs to the innermost element that is not
        while len(self._stack) > height and self._place.hidden:
            self._pop()
        if len(self._stack) > height:
            self._flush(at)
        while len(self._stack) > height:
            self._pop()
        self._flow.close_within(height, at)

    def _pop(self) -> None:
        self._open[self._stack.pop().name] -= 1
        self._begun.discard(len(self._stack))

    def _flush(self, at: int) -> None:
        """End the block that is being read."""
        self._after_break = False
        builder = self._flow.cut(at)
        if not len(builder):
            return
        element = self._stack[-1]
        item = element.siblings.get("item", -1)
        place = element.place
        if place.kind is Kind.ITEM and item in self._begun:
            place = replace(place, kind=Kind.PARAGRAPH, level=0, group=-1)
        elif place.kind is Kind.TITLE and self._has_title:
            place = replace(place, kind=Kind.HEADING)
        block = builder.block(place.kind, level=place.level, group=place.group, name=place.name)
        if not block:
            return
        if element.name == "title":
            self.name = block
            return
        if place.kind is Kind.ITEM:
            self._begun.add(item)
        self._has_title |= place.kind is Kind.TITLE
        for part in split_tags(block) if place.kind is Kind.PARAGRAPH else (block,):
            self.blocks += split_run_in(part)


def _siblings(siblings: Mapping[str, int], name: str, height: int) -> Mapping[str, int]:
    """Return, by family, how high the stack is to be when the next of it begins inside the new element."""
    family = _FAMILIES.get(name, "")
    if name == "table":
        return {}
    if name in _LISTS or family == "cell":
        siblings = {other: at for other, at in siblings.items() if other != "item"}
    return {**siblings, family: height} if family else siblings


def _comment(text: str, markup: Markup) -> Comment:
    words = text[markup.start + 4 : markup.end]
    return Comment(words.removesuffix("-->").removesuffix("--!>"), _span(markup))


def _span(markup: Markup) -> Span:
    return Span(markup.start, markup.end)
