"""The words of a text in lower case, with their places, looked up once for all who look for words in it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Self

from zolint.lots import remembered
from zolint.once import cached_property

WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Words:
    """The words of a text in order; "don't" and "self-care" are two each."""

    text: str
    """The text in lower case, letter for letter."""
    all: list[str]
    distinct: frozenset[str]

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where each word begins and ends in the text."""
        return [word.span() for word in WORD.finditer(self.text)]

    def hold(self, words: frozenset[str]) -> bool:
        """Whether one of these words stands in the text."""
        return not words.isdisjoint(self.distinct)

    def starts(self, words: Container[str]) -> list[int]:
        """Return where one of these words begins, in order."""
        places = [place for place, word in enumerate(self.all) if word in words]
        return [self.spans[place][0] for place in places]

    def last(self, words: Container[str]) -> int:
        """Return where the last of these words begins, of which one stands in the text."""
        place = next(place for place in reversed(range(len(self.all))) if self.all[place] in words)
        return self.spans[place][0]


@remembered
def words_in(text: str) -> Words:
    """Return the words of a text."""
    lower = lower_case(text)
    words = WORD.findall(lower)
    return Words(lower, words, frozenset(words))


def lower_case(text: str) -> str:
    """Return a text in lower case, letter for letter: a letter that would become two stays as it is."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def sign(wording: str) -> str:
    """Return the longest word of a wording, without which it stands in no text."""
    words: list[str] = WORD.findall(wording)
    return max(words, key=len)


@dataclass(frozen=True)
class Wordings:
    """Wordings in lower case, looked for together; of those that begin at one place the longest is met."""

    all: tuple[str, ...]
    """As they are written, the longest first."""
    signs: frozenset[str]
    """Words of which one stands in every text that holds one of them."""

    @classmethod
    def of(cls, wordings: Iterable[str]) -> Self:
        """Take wordings as they are written."""
        known = sorted(wordings, key=len, reverse=True)
        return cls(tuple(known), frozenset(map(sign, known)))

    @classmethod
    def listed(cls, wordings: str) -> Self:
        """Take wordings that commas part."""
        return cls.of(map(str.strip, wordings.split(",")))

    def search(self, text: str) -> re.Match[str] | None:
        """Return where the first of them stands in a text, in any letter case."""
        words = words_in(text)
        return self._pattern.search(words.text) if words.hold(self.signs) else None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """What finds them; most articles hold none of their signs."""
        return re.compile(r"\b(?:" + "|".join(map(re.escape, self.all)) + r")\b")
