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
from functools import partial
from typing import Self

from zolint.document import PROSE, Block, Document, Kind, Range
from zolint.once import cached_property
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.data import words
from zolint.view.prose import texts_of, words_of


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block; `start` and `end` are offsets in the block's text."""

    block: Block
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        """The sentence's text."""
        return self.block.text[self.start : self.end]

    @cached_property
    def words(self) -> tuple[Range, ...]:
        """The sentence's words, with their places in the block; what a citation in it says is not read."""
        cited = self._cited
        words = words_of(self.block, self.start, self.end)
        if not cited:
            return tuple(words)
        return tuple(word for word in words if not any(a <= word.start < b for a, b in cited))

    @cached_property
    def word_texts(self) -> tuple[str, ...]:
        """The same words as they are written; to know their places, too, takes five times as long."""
        if self._cited:
            return tuple(word.text for word in self.words)
        return texts_of(self.block, self.start, self.end)

    @property
    def word_count(self) -> int:
        """How many words those are."""
        return len(self.word_texts)

    @property
    def span(self) -> Span:
        """Where the sentence stands in the source."""
        return self.block.locate(self.start, self.end)

    def locate(self, start: int, end: int) -> Span:
        """Map a range of the sentence's text onto the source."""
        return self.block.locate(self.start + start, self.start + end)

    @cached_property
    def _cited(self) -> list[tuple[int, int]]:
        """Where in the block citations of the sentence stand."""
        if "(" not in self.text and "[" not in self.text:
            return []
        return [found.span() for found in _CITATION.finditer(self.block.text, self.start, self.end)]


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
        if stop.end() <= begin or not _ends(text, begin, stop):
            continue
        yield Sentence(block, begin, stop.end())
        begin = _skip_space(text, stop.end())
    end = len(text.rstrip())
    if begin < end:
        yield Sentence(block, begin, end)


_SPLIT = (Kind.TITLE, Kind.HEADING, Kind.LABEL, Kind.FOOTNOTE, *PROSE)

_BULLET = "[•‣▪◦●►➤➜✓✔☑✅✗✘❌]"
# groups are repeated greedily: Python 3.11.2 loses what stands around one that is repeated possessively
_STOP = re.compile(
    r"(?<![.!?…])(?P<marks>[.!?…]++)"
    # what closes with the sentence: quotation marks, brackets, a reference mark, an emoji
    r"(?P<close>[\"”’'»)\]*_]*+(?:\[\d[\d,–-]*+\]|[¹²³⁰-⁹]|\ufffc|(?<=[a-z]\.)\d{1,3}(?:[,–-]\d{1,3})*)*)"
    rf"(?:\s?(?!{_BULLET})[\u2600-\u27bf\ufe0f\u200d\U0001f300-\U0001faff])*"
    r"(?:(?=\s)|$|(?P<glued>(?=[A-Z](?:[a-z]|['’\s]))))"
    # a list that is set as running text
    rf"|(?P<item>(?<=\S)(?=\s+{_BULLET}\s*\w))"
)
_CITATION = re.compile(
    r"\[[\d:,;–\- ]+\]|\((?:see |e\.g\.,? )?[A-Z][^()]{0,300}?\b(?:19|20)\d\d[a-z]?[^()]{0,300}\)"
)
"""[3], [00:12:24], (Okoro & Lind, 2019; Brandt, 2020)."""
_LAST_WORD = re.compile(r"[\w.'’&-]*$")
_NEXT = re.compile(r"[\s\"“”‘’'«(\[*_•–—-]*+([^\W_]+(?:['’][^\W_]+)*)?")
_DOTTED = re.compile(r"[a-z](?:\.[a-z])+", re.IGNORECASE)
_LOOK_BACK = 30
"""No abbreviation is longer than this."""
_LIST_NUMBER = 3
"""How many digits the number of a list item may have."""


_list = partial(words, "sentences")


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that began at `begin` ends with this stop."""
    ahead = _skip_space(text, stop.end())
    if ahead == len(text) or stop["item"] is not None:
        return True
    if text[ahead] in ".…":  # ". . ."
        return False
    after = _NEXT.match(text, stop.end())
    following = (after and after[1]) or ""
    before = text[max(begin, stop.start() - _LOOK_BACK) : stop.start()]
    found = _LAST_WORD.search(before)
    word = found.group().lstrip("'’.&-") if found else ""
    if stop["glued"] is not None:
        is_word = len(word) > 1 and word.isalpha() and word[1:].islower() and not _is_abbreviation(word)
        return is_word or before.endswith((")", "”"))
    if stop["marks"] == "." and not _full_stop_ends(before, word, following, stop["close"]):
        return False
    if following[:1].islower():
        return _begins_in_lower_case(following, word, stop)
    return True


def _full_stop_ends(before: str, word: str, following: str, close: str) -> bool:
    """Whether a single full stop after `word` can end a sentence at all."""
    low = word.lower()
    if low in _list("before_number"):
        return not (following or close)[:1].isdigit()
    if close.strip("*_"):
        return True
    if low in _list("never") or _numbers_an_item(before, word):
        return False
    if (len(word) == 1 and word.isalpha()) or low in _list("perhaps") or _DOTTED.fullmatch(word):
        wanted = following[:1].isupper()
        return wanted and (_is_name(before, word) or _normal(following) in _list("starters"))
    return True


def _numbers_an_item(before: str, word: str) -> bool:
    """Whether the stop belongs to the number of a list item or a step."""
    if not word.isdigit() or len(word) > _LIST_NUMBER:
        return False
    ahead = before[: len(before) - len(word)].strip(" \t\n(*_-\"'")
    return not ahead or ahead.lower() in _list("numbered")


def _is_name(before: str, word: str) -> bool:
    """Whether a single capital is a name, as in "vitamin D", and not an initial."""
    ahead = before[: len(before) - len(word)].split()
    return word == "I" or (len(word) == 1 and bool(ahead) and ahead[-1].lower() in _list("lettered"))


def _begins_in_lower_case(following: str, word: str, stop: re.Match[str]) -> bool:
    """Whether a sentence begins here though its first letter is small."""
    if not following.islower():  # iPhone, pH
        return stop["marks"] == "."
    if stop["close"] or stop["marks"][-1] == "…" or ".." in stop["marks"]:
        return False
    known = _normal(following) in _list("starters_in_lower_case")
    return known and word.islower() and not _is_abbreviation(word)


def _is_abbreviation(word: str) -> bool:
    low = word.lower()
    return low in _list("never") or low in _list("before_number") or low in _list("perhaps")


def _normal(word: str) -> str:
    return word.lower().replace("’", "'")
