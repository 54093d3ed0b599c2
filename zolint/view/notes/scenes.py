"""Which passages tell readers what to do in a situation that takes a yes, whatever words they choose.

The catalogue's wordings know a situation by what it is called or how it is mostly told; this weighs all words
of a few sentences and of the headings above them. The weights stand in `data/scenes.tsv`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from zolint.document import PROSE, Kind
from zolint.view.notes.linear import load
from zolint.view.notes.words import Words


@dataclass(frozen=True)
class Scene:
    """A few sentences in a row, and what the model makes of them."""

    sentences: tuple[int, ...]
    """Their numbers."""
    features: frozenset[str]
    """What the model sees in them and the headings above."""
    likely: float
    """How likely they tell what to do in such a situation."""


Seeing = Callable[[int], frozenset[str]]
"""Returns the names of what the models see in the sentence of a number."""


def scenes(words: Words, seeing: Seeing, telling: AbstractSet[int]) -> Iterator[Scene]:
    """Yield every few sentences in a row of which one is telling, with how likely they are such a passage."""
    model = load("scenes")
    for heads, sentences in passages(words):
        if not telling.isdisjoint(sentences):
            found = frozenset[str]().union(*map(seeing, (*heads, *sentences)))
            yield Scene(sentences, found, model.likelihood(found))


def features(words: Words, number: int) -> frozenset[str]:
    """Return the names of what the models see in a sentence."""
    return _features(words, *words.ranges[number])


def passages(words: Words) -> Iterator[tuple[AbstractSet[int], tuple[int, ...]]]:
    """Yield the headings above and the numbers of every few sentences in a row with no heading between."""
    heads: tuple[int, ...] = ()
    run: list[int] = []
    for number, sentence in enumerate(words.sentences):
        if sentence.block.kind in PROSE:
            run.append(number)
        elif sentence.block.kind in _HEADS:
            yield from ((set(heads), one) for one in _in_a_row(run))
            heads, run = (*heads[:1], number), []
    yield from ((set(heads), one) for one in _in_a_row(run))


def situation(features: AbstractSet[str]) -> str:
    """Return the situation that these features speak for, or nothing where none stands out."""
    odds = {
        name: sum(map(weights.__getitem__, features & weights.keys()), weights[""])
        for name, weights in _situations().items()
    }
    best = max(odds, key=lambda name: odds[name])
    return best if math.exp(odds[best]) > sum(map(math.exp, odds.values())) * _CLEAR else ""


def clause(words: Words, number: int) -> tuple[int, int]:
    """Return the clause of a sentence that speaks most for such a passage, as places among the words."""
    start, end = words.ranges[number]
    cuts = [n for n in range(start, end) if n == start or words.tokens[n].begins]
    start, end = max(pairwise([*cuts, end]), key=lambda place: _speaks(words, *place))
    while end - start > 1 and words.tokens[start].low in _JOINING:
        start += 1
    return start, end


def speaks(words: Words, number: int) -> float:
    """Return how much a sentence by itself adds to the odds of such a passage."""
    return _speaks(words, *words.ranges[number])


def _speaks(words: Words, start: int, end: int) -> float:
    return sum(load("scenes").weights.get(name, 0.0) for name in _features(words, start, end))


def _features(words: Words, start: int, end: int) -> frozenset[str]:
    return frozenset(load("scenes").of_words([token.low for token in words.tokens[start:end]]))


def _in_a_row(run: list[int]) -> Iterator[tuple[int, ...]]:
    """Yield each few neighbours."""
    if run:
        yield from (tuple(run[n : n + FEW]) for n in range(max(len(run) - FEW, 0) + 1))


@cache
def _situations() -> Mapping[str, Mapping[str, float]]:
    """Return the weights by which one situation is told from the others, by situation."""
    found: dict[str, dict[str, float]] = {}
    for name, weight in load("situations", "scenes").weights.items():
        one, _, feature = name.partition(" ")
        found.setdefault(one, {})[feature] = weight
    return found


FEW = 4
"""A passage is of so many sentences."""
_CLEAR = 0.4
"""Above this share of the odds a situation stands out."""
_JOINING = frozenset(("and", "or", "but", "so", "then", "for"))
"""With these no quotation begins."""
_HEADS = (Kind.TITLE, Kind.HEADING)
