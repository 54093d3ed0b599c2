"""Numbers with their nouns, for messages."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 file", "1,200 files"; `many` is what is no `one` with an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
