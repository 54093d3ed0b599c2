"""How likely a sentence says that a yes is free, asked for or taken back.

The catalogue's wordings know an element by what it is called; this weighs how such sentences are worded,
whatever they are about. It is asked only where an article would otherwise have no note at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.view.notes.linear import load
from zolint.view.notes.words import split


def likelihood(text: str) -> float:
    """Return how likely a sentence is a note on consent, from 0 to 1."""
    return load("agreement").likelihood(features(text))


def features(text: str) -> set[str]:
    """Return the names of what the model sees in a sentence: its words, its length, and whether it asks."""
    return set(_features(text))


def _features(text: str) -> Iterator[str]:
    words = [word.lower() for word in split(text)]
    yield from load("agreement").of_words(words)
    yield "short" if len(words) < _SHORT else "long" if len(words) >= _LONG else "middling"
    if _ASKING.search(text):
        yield "asks"


_SHORT, _LONG = 6, 14
_ASKING = re.compile(r"""^\W*[^"“]*\?\W*$""")
"""A question, but not one that the reader is told to put."""
