"""Flags safety notes that leave out something their topic needs."""

from __future__ import annotations

from zolint.api import Category, FlagGap, Notes, Rule, Severity

RULE = Rule(
    name="incomplete-safety-note",
    summary="a safety note that leaves out something its topic needs",
    category=Category.SAFETY,
    severity=Severity.WARNING,
    view=Notes,
    check=FlagGap("safety", 'The safety note on "{words}" leaves something out.', begun=True),
)
