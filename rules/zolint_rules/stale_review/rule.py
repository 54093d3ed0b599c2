"""Flags an article whose last review is too long ago, or whose next one is overdue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zolint.api import Category, Hit, Rule, Severity, Trust

_LEAP_DAY = (2, 29)


@dataclass(frozen=True)
class Options:
    """What the rule can be told."""

    max_years: int = 3
    """How many years a review counts."""

    def __post_init__(self) -> None:
        """Refuse a span in which nothing could stay fresh."""
        if self.max_years < 1:
            raise ValueError("max-years must be 1 or more")


def check(trust: Trust, options: Options) -> Iterator[Hit]:
    """Yield one hit, on the day that has gone by."""
    due, last, today = trust.next_review, trust.reviewed, trust.today
    if due and due.day < today and not (last and last.day > due.day):
        yield Hit(
            due.span,
            f"The next review was due on {_shown(due.day)}. Have the facts checked, and change the date.",
            data={"due": due.day.isoformat()},
        )
    elif last and today > _years_after(last.day, options.max_years):
        years = "a year" if options.max_years == 1 else f"{options.max_years} years"
        yield Hit(
            last.span,
            f"The last review, of {_shown(last.day)}, is more than {years} ago. "
            "Have the facts checked, and change the date.",
            data={"reviewed": last.day.isoformat()},
        )


def _years_after(day: date, years: int) -> date:
    if (day.month, day.day) == _LEAP_DAY:
        return date(day.year + years, 3, 1)
    return day.replace(year=day.year + years)


def _shown(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


RULE = Rule(
    name="stale-review",
    summary="a last review that is too long ago, or a next one that is overdue",
    category=Category.TRUST,
    severity=Severity.WARNING,
    view=Trust,
    check=check,
    options=Options(),
    default=False,
    dated=True,
)
