"""An article's marks of trust: who wrote and reviewed it, when, and what it rests on."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Self

from zolint.document import HEADINGS, Block, Document, Kind, Value
from zolint.once import cached_property
from zolint.settings import TrustSettings
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.evidence import Support
from zolint.view.sentences import Sentences
from zolint.view.sources import EvidenceKind


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that the article gives, as it is written, and where."""

    day: date
    text: str
    span: Span


@dataclass(frozen=True)
class Trust:
    """The marks of trust in the front matter and in the lines above and below the text."""

    document: Document
    settings: TrustSettings
    anchor: Span | None
    """The title, else the first sentence; None in an article without words."""
    _support: Support

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look at nothing before it is asked for."""
        document = analysis.document
        first = next(analysis.view(Sentences).prose, None)
        place = document.title or first
        anchor = place.span if place and first else None
        return cls(document, analysis.settings.trust, anchor, analysis.view(Support))

    @property
    def today(self) -> date:
        """The day that reviews are measured against."""
        return self.settings.day

    @cached_property
    def byline(self) -> Span | None:
        """Where the author stands."""
        return self._under(self.settings.byline_keys) or self._line(_BYLINE)

    @cached_property
    def reviewer(self) -> Span | None:
        """Where it stands who checked the article."""
        return self._under(self.settings.reviewer_keys) or self._line(_REVIEWER)

    @cached_property
    def reviewed(self) -> Dated | None:
        """The day of the last review."""
        return self._day(self.settings.date_keys, _REVIEWED)

    @cached_property
    def next_review(self) -> Dated | None:
        """The day on which the next review is due."""
        return self._day(self.settings.next_date_keys, _NEXT_REVIEW)

    @cached_property
    def has_sources(self) -> bool:
        """Whether the article lists or cites sources; that it names one in passing is not enough."""
        if self._under(self.settings.sources_keys) or self._has_section():
            return True
        found = (evidence for each in self._support.by_block.values() for evidence in each)
        return any(evidence.kind is not EvidenceKind.NAMED_SOURCE for evidence in found)

    def _under(self, keys: Iterable[str]) -> Span | None:
        return next((value.span for value in _values(self.document, keys)), None)

    def _day(self, keys: Iterable[str], pattern: re.Pattern[str]) -> Dated | None:
        for value in _values(self.document, keys):
            day = read_day(value.text)
            if day:
                return Dated(day, value.text, value.span)
        for block in _edges(self.document):
            found = pattern.search(block.text)
            day = read_day(block.text[found.end() :]) if found else None
            if found and day:
                return Dated(day, block.text, block.span)
        return None

    def _line(self, pattern: re.Pattern[str]) -> Span | None:
        found = ((block, pattern.search(block.text)) for block in _edges(self.document))
        return next((block.locate(*match.span()) for block, match in found if match), None)

    def _has_section(self) -> bool:
        blocks = self.document.blocks
        for n, block in enumerate(blocks):
            if _SOURCES_LINE.match(block.text):
                return True
            is_heading = block.kind in HEADINGS or len(block.text) <= _LONGEST_HEADING
            if is_heading and _SOURCES.fullmatch(block.text.strip()):
                return n + 1 < len(blocks) and blocks[n + 1].kind not in HEADINGS
        return any(self.document.of_kind(Kind.FOOTNOTE))


def read_day(text: str) -> date | None:
    """Return the first day that a text gives; a month or a year is its last day, an unsure day the later."""
    for pattern in _DAYS:
        found = pattern.search(text)
        day = _day(found.groupdict()) if found else None
        if day:
            return day
    return None


_FIRST, _LAST = 6, 8
"""How many blocks from the top and from the bottom marks of trust are looked for in."""
_LONGEST_LINE = 240
_LONGEST_HEADING = 40
_NAME = r"(?:[*_\[]*(?:Dr|Prof|Mrs?|Ms|Mx)\b\.? )?[*_\[]*[A-Z][\w'’.-]+"
_BYLINE = re.compile(
    rf"^(?:\W*(?i:(?:(?:written|words|posted|article|text|story) )?by:?|authors?:|written by)\s+{_NAME})"
)
_REVIEWER = re.compile(
    r"(?i:\b(?:reviewed|fact[- ]checked|checked|approved|verified)(?: for accuracy)? by|\breviewers?):?\s+"
    rf"{_NAME}"
)
_REVIEWED = re.compile(
    r"\b(?<!next )(?:reviewed|(?:last|latest|date of) review|fact[- ]checked|last checked)\b(?! due)",
    re.IGNORECASE,
)
_NEXT_REVIEW = re.compile(
    r"\b(?:next (?:medical |clinical )?review|(?:next )?review due|next reviewed|to be reviewed)\b",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"(?:our |list of |selected |article )?"
    r"(?:sources?|references?|citations?|bibliography|works cited|further reading)"
    r"(?: (?:and|&) (?:sources?|references?|further reading|notes|links|resources))?:?",
    re.IGNORECASE,
)
_SOURCES_LINE = re.compile(r"\W*(?:sources?|references?|bibliography)\W*:\W*\S", re.IGNORECASE)
_NOTHING = frozenset(
    {"", "-", "?", "~", "none", "null", "n/a", "na", "tbd", "tba", "tbc", "todo", "unknown", "xxx"}
)
_DECEMBER = 12
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>(?:{'|'.join(_MONTHS)})[a-z]*)\.?"
_YEAR = r"(?P<y>(?:19|20)\d\d)\b"
_DAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)",
        rf"\b(?P<d>\d\d?)(?:st|nd|rd|th)?(?: of)? {_MONTH},? {_YEAR}",
        rf"\b{_MONTH} (?P<d>\d\d?)(?:st|nd|rd|th)?,? {_YEAR}",
        rf"\b(?P<one>\d\d?)[/.-](?P<two>\d\d?)[/.-]{_YEAR}",
        rf"\b{_MONTH},? {_YEAR}",
        rf"\b{_YEAR}[-/](?P<m>\d\d)\b",
        rf"\b{_YEAR}",
    )
)


def _day(parts: dict[str, str]) -> date | None:
    """Return the day that the parts of a date name."""
    year = int(parts["y"])
    if "one" in parts:
        one, two = int(parts["one"]), int(parts["two"])
        found = [day for day in (_date(year, one, two), _date(year, two, one)) if day]
        return max(found, default=None)
    named = _MONTHS.index(parts["name"][:3].lower()) + 1 if "name" in parts else 0
    month = named or int(parts.get("m", _DECEMBER))
    if not 1 <= month <= _DECEMBER:
        return None
    return _date(year, month, int(parts.get("d", calendar.monthrange(year, month)[1])))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 2024-13-40
        return None


def _values(document: Document, keys: Iterable[str]) -> Iterator[Value]:
    """Yield what the front matter has under keys, in the order of the keys, without what says nothing."""
    for key in keys:
        path = [_plain(part) for part in key.split(".")]
        for value in document.metadata.values:
            own = [_plain(part) if isinstance(part, str) else "" for part in value.keys]
            if own[: len(path)] == path and value.text.strip().lower() not in _NOTHING:
                yield value


def _plain(key: str) -> str:
    return re.sub(r"[-_ ]", "", key).lower()


def _edges(document: Document) -> Iterator[Block]:
    """Yield the short blocks above and below the text."""
    found = [block for block in document.blocks if block.kind not in (Kind.CODE, Kind.TAGS)]
    top, bottom = found[:_FIRST], found[max(_FIRST, len(found) - _LAST) :]
    return (block for block in (*top, *bottom) if len(block.text) <= _LONGEST_LINE)
