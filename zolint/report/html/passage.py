"""An article's text as a page shows it: block by block, what findings speak of marked."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from zolint.document import OBJECT, Block, Document, Kind
from zolint.snippet import clean
from zolint.source import Source, Span

_LONG = 240
"""Characters that are too many for a tint."""
_MARKUP = re.compile(r"[*_`~]+|<[^<>]*>")
_NUMBER = re.compile(r"(?:\d{1,3}|[a-zA-Z])[.)](?=\s*\Z)")
_SPACE = re.compile(r"[\t\n\r]")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Spot:
    """A range of the source that is marked, and the note beside it that it leads to."""

    span: Span
    id: str
    number: int
    classes: str
    says: str
    """What a screen reader calls it."""
    to: str
    """The id of the note."""
    rank: int
    """0 for what matters most."""

    @property
    def is_long(self) -> bool:
        """Whether a tint would paint a whole paragraph."""
        return self.span.end - self.span.start > _LONG


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading or item as HTML, and the spots that begin in it."""

    kind: str
    level: int
    lead: str
    """A list item's number or bullet."""
    html: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of the source, and how it is shown."""

    span: Span
    shown: str
    is_verbatim: bool = True
    is_strong: bool = False
    is_source: bool = False
    """Whether it is markup, an address or code, and so no prose."""


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """A part of a run that no spot begins or ends in; each is itself alone."""

    run: _Run
    text: str
    spots: tuple[Spot, ...]


@dataclass
class _Row:
    """The runs of a passage that is being put together."""

    kind: str
    level: int = 0
    lead: str = ""
    runs: list[_Run] = field(default_factory=list)


def passages(document: Document, spots: Sequence[Spot]) -> tuple[Passage, ...]:
    """Return the article's passages; what is no prose is left out unless a spot stands in it."""
    ordered = sorted(spots, key=lambda spot: (spot.span.start, -spot.span.end))
    rows = [(row, tuple(_parts(row, ordered))) for row in _rows(document, ordered)]
    parts = [part for _, of in rows for part in of]
    first = {spot.id: part for part in reversed(parts) for spot in part.spots}
    last = {spot.id: part for part in parts for spot in part.spots}
    return tuple(
        Passage(
            row.kind,
            row.level,
            row.lead,
            "".join(_html(part, first, last) for part in of),
            tuple(spot for part in of for spot in part.spots if first[spot.id] is part),
        )
        for row, of in rows
    )


def _rows(document: Document, spots: Sequence[Spot]) -> Iterator[_Row]:
    """Yield the blocks in the order of the source, and between them what else a spot stands in."""
    source = document.source
    row: _Row | None = None
    before: Block | None = None
    at = 0
    for block in sorted(document.blocks, key=lambda block: block.span.start):
        if block.span.start < at:  # it has been shown as part of another
            continue
        gap = Span(at, block.span.start)
        if row and before and _goes_on(before, block, source.slice(gap)):
            between = " | " if block.kind is Kind.TABLE else _MARKUP.sub("", source.slice(gap))
            row.runs.append(_Run(gap, between or " ", is_verbatim=False))
            if row.kind == Kind.LABEL:
                row.kind, row.lead = block.kind, row.lead or _bullet(block)
        else:
            if row:
                yield row
            yield from _hidden(source, gap, spots)
            row = _Row(block.kind, block.level, _lead(block, source.slice(gap)))
        row.runs += _runs(block, source, spots)
        before, at = block, block.span.end
    if row:
        yield row
    yield from _hidden(source, Span(at, len(source.text)), spots)


def _goes_on(before: Block, block: Block, gap: str) -> bool:
    """Whether a block stands on the line of the one before and is read together with it."""
    is_cell = block.kind is Kind.TABLE and before.kind is Kind.TABLE and before.group == block.group
    return "\n" not in gap and "\r" not in gap and (is_cell or before.kind is Kind.LABEL)


def _lead(block: Block, gap: str) -> str:
    if block.kind not in (Kind.ITEM, Kind.LABEL):
        return ""
    line = gap[max(gap.rfind("\n"), gap.rfind("\r")) + 1 :].replace("*", "").replace("_", "")
    number = _NUMBER.search(line)
    if number:
        return number.group()
    return _bullet(block)


def _bullet(block: Block) -> str:
    return "•" if block.kind is Kind.ITEM else ""


