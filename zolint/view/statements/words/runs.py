"""Runs of words: wordings by their words or stems, and where one stands in a row of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from zolint.view.statements.words.tokens import tokens
from zolint.view.stems import stem

T = TypeVar("T")
Run = tuple[str, ...]
Runs = Mapping[str, Sequence[tuple[Run, T]]]
"""Wordings with what each stands for; by their first word, the longest first."""


def stems_of(wording: str) -> Run:
    """Return the stems of a wording's words."""
    return tuple(stem(word) for word in wording.replace("-", " ").replace("'", " ").split())


def words_of(wording: str) -> Run:
    """Return the words of a wording, as those of a sentence: "don't" is two."""
    return tuple(token.text for token in tokens(wording))


def runs(wordings: Iterable[tuple[Run, T]]) -> Runs[T]:
    """Return wordings by their first word; one keeps what it first stands for."""
    found: dict[str, dict[Run, T]] = {}
    for run, meaning in wordings:
        if run:
            found.setdefault(run[0], {}).setdefault(run, meaning)
    return {first: sorted(own.items(), key=lambda item: -len(item[0])) for first, own in found.items()}


def phrases(entries: str) -> Runs[None]:
    """Return the wordings of a list, parted by commas, that all stand for the same."""
    return runs((words_of(entry), None) for entry in entries.split(","))


def longest_run(known: Runs[T], words: Sequence[str], at: int) -> tuple[int, T] | None:
    """Return the length of the longest wording that stands at a place, and what it stands for."""
    for run, meaning in known.get(words[at], ()) if at < len(words) else ():
        if tuple(words[at : at + len(run)]) == run:
            return len(run), meaning
    return None


def standing(known: Runs[T], words: Sequence[str], places: Iterable[int]) -> Iterator[tuple[int, int, T]]:
    """Yield where wordings stand of which each begins at one of some places: the longest at each."""
    for at in places:
        found = longest_run(known, words, at) if words[at] in known else None
        if found:
            yield at, at + found[0], found[1]
