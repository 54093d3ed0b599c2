"""An article's tags beside its notes: whether it says what a tag promises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Self

from zolint.once import cached_property
from zolint.view import Analysis
from zolint.view.notes import Notes, Polarity, catalogue
from zolint.view.notes.frames import Frames, said
from zolint.view.notes.pattern import Finder
from zolint.view.notes.words import Words
from zolint.view.sentences import Sentences
from zolint.view.tagged_article import TaggedArticle


@dataclass(frozen=True)
class TagDuties:
    """The tags of an article beside its notes; nothing is looked up before it is asked for."""

    tagged: TaggedArticle
    _analysis: Analysis

    is_passing: ClassVar[bool] = True

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Take the article's tags."""
        return cls(analysis.view(TaggedArticle), analysis)

    def says(self, elements: Iterable[str]) -> bool:
        """Whether the article says any of these elements of the catalogue."""
        known = self._finder[1]
        return any(self._says(known.elements[name]) for name in elements)

    def is_reported(self, topics: Iterable[str]) -> bool:
        """Whether the notes of any of these topics are found to be missing or incomplete already."""
        gaps = self._analysis.view(Notes).gaps
        return bool({gap.topic.id for gap in gaps} & set(topics))

    def _says(self, element: catalogue.Element) -> bool:
        finder = self._finder[0]
        found = said(finder, self._frames, element, (*element.ways, *element.hints))
        return any(polarity is Polarity.SATISFIED for _, polarity in found)

    @cached_property
    def _finder(self) -> tuple[Finder, catalogue.Catalogue]:
        known = catalogue.load(self._analysis.settings.notes.catalogues)
        words = Words.of(self._analysis.view(Sentences).all)
        return Finder(words, known.lists), known

    @cached_property
    def _frames(self) -> Frames:
        return Frames(self._finder[0])
