"""The hard words and their plain ones, by every form that they take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from zolint.api import table


@dataclass(frozen=True)
class Word:
    """A hard word as the list has it."""

    entry: str
    plain: str
    rank: tuple[int, int]
    """The worst first: terms before stiff words, long ones before short ones."""

    @property
    def is_term(self) -> bool:
        """Whether it may stay where it is explained."""
        return self.rank[0] == 0


@cache
def vocabulary(own: tuple[tuple[str, str], ...]) -> dict[str, Word]:
    """Return every hard word by each of its forms."""
    lists = table(__file__)
    entries = [(0, lists["explain"]), (1, lists["replace"]), (0, dict(own))]
    words: dict[str, Word] = {}
    for tier, plain in entries:
        words |= {entry: Word(entry, text, (tier, -len(entry))) for entry, text in plain.items()}
    return {form: word for word in words.values() if word.plain for form in _forms(word.entry)}


@cache
def forms(own: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return the forms of all hard words, as they are looked for: the same list for every article."""
    return tuple(vocabulary(own))


def _forms(entry: str) -> Iterator[str]:
    """Yield an entry with the endings that its last word, or the verb before a preposition, can have."""
    verb = re.fullmatch(r"(\w+)((?: itself)? (?:to|for|of|with|the bladder))", entry)
    stem, rest = (verb[1], verb[2]) if verb else (entry, "")
    for word in {stem, stem.replace("isation", "ization"), re.sub(r"is(e|ed|ing)$", r"iz\1", stem)}:
        yield word + rest
        yield from (form + rest for form in _inflected(word))


def _inflected(word: str) -> Iterator[str]:
    if word.endswith(("s", "x", "ch", "sh")):
        yield from (f"{word}es", f"{word}ed", f"{word}ing")
    elif re.search(r"[^aeiou]y$", word):
        yield from (f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    elif word.endswith("e"):
        yield from (f"{word}s", f"{word}d", f"{word[:-1]}ing")
    else:
        yield from (f"{word}s", f"{word}ed", f"{word}ing")
