"""`zolint completion`: a script that lets a shell complete commands, options, paths and rules."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import shtab

from zolint import report
from zolint.command import FINE
from zolint.command.arguments import parser
from zolint.command.configuration import project
from zolint.project import Project
from zolint.rule import Category
from zolint.terminal import say

_FILES = ("paths", "place", "old", "new", "write", "stdin_filename", "config")
_FOLDERS = ("cache_dir",)


def run(arguments: argparse.Namespace) -> int:
    """Print the script for a shell, and return the exit code."""
    top = parser()
    _name(top, _words(project(arguments)))
    say(shtab.complete(top, arguments.shell))
    return FINE


def _words(settled: Project) -> Mapping[str, Sequence[str]]:
    """Return what may stand where a rule, a selector or a format is asked for, by the metavar that asks."""
    rules = sorted(rule.name for rule in settled.rules(Path()))
    selectors = ["all", *(f"category:{category}" for category in Category), *rules]
    return {"RULE": rules, "SELECTOR": selectors, "NAME": report.names(settled.plugins.reporters)}


def _name(top: argparse.ArgumentParser, words: Mapping[str, Sequence[str]]) -> None:
    """Tell shtab what completes each argument."""
    for action in _actions(top):
        if action.dest in _FILES or action.metavar == "FILE":
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # where shtab looks
        elif action.dest in _FOLDERS:
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
        elif isinstance(action.metavar, str) and action.metavar in words:
            action.choices = words[action.metavar]


def _actions(top: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    for action in top._actions:  # noqa: SLF001 - argparse has no other way to list them
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for command in action.choices.values():
                yield from _actions(command)
