"""Kinds of a thing that have values of their own: sildenafil and tadalafil, latex and polyurethane."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from zolint.view.data import table


def kinds_in(words: Iterable[str]) -> frozenset[str]:
    """Return which kinds some words name that have values of their own: sildenafil, tadalafil."""
    known = _kinds()
    return frozenset(known[word] for word in known.keys() & frozenset(words))


@cache
def kinds() -> frozenset[str]:
    """Return the names of all that has values of its own."""
    return frozenset(_kinds().values())


@cache
def _kinds() -> Mapping[str, str]:
    """Return the names of those kinds of a thing that have values of their own."""
    return {word: line.split()[0] for line in table("measures")["kinds"] for word in line.split()}
