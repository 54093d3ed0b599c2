"""Flags words that put pressure on a partner, or read a yes where none was given."""

from __future__ import annotations

from zolint.api import Advice, Category, FlagAdvice, Rule, Severity

RULE = Rule(
    name="coercive-wording",
    summary="words that put pressure on a partner, or read a yes where none was given",
    category=Category.CONSENT,
    severity=Severity.ERROR,
    view=Advice,
    check=FlagAdvice(__file__),
)
