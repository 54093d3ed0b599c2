"""The word lists of the claim readings; they stand in `data/claims.toml` for editors to change."""

from __future__ import annotations

from functools import cache

from zolint.view.data import table


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of `data/claims.toml`, in dictionary forms."""
    entries = table("claims")[name]
    return frozenset(entries.split() if isinstance(entries, str) else entries)
