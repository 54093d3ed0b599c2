"""Flags an article that does not name its author."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Hit, NoOptions, Rule, Severity, Trust


def check(trust: Trust, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit, on the title, where no author is named."""
    if trust.anchor and not trust.byline:
        yield Hit(
            trust.anchor,
            "This article names no author. "
            "Add `author` to the front matter, or a line such as 'By Ines Okoro' under the title.",
        )


RULE = Rule(
    name="missing-byline",
    summary="an article that does not name its author",
    category=Category.TRUST,
    severity=Severity.WARNING,
    view=Trust,
    check=check,
    default=False,
)
