"""Flags an article that lists and cites no sources."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Hit, NoOptions, Rule, Severity, Trust


def check(trust: Trust, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit, on the title, where there is no list of sources, no citation and no link to one."""
    if trust.anchor and not trust.has_sources:
        yield Hit(
            trust.anchor,
            "This article lists no sources. "
            "Add them under a heading such as 'Sources', or link to them where you use them.",
        )


RULE = Rule(
    name="missing-sources",
    summary="an article that lists and cites no sources",
    category=Category.TRUST,
    severity=Severity.WARNING,
    view=Trust,
    check=check,
    default=False,
)
