"""Flags a number of things that a heading or sentence promises and the list under it does not keep."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Hit, NoOptions, PromisedCount, PromisedCounts, Related, Rule, Severity


def check(counts: PromisedCounts, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each promise that is not kept."""
    return map(_hit, counts.broken)


def _hit(count: PromisedCount) -> Hit:
    return Hit(
        count.span,
        f'This promises "{count.words}", and {count.found} follow. Change the number, or the list.',
        related=(Related(count.last, f"this is number {count.found}"),),
        data={"kind": "number", "promised": count.promised, "found": count.found},
    )


RULE = Rule(
    name="count-mismatch",
    summary='the number of things promised is not the number that follows: "three ways" and four',
    category=Category.CONTRADICTIONS,
    severity=Severity.WARNING,
    view=PromisedCounts,
    check=check,
)
