"""How likely a sentence says that a yes is free, asked for or taken back: a linear model over its words.

The catalogue's wordings know an element by what it is called; this weighs how such sentences are worded,
whatever they are about. It is asked only where an article would otherwise have no note at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from zolint.view import data
from zolint.view.data import table
from zolint.view.notes.stem import stem
from zolint.view.notes.words import split


def likelihood(text: str) -> float:
    """Return how likely a sentence is a note on consent, from 0 to 1."""
    weight = weights().get
    score = weight("", 0.0) + sum(weight(name, 0.0) for name in features(text))
    return 1 / (1 + math.exp(-score))


def features(text: str) -> set[str]:
    """Return the names of a sentence's words, of neighbours, and of classes of words in their order."""
    return set(_features(text))


@cache
def weights() -> Mapping[str, float]:
    """Return the weights by the name of the feature; that of every sentence has no name."""
    lines = Path(data.__file__).with_name("agreement.tsv").read_text("utf-8").splitlines()
    pairs = (line.rpartition("\t") for line in lines if not line.startswith("#"))
    return {name: float(weight) for name, _, weight in pairs}


def _features(text: str) -> Iterator[str]:
    words = [word.lower() for word in split(text)]
    stems = [stem(word) for word in words]
    yield from (f"word {one}" for one in stems)
    yield from (f"pair {one} {other}" for one, other in pairwise(stems))
    classes = [known for word in words if (known := _classes().get(word))]
    for n, first in enumerate(classes):
        yield f"class {first}"
        for m in range(n + 1, min(n + _AHEAD, len(classes))):
            yield f"order {first} {classes[m]}"
            for third in classes[m + 1 : n + _AHEAD]:
                yield f"order {first} {classes[m]} {third}"
    yield "short" if len(words) < _SHORT else "long" if len(words) >= _LONG else "middling"
    if _ASKING.search(text):
        yield "asks"


@cache
def _classes() -> Mapping[str, str]:
    return {word: name for name, words in table("agreement").items() for word in words.split()}


_AHEAD = 4
"""Over so many words of a class an order reaches."""
_SHORT, _LONG = 6, 14
_ASKING = re.compile(r"""^\W*[^"“]*\?\W*$""")
"""A question, but not one that the reader is told to put."""
