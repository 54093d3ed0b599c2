"""What a sentence adds to what it states."""

from __future__ import annotations

from functools import cache

from zolint.view.data import table


@cache
def adding(name: str) -> frozenset[str]:
    """Return a list of small words of `adding.toml`."""
    return frozenset(table("adding")[name].split())
