"""The marks by which an article's text cites: "[3]", "³", [@key], footnote marks, (Author, year)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from zolint.document import Block, LinkKind
from zolint.view.data import words


class Style(StrEnum):
    """How a citation is written."""

    KEY = "key"
    """[@smith2019]"""
    BARE_KEY = "bare key"
    """@smith2019, in the sentence; a handle on a social network looks the same."""
    FOOTNOTE = "footnote"
    NUMBER = "number"
    RAISED = "raised number"
    """ "³", which is as often a power."""
    AUTHOR = "author and year"


@dataclass(frozen=True, slots=True)
class Citation:
    """A mark that points at an entry; `start` and `end` are offsets in the block's text."""

    block: Block
    start: int
    end: int
    style: Style
    label: str
    """The key, the footnote's label, a number, or the authors."""
    year: str = ""
    linked: bool = False
    """Whether the mark itself leads somewhere."""

    @property
    def text(self) -> str:
        """The mark as it is written; a footnote's has no width in the text."""
        return self.block.text[self.start : self.end] or f"[^{self.label}]"


def citations(block: Block, *, markdown: bool = False) -> Iterator[Citation]:
    """Yield the citations of a block; of "[1-3]" one for each number."""
    for link in block.links:
        if link.kind is LinkKind.FOOTNOTE:
            yield Citation(block, link.start, link.end, Style.FOOTNOTE, link.target)
    text = block.text
    if markdown and "[^" in text:  # the parser leaves marks without a footnote in the text
        for found in _LOST_FOOTNOTE.finditer(text):
            yield Citation(block, *found.span(), Style.FOOTNOTE, found[1])
    if "@" in text:
        yield from _keys(block)
    if "[" in text:
        yield from _numbers(block)
    for found in _RAISED.finditer(text):
        yield Citation(block, *found.span(), Style.RAISED, found.group().translate(_DIGITS))
    if "(" in text and _YEAR_TRIGGER.search(text):
        yield from _authors(block)


_LOST_FOOTNOTE = re.compile(r"\[\^([^\]\s^]{1,40})\](?!:)")
_KEY_GROUP = re.compile(r"\[([^\[\]\n]{0,300}@[^\[\]\n]{1,300})\]")
_KEY = re.compile(r"(?<![\w.@/])-?@(?:\{([^{}\s]+)\}|(\w(?:[\w:.#$%&+?<>~/-]*\w)?))")
_CROSS = re.compile(r"(?:eq|fig|lst|sec|tbl|thm|nte|tip|wrn)[-:]")
"""A cross-reference to a figure or a section of the article itself."""
_NUMBERS = re.compile(r"(?<!\D\])\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,30})\]")
_RANGE = re.compile(r"(\d{1,3})(?:\s?[–-]\s?(\d{1,3}))?")
_LONGEST_RANGE = 60
_RAISED = re.compile(r"(?<=[a-z.,;:!?)\]\"”’'%]{2})[¹²³⁰⁴-⁹]{1,3}(?![\w⁻/])")
"""Raised digits after a word or a stop; "m²" and "10³" are powers."""
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_COUNTED = re.compile(r"\b(?:the|all|these|those|some|only|about|over|than|another) \Z", re.IGNORECASE)
_LOOK_BACK = 12
_AFTER_NUMBER = re.compile(r"\s*(?:[.,;:!?)\]\"”’–—\[]|$)")

