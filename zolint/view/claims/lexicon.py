"""The word lists of the claim readings; they stand in `data/claims.toml` for editors to change."""

from __future__ import annotations

from functools import cache

from zolint.view.data import table


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of `data/claims.toml`, in dictionary forms."""
    entries = table("claims")[name]
    if isinstance(entries, str):
        return frozenset(" ".join(entry.split()) for entry in entries.split("," if "," in entries else None))
    return frozenset(entries)
