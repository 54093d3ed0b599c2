"""Flags consent notes that leave out something their topic needs."""

from __future__ import annotations

from zolint.api import Category, FlagGap, Notes, Rule, Severity

RULE = Rule(
    name="incomplete-consent-note",
    summary="a consent note that leaves out something its topic needs",
    category=Category.CONSENT,
    severity=Severity.WARNING,
    view=Notes,
    check=FlagGap("consent", 'What this says of consent to "{words}" leaves something out.', begun=True),
)
