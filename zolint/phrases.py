"""Word lists as one pattern: where any of their entries stands in a text.

An entry matches whole words, in any letter case; a word of it that holds a capital ("PrEP", "HIV" in
"HIV-infected") is matched by case. `*` at the end of a word stands for any ending: "stigma*". A space matches
any white space, an apostrophe or a hyphen any form of itself. Of entries that begin at the same place, the
longest wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat

from zolint.identity import by_identity
from zolint.lots import remembered
from zolint.words import WORD, words_in


@dataclass(frozen=True, slots=True)
class Found:
    """A range of a text, and the entry of the list that matches it."""

    start: int
    end: int
    entry: str


def find(entries: tuple[str, ...], text: str) -> Iterator[Found]:
    """Yield where entries stand in a text, from left to right and never overlapping."""
    number = _number(entries)
    begun = _begun(text, len(_lists)).get(number)
    if not begun:
        return
    spans, end = words_in(text).spans, 0
    for place, candidates in begun.items():
        if spans[place][0] < end:
            continue
        longest = max(_matches(candidates, spans[place], text), default=None, key=_end)
        if longest:
            end = longest[0]
            yield Found(spans[place][0], *longest)


def fault(entry: str) -> str:
    """Say what is wrong with an entry, or return an empty string."""
    if not WORD.match(entry):
        return f'"{entry}" must begin with a letter or a digit'
    if re.search(r"(?<!\w)\*|\*(?=[\w*])", entry):
        return f'"{entry}": a * stands only at the end of a word'
    return ""


_PART = re.compile(r"\s+|['’]|[-‑]|\w+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry, and what is quickly known of where it matches."""

    written: str
    second: str
    """The whole word that must follow the first, in lower case; empty where that takes a closer look."""
    is_head: bool
    """Whether the first word, with any ending where it has a `*`, is all of it, in any letter case."""


_Begun = dict[int, list[_Entry]]
"""By the places of words of a text, the entries of a list that may begin there."""


@remembered
def _begun(text: str, lists: int) -> Mapping[int, _Begun]:
    """Return where entries may begin in a text, by the number of their list, for all lists at once."""
    words = words_in(text).all
    begun: dict[int, _Begun] = {}
    for place, entries in enumerate(map(_beginning, words, repeat(lists))):
        if not entries:
            continue
        following = words[place + 1] if place + 1 < len(words) else ""
        for number, entry in entries:
            if not entry.second or entry.second == following:
                begun.setdefault(number, {}).setdefault(place, []).append(entry)
    return begun


@lru_cache(maxsize=50_000)
def _beginning(word: str, _lists: int) -> tuple[tuple[int, _Entry], ...]:
    """Return the entries of so many lists that may begin with a word, with the number of their list."""
    heads = (word, *(f"{word[:end]}*" for end in range(1, len(word) + 1)))
    return tuple(entry for head in heads for entry in _by_head.get(head, ()))


_lists: dict[tuple[str, ...], int] = {}
"""The numbers of all lists that have been met."""
_by_head: dict[str, list[tuple[int, _Entry]]] = {}
"""The entries of all lists, with the list's number, by their first word and its `*`."""


@by_identity(1_000)
def _number(entries: tuple[str, ...]) -> int:
    """Return a list's number, entering it where it has none yet; one that was met before is not even read."""
    if entries in _lists:
        return _lists[entries]
    read = [_read(entry) for entry in dict.fromkeys(entries)]
    number = _lists[entries] = len(_lists)
    for head, entry in read:
        _by_head.setdefault(head, []).append((number, entry))
    return number


def _read(entry: str) -> tuple[str, _Entry]:
    """Return an entry's first word with its `*`, and the entry."""
    first = WORD.match(entry)
    if first is None or fault(entry):
        raise ValueError(fault(entry))
    end = first.end() + entry.startswith("*", first.end())
    second = _SECOND.match(entry, end)
    is_head = end == len(entry) and entry == entry.lower()
    return entry[:end].lower(), _Entry(entry, second[1].lower() if second else "", is_head)


_SECOND = re.compile(r"\s+(\w+)(?![\w*])")


def _matches(entries: Iterable[_Entry], span: tuple[int, int], text: str) -> Iterator[tuple[int, str]]:
    """Yield where those entries end that stand where a word does, and the entries."""
    start, end = span
    for entry in entries:
        if entry.is_head:
            yield end, entry.written
        elif found := _pattern(entry.written).match(text, start):
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
