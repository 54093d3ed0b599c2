"""`zolint explain RULE`: a rule's page for a person in a terminal."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from zolint.command import FINE, NOT_JUDGED
from zolint.command.configuration import project, tell_broken
from zolint.explain import render
from zolint.selection import Catalogue
from zolint.terminal import say, screen, tell


def run(arguments: Namespace) -> int:
    """Explain a rule, and return the exit code."""
    settled = project(arguments)
    loaded = settled.plugins
    known = Catalogue(
        settled.rules(Path()),
        loaded.broken,
        lambda notice: tell("warning", notice, arguments.color),
    )
    rule = known.rule(arguments.rule, lambda: "zolint explain")
    if rule:
        say(render(rule, screen(arguments.color, sys.stdout)))
    tell_broken(loaded, arguments.color)
    return NOT_JUDGED if loaded.broken else FINE
