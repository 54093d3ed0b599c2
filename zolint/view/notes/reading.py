"""An article's words, ready to be searched for wordings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from zolint.document import Block, Kind, Piece, Value
from zolint.view import Analysis
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

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Index the article's words."""
        catalogue = catalogues.load(analysis.settings.notes.catalogues)
        return cls(catalogue, Finder(Words.of(_sentences(analysis)), catalogue.lists))


def _sentences(analysis: Analysis) -> Iterator[Sentence]:
    """Yield what is read: the front matter's title and tags, every sentence, every table cell."""
    document = analysis.document
    for key, kind in (("title", Kind.TITLE), ("tags", Kind.TAGS), ("keywords", Kind.TAGS)):
        for value in document.metadata.under(key):
            block = _block(value, kind)
            yield Sentence(block, 0, len(block.text))
    yield from analysis.view(Sentences).all
    for block in document.of_kind(Kind.TABLE):
        yield from split(block)


def _block(value: Value, kind: Kind) -> Block:
    return Block(kind, value.text, (Piece(0, len(value.text), value.span, value.verbatim),))
