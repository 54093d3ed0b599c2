"""What applies to one file: the rules that run, each with its options, and the settings that views read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What a comment may name to silence rules, with the rules that it stands for."""
    heeds_suppressions: bool = True


def default(rules: tuple[AnyRule, ...]) -> Plan:
    """Return the plan without any configuration: every rule that is on by default, as it comes."""
    active = (Active(rule, rule.options) for rule in rules if rule.default)
    return Plan(tuple(active), names=names_of(rules))


def names_of(rules: Iterable[AnyRule]) -> Mapping[str, frozenset[str]]:
    """Return every name for one rule or for a group of them: present, former, of a category or a plug-in."""
    found: dict[str, set[str]] = {}
    for rule in rules:
        group = [f"category:{rule.category}", *([f"{rule.plugin}/*"] if rule.plugin else ())]
        for name in (rule.name, *former_names(rule), *group):
            found.setdefault(name, set()).add(rule.name)
    return {name: frozenset(of) for name, of in found.items()}


def former_names(rule: AnyRule) -> tuple[str, ...]:
    """Return the names that a rule had before, as a user would have written them."""
    prefix = f"{rule.plugin}/" if rule.plugin else ""
    return tuple(f"{prefix}{name}" for name in rule.formerly)
