"""Flags topics on which an article instructs and says nothing of what keeps readers safe."""

from __future__ import annotations

from zolint.api import Category, FlagGap, Notes, Rule, Severity

RULE = Rule(
    name="missing-safety-note",
    summary="an article that instructs in a topic without a word on staying safe",
    category=Category.SAFETY,
    severity=Severity.ERROR,
    view=Notes,
    check=FlagGap("safety", '"{words}" comes without a note on staying safe.'),
)
