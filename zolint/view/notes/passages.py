"""Which passages of an article speak of which topics: what is said of one is not said of another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Self

from zolint.document import Kind
from zolint.view.notes.topics import Topic
from zolint.view.notes.words import Words


@dataclass(frozen=True)
class Passages:
    """An article's passages, from heading to heading, by number."""

    numbers: tuple[int, ...]
    """The passage of each sentence."""
    letters: frozenset[int]
    """Those that answer a letter of their own."""
    topics: Mapping[str, frozenset[int]]
    """Those whose text speaks of a topic, by the topic's id."""

    @classmethod
    def of(cls, words: Words, found: Iterable[Topic]) -> Self:
        """Tell an article's passages apart."""
        sentences = words.sentences
        begins = [
            sentence.block.kind is Kind.HEADING and words.is_title(n) for n, sentence in enumerate(sentences)
        ]
        numbers = tuple(accumulate(map(int, begins)))
        quoted = frozenset(
            numbers[n] for n, begin in enumerate(begins) if begin and sentences[n].text.startswith(_QUOTES)
        )
        letters = quoted if len(quoted) >= _SEVERAL else frozenset[int]()
        topics = {topic.id: frozenset(numbers[n] for n in topic.body) for topic in found}
        return cls(numbers, letters, topics)

    def is_apart(self, sentence: int, topic: str, others: Iterable[str]) -> bool:
        """Whether a sentence stands where not the topic but one of the others, or a letter, is dealt with."""
        here, own = self.numbers[sentence], self.topics.get(topic, frozenset())
        if not own or here in own:
            return False
        return here in self.letters or any(here in self.topics.get(other, ()) for other in others)


_QUOTES = ('"', "“", "‘", "'")
_SEVERAL = 2
