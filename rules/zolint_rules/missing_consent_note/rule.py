"""Flags topics on which an article instructs and says nothing of what a yes is."""

from __future__ import annotations

from zolint.api import Category, FlagGap, Notes, Rule, Severity

RULE = Rule(
    name="missing-consent-note",
    summary="an article that instructs in a topic without a word on consent",
    category=Category.CONSENT,
    severity=Severity.ERROR,
    view=Notes,
    check=FlagGap("consent", '"{words}" comes without a note on consent.'),
)
