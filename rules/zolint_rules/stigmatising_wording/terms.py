"""The words to avoid, each with a reason and what to write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from zolint.api import table


@dataclass(frozen=True)
class Term:
    """A wording that judges or labels people."""

    kind: str
    reason: str
    """Ends the sentence that the wording begins."""
    write: str
    """What to write in its place, in the same inflection; empty where that depends on the sentence."""
    safe: bool
    """Whether the sentence around it never needs another change."""
    beside: tuple[str, ...]
    """Words of which one must stand in the same sentence, where there are any."""
    noun: bool
    """Whether it counts only where no noun follows."""


@cache
def terms() -> Mapping[str, Term]:
    """Return every wording of the list with what is known of it."""
    return {
        wording: Term(
            kind,
            entry["reason"],
            write,
            entry.get("safe", False),
            tuple(entry.get("with", ())),
            entry.get("noun", False),
        )
        for kind, entry in table(__file__).items()
        for wording, write in entry["write"].items()
    }


@cache
def wordings() -> tuple[str, ...]:
    """Return every wording, as they are looked for: the same list for every article."""
    return tuple(terms())
