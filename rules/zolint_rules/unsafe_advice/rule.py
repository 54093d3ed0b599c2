"""Flags advice that can hurt whoever follows it."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Advice, Category, FlagAdvice, Hit, NoOptions, Rule, Severity
from zolint_rules.unsafe_advice.amounts import amounts


def check(advice: Advice, options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each sentence that recommends or excuses something dangerous."""
    yield from _LISTED(advice, options)
    for passage in amounts(advice):
        yield Hit(
            passage.span,
            f'"{passage.words}" can become a target for readers with an eating disorder. '
            "Leave the number out.",
            severity=Severity.WARNING,
            data={"kind": "eating-disorder-numbers"},
        )


_LISTED = FlagAdvice(__file__)


RULE = Rule(
    name="unsafe-advice",
    summary="advice that can hurt whoever follows it",
    category=Category.SAFETY,
    severity=Severity.ERROR,
    view=Advice,
    check=check,
)
