"""Flags a claim that is made with "may" in one place and without in another."""

from __future__ import annotations

from zolint.api import Category, ClashKind, FlagClash, Rule, Severity, Statements

RULE = Rule(
    name="drifting-certainty",
    summary='one claim is made with "may" in one place and as a fact in another',
    category=Category.CONTRADICTIONS,
    severity=Severity.INFO,
    view=Statements,
    check=FlagClash(ClashKind.CERTAINTY, "Use the strength that the evidence allows in both places."),
)
