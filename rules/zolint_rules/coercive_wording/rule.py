"""Flags words that put pressure on a partner, or read a yes where none was given."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zolint.api import Advice, Category, Hit, NoOptions, Rule, Severity, Wordings, table


def check(advice: Advice, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each sentence that urges or excuses pressure, the first kind that it meets."""
    known = table(__file__)
    article = advice.with_lists(known["lists"])
    taken: set[int] = set()
    for kind, wordings in _kinds().items():
        says = known[kind]
        for passage in article.find(wordings):
            if passage.sentence in taken:
                continue
            taken.add(passage.sentence)
            yield Hit(
                passage.span,
                f'"{passage.words}" {says["wrong"]}. {says["instead"]}',
                severity=Severity(says["severity"]),
                data={"kind": kind},
            )


@cache
def _kinds() -> dict[str, Wordings]:
    return {
        kind: Wordings(*(tuple(entry.get(key, ())) for key in ("acts", "says", "unless", "context")))
        for kind, entry in table(__file__).items()
        if kind != "lists"
    }


RULE = Rule(
    name="coercive-wording",
    summary="words that put pressure on a partner, or read a yes where none was given",
    category=Category.CONSENT,
    severity=Severity.ERROR,
    view=Advice,
    check=check,
)
