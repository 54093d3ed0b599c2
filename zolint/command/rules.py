"""`zolint rules`: the list of rules."""

from __future__ import annotations

import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from zolint.command import FINE, NOT_JUDGED
from zolint.command.configuration import project, tell_broken
from zolint.command.output import say_json
from zolint.options import values
from zolint.plan import AnyRule
from zolint.rule import Category
from zolint.terminal import Screen, say, screen

_NARROW = 30
"""Below so many columns for the summaries, they are not folded."""


def run(arguments: Namespace) -> int:
    """List the rules, and return the exit code."""
    settled = project(arguments)
    loaded = settled.plugins
    rules = sorted(settled.rules(Path()), key=_order)
    if arguments.format == "json":
        say_json(_data(rules))
    else:
        say("".join(f"{line}\n" for line in _table(rules, screen(arguments.color, sys.stdout))))
    tell_broken(loaded, arguments.color)
    return NOT_JUDGED if loaded.broken else FINE


def _order(rule: AnyRule) -> tuple[int, str, str]:
    return tuple(Category).index(rule.category), rule.plugin, rule.name


def _table(rules: list[AnyRule], place: Screen) -> Iterator[str]:
    first = max((len(rule.name) for rule in rules), default=0)
    second = max((len(rule.category) for rule in rules), default=0)
    head = f"{'rule':<{first}}  {'category':<{second}}  severity  default  "
    yield place.paint("bold", f"{head}summary")
    room = place.width - len(head)
    for rule in rules:
        severity = place.paint(rule.severity, f"{rule.severity:<8}")
        on = "on " if rule.default else "off"
        lines = textwrap.wrap(rule.summary, room) if room >= _NARROW else [rule.summary]
        begin = (
            f"{place.paint('bold', f'{rule.name:<{first}}')}  {rule.category:<{second}}  {severity}  {on:<7}"
        )
        yield f"{begin}  {lines[0] if lines else ''}".rstrip()
        yield from (" " * len(head) + line for line in lines[1:])


def _data(rules: list[AnyRule]) -> dict[str, object]:
    return {
        "schema": 1,
        "rules": [
            {
                "name": rule.name,
                "category": rule.category,
                "severity": rule.severity,
                "default": rule.default,
                "summary": rule.summary,
                "plugin": rule.plugin,
                "options": values(rule.options),
            }
            for rule in rules
        ],
    }
