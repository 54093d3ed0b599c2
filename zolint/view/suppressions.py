"""Comments with which writers silence findings: what each names and how far it reaches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from zolint.document import Comment, Document, Kind, Value
from zolint.once import cached_property
from zolint.source import Span
from zolint.view import Analysis

_DIRECTIVE = re.compile(r"\s*(?P<written>zolint-(?P<verb>[\w-]*\w))[ \t]*:?(?P<rest>.*)", re.DOTALL)
_REASON = re.compile(r"(?:^|\s)(?:--|—|–)(?:\s|$)")
"""Editors turn two hyphens into a dash."""
_UNTIL = re.compile(r"(?:^|\s)until\s+(?P<day>\S+)\s*$")
_NAME = re.compile(r"[^,\s]+(?:\s+[^,\s]+)*")
_LIKE_A_RULE = re.compile(r"[a-z0-9]+(?:[-:/][a-z0-9*-]+)+")
_WORD = re.compile(r"\S+")
_LETTER = re.compile(r"\S")
_KEY = "zolint-disable"
_TABLE = ("zolint", "disable")
_BEFORE_PARAGRAPH = frozenset({Kind.TITLE, Kind.HEADING, Kind.LABEL, Kind.CHROME})


class Verb(StrEnum):
    """What a comment asks for, as it is written after "zolint-"."""

    DISABLE = "disable"
    ENABLE = "enable"
    LINE = "disable-line"
    NEXT_LINE = "disable-next-line"
    NEXT_PARAGRAPH = "disable-next-paragraph"
    FILE = "disable-file"


@dataclass(frozen=True, slots=True)
class Name:
    """A rule or a category, as a comment names it."""

    text: str
    span: Span


@dataclass(frozen=True)
class Suppression:
    """A comment, or an entry of the front matter, that silences findings."""

    span: Span
    """With the marks of the comment."""
    written: str
    """Its first word, such as "zolint-disable-line"."""
    verb: Verb | None
    """None where the first word is none that zolint knows."""
    names: tuple[Name, ...]
    reach: Span
    """Where it silences; what begins here without saying where it ends goes on to the end of the file."""
    reason: str = ""
    until: str = ""
    """The last day on which it holds, as it is written."""
    is_comment: bool = True


class Flaw(StrEnum):
    """What is wrong with a suppression."""

    UNKNOWN_WORD = "unknown-word"
    NO_NAME = "no-name"
    UNKNOWN_NAME = "unknown-name"
    NO_DATE = "no-date"
    NO_REASON = "no-reason"
    EXPIRED = "expired"
    IDLE = "idle"
    """It silences nothing, or enables what is not silenced."""


@dataclass(frozen=True)
class Verdict:
    """A suppression that does not do what its writer wanted of it."""

    flaw: Flaw
    suppression: Suppression
    name: Name | None = None
    """The one that is to blame; None where it is all of them, or none."""
    nearest: str = ""
    """What was probably meant."""
    is_certain: bool = True
    """Whether the installation can tell: a name of a plug-in that is not here may be right elsewhere."""


@dataclass(frozen=True)
class Suppressions:
    """The suppressions of an article; with verdicts once every other rule has run."""

    document: Document
    all: tuple[Suppression, ...]
    verdicts: tuple[Verdict, ...] = field(default=())

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read them."""
        return cls(analysis.document, tuple(_Reading(analysis.document).all()))


def is_entry(value: Value) -> bool:
    """Whether a scalar of the front matter names rules to silence."""
    keys = tuple(key.lower() for key in value.keys if isinstance(key, str))
    return keys in ((_KEY,), _TABLE)


