"""The English model's arithmetic: from the features of words to their vectors, one matrix product a layer.

spaCy computes the same with a matrix product that takes three times as long, and looks every word up anew;
here a word's row in the first layer is computed once and remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Features = NDArray[np.uint64]

_KNOWN = 50_000
"""How many words are remembered; 20 MB of them."""
_TILE = 512
"""How many words a layer takes at once: what the processor keeps near."""


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
        self._table: Floats = np.empty((0, len(mix.gain)), np.float32)
        """The first layer's results for the words that are known, and room for more."""

    def vectors(self, sentences: Sequence[Features]) -> Floats:
        """Return the vectors of the sentences' words, one sentence after the other."""
        pad = len(self._around)  # so far a sentence could see into its neighbours
        rows = self._rows(np.concatenate(sentences))
        lengths = [len(sentence) for sentence in sentences]
        places = np.arange(len(rows)) + pad * np.repeat(np.arange(1, len(sentences) + 1), lengths)
        words = np.zeros((len(rows) + pad * (len(sentences) + 1), self._table.shape[1]), np.float32)
        words[places] = self._table[rows]
        for each in self._around:
            windows = _windows(words)
            for start in range(0, len(words), _TILE):
                words[start : start + _TILE] += _applied(each, windows[start : start + _TILE])
        vectors: Floats = words[places]
        return vectors

    def _rows(self, features: Features) -> list[int]:
        """Return where the first layer's results for words stand in the table, computing the new ones."""
        if len(self._known) > _KNOWN:
            self._known.clear()
        width = features.shape[1] * features.itemsize
        keys = np.ascontiguousarray(features).view(f"V{width}").ravel().tolist()
        new = {key: at for at, key in enumerate(keys) if key not in self._known}
        if new:
            self._enter(new, _applied(self._mix, self._embed(features[list(new.values())])))
        return [self._known[key] for key in keys]

    def _enter(self, words: Iterable[bytes], mixed: Floats) -> None:
        """Put the first layer's results for new words into the table."""
        start, end = len(self._known), len(self._known) + len(mixed)
        if end > len(self._table):
            table = np.empty((max(end, 2 * len(self._table)), self._table.shape[1]), np.float32)
            table[:start] = self._table[:start]
            self._table = table
        self._table[start:end] = mixed
        self._known |= zip(words, range(start, end), strict=True)


def _windows(words: Floats) -> Floats:
    """Return every word's vector between those of its neighbours; beyond the ends stand zeros."""
    count, width = words.shape
    fringed = np.zeros((count + 2, width), np.float32)
    fringed[1:-1] = words
    # the vectors of three words that stand together are one run of numbers
    return as_strided(fringed, (count, 3 * width), fringed.strides)


def _applied(layer: Layer, inputs: Floats) -> Floats:
    sums = np.ascontiguousarray(inputs) @ layer.weights
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
