"""Patterns of the words by which a sentence advises, judges, answers or adds, by `stances.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zolint.view.data import table
from zolint.words import sign


@cache
def any_of(kind: str, name: str) -> str:
    """Return a pattern of the entries of a list, the longest first; an apostrophe may be curly."""
    listed = sorted(_entries(kind, name), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(entry).replace("'", "['’]") for entry in listed) + ")"


@cache
def pattern(kind: str, form: str) -> re.Pattern[str]:
    """Return a pattern in which "{name}" stands for any entry of that list, whatever its case."""
    filled = re.sub(r"\{([a-z]+)\}", lambda name: any_of(kind, name[1]), form)
    return re.compile(filled, re.IGNORECASE)


@cache
def signs(kind: str, *names: str) -> frozenset[str]:
    """Return words of which one stands in every text that holds an entry of these lists."""
    return frozenset(sign(entry) for name in names for entry in _entries(kind, name))


def _entries(kind: str, name: str) -> Iterator[str]:
    entries = (" ".join(entry.split()) for entry in table("stances")[kind][name].split(","))
    return filter(None, entries)