class _Reading:
    """Reads an article's suppressions."""

    def __init__(self, document: Document) -> None:
        """Look at nothing yet."""
        self._document = document
        self._source = document.source
        self._whole = Span(0, len(document.source.text))

    def all(self) -> Iterator[Suppression]:
        """Yield them in the order of the file."""
        yield from sorted((*self._entries(), *self._directives()), key=lambda found: found.span)

    def _entries(self) -> Iterator[Suppression]:
        for value in self._document.metadata.values:
            if is_entry(value):
                start = value.span.start if value.verbatim else None
                names, reason, until = _words(value.text, start, value.span)
                yield Suppression(
                    value.span, _KEY, Verb.FILE, names, self._whole, reason, until, is_comment=False
                )

    def _directives(self) -> Iterator[Suppression]:
        for comment, found in self._comments:
            words = self._source.text.find(comment.text, comment.span.start, comment.span.end)
            names, reason, until = _words(found["rest"], words + found.start("rest"), comment.span)
            verb = Verb(found["verb"]) if found["verb"] in tuple(Verb) else None
            yield Suppression(
                comment.span, found["written"], verb, names, self._reach(verb, comment.span), reason, until
            )

    @cached_property
    def _comments(self) -> list[tuple[Comment, re.Match[str]]]:
        pairs = ((comment, _DIRECTIVE.match(comment.text)) for comment in self._document.comments)
        return [(comment, found) for comment, found in pairs if found]

    def _reach(self, verb: Verb | None, comment: Span) -> Span:
        match verb:
            case Verb.FILE:
                return self._whole
            case Verb.DISABLE:
                return Span(comment.end, self._whole.end)
            case Verb.LINE:
                first = self._source.line_span(self._source.position(comment.start).line)
                return first.join(self._source.line_span(self._source.position(comment.end).line))
            case Verb.NEXT_LINE:
                return self._next_line(comment.end)
            case Verb.NEXT_PARAGRAPH:
                return self._next_paragraph(comment.end)
        return Span(comment.end, comment.end)

    def _next_line(self, end: int) -> Span:
        """The next line with words; other suppressions may stand between."""
        at = self._outside(self._source.line_span(self._source.position(end).line).end, self._words_after)
        return Span(end, end) if at is None else self._source.line_span(self._source.position(at).line)

    def _next_paragraph(self, end: int) -> Span:
        """The next paragraph or list item, with the heading that stands before it."""
        index = bisect_left(self._paragraphs, Span(end, end))
        return Span(end, self._paragraphs[index].end if index < len(self._paragraphs) else end)

    def _outside(self, at: int, words_after: Mapping[int, int | None]) -> int | None:
        """Where the first word from here on stands that is in no suppression."""
        word = _LETTER.search(self._source.text, at)
        if not word:
            return None
        index = bisect_right(self._starts, word.start()) - 1
        is_in = index >= 0 and word.start() < self._comments[index][0].span.end
        return words_after[index] if is_in else word.start()

    @cached_property
    def _words_after(self) -> Mapping[int, int | None]:
        """Where the first such word after each suppression stands, found from the last to the first."""
        found: dict[int, int | None] = {}
        for index in range(len(self._comments) - 1, -1, -1):
            found[index] = self._outside(self._comments[index][0].span.end, found)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [comment.span.start for comment, _ in self._comments]

    @cached_property
    def _paragraphs(self) -> list[Span]:
        return sorted(block.span for block in self._document.blocks if block.kind not in _BEFORE_PARAGRAPH)


def _words(text: str, start: int | None, whole: Span) -> tuple[tuple[Name, ...], str, str]:
    """Return the names, the reason and the last day.

    The text stands at `start`, or, where that is None, is written in another way within `whole`.
    """
    reason = _REASON.search(text)
    head = text[: reason.start()] if reason else text
    until = _UNTIL.search(head)
    if until:
        head = head[: until.start()]
    names = (
        Name(head[left:right], whole if start is None else Span(start + left, start + right))
        for left, right in _names(head)
    )
    return tuple(names), text[reason.end() :].strip() if reason else "", until["day"] if until else ""


def _names(head: str) -> Iterator[tuple[int, int]]:
    """Yield where names stand: between commas, or between spaces where every word looks like a rule."""
    for found in _NAME.finditer(head):
        words = list(_WORD.finditer(found.group()))
        if all(_LIKE_A_RULE.fullmatch(word.group()) for word in words):
            yield from ((found.start() + word.start(), found.start() + word.end()) for word in words)
        else:
            yield found.span()
