"""Flags an article that does not say who checked it."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Hit, NoOptions, Rule, Severity, Trust


def check(trust: Trust, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit, on the title, where no reviewer is named."""
    if trust.anchor and not trust.reviewer:
        yield Hit(
            trust.anchor,
            "This article does not say who checked its facts. "
            "Add `reviewed_by` to the front matter, or a line such as 'Reviewed by Dr Ines Okoro'.",
        )


RULE = Rule(
    name="missing-reviewer",
    summary="an article that does not say who checked it",
    category=Category.TRUST,
    severity=Severity.WARNING,
    view=Trust,
    check=check,
    default=False,
)
