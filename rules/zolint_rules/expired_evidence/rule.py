"""Flags claims whose approval in the evidence ledger has run out."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Claims, Hit, NoOptions, Rule, Severity

_MOST_WORDS = 9
"""How much of a claim a message quotes."""


def check(claims: Claims, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit for each sentence that was approved until a day that has gone by."""
    for several, entry in claims.expired:
        if entry.until is None:  # such an approval does not run out
            continue
        words = entry.claim.split()
        quote = " ".join(words[:_MOST_WORDS]).rstrip(".,;:!") + ("…" if len(words) > _MOST_WORDS else "")
        yield Hit(
            several[0].sentence.span,
            f'"{quote}" was approved until {entry.until.day} {entry.until:%B %Y}. '
            "Check its sources again, and renew the approval.",
            data={"claim": entry.name, "until": entry.until.isoformat(), "sources": list(entry.sources)},
        )


RULE = Rule(
    name="expired-evidence",
    summary="a claim whose approval has run out",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Claims,
    check=check,
)
