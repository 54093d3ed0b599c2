"""Flags advice that can hurt whoever follows it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zolint.api import Advice, Category, Hit, NoOptions, Rule, Severity, Wordings, table
from zolint_rules.unsafe_advice.amounts import amounts


def check(advice: Advice, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each sentence that recommends or excuses something dangerous."""
    known = table(__file__)
    article = advice.with_lists(known["lists"])
    taken: set[int] = set()
    for kind, wordings in _kinds().items():
        for passage in article.find(wordings):
            if passage.sentence in taken:
                continue
            taken.add(passage.sentence)
            says = known[kind]
            yield Hit(
                passage.span,
                f'"{passage.words}" {says["wrong"]}. {says["instead"]}',
                data={"kind": kind},
            )
    for passage in amounts(advice):
        yield Hit(
            passage.span,
            f'"{passage.words}" can become a target for readers with an eating disorder. '
            "Leave the number out.",
            severity=Severity.WARNING,
            data={"kind": "eating-disorder-numbers"},
        )


@cache
def _kinds() -> dict[str, Wordings]:
    return {
        kind: Wordings(*(tuple(entry.get(key, ())) for key in ("acts", "says", "unless", "context")))
        for kind, entry in table(__file__).items()
        if kind != "lists"
    }


RULE = Rule(
    name="unsafe-advice",
    summary="advice that can hurt whoever follows it",
    category=Category.SAFETY,
    severity=Severity.ERROR,
    view=Advice,
    check=check,
)
