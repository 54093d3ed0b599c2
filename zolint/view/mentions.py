"""Where an article speaks of something: its phrases by stem, in the title, the headings and the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from zolint.document import Block, Kind, Piece, Range
from zolint.once import cached_property
from zolint.view import Analysis
from zolint.view.prose import Prose
from zolint.view.stems import stem
from zolint.view.tagged_article import TaggedArticle


@dataclass(frozen=True)
class Mentions:
    """A tagged article in which phrases can be looked up."""

    tagged: TaggedArticle
    blocks: tuple[Block, ...]
    """The title of the front matter, then everything that is read."""

    is_passing: ClassVar[bool] = True

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Choose the blocks."""
        title = analysis.document.metadata.first("title")
        blocks = analysis.view(Prose).blocks
        if title and title.text:
            piece = Piece(0, len(title.text), title.span, title.verbatim)
            blocks = (Block(Kind.TITLE, title.text, (piece,)), *blocks)
        return cls(analysis.view(TaggedArticle), blocks)

    def of_phrase(self, phrase: str) -> Iterator[Range]:
        """Yield the places of a phrase in any inflection; "self-harm" is found as "self harm" too."""
        wanted = tuple(stem(word) for word in _WORD.findall(phrase.lower()))
        stems, places, starts = self._words
        for at in starts.get(wanted[0], ()) if wanted else ():
            last = at + len(wanted) - 1
            if stems[at : last + 1] == wanted and places[at][0] is places[last][0]:
                yield Range(places[at][0], places[at][1], places[last][2])

    @cached_property
    def word_count(self) -> int:
        """How many words the article has."""
        return len(self._words[0])

    @cached_property
    def _words(self) -> _Index:
        stems: list[str] = []
        places: list[tuple[Block, int, int]] = []
        starts: dict[str, list[int]] = {}
        for block in self.blocks:
            for word in _WORD.finditer(block.text):
                text = _PLURAL_INITIALS.sub("", word.group())
                starts.setdefault(name := stem(text.lower()), []).append(len(stems))
                stems.append(name)
                places.append((block, word.start(), word.end()))
        return tuple(stems), tuple(places), starts


_Index = tuple[tuple[str, ...], tuple[tuple[Block, int, int], ...], dict[str, list[int]]]
"""The stem of every word, its place, and at which numbers each stem stands."""
_WORD = re.compile(r"[^\W_]+")
_PLURAL_INITIALS = re.compile(r"(?<=[A-Z]{2})s$")
