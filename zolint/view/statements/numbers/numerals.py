"""Numerals: the numbers and ranges in a row of words, "two to four", and the values that they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zolint.view.statements.words.outline import number
from zolint.view.statements.words.tokens import Token


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or a range of two."""

    low: float
    high: float
    end: int
    whole: bool = False
    """Whether it is an "a" or "one", which only counts before a unit."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of words, with what stands between them."""

    text: str
    words: tuple[str, ...]
    tokens: Sequence[Token]

    def word(self, at: int) -> str:
        """Return the word at a place, or nothing."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> str:
        """Return what stands before a word, without spaces."""
        inside = 0 < at < len(self.tokens)
        return self.text[self.tokens[at - 1].end : self.tokens[at].start].strip() if inside else ""


@dataclass(frozen=True, slots=True)
class Value:
    """A number with its scale, or a run of words that stands for one."""

    scale: str
    """time, share, rate, mass and so on; of a count what it counts; "" for a bare number."""
    low: float
    """In the scale's own unit."""
    high: float
    first: int
    """Its words with those that bound it, as places in the row of words."""
    end: int
    core: int
    """Where the number itself begins."""
    bound: str = ""
    """least or most."""
    rough: bool = False
    """Whether it is given as near enough: "about", "a few"."""
    per: float = 0.0
    """In how many hours so much is meant: "a day"; nought where that is not said."""
    whole: bool = False
    """Whether the number is an "a"."""
    noun: tuple[int, int] = (0, 0)
    """Where the words stand that say what a count counts."""

    @property
    def counts(self) -> str:
        """What a count counts, by its name; nothing for another value."""
        return self.scale.partition("n:")[2]

    @property
    def is_span(self) -> bool:
        """Whether it is an "a day" or "a week", which after a dose says how often."""
        return self.scale == "time" and self.whole and self.core == self.first


DOSED = ("mass", "volume", "dose")
"""The scales of doses."""


def numeral(row: Line, at: int) -> Number | None:
    """Return a number or a range of two: "two to four", "6-12", "between eight and twelve"."""
    low = _single(row, at)
    if not low:
        return None
    joined = low.end
    if row.gap(joined) in ("-", "–", "—") and row.gap(joined):
        high = _single(row, joined)
    elif row.word(joined) in ("to", "or") or (row.word(joined) == "and" and row.word(at - 1) == "between"):
        high = _single(row, joined + 1)
    else:
        high = None
    if high and not high.whole and high.low > low.low:
        return Number(low.low, high.low, high.end)
    return low


def begins_number(word: str) -> bool:
    """Whether a number may begin with a word: "half a", "twenty", "an"."""
    return word in ("half", *_WHOLE) or number(word) is not None


def _single(row: Line, at: int) -> Number | None:
    word, following = row.word(at), row.word(at + 1)
    if word == "half" and following in ("a", "an"):
        return Number(0.5, 0.5, at + 2, whole=True)
    if word == "a" and following in _SCALES:
        scale = number(following) or 1.0
        return Number(scale, scale, at + 2)
    if word in _WHOLE:
        return None if following == "half" else Number(1.0, 1.0, at + 1, whole=True)
    value = number(word) if word and word not in _ONLY_TIMES else None
    if value is None:
        return None
    value, end = _with_units(row, at + 1, value)
    while row.word(end) in _SCALES:
        value, end = value * (number(row.word(end)) or 1.0), end + 1
    if row.words[end : end + 3] == ("and", "a", "half"):
        value, end = value + 0.5, end + 3
    return Number(value, value, end)


def _with_units(row: Line, at: int, value: float) -> tuple[float, int]:
    """Return a number of tens with the units that follow it in words: "twenty five"."""
    unit = number(row.word(at)) if value in _TENS and row.word(at).isalpha() else None
    told = unit and unit < _TEN and row.word(at - 1).isalpha() and row.gap(at) in ("", "-")
    return (value + (unit or 0.0), at + 1) if told else (value, at)


_WHOLE = ("a", "an", "one", "single", "another", "each", "per")
_SCALES = ("hundred", "thousand", "million", "billion", "dozen")
_ONLY_TIMES = ("twice", "thrice", "fortnight")
_TEN = 10
_TENS = range(20, 100, 10)
