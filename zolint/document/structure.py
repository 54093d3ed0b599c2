"""The block part of Markdown: which inline events belong together, and what they are to the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from zolint.document import Kind
from zolint.document.inline import Event
from zolint.source import Span

_CONTAINERS = frozenset({"BlockQuote", "List", "Item", "FootnoteDefinition", "Table"})
_BLOCKS = _CONTAINERS | {
    *("Paragraph", "Heading", "CodeBlock", "HtmlBlock", "Rule", "TaskListMarker"),
    *("TableHead", "TableRow", "TableCell"),
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """The events of a block, which are HTML, code or inline, and what the block is."""

    kind: Kind
    events: Sequence[Event]
    span: Span
    level: int = 0
    group: int = -1
    name: str = ""
    is_html: bool = False
    is_indented: bool = False
    """Whether it is code by its indentation alone."""


@dataclass(frozen=True, slots=True)
class _Place:
    """The containers round a leaf."""

    quoted: bool = False
    depth: int = 0
    group: int = -1
    item: int = -1
    note: str = ""


def leaves(events: Iterable[Event]) -> Iterator[Leaf]:
    """Yield the leaves of a document's events, in order."""
    places = [_Place()]
    numbers = count()
    begun_items: set[int] = set()
    begun = Event("", None, Span(0, 0))
    inner: list[Event] = []
    for event in events:
        if event.name.removeprefix("/") not in _BLOCKS:
            inner.append(event)
            continue
        if inner:
            leaf = _leaf(begun, event, inner, places[-1])
            if leaf.kind is Kind.ITEM and places[-1].item in begun_items:
                leaf = replace(leaf, kind=Kind.PARAGRAPH, level=0)
            elif leaf.kind is Kind.ITEM:
                begun_items.add(places[-1].item)
            yield leaf
            inner = []
        begun = event
        if event.name in _CONTAINERS:
            places.append(_inside(event, places[-1], numbers))
        elif event.name.removeprefix("/") in _CONTAINERS:
            places.pop()


def _inside(event: Event, place: _Place, numbers: Iterator[int]) -> _Place:
    match event.name:
        case "BlockQuote" if event.value is None:
            return replace(place, quoted=True)
        case "List":
            group = place.group if place.depth else next(numbers)
            return replace(place, depth=place.depth + 1, group=group)
        case "Table":
            return replace(place, group=next(numbers))
        case "FootnoteDefinition":
            return replace(place, note=event.value)
        case "Item":
            return replace(place, item=next(numbers))
    return place  # an alert, `> [!NOTE]`, is the author's own


def _leaf(begun: Event, ended: Event, events: list[Event], place: _Place) -> Leaf:
    span = Span(events[0].span.start, events[-1].span.end)
    text = _text(place, events, span)
    match ended.name:
        case "/CodeBlock" if begun.value == "Indented":
            return replace(text, is_indented=True)
        case "/CodeBlock":
            words = begun.value["Fenced"].split()
            return Leaf(Kind.CODE, events, span, name=words[0] if words else "")
        case "/HtmlBlock":
            return replace(text, span=begun.span, is_html=True)
        case "/TableCell":
            return Leaf(Kind.TABLE, events, span, group=place.group)
        case "/Heading" if text.kind is not Kind.FOOTNOTE:
            level = int(begun.value["level"][1:])
            if not place.quoted or level > 1:
                return Leaf(Kind.HEADING, events, span, level)
    return text


def _text(place: _Place, events: list[Event], span: Span) -> Leaf:
    if place.note:
        return Leaf(Kind.FOOTNOTE, events, span, name=place.note)
    if place.quoted:
        return Leaf(Kind.QUOTATION, events, span, place.depth, place.group)
    if place.depth:
        return Leaf(Kind.ITEM, events, span, place.depth, place.group)
    return Leaf(Kind.PARAGRAPH, events, span)
