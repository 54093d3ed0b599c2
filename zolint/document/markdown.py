"""Reads Markdown: CommonMark with GitHub's extensions, front matter, HTML, templates and MDX."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from zolint.document import Block, Comment, Document, Kind, Metadata, Reader, frontmatter, html
from zolint.document.build import BlockBuilder
from zolint.document.codepoints import code_points
from zolint.document.hashtags import split_tags
from zolint.document.inline import Event, fill
from zolint.document.label import split_run_in
from zolint.document.mask import Mask, Masked, overwrite
from zolint.document.structure import Leaf, leaves
from zolint.document.template import mask
from zolint.source import Source, Span

_MARK = re.compile(r"\S")
_LINES = re.compile(r"[^\r\n]+|\r\n|\r|\n")


def read(source: Source) -> Document:
    """Read an article in Markdown; nothing in it is too malformed to read."""
    metadata = frontmatter.split(source)
    start = metadata.span.end
    is_mdx = source.path.lower().endswith(".mdx")
    masked = mask(source.text, start, lambda: _code_spans(source.text, start), jsx=is_mdx)
    found = list(leaves(_events(masked.text, start)))
    if is_mdx:
        found = [part for leaf in found for part in _unindented(leaf, masked.text)]
    page = _page(source.path, masked, found)
    groups = 1 + max((leaf.group for leaf in found), default=-1)
    blocks: list[Block] = []
    comments = list(masked.comments)
    for leaf in found:
        if leaf.is_html:
            inner, remarks = _html(leaf, page, masked, groups)
            groups = max(groups, *(block.group + 1 for block in inner), 0)
        else:
            inner, remarks = _block(leaf, masked)
        blocks += inner
        comments += remarks
    return Document(
        source,
        "markdown",
        tuple(_numbered(_titled(blocks, metadata))),
        metadata,
        tuple(sorted(comments, key=lambda comment: comment.span)),
        frontmatter.language(metadata),
    )


READER = Reader("markdown", (".md", ".markdown", ".mdx", ".mdown", ".mkd"), read)

_Read = tuple[Sequence[Block], Sequence[Comment]]


def _events(text: str, start: int) -> Iterator[Event]:
    from pyromark import Options, events_with_range  # noqa: PLC0415  # other formats need no Markdown parser

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_GFM
    )
    body = text[start:]
    at = code_points(body, start)
    for event, place in events_with_range(body, options=options):
        span = Span(at(place["start"]), at(place["end"]))
        if isinstance(event, str):
            yield Event(event, None, span)
            continue
        name: str
        value: Any
        ((name, value),) = dict(event).items()
        if name in ("Start", "End"):
            slash = "/" if name == "End" else ""
            name, value = (value, None) if isinstance(value, str) else next(iter(value.items()))
            name = f"{slash}{name}"
        yield Event(name, value, span)


def _code_spans(text: str, start: int) -> list[Span]:
    """Where code stands, fenced or inline."""
    return sorted(
        event.span
        for event in _events(text, start)
        if event.name == "Code" or (event.name == "CodeBlock" and event.value != "Indented")
    )


def _unindented(leaf: Leaf, text: str) -> Iterator[Leaf]:
    """What is code by its indentation alone, as the paragraphs that it is in MDX."""
    if not leaf.is_indented:
        yield leaf
        return
    events: list[Event] = []
    for event in leaf.events:
        for part in _LINES.finditer(text, event.span.start, event.span.end):
            is_break = not part.group().strip("\r\n")
            if is_break and events and events[-1].name == "SoftBreak":
                yield replace(leaf, events=events, is_indented=False)
                events = []
            events.append(Event("SoftBreak" if is_break else "Text", part.group(), Span(*part.span())))
    yield replace(leaf, events=events, is_indented=False)


def _block(leaf: Leaf, masked: Masked) -> _Read:
    builder = BlockBuilder()
    if leaf.kind is Kind.CODE or leaf.is_indented:
        for event in leaf.events:
            builder.verbatim(masked.text[event.span.start : event.span.end], event.span.start)
        return [*_finished(builder.block(Kind.CODE, name=leaf.name), masked)], ()
    spans = fill(builder, leaf.events, masked.text, masked.target)
    block = builder.block(leaf.kind, level=leaf.level, group=leaf.group, name=leaf.name)
    return [*_finished(block, masked)], [_comment(span, masked.original) for span in spans]


def _finished(block: Block | None, masked: Masked) -> Iterator[Block]:
    """The block without masks, parted from the hashtags after it and the label before it."""
    block = masked.unmask(block) if block else None
    if not block:
        return
    for part in split_tags(block) if block.kind is Kind.PARAGRAPH else (block,):
        yield from split_run_in(part)


def _comment(span: Span, text: str) -> Comment:
    return Comment(text[span.start + len("<!--") : span.end - len("-->")], span)


def _page(path: str, masked: Masked, found: Iterable[Leaf]) -> Source:
    """The source for the reader of HTML, blank where lines of HTML begin with the mark of a quotation."""
    gaps = (
        Span(left.span.end, right.span.start)
        for leaf in found
        if leaf.is_html
        for left, right in pairwise(leaf.events)
    )
    text = masked.html
    blank = [Mask(gap, _MARK.sub(" ", text[gap.start : gap.end])) for gap in gaps if gap.start < gap.end]
    return Source(path, overwrite(text, blank))


def _html(leaf: Leaf, page: Source, masked: Masked, groups: int) -> _Read:
    read, remarks = html.blocks(page, leaf.span.start, leaf.span.end, group_from=groups)
    blocks = [unmasked for block in read if (unmasked := masked.unmask(block))]
    if leaf.kind is not Kind.PARAGRAPH:
        blocks = [_placed(block, leaf) if block.kind is Kind.PARAGRAPH else block for block in blocks]
    return blocks, [_original(remark, page.text, masked.original) for remark in remarks]


def _placed(block: Block, leaf: Leaf) -> Block:
    return replace(block, kind=leaf.kind, level=leaf.level, group=leaf.group, name=leaf.name)


def _original(comment: Comment, text: str, original: str) -> Comment:
    """The comment with its words as they stood before anything was overwritten."""
    start = text.index(comment.text, comment.span.start)
    return replace(comment, text=original[start : start + len(comment.text)])


def _titled(blocks: Iterable[Block], metadata: Metadata) -> Iterator[Block]:
    """The blocks with one title: the first heading of rank 1, or else what the front matter says."""
    blocks = list(blocks)
    first = next((n for n, block in enumerate(blocks) if _is_first_rank(block)), -1)
    value = metadata.first("title") if first < 0 else None
    if value:
        builder = BlockBuilder()
        if value.verbatim:
            builder.verbatim(value.text, value.span.start)
        else:
            builder.decoded(value.text, value.span)
        title = builder.block(Kind.TITLE, level=1)
        if title:
            yield title
    for n, block in enumerate(blocks):
        if _is_first_rank(block):
            yield replace(block, kind=Kind.TITLE if n == first else Kind.HEADING, level=1)
        else:
            yield block


def _is_first_rank(block: Block) -> bool:
    return block.kind is Kind.TITLE or (block.kind is Kind.HEADING and block.level == 1)


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with their lists and tables numbered from 0 in reading order."""
    numbers: dict[int, int] = {}
    for block in blocks:
        number = numbers.setdefault(block.group, len(numbers)) if block.group >= 0 else -1
        yield block if number == block.group else replace(block, group=number)
