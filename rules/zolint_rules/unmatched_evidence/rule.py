"""Flags claims whose wording has changed since an editor approved them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from zolint.api import Category, Claims, Hit, NoOptions, Rule, Severity, is_open

_MOST_WORDS = 24
"""How much of the approved wording a message quotes."""
_BEFORE = 8
"""How much of it before the first word that has changed."""


def check(claims: Claims, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit for each sentence that seems to be an approved one, changed."""
    for several, entry in claims.changed:
        sentence = several[0].sentence
        yield Hit(
            sentence.span,
            f'This was approved in other words: "{_quote(entry.claim, sentence.text)}". '
            "Go back to them, or have the new words approved.",
            severity=Severity.ERROR if any(map(is_open, several)) else None,
            data={"claim": entry.name, "approved": entry.claim, "sources": list(entry.sources)},
        )


def _quote(approved: str, now: str) -> str:
    """Return the approved words, of many only those round the first that has changed."""
    words = approved.split()
    if len(words) <= _MOST_WORDS:
        return approved.rstrip(".")
    same = takewhile(lambda pair: pair[0] == pair[1], zip(words, now.split(), strict=False))
    first = min(max(0, sum(1 for _ in same) - _BEFORE), len(words) - _MOST_WORDS)
    quoted = " ".join(words[first : first + _MOST_WORDS]).rstrip(".")
    return f"{'…' * (first > 0)}{quoted}{'…' * (first + _MOST_WORDS < len(words))}"


RULE = Rule(
    name="unmatched-evidence",
    summary="a claim whose wording has changed since it was approved",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Claims,
    check=check,
)
