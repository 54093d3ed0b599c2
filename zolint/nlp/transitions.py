"""The English model's parser at work: many sentences in step, the arithmetic of a step done for all at once.

spaCy computes the same, sum by sum, and asks the interpreter's leave for each: that takes twice as long as
the sums. It still keeps the states and knows which moves are open.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]  # compiled
from spacy.pipeline import DependencyParser
from spacy.tokens import Doc

from zolint.nlp.network import Floats


class Arcs:
    """Gives sentences, whose words have vectors, the arcs between their words."""

    def __init__(self, parser: DependencyParser) -> None:
        """Take spaCy's parser with its weights."""
        words, lower, upper = parser.model.layers
        narrowing = words.layers[-1]
        self._parser = parser
        self._narrow: Floats = narrowing.get_param("W").T.copy()
        self._narrow_bias: Floats = narrowing.get_param("b")
        weights = lower.get_param("W")
        self._places, self._units, pieces, inputs = weights.shape
        # as columns: place by place, the first sums of all units before the second ones
        by_piece = weights.transpose(3, 0, 2, 1).reshape(inputs, self._places * pieces * self._units)
        self._weights: Floats = np.ascontiguousarray(by_piece)
        self._bias: Floats = lower.get_param("b").T.reshape(-1).copy()
        self._nothing: Floats = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(-1).copy()
        self._score: Floats = upper.get_param("W").T.copy()
        self._score_bias: Floats = upper.get_param("b")

    def set(self, docs: Sequence[Doc], vectors: Floats) -> None:
        """Parse sentences, which spaCy's documents hold, by the vectors of all their words."""
        table = self._table(vectors)
        states = unfinished = self._parser.moves.init_batch(docs)
        shape: Any = SimpleNamespace(state2vec=SimpleNamespace(nF=self._places))
        place = np.arange(self._places)
        while unfinished:
            # which words stand in the places that a state looks at; -1, the last row, is none
            rows = ParserStepModel.get_token_ids(shape, unfinished) * self._places + place
            sums = table.take(rows, axis=0, mode="wrap").sum(axis=1)
            sums += self._bias
            hidden = np.maximum(sums[:, : self._units], sums[:, self._units :])
            unfinished = self._parser.transition_states(unfinished, hidden @ self._score + self._score_bias)
        self._parser.set_annotations(docs, states)

    def _table(self, vectors: Floats) -> Floats:
        """Return what each word adds to the sums in each of the places; in the last row what none adds."""
        table = np.empty((len(vectors) + 1, len(self._nothing)), np.float32)
        np.matmul(vectors @ self._narrow + self._narrow_bias, self._weights, out=table[:-1])
        table[-1] = self._nothing
        return table.reshape(len(table) * self._places, -1)
