"""Word lists as one pattern: where any of their entries stands in a text.

An entry matches whole words, in any letter case; a word of it that holds a capital ("PrEP", "HIV" in
"HIV-infected") is matched by case. `*` at the end of a word stands for any ending: "stigma*". A space matches
any white space, an apostrophe or a hyphen any form of itself. Of entries that begin at the same place, the
longest wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Found:
    """A range of a text, and the entry of the list that matches it."""

    start: int
    end: int
    entry: str


def find(entries: tuple[str, ...], text: str) -> Iterator[Found]:
    """Yield where entries stand in a text, from left to right and never overlapping."""
    by_head, stems = _index(entries)
    end = 0
    for word in _HEAD.finditer(text):
        start = word.start()
        if start < end:
            continue
        head = word.group().lower()
        candidates = [by_head[head]] if head in by_head else []
        candidates += [by_head[stem] for n in stems if (stem := f"{head[:n]}*") in by_head]
        matches = (
            (m.end(), entry)
            for group in candidates
            for entry in group
            if (m := _pattern(entry).match(text, start))
        )
        longest = max(matches, default=None, key=_end)
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


@cache
def _index(entries: tuple[str, ...]) -> tuple[dict[str, list[str]], tuple[int, ...]]:
    """Return the entries by their first word and its `*`, and how long the first words with a `*` are."""
    by_head: dict[str, list[str]] = {}
    stems: set[int] = set()
    for entry in dict.fromkeys(entries):
        head = _HEAD.match(entry)
        if head is None or fault(entry):
            raise ValueError(fault(entry))
        star = entry.startswith("*", head.end())
        by_head.setdefault(head.group().lower() + "*" * star, []).append(entry)
        if star:
            stems.add(head.end())
    return by_head, tuple(stems)


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
