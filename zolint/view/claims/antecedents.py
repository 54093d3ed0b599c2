"""What stands before a sentence in its paragraph: what "it" may stand for, and if somebody is counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from zolint.once import cached_property
from zolint.view import Analysis
from zolint.view.claims.figures import counts
from zolint.view.outcomes import Topic, terms
from zolint.view.sentences import Sentence, Sentences


@dataclass(frozen=True)
class Antecedents:
    """The sentence before each sentence of a paragraph."""

    _sentences: tuple[Sentence, ...]

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look at nothing before it is asked for."""
        return cls(analysis.view(Sentences).all)

    def topics(self, sentence: Sentence) -> frozenset[Topic]:
        """Return what the sentence before is about; nothing for the first of a paragraph."""
        return frozenset(term.topic for term in terms(self._before.get(id(sentence), "")))

    def counts(self, sentence: Sentence) -> bool:
        """Whether the sentence before gives a number or a share."""
        return counts(self._before.get(id(sentence), ""))

    @cached_property
    def _before(self) -> Mapping[int, str]:
        following = pairwise(self._sentences)
        return {id(after): before.text for before, after in following if before.block is after.block}
