"""How likely words are something by how they are worded: a linear model over stems, their classes and order.

A model is two files of zolint/view/data that can be read: NAME.toml has its classes of words, and NAME.tsv
the weight of each feature. The programs bench/fit_*.py fit the weights.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, repeat

from zolint.view.data import table, weights
from zolint.view.notes.stem import stem
from zolint.view.notes.words import split


@dataclass(frozen=True, eq=False)
class Linear:
    """The weights of a model by the name of the feature, and the classes of words by word."""

    weights: Mapping[str, float]
    """That of every text has no name."""
    classes: Mapping[str, str]

    def features(self, text: str) -> set[str]:
        """Return the names of a sentence's words, of neighbours, and of classes of words in their order."""
        return set(self.of_words([word.lower() for word in split(text)]))

    def of_words(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the same names, some more than once, for the words of a sentence in lower case."""
        stems = [stem(word) for word in words]
        yield from (f"word {one}" for one in stems)
        yield from (f"pair {one} {other}" for one, other in pairwise(stems))
        classes = [known for word in words if (known := self.classes.get(word))]
        for n, first in enumerate(classes):
            yield f"class {first}"
            for m in range(n + 1, min(n + _AHEAD, len(classes))):
                yield f"order {first} {classes[m]}"
                for third in classes[m + 1 : n + _AHEAD]:
                    yield f"order {first} {classes[m]} {third}"

    def likelihood(self, features: Iterable[str]) -> float:
        """Return how likely what has these features is what the model knows, from 0 to 1."""
        weight = self.weights.get
        return 1 / (1 + math.exp(-(weight("", 0.0) + sum(map(weight, features, repeat(0.0))))))


@cache
def load(name: str, classes: str = "") -> Linear:
    """Return the model of a name, such as "agreement", with classes of its own or of another model."""
    listed = table(classes or name)
    return Linear(weights(name), {word: one for one, words in listed.items() for word in words.split()})


_AHEAD = 4
"""Over so many words of a class an order reaches."""
