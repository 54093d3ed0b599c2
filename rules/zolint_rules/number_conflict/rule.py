"""Flags a quantity that has two values."""

from __future__ import annotations

from zolint.api import Category, ClashKind, FlagClash, Rule, Severity, Statements

RULE = Rule(
    name="number-conflict",
    summary="one quantity has two values: 72 hours, 48 hours",
    category=Category.CONTRADICTIONS,
    severity=Severity.ERROR,
    view=Statements,
    check=FlagClash(ClashKind.NUMBER, "Check the source and give one value."),
)
