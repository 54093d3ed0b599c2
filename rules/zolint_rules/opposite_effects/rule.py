"""Flags two passages that say the opposite of one thing."""

from __future__ import annotations

from zolint.api import Category, ClashKind, FlagClash, Rule, Severity, Statements

RULE = Rule(
    name="opposite-effects",
    summary="two passages say the opposite of one thing: raises, lowers; safe, dangerous",
    category=Category.CONTRADICTIONS,
    severity=Severity.ERROR,
    view=Statements,
    check=FlagClash(ClashKind.ANTONYM, "Keep the one that is right, or say when each holds."),
)
