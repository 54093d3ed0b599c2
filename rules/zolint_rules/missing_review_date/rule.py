"""Flags an article that does not say when it was last reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Hit, NoOptions, Rule, Severity, Trust


def check(trust: Trust, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit, on the title, where no day of a review is given."""
    if trust.anchor and not trust.reviewed:
        yield Hit(
            trust.anchor,
            "This article does not say when it was last reviewed. "
            "Add `last_reviewed` to the front matter, or a line such as 'Last reviewed: 31 January 2025'.",
        )


RULE = Rule(
    name="missing-review-date",
    summary="an article that does not say when it was last reviewed",
    category=Category.TRUST,
    severity=Severity.WARNING,
    view=Trust,
    check=check,
    default=False,
)
