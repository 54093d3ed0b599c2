"""The sources that an article lists itself: under a heading, with marks such as "[1]", as footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from zolint.document import HEADINGS, PROSE, Block, Document, Kind
from zolint.source import Span
from zolint.view.bibliography.entry import Entry, Origin
from zolint.view.bibliography.identifiers import Identifier, identifiers, of_address
from zolint.view.data import words


@dataclass(frozen=True)
class SourceList:
    """A list of sources: its heading, and the entries under it, in order."""

    heading: Block | None
    """None for a list that only its numbers, "[1]", show."""
    entries: tuple[Entry, ...]
    blocks: frozenset[int]
    """The indexes of the blocks that it takes up, the heading included."""

    @property
    def needs_marks(self) -> bool:
        """Whether it lists what the article rests on, rather than remarks or more to read."""
        said = _words(self.heading.text) if self.heading else []
        if not words("citations", "headings", "unmarked").isdisjoint(said):
            return False
        return sum(entry.is_source for entry in self.entries) * 2 >= max(len(self.entries), 1)

    @property
    def is_called_sources(self) -> bool:
        """Whether its heading says so, and not only that notes follow."""
        names = words("citations", "headings", "names") - words("citations", "headings", "remarks")
        return self.heading is not None and not names.isdisjoint(_words(self.heading.text))


def source_lists(document: Document) -> Iterator[SourceList]:
    """Yield the article's lists of sources, in order."""
    taken: set[int] = set()
    for n, block in enumerate(document.blocks):
        if n not in taken and _is_heading(document, n):
            under = tuple(_under(document, n))
            taken |= {n, *under}
            yield SourceList(block, tuple(_entries(document, under)), frozenset({n, *under}))
    loose = [n for n, block in enumerate(document.blocks) if n not in taken and _BRACKETED.match(block.text)]
    loose = [n for n in loose if document.blocks[n].kind in _LISTED]
    if loose:
        yield SourceList(None, tuple(_entries(document, tuple(loose))), frozenset(loose))


def footnotes(document: Document) -> Iterator[Entry]:
    """Yield the footnotes, in order; one that is defined twice, twice."""
    several: list[Block] = []
    for block in document.of_kind(Kind.FOOTNOTE):
        if several and (several[0].name != block.name or _is_defined_at(document, block)):
            yield _entry(tuple(several), several[0].name, Origin.FOOTNOTE, numbered=True)
            several = []
        several.append(block)
    if several:
        yield _entry(tuple(several), several[0].name, Origin.FOOTNOTE, numbered=True)


def is_reference_heading(text: str) -> bool:
    """Whether a heading says that sources follow, and nothing else."""
    words = _words(text)
    names, others = _known()
    return 0 < len(words) <= _MOST_WORDS and not names.isdisjoint(words) and others.issuperset(words)


_LISTED = PROSE | {Kind.LABEL, Kind.TABLE}
_MOST_WORDS = 6
_LONGEST_HEADING = 40
_NUMBER = re.compile(r"\s*(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)](?=\s)|([¹²³⁰⁴-⁹]{1,3}))\s*")
_BRACKETED = re.compile(r"\s*\[\d{1,3}\][.:]?\s+\S")
_INNER = re.compile(r"(?<=\s)\[(\d{1,3})\](?=\s)")
_LINE_NUMBER = re.compile(r"(?:^|[\r\n])[ \t>]*(\d{1,3})[.)][ \t]+$")
_LOOK_BACK = 12
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    names = words("citations", "headings", "names")
    return names, names | words("citations", "headings", "around")


def _words(text: str) -> list[str]:
    plain = text.lower().strip(" :.*_#").replace("further reading", "further-reading")
    plain = plain.replace("works cited", "works-cited").replace("literature cited", "literature-cited")
    return plain.replace(",", " ").split()


def _is_heading(document: Document, n: int) -> bool:
    block = document.blocks[n]
    if block.kind in (Kind.TITLE, Kind.FOOTNOTE, Kind.CODE, Kind.TAGS, Kind.CHROME, Kind.TABLE):
        return False
    text = block.text.strip()
    if len(text) > _LONGEST_HEADING or not is_reference_heading(text):
        return False
    if block.kind in HEADINGS:
        return True
    # a short paragraph, "References:" or in bold, with something under it
    return block.kind is Kind.PARAGRAPH and n + 1 < len(document.blocks)


def _under(document: Document, heading: int) -> Iterator[int]:
    """Yield the indexes of the blocks under a heading of sources."""
    level = document.blocks[heading].level
    is_label = document.blocks[heading].kind is Kind.LABEL
    for n in range(heading + 1, len(document.blocks)):
        block = document.blocks[n]
        if block.kind in (Kind.TITLE, Kind.HEADING) and (not level or block.level <= level or is_label):
            return
        if block.kind in _LISTED:
            yield n
        if is_label and block.kind is not Kind.LABEL:  # "Sources: ..." is one paragraph
            return


def _entries(document: Document, indexes: tuple[int, ...]) -> Iterator[Entry]:
    count = 0
    label: Block | None = None
    for n in indexes:
        block = document.blocks[n]
        if block.kind is Kind.LABEL:
            label = block
            continue
        for part in _parts(block):
            number, is_written = _number(document, part, count)
            count = number
            whole = (label, part) if label else (part,)
            yield _entry(whole, str(number), Origin.LIST, numbered=is_written)
        label = None


def _is_defined_at(document: Document, block: Block) -> bool:
    """Whether a definition begins with this block, rather than going on with another paragraph."""
    mark = f"[^{block.name}]:"
    start = block.span.start
    return document.source.text[max(0, start - len(mark) - _LOOK_BACK) : start].rstrip().endswith(mark)


def _parts(block: Block) -> Iterator[Block]:
    """Yield the entries of a paragraph that runs several together: "[1] One. [2] Two."."""
    first = _NUMBER.match(block.text)
    if not (first and first[1]):
        yield block
        return
    cuts, last = [0], int(first[1])
    for found in _INNER.finditer(block.text, first.end()):
        if int(found[1]) == last + 1:
            cuts.append(found.start())
            last += 1
    for start, end in zip(cuts, (*cuts[1:], len(block.text)), strict=True):
        yield block.slice(start, end)


def _number(document: Document, block: Block, before: int) -> tuple[int, bool]:
    """Return an entry's number, and whether it is written down."""
    found = _NUMBER.match(block.text)
    if found:
        return int(found[1] or found[2] or found[3].translate(_DIGITS)), True
    if block.kind is Kind.ITEM:
        start = block.span.start
        line = _LINE_NUMBER.search(document.source.text[max(0, start - _LOOK_BACK) : start])
        # Markdown counts on from the first number, whatever the others say
        return (int(line[1]) if line and not before else before + 1), bool(line)
    return before + 1, False


def _entry(blocks: tuple[Block, ...], label: str, origin: Origin, *, numbered: bool) -> Entry:
    text = " ".join(block.text for block in blocks)
    addresses = tuple(link.target for block in blocks for link in block.links if _is_address(link.target))
    found: dict[str, Identifier] = {each.key: each for each in identifiers(text)}
    for address in addresses:
        led = of_address(address)
        if led:
            found.setdefault(led.key, led)
    span = Span(blocks[0].span.start, blocks[-1].span.end)
    return Entry(label, origin, text, tuple(found.values()), addresses, "", span, numbered)


def _is_address(target: str) -> bool:
    return target.lower().startswith(("http:", "https:", "www.", "doi:"))
