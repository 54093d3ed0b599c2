"""Word lists as one pattern: where any of their entries stands in a text.

An entry matches whole words, in any letter case; a word of it that holds a capital ("PrEP", "HIV" in
"HIV-infected") is matched by case. `*` at the end of a word stands for any ending: "stigma*". A space matches
any white space, an apostrophe or a hyphen any form of itself. Of entries that begin at the same place, the
longest wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache


@dataclass(frozen=True, slots=True)
class Found:
    """A range of a text, and the entry of the list that matches it."""

    start: int
    end: int
    entry: str


def find(entries: tuple[str, ...], text: str) -> Iterator[Found]:
    """Yield where entries stand in a text, from left to right and never overlapping."""
    index, words = _index_of(entries), _words(text)
    met = [place for head in index.by_head.keys() & words.places.keys() for place in words.places[head]]
    for length, stems in index.stems.items():
        by_stem = words.stems(length)
        met += [place for stem in stems & by_stem.keys() for place in by_stem[stem]]
    end = 0
    for place in sorted(set(met)) if len(met) > 1 else met:
        start = words.starts[place]
        if start < end:
            continue
        longest = max(_matches(index, words, place, text), default=None, key=_end)
        if longest:
            end = longest[0]
            yield Found(start, end, longest[1])


def fault(entry: str) -> str:
    """Say what is wrong with an entry, or return an empty string."""
    if not _HEAD.match(entry):
        return f'"{entry}" must begin with a letter or a digit'
    if re.search(r"(?<!\w)\*|\*(?=[\w*])", entry):
        return f'"{entry}": a * stands only at the end of a word'
    return ""


_HEAD = re.compile(r"\w+")
_PART = re.compile(r"\s+|['’]|[-‑]|\w+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry, and what is quickly known of where it matches."""

    written: str
    second: str
    """The whole word that must follow the first, in lower case; empty where that takes a closer look."""
    is_head: bool
    """Whether the first word, with any ending where it has a `*`, is all of it, in any letter case."""


@dataclass(frozen=True)
class _Index:
    by_head: Mapping[str, list[_Entry]]
    """Entries by their first word and its `*`."""
    stems: Mapping[int, frozenset[str]]
    """The first words with a `*`, by their length."""


@dataclass(frozen=True)
class _Words:
    """The words of a text in lower case, looked up once for all lists."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    places: Mapping[str, list[int]]
    """Which words of the text each word is."""
    _stems: dict[int, dict[str, list[int]]]

    def stems(self, length: int) -> dict[str, list[int]]:
        """Return the places of words by their first letters."""
        if length not in self._stems:
            by_stem: dict[str, list[int]] = {}
            for word, places in self.places.items():
                if len(word) >= length:
                    by_stem.setdefault(word[:length], []).extend(places)
            self._stems[length] = by_stem
        return self._stems[length]


@lru_cache(maxsize=2_000)
def _words(text: str) -> _Words:
    found = list(_HEAD.finditer(text))
    words = [word.group().lower() for word in found]
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word, []).append(place)
    return _Words(words, [word.start() for word in found], [word.end() for word in found], places, {})


def _index_of(entries: tuple[str, ...]) -> _Index:
    """Return a list's index; a list that was met before is known without reading it."""
    met = _met.get(id(entries))
    if met is None or met[0] is not entries:
        if len(_met) >= _LISTS:
            _met.clear()
        met = _met[id(entries)] = (entries, _index(entries))
    return met[1]


_LISTS = 1_000
_met: dict[int, tuple[tuple[str, ...], _Index]] = {}
"""Lists by identity, kept with the list so that no other takes its place."""


@cache
def _index(entries: tuple[str, ...]) -> _Index:
    by_head: dict[str, list[_Entry]] = {}
    stems: dict[int, set[str]] = {}
    for entry in dict.fromkeys(entries):
        head = _HEAD.match(entry)
        if head is None or fault(entry):
            raise ValueError(fault(entry))
        star = entry.startswith("*", head.end())
        by_head.setdefault(head.group().lower() + "*" * star, []).append(_entry(entry, head.end() + star))
        if star:
            stems.setdefault(head.end(), set()).add(head.group().lower())
    return _Index(by_head, {length: frozenset(stems[length]) for length in set(stems)})


def _entry(entry: str, head: int) -> _Entry:
    """Return an entry whose first word ends at `head`, with its `*`."""
    second = _SECOND.match(entry, head)
    return _Entry(entry, second[1].lower() if second else "", head == len(entry) and entry == entry.lower())


_SECOND = re.compile(r"\s+(\w+)(?![\w*])")


def _matches(index: _Index, words: _Words, place: int, text: str) -> Iterator[tuple[int, str]]:
    """Yield where entries that begin with a word end, and the entries."""
    head, start = words.words[place], words.starts[place]
    following = words.words[place + 1] if place + 1 < len(words.words) else ""
    groups = [index.by_head.get(head, ())]
    groups += [index.by_head.get(f"{head[:length]}*", ()) for length in index.stems if length <= len(head)]
    for group in groups:
        for entry in group:
            if entry.is_head:
                yield words.ends[place], entry.written
            elif not entry.second or entry.second == following:
                found = _pattern(entry.written).match(text, start)
                if found:
                    yield found.end(), entry.written


@cache
def _pattern(entry: str) -> re.Pattern[str]:
    """Return a pattern for an entry where its first word has been met."""
    return re.compile("".join(_part(part) for part in _PART.findall(entry.strip())) + r"(?!\w)")


def _part(part: str) -> str:
    if part.isspace():
        return r"\s+"
    if part == "*":
        return r"\w*"
    if part in "'’":
        return "['’]"
    if part in "-‑":
        return "[-‑]"
    return re.escape(part) if part != part.lower() else f"(?i:{re.escape(part)})"


def _end(match: tuple[int, str]) -> int:
    return match[0]
