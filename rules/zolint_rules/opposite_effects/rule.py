"""Flags two passages that say the opposite of one thing."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Clash, ClashKind, Hit, NoOptions, Related, Rule, Severity, Statements


def check(statements: Statements, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for the later passage of each pair."""
    return (_hit(clash) for clash in statements.clashes if clash.kind is ClashKind.ANTONYM)


def _hit(clash: Clash) -> Hit:
    first, second = clash.first.words, clash.second.words
    about = f' of "{clash.about}"' if clash.about else ""
    return Hit(
        clash.second.span,
        f'This says "{second}"{about}, and an earlier passage says "{first}". {_ADVICE}',
        related=(Related(clash.first.span, f'the earlier passage says "{first}"'),),
        data={"kind": clash.kind.value, "words": [first, second]},
    )


_ADVICE = "Keep the one that is right, or say when each holds."

RULE = Rule(
    name="opposite-effects",
    summary="two passages say the opposite of one thing: raises, lowers; safe, dangerous",
    category=Category.CONTRADICTIONS,
    severity=Severity.ERROR,
    view=Statements,
    check=check,
)
