"""Flags verbs in the passive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from zolint.api import Category, Hit, Passive, Passives, Rule, Severity


@dataclass(frozen=True)
class Options:
    """What the rule can be told."""

    at_most: int = 5
    """How many passives of an article are reported, those that name nobody first; 0 for all."""

    def __post_init__(self) -> None:
        """Refuse a limit that means nothing."""
        if self.at_most < 0:
            raise ValueError("at-most must be 0 or more")


def check(passives: Passives, options: Options) -> Iterator[Hit]:
    """Yield a hit for each passive, those first that do not say who acts."""
    order = sorted(passives.all, key=lambda passive: passive.names_agent)
    for passive in islice(order, options.at_most or None):
        yield Hit(passive.span, _message(passive), data={"names_agent": passive.names_agent})


def _message(passive: Passive) -> str:
    if passive.names_agent:
        return f'"{passive.text}" is passive: who acts comes last. Begin with who does it.'
    return f'"{passive.text}" is passive: it does not say who acts. Begin with who does it, if that matters.'


RULE = Rule(
    name="passive-voice",
    summary="a verb in the passive",
    category=Category.READABILITY,
    severity=Severity.INFO,
    view=Passives,
    check=check,
    options=Options(),
    default=False,
)
