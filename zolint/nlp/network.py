"""The English model's arithmetic: from the features of words to their vectors, one matrix product a layer.

spaCy computes the same with a matrix product that takes three times as long, and looks every word up anew;
here a word's row in the first layer is computed once and remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Features = NDArray[np.uint64]

_KNOWN = 50_000
"""How many words are remembered; 20 MB of them."""


@dataclass(frozen=True)
class Layer:
    """A layer of units that each take the largest of three sums, brought to mean 0 and variance 1."""

    weights: Floats
    """Inputs by units, the first sums of all units before the second ones."""
    bias: Floats
    gain: Floats
    shift: Floats


def layer(weights: Floats, bias: Floats, gain: Floats, shift: Floats) -> Layer:
    """Return a layer from weights by unit, sum and input."""
    units, pieces, inputs = weights.shape
    by_piece = weights.transpose(2, 1, 0).reshape(inputs, pieces * units)
    return Layer(np.ascontiguousarray(by_piece), bias.T.reshape(-1).copy(), gain, shift)


class Network:
    """Turns the words of sentences into vectors that know four words on either side."""

    def __init__(self, embed: Callable[[Features], Floats], mix: Layer, around: Sequence[Layer]) -> None:
        """Take what looks features up, the layer that mixes them, and those that look around."""
        self._embed = embed
        self._mix = mix
        self._around = tuple(around)
        self._known: dict[bytes, int] = {}
        self._table: Any = None

    def vectors(self, sentences: Sequence[Features]) -> Floats:
        """Return the vectors of the sentences' words, one sentence after the other."""
        pad = len(self._around)  # so far a sentence could see into its neighbours
        rows = self._rows(np.concatenate(sentences))
        lengths = [len(sentence) for sentence in sentences]
        places = np.arange(len(rows)) + pad * np.repeat(np.arange(1, len(sentences) + 1), lengths)
        words = np.zeros((len(rows) + pad * (len(sentences) + 1), self._table.shape[1]), np.float32)
        words[places] = self._table[rows]
        for each in self._around:
            words += _applied(each, _windows(words))
        vectors: Floats = words[places]
        return vectors

    def _rows(self, features: Features) -> list[int]:
        """Return where the first layer's results for words stand in the table, computing the new ones."""
        if len(self._known) > _KNOWN:
            self._known.clear()
            self._table = None
        width = features.shape[1] * features.itemsize
        keys = np.ascontiguousarray(features).view(f"V{width}").ravel().tolist()
        new = {key: at for at, key in enumerate(keys) if key not in self._known}
        if new:
            mixed = _applied(self._mix, self._embed(features[list(new.values())]))
            self._known |= zip(new, range(len(self._known), len(self._known) + len(new)), strict=True)
            self._table = mixed if self._table is None else np.concatenate((self._table, mixed))
        return [self._known[key] for key in keys]


def _windows(words: Floats) -> Floats:
    """Return every word's vector between those of its neighbours; beyond the ends stand zeros."""
    count, width = words.shape
    beside = np.empty((count, 3 * width), np.float32)
    beside[:, width : 2 * width] = words
    beside[1:, :width] = words[:-1]
    beside[:-1, 2 * width :] = words[1:]
    beside[0, :width] = 0
    beside[-1, 2 * width :] = 0
    return beside


def _applied(layer: Layer, inputs: Floats) -> Floats:
    sums = inputs @ layer.weights
    sums += layer.bias
    units = len(layer.gain)
    best: Floats = np.maximum(sums[:, :units], sums[:, units : 2 * units])
    np.maximum(best, sums[:, 2 * units :], out=best)
    best -= best.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", best, best) / np.float32(units) + np.float32(1e-8)
    best *= (variance ** np.float32(-0.5))[:, None]
    best *= layer.gain
    best += layer.shift
    return best
