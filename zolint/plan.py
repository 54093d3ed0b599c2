"""What applies to one file: the rules that run, each with its options, and the settings that views read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from zolint.rule import Rule, Severity
from zolint.settings import Settings

AnyRule = Rule[Any, Any]


@dataclass(frozen=True)
class Active:
    """A rule as the user has set it."""

    rule: AnyRule
    options: object
    severity: Severity | None = None
    """The user's choice; where there is none, the hit's own counts, else the rule's."""


@dataclass(frozen=True)
class Plan:
    """The active rules and the settings for a file."""

    rules: tuple[Active, ...]
    settings: Settings = field(default_factory=Settings)


def default(rules: tuple[AnyRule, ...]) -> Plan:
    """Return the plan without any configuration: every rule that is on by default, as it comes."""
    return Plan(tuple(Active(rule, rule.options) for rule in rules if rule.default))
