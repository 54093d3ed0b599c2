"""Weights and calories in an article about eating disorders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.api import Advice, Passage

_ABOUT = ("anorexi* | bulimi* | eating disorder* | binge eating | purging | orthorexi*",)
_AMOUNT = re.compile(
    r"(?i:\b(?:ate|eat(?:s|ing)?|on|under|below|weigh(?:s|ed|ing)?|los(?:t|e|ing)|(?:down|dropped) to"
    r"|burn(?:s|ed|ing)?|only)"
    r" (?:[\w'’]+ ){0,2}\d[\d,.]*\s?(?:calories|kcal|kg|kilos?|kilograms|pounds|lbs?|stone)\b)"
)
_ENOUGH = 2
"""An article with so many sentences that name an eating disorder is about one."""


def amounts(advice: Advice) -> Iterator[Passage]:
    """Yield what somebody eats, weighs or loses in figures, in an article about eating disorders."""
    if len(advice.sentences(_ABOUT)) >= _ENOUGH:
        yield from advice.matching(_AMOUNT)
