"""Which words name the same thing, and which cannot both be true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from zolint.view.data import table
from zolint.view.statements.words.runs import Run, Runs, runs
from zolint.view.stems import stem


class Opening(NamedTuple):
    """What a word may be by itself, or begin: the name of its synonyms, and phrases by their stems."""

    name: str
    phrases: Sequence[tuple[Run, str]]
    """The longest first, with their names."""

    def read(self, stems: Sequence[str], at: int) -> tuple[int, str]:
        """Return where the synonym at a place ends, and its name; that is empty where there is none."""
        for run, name in self.phrases:
            if tuple(stems[at : at + len(run)]) == run:
                return at + len(run), name
        return at + 1, self.name


def opening(word: str) -> Opening | None:
    """Return what a word in lower case may be or begin; None for most words."""
    single, phrases = _groups()
    name, begun = single.get(word, ""), phrases.get(stem(word), ())
    return Opening(name, begun) if name or begun else None


@cache
def synonyms(word: str) -> tuple[str, ...]:
    """Return the words and phrases that name the same thing as a word in lower case, itself among them."""
    name = name_of(word)
    groups = (group for group in table("synonyms")["groups"] if name_of(group[0]) == name)
    return next((tuple(group) for group in groups), ())


@lru_cache(maxsize=50_000)
def name_of(word: str) -> str:
    """Return the stem that stands for a word and its synonyms."""
    words = word.lower().replace("-", " ").split()
    stems = [stem(each) for each in words]
    begun = opening(words[0]) if words else None
    end, name = begun.read(stems, 0) if begun else (0, "")
    return name if name and end == len(words) else " ".join(stems)


@lru_cache(maxsize=50_000)
def opposed(one: str, other: str) -> bool:
    """Whether two words, in lower case, are opposites."""
    first, second = stem(one), stem(other)
    if first == second:
        return False
    return second in _opposites().get(first, ()) or complementary(one, other)


@lru_cache(maxsize=10_000)
def complementary(one: str, other: str) -> bool:
    """Whether one word denies the other by its form, so that one of the two is always true: fair, unfair."""
    for word, base in ((one, other), (other, one)):
        if word.startswith(_PREFIXES) and any(_denies(word, base, prefix) for prefix in _PREFIXES):
            return True
        if word.endswith("less") and base in (word[:-4] + "ful", word[:-4] + "fully"):
            return True
    return False


_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "non-")
_SHORTEST = 4
"""A base of fewer letters is mostly another word: "it" in "unit"."""


def _denies(word: str, base: str, prefix: str) -> bool:
    return (
        len(base) >= _SHORTEST
        and word.startswith(prefix)
        and (word == prefix + base or stem(word) == prefix + stem(base))
        and word not in _not_denied()
    )


@cache
def _not_denied() -> frozenset[str]:
    return frozenset(table("antonyms")["no_prefix"])


@cache
def _groups() -> tuple[Mapping[str, str], Runs[str]]:
    """Return the names of single words in all their forms, and the phrases by their stems.

    A stem would join "close" to "closeness", so single words are known by their inflections alone.
    """
    single: dict[str, str] = {}
    phrases: list[tuple[Run, str]] = []
    for group in table("synonyms")["groups"]:
        name = " ".join(map(stem, group[0].replace("-", " ").split()))
        for entry in group:
            words = entry.replace("-", " ").split()
            if len(words) == 1:
                for form in _inflected(words[0]):
                    single.setdefault(form, name)
            run = tuple(map(stem, words))
            if len(run) > 1:
                phrases.append((run, name))
    return single, runs(phrases)


def _inflected(word: str) -> Iterator[str]:
    """Yield a word with the endings of English, and a few forms that no one writes."""
    yield from (word, word + "s", word + "ed", word + "ing")
    if word.endswith("e"):
        yield from (word + "d", word[:-1] + "ing")
    elif word.endswith("y"):
        yield from (word[:-1] + "ies", word[:-1] + "ied")
    else:
        yield from (word + "es", word + word[-1] + "ed", word + word[-1] + "ing")


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    lists = table("antonyms")
    for kind in ("verbs", "adjectives", "nouns", "adverbs"):
        for entry in lists[kind]:
            left, right = (_stems(side.split(",")) for side in entry.split("/"))
            for word in left:
                found.setdefault(word, set()).update(right)
            for word in right:
                found.setdefault(word, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}


def _stems(words: Iterable[str]) -> set[str]:
    return {" ".join(map(stem, word.split())) for word in words}
