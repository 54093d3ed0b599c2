"""Phrases that wave away pain or doubt."""

from __future__ import annotations

from zolint.api import Category, FlagWords, Prose, Rule, Severity, words

RULE = Rule(
    name="minimising-wording",
    summary="pain or doubt waved away",
    category=Category.SAFETY,
    severity=Severity.WARNING,
    view=Prose,
    check=FlagWords(
        words(__file__),
        message='"{words}" waves pain or doubt away. Say what to do about it: slow down, use lube, stop.',
        quotations=False,
    ),
)
