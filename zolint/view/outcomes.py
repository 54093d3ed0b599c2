"""What a health statement is about: illness, feelings, hormones, relationships ... and the words for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from zolint.lots import remembered
from zolint.view.data import table


class Topic(StrEnum):
    """A class of things that a health statement can be about."""

    DISEASE = "disease"
    SYMPTOM = "symptom"
    MECHANISM = "mechanism"
    """Hormones, nerves, the immune system: what readers must take on trust."""
    BODY = "body"
    FEELING = "feeling"
    RELATIONSHIP = "relationship"
    HEALTH = "health"
    """Health as such, risk, death, recovery."""
    TREATMENT = "treatment"
    BEHAVIOUR = "behaviour"
    PERSON = "person"


OUTCOMES = frozenset(Topic) - {Topic.TREATMENT, Topic.BEHAVIOUR, Topic.PERSON}
"""What an effect can be on."""
THINGS = frozenset(Topic) - {Topic.PERSON}
"""All but people."""
ILLS = frozenset({Topic.DISEASE, Topic.SYMPTOM})
"""What people suffer from."""
INSIDE = frozenset({Topic.BODY, Topic.MECHANISM})
"""What the body is and what goes on in it."""


@dataclass(frozen=True, slots=True)
class Term:
    """A range of a text that names something a health statement can be about."""

    start: int
    end: int
    topic: Topic


@remembered
def terms(text: str) -> tuple[Term, ...]:
    """Return the health terms of a text, from left to right and never overlapping; the longest wins."""
    return tuple(_terms(text))


_TOKEN = re.compile(r"[^\W_]+(?:['’‑-][^\W_]+)*")
_SHORTEST_STEM = 2


@dataclass(frozen=True)
class _Entry:
    words: tuple[str, ...]
    """The words after the first."""
    topic: Topic


@dataclass(frozen=True)
class _Lexicon:
    by_first: Mapping[str, tuple[_Entry, ...]]
    """By the first word; the longest entries first."""
    stems: Mapping[str, Topic]
    """Single words with an open end."""
    endings: Mapping[str, Topic]
    """Endings of drug names."""
    acronyms: Mapping[str, Topic]
    """Words that count only in this letter case: "ED", "PrEP"."""


@cache
def _lexicon() -> _Lexicon:
    by_first: dict[str, list[_Entry]] = {}
    stems: dict[str, Topic] = {}
    endings: dict[str, Topic] = {}
    acronyms: dict[str, Topic] = {}
    for topic in Topic:
        for entry in table("outcomes")[topic].split(","):
            first, *rest = entry.split()
            if first != first.lower():
                acronyms[first] = topic
            elif first.startswith("*"):
                endings[first[1:]] = topic
            elif first.endswith("*") and not rest:
                stems.setdefault(first[:-1], topic)
            else:
                by_first.setdefault(first, []).append(_Entry(tuple(rest), topic))
    longest_first = {
        first: tuple(sorted(entries, key=lambda entry: -len(entry.words)))
        for first, entries in by_first.items()
    }
    return _Lexicon(longest_first, stems, endings, acronyms)


def _terms(text: str) -> Iterator[Term]:
    tokens = _TOKEN.findall(text)
    known = [(at, entries) for at, entries in enumerate(map(_known, tokens)) if entries]
    if not known:
        return
    spans: list[tuple[int, int]] = []
    end = 0
    for at, entries in known:
        if at < end:
            continue
        count, topic = _longest(tokens, at, entries)
        if topic:
            spans = spans or [found.span() for found in _TOKEN.finditer(text)]
            end = at + count
            yield Term(spans[at][0], spans[end - 1][1], topic)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").replace("‑", "-").removesuffix("'s")


def _longest(tokens: list[str], at: int, entries: tuple[_Entry, ...]) -> tuple[int, Topic | None]:
    """Return how many tokens the longest term at a place has, and its topic: one and None without a term."""
    for entry in entries:
        if not entry.words or _follows(entry.words, tokens, at + 1):
            return 1 + len(entry.words), entry.topic
    return 1, None


@lru_cache(maxsize=50_000)
def _known(token: str) -> tuple[_Entry, ...]:
    """Return the entries that may begin with a word as it is written, in the order of their trial."""
    word, by_first = _plain(token), _lexicon().by_first
    alone = _stem(word) or _acronym(token)
    entries = (entry for form in _forms(word) for entry in by_first.get(form, ()))
    return (*entries, *((_Entry((), alone),) if alone else ()))


def _follows(words: tuple[str, ...], tokens: list[str], at: int) -> bool:
    if at + len(words) > len(tokens):
        return False
    # a generator would cost as much as the comparisons
    for n, word in enumerate(words, at):  # noqa: SIM110
        if not _same(word, tokens[n]):
            return False
    return True


@lru_cache(maxsize=50_000)
def _same(entry: str, token: str) -> bool:
    word = _plain(token)
    return word.startswith(entry[:-1]) if entry.endswith("*") else entry in _forms(word)


def _forms(word: str) -> tuple[str, ...]:
    """Return a word and what it may be the plural of."""
    if word.endswith("ies"):
        return word, word[:-3] + "y"
    if word.endswith("es"):
        return word, word[:-1], word[:-2]
    return (word, word[:-1]) if word.endswith("s") else (word,)


def _acronym(word: str) -> Topic | None:
    acronyms = _lexicon().acronyms
    parts = (word, word.removesuffix("s"), *re.split("[-‑]", word))
    return next((acronyms[part] for part in parts if part in acronyms), None)


def _stem(word: str) -> Topic | None:
    lexicon = _lexicon()
    for end in range(len(word), _SHORTEST_STEM, -1):
        if word[:end] in lexicon.stems:
            return lexicon.stems[word[:end]]
    for start in range(_SHORTEST_STEM, len(word) - _SHORTEST_STEM):
        if word[start:] in lexicon.endings:
            return lexicon.endings[word[start:]]
    *_, last = word.split("-")
    if last == word:
        return None
    known = next((entry for form in _forms(last) for entry in _lexicon().by_first.get(form, ())), None)
    return known.topic if known and not known.words else _stem(last)
