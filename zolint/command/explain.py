"""`zolint explain RULE`: a rule's page for a person in a terminal."""

from __future__ import annotations

import sys
from argparse import Namespace

from zolint.command import FINE, NOT_JUDGED
from zolint.explain import render
from zolint.rule_index import Sheet, find, sheet
from zolint.terminal import say, screen, tell


def run(arguments: Namespace) -> int:
    """Explain a rule, and return the exit code."""
    known = find(arguments.rule)
    if known:
        _show(known, arguments)
        return FINE
    return _load(arguments)


def _load(arguments: Namespace) -> int:
    """Explain a rule that only the plug-ins and the configuration know."""
    from pathlib import Path  # noqa: PLC0415 - most ask for a built-in rule, and need none of this

    from zolint.command.configuration import project, tell_broken  # noqa: PLC0415
    from zolint.selection import Catalogue  # noqa: PLC0415

    settled = project(arguments)
    loaded = settled.plugins
    known = Catalogue(
        settled.rules(Path()),
        loaded.broken,
        lambda notice: tell("warning", notice, arguments.color),
    )
    rule = known.rule(arguments.rule, lambda: "zolint explain")
    if rule:
        _show(sheet(rule), arguments)
    tell_broken(loaded, arguments.color)
    return NOT_JUDGED if loaded.broken else FINE


def _show(told: Sheet, arguments: Namespace) -> None:
    say(render(told, screen(arguments.color, sys.stdout)))