_YEAR = r"(?:19|20)\d\d[a-z]?|n\.d\.|in press"
_YEAR_TRIGGER = re.compile(r"\b(?:19|20)\d\d|\bn\.d\.")
_NAME = r"[A-Z][\w'’.-]*"
_NAMES = (
    rf"(?:(?:van|von|de|der|den|la|le|al) ){{0,2}}{_NAME}"
    rf"(?:(?:,? (?:and|&|et|of|for|the|on|in|van|von|de|der))?,? (?:{_NAME}|al\.?)){{0,12}}"
)
_BRACKETS = re.compile(r"\(([^()]{5,400})\)")
_IN_BRACKETS = re.compile(
    rf"(?:(?:see|see also|e\.g\.,?|cf\.|for example,?|reviewed in) )?(?P<names>{_NAMES}),? (?P<year>{_YEAR})"
    r"(?:[,:] (?:pp?|pars?|ch|chapter|table|figure)?\.? ?[\w\d–-]+(?:, [\d–-]+)?)?"
)
_MORE_YEARS = re.compile(rf"(?P<year>{_YEAR})")
_NARRATIVE = re.compile(
    rf"\b(?P<names>(?:{_NAME} ){{0,4}}{_NAME}(?:(?:,? (?:and|&) {_NAME})|,? et al\.?)?) \((?P<year>{_YEAR})\)"
)


def _keys(block: Block) -> Iterator[Citation]:
    grouped: list[tuple[int, int]] = []
    for group in _KEY_GROUP.finditer(block.text):
        grouped.append(group.span())
        for found in _KEY.finditer(block.text, *group.span(1)):
            if not _CROSS.match(found[1] or found[2]):
                yield Citation(block, *found.span(), Style.KEY, found[1] or found[2])
    for found in _KEY.finditer(block.text):
        if not any(start <= found.start() < end for start, end in grouped):
            yield Citation(block, *found.span(), Style.BARE_KEY, found[1] or found[2])


def _numbers(block: Block) -> Iterator[Citation]:
    for found in _NUMBERS.finditer(block.text):
        if found.end() < len(block.text) and block.text[found.end()] in "(:":  # a link, a definition
            continue
        # "the [12] women": digits that an editor put into a quotation
        before = block.text[max(0, found.start() - _LOOK_BACK) : found.start()]
        if _COUNTED.search(before) and not _AFTER_NUMBER.match(block.text, found.end()):
            continue
        linked = _is_linked(block, found.start(), found.end())
        for number in dict.fromkeys(_expanded(found[1])):
            yield Citation(block, *found.span(), Style.NUMBER, str(number), linked=linked)


def _expanded(text: str) -> Iterator[int]:
    """Yield the numbers of "1-3, 5"."""
    for found in _RANGE.finditer(text):
        first, last = int(found[1]), int(found[2] or found[1])
        if first <= last <= first + _LONGEST_RANGE:
            yield from range(first, last + 1)
        else:
            yield from (first, last)


def _authors(block: Block) -> Iterator[Citation]:
    for brackets in _BRACKETS.finditer(block.text):
        at = brackets.start(1)
        for part in brackets[1].split(";"):
            lead = len(part) - len(part.lstrip())
            found = _IN_BRACKETS.fullmatch(part.strip()) or _with_more_years(part.strip())
            if found and not words("citations", "not_authors", "words").intersection(found["names"].split()):
                start = at + lead
                yield _author(block, start, start + len(part.strip()), found)
            at += len(part) + 1
    for found in _NARRATIVE.finditer(block.text):
        if not words("citations", "not_authors", "words").intersection(found["names"].split()):
            yield _author(block, *found.span(), found)


def _with_more_years(part: str) -> re.Match[str] | None:
    """Return the match of "Smith, 2004, 2009", which cites two works of one author."""
    head, _, tail = part.rpartition(", ")
    return _IN_BRACKETS.fullmatch(head) if _MORE_YEARS.fullmatch(tail) else None


def _author(block: Block, start: int, end: int, found: re.Match[str]) -> Citation:
    year = found["year"]
    digits = year[:4] if year[:1].isdigit() else ""
    return Citation(
        block, start, end, Style.AUTHOR, found["names"], digits, linked=_is_linked(block, start, end)
    )


def _is_linked(block: Block, start: int, end: int) -> bool:
    return any(
        link.start < end and start < link.end for link in block.links if link.kind is not LinkKind.FOOTNOTE
    )
