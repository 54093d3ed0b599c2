"""A rule's folder: its rule, its page, its word lists, its examples."""

from __future__ import annotations

import importlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

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
    return tomllib.loads(Path(module_file).with_name(name).read_text("utf-8"))


@dataclass(frozen=True)
class Example:
    """An executable example of a rule's page."""

    kind: str
    """bad: everything marked must be flagged, no more and no less; good: nothing may be."""
    format: str
    """text, markdown or html."""
    options: str
    """TOML for the rule's options, one `key = value` of the fence's info string a line."""
    text: str
    """The article without its marks."""
    flagged: tuple[tuple[int, int], ...]
    """Offsets of what stands in `[[...]]`."""
    related: tuple[tuple[int, int], ...]
    """Offsets of what stands in `<<...>>`: the other end of a finding."""
    fixed: str | None
    """The article after the safe fixes, from a `fixed` fence that follows."""
    line: int
    """The line of the page on which the example begins."""


def page(rule: Rule[Any, Any]) -> str:
    """Return the text of the rule's page, or an empty string where it has none."""
    path = rule.home / "rule.md" if rule.home else None
    return path.read_text("utf-8") if path and path.is_file() else ""


FENCE = re.compile(
    r"^(?P<marks>```+|~~~+)(?P<info>[^\n]*)\n(?P<body>.*?)^(?P=marks)[ \t]*$", re.MULTILINE | re.DOTALL
)
"""A fenced block of a page."""
_MARK = re.compile(r"\[\[|\]\]|<<|>>")


def examples(page_text: str) -> tuple[Example, ...]:
    """Return the examples of a page: its `bad` and `good` fences.

    A fence's info string reads `bad [text|markdown|html] [option=value ...]`.
    """
    found: list[Example] = []
    for fence in FENCE.finditer(page_text):
        kind, *rest = fence["info"].split() or [""]
        if kind == "fixed" and found:
            found[-1] = replace(found[-1], fixed=fence["body"])
        if kind not in ("bad", "good"):
            continue
        text, flagged, related = _unmark(fence["body"])
        formats = [word for word in rest if "=" not in word]
        options = "\n".join(word for word in rest if "=" in word)
        line = page_text.count("\n", 0, fence.start()) + 1
        format_name = formats[0] if formats else "text"
        found.append(Example(kind, format_name, options, text, flagged, related, None, line))
    return tuple(found)


def _unmark(body: str) -> tuple[str, tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Take the marks out of an example and return where they stood."""
    text: list[str] = []
    length = at = 0
    spans: dict[str, list[tuple[int, int]]] = {"[[": [], "<<": []}
    opened: list[tuple[str, int]] = []
    for mark in _MARK.finditer(body):
        text.append(body[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        if mark.group() in spans:
            opened.append((mark.group(), length))
        elif opened:
            kind, start = opened.pop()
            inner = "".join(text)[start:]
            if kind == "[[" and inner.count("[") > inner.count("]") and body[at : at + 1] == "]":
                # [[[3]]] marks "[3]"
                text.append("]")
                length += 1
                at += 1
            spans[kind].append((start, length))
    text.append(body[at:])
    return "".join(text), tuple(sorted(spans["[["])), tuple(sorted(spans["<<"]))
