"""What the models of passages see in an article, for the programs that fit them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from zolint.view.notes.scenes import features, passages
from zolint.view.notes.words import Words

Passage = tuple[AbstractSet[int], tuple[int, ...]]
"""The numbers of the headings above a few sentences in a row, and of those sentences."""


def quoted(words: Words, text: str, quotes: Sequence[str]) -> Iterator[Passage]:
    """Yield the passages that hold a word of a quote."""
    places = [(start := text.find(quote), start + len(quote)) for quote in quotes]
    spans = list(enumerate(sentence.span for sentence in words.sentences))
    holding = {n for start, end in places for n, span in spans if start < span.end and span.start < end}
    yield from (passage for passage in passages(words) if not holding.isdisjoint(passage[1]))


def seen_in(words: Words, found: Iterable[Passage]) -> Iterator[frozenset[str]]:
    """Yield what the models see in passages."""
    for heads, few in found:
        yield frozenset[str]().union(*(features(words, number) for number in (*heads, *few)))
