"""Flags a heading that is more than one level below the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Hit, Kind, NoOptions, Prose, Related, Rule, Severity


def check(prose: Prose, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit where headings first skip from one level to another; the title is left out."""
    before = None
    seen: set[tuple[int, int]] = set()
    for block in prose.headings:
        if block.kind is not Kind.HEADING or not block.level:
            continue
        if before and block.level > before.level + 1 and (before.level, block.level) not in seen:
            seen.add((before.level, block.level))
            shown = " ".join(block.text.split())
            yield Hit(
                block.span,
                f'"{shown}" is a heading of level {block.level} under one of level {before.level}. '
                f"Make it level {before.level + 1}.",
                related=(Related(before.span, f"level {before.level}"),),
                data={"level": block.level, "before": before.level},
            )
        before = block


RULE = Rule(
    name="heading-order",
    summary="a heading that skips a level",
    category=Category.READABILITY,
    severity=Severity.INFO,
    view=Prose,
    check=check,
)
