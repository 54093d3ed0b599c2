"""Occasions: whether two numbers are given for two times, or for two groups."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zolint.view.statements.words.outline import Outline, Term, word_list

_Numbers = Sequence[tuple[Term, Term]]
"""The numbers that differ, each with what stands in its place."""
_YEARS = 1800, 2100
_LAST_DAY = 31
_AGE = re.compile(
    r"\b(?:at|over|under|past|above|below|aged?|turned|(?:women|men|people) of) (?:the age of )?$"
)
_PART = re.compile(r"(?:of|among) (?:the|these|those|them)\b")


def of_two_times(outline: Outline, numbers: _Numbers) -> bool:
    """Whether a year differs and with it a number that may change from year to year, not only the day."""
    years = [pair for pair in numbers if all(_YEARS[0] <= (n.value or 0) <= _YEARS[1] for n in pair)]
    dated = not outline.words.isdisjoint(word_list("date"))
    others = [pair for pair in numbers if pair not in years]
    return bool(years) and any(not dated or (n.value or 0) > _LAST_DAY for pair in others for n in pair)


def of_two_groups(one: Outline, other: Outline, numbers: _Numbers) -> bool:
    """Whether another age differs, too, or one sentence speaks of a part of a group: "of the women who"."""
    if bool(_PART.match(one.lower)) != bool(_PART.match(other.lower)):
        return True
    return len(numbers) > 1 and ages_of(one) != ages_of(other)


def ages_of(outline: Outline) -> frozenset[str]:
    """Return the numbers that tell of whom a sentence speaks: "at thirty", "men over forty"."""
    text = outline.lower
    return frozenset(f"#{term.value:g}" for term in outline.numbers if _AGE.search(text[: term.start]))
