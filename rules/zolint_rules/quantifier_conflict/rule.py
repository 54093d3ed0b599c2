"""Flags a statement about all that another passage makes about none or some."""

from __future__ import annotations

from zolint.api import Category, ClashKind, FlagClash, Rule, Severity, Statements

RULE = Rule(
    name="quantifier-conflict",
    summary="the article says a thing of all and of none or some: never, sometimes",
    category=Category.CONTRADICTIONS,
    severity=Severity.WARNING,
    view=Statements,
    check=FlagClash(ClashKind.QUANTIFIER, "Use the one that is right in both places."),
)
