"""A rule's folder: its rule, its page, its word lists."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import tomli

from zolint.rule import Rule


class BrokenRoom(Exception):
    """A rule's folder that lacks something; the message names the folder and what it lacks."""


def rules(package: ModuleType) -> Iterator[Rule[Any, Any]]:
    """Yield the rule of every room in a package: each sub-folder with a `rule.py` that defines `RULE`."""
    for folder in package.__path__:
        for home in sorted(Path(folder).iterdir()):
            if not (home / "rule.py").is_file():
                continue
            try:
                module = importlib.import_module(f"{package.__name__}.{home.name}.rule")
            except Exception as error:
                why = f"{home.name}/rule.py cannot be imported: {type(error).__name__}: {error}"
                raise BrokenRoom(why) from error
            rule = getattr(module, "RULE", None)
            if not isinstance(rule, Rule):
                raise BrokenRoom(f"{home.name}/rule.py defines no RULE")
            yield replace(rule, home=home)


@cache
def words(module_file: str, name: str = "words.txt") -> tuple[str, ...]:
    """Return the entries of a word list beside a rule: one a line, `#` begins a comment.

    Call it as `words(__file__)` from the rule's module.
    """
    text = Path(module_file).with_name(name).read_text("utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


@cache
def table(module_file: str, name: str = "words.toml") -> dict[str, Any]:
    """Return a TOML file beside a rule; call it as `table(__file__)` from the rule's module."""
    return tomli.loads(Path(module_file).with_name(name).read_text("utf-8"))


def page(rule: Rule[Any, Any]) -> str:
    """Return the text of the rule's page, or an empty string where it has none."""
    path = rule.home / "rule.md" if rule.home else None
    return path.read_text("utf-8") if path and path.is_file() else ""
