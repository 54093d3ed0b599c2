"""Flags a word that is defined as two kinds of things."""

from __future__ import annotations

from zolint.api import Category, ClashKind, FlagClash, Rule, Severity, Statements

RULE = Rule(
    name="drifting-definition",
    summary="one word is defined as two kinds of things: a bond, a state",
    category=Category.CONTRADICTIONS,
    severity=Severity.INFO,
    view=Statements,
    check=FlagClash(ClashKind.DEFINITION, "Give one definition and keep to it."),
)
