"""What keeps words from being the article's own assertion: a question, a quotation, a myth, a denial."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Self

from zolint.document import Block, Document, Kind
from zolint.phrases import find
from zolint.view import Analysis
from zolint.view.data import table
from zolint.view.sentences import Sentence, Sentences


class Guard(StrEnum):
    """Why words are not the article's own assertion."""

    QUESTION = "question"
    QUOTATION = "quotation"
    MYTH = "myth"
    """The words stand for what the article goes on to correct."""


@dataclass(frozen=True)
class Guards:
    """The sentences of an article, with what guards them."""

    document: Document
    sentences: Sentences
    _myths: frozenset[tuple[int, int]]
    """The sentences that state a myth, by the index of their block and their start."""
    _index: dict[int, int]
    _quoted: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    """The quoted ranges of the blocks looked at so far: a paragraph may hold thousands of sentences."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Find what the document states as myths; all else is looked at when asked for."""
        document, sentences = analysis.document, analysis.view(Sentences)
        index = {id(block): n for n, block in enumerate(document.blocks)}
        return cls(document, sentences, _myths(document, sentences), index)

    def guard(self, sentence: Sentence, start: int, end: int) -> Guard | None:
        """Return what guards a range of a sentence's text, or None."""
        if _QUESTION.search(sentence.text):
            return Guard.QUESTION
        # the title of the front matter is no block of the document
        if (self._index.get(id(sentence.block)), sentence.start) in self._myths:
            return Guard.MYTH
        first, last = sentence.start + start, sentence.start + end
        if sentence.block.kind is Kind.QUOTATION:
            return Guard.QUOTATION
        return Guard.QUOTATION if self._is_quoted(sentence.block, first, last) else None

    def quotations(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Yield the ranges of a sentence's text that stand in quotation marks."""
        ranges = self._ranges(sentence.block)
        for start, end in ranges[bisect_right(ranges, sentence.start, key=_end_of) :]:
            if start >= sentence.end:
                return
            yield max(start, sentence.start) - sentence.start, min(end, sentence.end) - sentence.start

    def _is_quoted(self, block: Block, first: int, last: int) -> bool:
        ranges = self._ranges(block)
        after = bisect_right(ranges, first, key=_end_of)
        return after < len(ranges) and ranges[after][0] < last

    def _ranges(self, block: Block) -> tuple[tuple[int, int], ...]:
        ranges = self._quoted.get(id(block))
        if ranges is None:
            ranges = self._quoted[id(block)] = quoted(block)
        return ranges


def _end_of(span: tuple[int, int]) -> int:
    return span[1]


def is_denied(text: str, start: int) -> bool:
    """Whether a negation stands before a range of a sentence, in its clause and near enough to reach it."""
    clause = _normal(_CLAUSE_ENDS.split(text[:start])[-1])
    for idle in _list("negation", "idle"):
        clause = clause.replace(idle, "")
    before = _WORD.findall(clause)[-_REACH:]
    return any(word.endswith("n't") or word in _list("negation", "before") for word in before)


def is_refuted(text: str, end: int) -> bool:
    """Whether a sentence goes on, after a range and in its clause, to deny what stands there."""
    after = _WORD.findall(_normal(_CLAUSE_ENDS.split(text[end:])[0]))[: 2 * _REACH]
    if not after or _list("negation", "refuting").intersection(after):
        return bool(after)
    for n, word in enumerate(after):
        if word.endswith("n't") or word in ("not", "never", "cannot"):
            return bool(_list("negation", "refuted").intersection(after[n + 1 : n + 4]))
    return False


def quoted(block: Block) -> tuple[tuple[int, int], ...]:
    """Return the ranges of a block's text that stand in quotation marks."""
    if not _ANY_MARK.search(block.text):
        return ()
    return tuple(found.span() for found in _QUOTED.finditer(block.text))


_REACH = 6
"""Over how many words a negation reaches."""
_WORD = re.compile(r"[\w'-]+")
_QUESTION = re.compile(r"\?[\"”’')\]*_]*\s*$")
_CLAUSE_ENDS = re.compile(r"[;:—–(]|,? (?:but|however|although|though|whereas|yet|because) ")
_ANY_MARK = re.compile(r"[\"“‘'«]")
_QUOTED = re.compile(
    r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»"
    # an apostrophe inside a word does not close single marks
    r"|(?<!\w)‘(?:[^‘’]|’(?=\w)){1,300}’(?!\w)|(?<!\w)'(?:[^']|'(?=\w)){1,300}'(?!\w)"
)
_OPENING = re.compile(r"\W*(?:[Tt]he |[Cc]ommon )?(\w+)(?: ?#?\d+)?\s*(?:[:–—.-]|$)")


def _normal(text: str) -> str:
    return text.replace("’", "'").lower()


@cache
def _list(part: str, name: str) -> frozenset[str]:
    entries = table("guards")[part][name]
    return frozenset(entries.split() if isinstance(entries, str) else entries)


def _myths(document: Document, sentences: Sentences) -> frozenset[tuple[int, int]]:
    """Return the sentences that state a myth.

    A heading that names myths speaks for its section; where it states one itself ("Myth 2: ..."), the
    section is the correction.
    """
    found: set[tuple[int, int]] = set()
    in_section = in_label = False
    for n, block in enumerate(document.blocks):
        if block.kind is Kind.HEADING:
            in_section = in_label = False
        here = in_section or in_label
        for sentence in sentences.by_block.get(n, ()):
            here = {"myth": True, "fact": False}.get(_says(sentence.text), here)
            if here:
                found.add((n, sentence.start))
        if block.kind is Kind.HEADING:
            in_section = not here and any(True for _ in find(_headings(), block.text))
        in_label = here and block.kind is Kind.LABEL
    return frozenset(found)


def _says(text: str) -> str:
    """Return what a sentence says of itself: "myth", "fact" or nothing."""
    opening = _OPENING.match(text)
    word = opening[1].lower() if opening else ""
    return next((kind for kind in ("myth", "fact") if word in _list("myth", f"says_{kind}")), "")


@cache
def _headings() -> tuple[str, ...]:
    return tuple(sorted(_list("myth", "headings")))
