"""Flags two pieces of advice of which one recommends what the other warns off."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import Category, Clash, ClashKind, Hit, NoOptions, Related, Rule, Severity, Statements


def check(statements: Statements, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for the later piece of advice of each pair."""
    return (_hit(clash) for clash in statements.clashes if clash.kind is ClashKind.STANCE)


def _hit(clash: Clash) -> Hit:
    first, second = clash.first.words, clash.second.words
    return Hit(
        clash.second.span,
        f'This advises "{second}", and an earlier passage advises "{first}". {_ADVICE}',
        related=(Related(clash.first.span, f'the earlier passage says "{first}"'),),
        data={"kind": clash.kind.value, "words": [first, second]},
    )


_ADVICE = "Give one piece of advice, or say for whom and when each holds."

RULE = Rule(
    name="conflicting-advice",
    summary="one passage recommends what another warns off",
    category=Category.CONTRADICTIONS,
    severity=Severity.WARNING,
    view=Statements,
    check=check,
)