def _hidden(source: Source, gap: Span, spots: Sequence[Spot]) -> Iterator[_Row]:
    """Yield the lines between two blocks (front matter, comments, tags of HTML) in which spots stand."""
    inside = [spot.span for spot in spots if gap.covers(spot.span)]
    if not inside:
        return
    start = source.line_span(source.position(min(span.start for span in inside)).line).start
    end = source.line_span(source.position(max(span.end for span in inside)).line).end
    span = Span(max(start, gap.start), min(end, gap.end))
    yield _Row("source", runs=[_Run(span, source.slice(span), is_source=True)])


def _runs(block: Block, source: Source, spots: Sequence[Spot]) -> Iterator[_Run]:
    """Yield a block's runs, and between them the markup that a spot stands in."""
    at = block.span.start
    edges = sorted({edge for pair in block.strong for edge in pair})
    for piece in block.pieces:
        gap = Span(at, piece.source.start)
        if gap.start < gap.end and any(gap.covers(spot.span) for spot in spots):
            yield _Run(gap, source.slice(gap), is_source=True)
        at = piece.source.end
        if not piece.verbatim:
            text = block.text[piece.start : piece.end]
            is_object = text == OBJECT
            yield _Run(
                piece.source,
                source.slice(piece.source) if is_object else text,
                is_verbatim=is_object,
                is_source=is_object,
            )
            continue
        cuts = [piece.start, *(edge for edge in edges if piece.start < edge < piece.end), piece.end]
        for start, end in itertools.pairwise(cuts):
            span = Span(piece.source.start + start - piece.start, piece.source.start + end - piece.start)
            is_strong = any(left <= start < right for left, right in block.strong)
            yield _Run(span, block.text[start:end], is_strong=is_strong)


def _parts(row: _Row, spots: Sequence[Spot]) -> Iterator[_Part]:
    """Yield the row's text, cut where a spot begins or ends, each part with its spots, the worst last."""
    for run in row.runs:
        of = [spot for spot in _before(run.span.end, spots) if _touches(run.span, spot.span)]
        if not run.is_verbatim or not of:
            yield _Part(run, run.shown, tuple(sorted(of, key=_depth)))
            continue
        edges = {edge for spot in of for edge in (spot.span.start, spot.span.end)}
        cuts = [run.span.start, *sorted(edge for edge in edges if run.span.start < edge < run.span.end)]
        for start, end in zip(cuts, [*cuts[1:], run.span.end], strict=True):
            span = Span(start, end)
            inside = (spot for spot in of if _touches(span, spot.span))
            text = run.shown[start - run.span.start : end - run.span.start]
            yield _Part(run, text, tuple(sorted(inside, key=_depth)))


def _depth(spot: Spot) -> tuple[int, int]:
    """Return how deep a mark stands in others: what is inside is seen, so the worst and shortest is."""
    return -spot.rank, spot.span.start - spot.span.end


def _before(end: int, spots: Sequence[Spot]) -> Sequence[Spot]:
    return spots[: bisect_left(spots, end + 1, key=lambda spot: spot.span.start)]


def _touches(part: Span, span: Span) -> bool:
    """Whether a spot stands in a part; one of no width belongs to what is before it."""
    if span.start == span.end:
        return part.start < span.start <= part.end or span.start == part.start == 0
    return part.overlaps(span)


def _html(part: _Part, first: Mapping[str, _Part], last: Mapping[str, _Part]) -> str:
    html = f"<code>{_lines(part.text)}</code>" if part.run.is_source else _line(part.text)
    html = f"<strong>{html}</strong>" if part.run.is_strong else html
    for spot in reversed(part.spots):
        anchor = f' id="{spot.id}"' if first[spot.id] is part else ""
        long = " long" if spot.is_long else ""
        html = f'<mark class="{spot.classes}{long}"{anchor}>{html}</mark>'
    return html + "".join(_reference(spot) for spot in part.spots if last[spot.id] is part)


def _reference(spot: Spot) -> str:
    says = escape(spot.says)
    return f'<a class="ref {spot.classes}" href="#{spot.to}" aria-label="{says}">{spot.number}</a>'


def _lines(text: str) -> str:
    return "\n".join(map(_line, _LINE_END.split(text)))


def _line(text: str) -> str:
    """Return text for HTML, with a mark for every character that would be obeyed and not shown."""
    return escape(clean(_SPACE.sub(" ", text)))
