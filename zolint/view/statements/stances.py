"""Patterns of the words by which a sentence advises, warns off or judges, by the lists of `stances.toml`."""

from __future__ import annotations

import re
from functools import cache

from zolint.view.data import table


@cache
def any_of(kind: str, name: str) -> str:
    """Return a pattern of the entries of a list, the longest first; an apostrophe may be curly."""
    entries = (" ".join(entry.split()) for entry in table("stances")[kind][name].split(","))
    listed = sorted(filter(None, entries), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(entry).replace("'", "['’]") for entry in listed) + ")"


@cache
def pattern(kind: str, form: str) -> re.Pattern[str]:
    """Return a pattern in which "{name}" stands for any entry of that list, whatever its case."""
    filled = re.sub(r"\{([a-z]+)\}", lambda name: any_of(kind, name[1]), form)
    return re.compile(filled, re.IGNORECASE)
