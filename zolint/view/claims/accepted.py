"""Facts of health that are so well known that a claim of them is no news, and where a source for them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from zolint.view.data import table
from zolint.view.stems import stem


@dataclass(frozen=True, slots=True)
class Fact:
    """An accepted fact."""

    source: str
    """Who says so; empty for a fact that the house accepts."""
    address: str = ""


def accepted(text: str, house: tuple[str, ...]) -> Fact | None:
    """Return the accepted fact that a claim states, one of the house or of the list; else None."""
    words = tuple(stem(word.lower()) for word in _WORD.findall(_INITIALS.sub("", text)))
    if any(_states(words, entry) for entry in house):
        return HOUSE
    begun = sorted({n for word in words for n in _by_first().get(word, ())})
    return next((fact for entry, fact in map(_facts().__getitem__, begun) if _states(words, entry)), None)


HOUSE = Fact("")
"""A fact that the house accepts, or that zolint itself offers to paste."""
_INITIALS = re.compile(r"(?<=[A-Z]{2})s\b")
"""The plural of initials: "STIs"."""
_WORD = re.compile(r"[^\W_]+")


def _states(words: tuple[str, ...], entry: str) -> bool:
    """Whether the words hold those of an entry, in its order."""
    parts = _wanted(entry)
    if parts and parts[0].isdisjoint(words):
        return False  # nearly always
    rest = iter(words)
    return all(any(word in wanted for word in rest) for wanted in parts)


@lru_cache(maxsize=500)
def _wanted(entry: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stem(word) for word in part.split("|")) for part in entry.lower().split())


@cache
def _facts() -> tuple[tuple[str, Fact], ...]:
    return tuple(_listed())


@cache
def _by_first() -> Mapping[str, tuple[int, ...]]:
    """Return which facts, by number, may begin with a stem."""
    found: dict[str, tuple[int, ...]] = {}
    for n, (entry, _) in enumerate(_facts()):
        for word in _wanted(entry)[0]:
            found[word] = (*found.get(word, ()), n)
    return found


def _listed() -> Iterator[tuple[str, Fact]]:
    for fact in table("accepted")["facts"]:
        for entry in fact["words"]:
            yield entry, Fact(fact["source"], fact["address"])
