"""Flags a statement that the article also denies."""

from __future__ import annotations

from zolint.api import Category, ClashKind, FlagClash, Rule, Severity, Statements

RULE = Rule(
    name="negated-statement",
    summary="the article asserts a thing and denies it",
    category=Category.CONTRADICTIONS,
    severity=Severity.ERROR,
    view=Statements,
    check=FlagClash(ClashKind.NEGATION, "Keep the one that is right."),
)
