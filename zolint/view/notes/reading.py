"""An article's words, ready to be searched for wordings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from zolint.document import Block, Kind, Piece, Value
from zolint.document.hashtags import labelled
from zolint.view import Analysis
from zolint.view.data import words
from zolint.view.notes import catalogue as catalogues
from zolint.view.notes.catalogue import Catalogue
from zolint.view.notes.pattern import Finder
from zolint.view.notes.words import Words
from zolint.view.sentences import Sentence, Sentences, split


@dataclass(frozen=True)
class Reading:
    """What the notes and the wordings to avoid are looked up in."""

    catalogue: Catalogue
    finder: Finder

    is_passing: ClassVar[bool] = True

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Index the article's words."""
        catalogue = catalogues.load(analysis.settings.notes.catalogues)
        return cls(catalogue, Finder(Words.of(_sentences(analysis)), catalogue.lists))


def _sentences(analysis: Analysis) -> Iterator[Sentence]:
    """Yield what is read: the front matter's title and tags, every sentence, tag of a line and table cell."""
    document = analysis.document
    for key, kind in (("title", Kind.TITLE), ("tags", Kind.TAGS), ("keywords", Kind.TAGS)):
        for value in document.metadata.under(key):
            block = _block(value, kind)
            yield from _tags(block) if kind is Kind.TAGS else (Sentence(block, 0, len(block.text)),)
    yield from _answered(analysis.view(Sentences).all)
    for block in document.of_kind(Kind.TAGS):
        yield from (Sentence(block, *tag) for tag in labelled(block.text))
    for block in document.of_kind(Kind.TABLE):
        yield from split(block)


def _tags(block: Block) -> Iterator[Sentence]:
    """Yield each tag of a list in one line: words of two tags say nothing together."""
    for tag in _TAG.finditer(block.text):
        yield Sentence(block, *tag.span())


def _answered(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences; "Pregnant? Leave it." and "Should you insist? No." are one each."""
    asked: Sentence | None = None
    for sentence in sentences:
        if asked and asked.block is sentence.block and _belongs(asked.text, sentence.text):
            yield Sentence(sentence.block, asked.start, sentence.end)
            asked = None
            continue
        if asked:
            yield asked
        asked = sentence if sentence.text.endswith("?") else None
        if not asked:
            yield sentence
    if asked:
        yield asked


def _belongs(question: str, answer: str) -> bool:
    if DENIED.search(f"? {answer}"):
        return True
    asked = question.split()
    opens = asked[0].lower() in words("commands", "asking")
    return len(asked) <= _FRAGMENT and not opens and not answer.endswith("?")


DENIED = re.compile(
    r"\?\s+(?:no|never|nope|not (?:ever|at all)|(?:absolutely|certainly) not|no way)[.!]$", re.IGNORECASE
)
"""A question that is answered with no."""
_TAG = re.compile(r"[^\s,;|][^,;|]*")
_FRAGMENT = 6
"""A question of so few words that does not begin like one stands for a condition."""


def _block(value: Value, kind: Kind) -> Block:
    return Block(kind, value.text, (Piece(0, len(value.text), value.span, value.verbatim),))
