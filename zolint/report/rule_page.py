"""A rule's page for a reader elsewhere: without the marks that only the tests of examples read."""

from __future__ import annotations

import re
from typing import Any

from zolint import room
from zolint.page import FENCE, Example, examples
from zolint.rule import Rule

AnyRule = Rule[Any, Any]
_TITLE = re.compile(r"\A# [^\n]*\n+")
_FINDS = re.compile(r"^## What it finds\n+(?P<text>.+?)\n(?:\n|\Z)", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ +", re.MULTILINE)
_LABELS = {"good": "Not flagged:", "fixed": "After the fix:"}


def markdown(rule: AnyRule) -> str:
    """Return the page as Markdown without its title; of a rule without a page, the summary."""
    text = room.page(rule)
    by_line = {example.line: example for example in examples(text)}

    def shown(fence: re.Match[str]) -> str:
        example = by_line.get(text.count("\n", 0, fence.start()) + 1)
        body = example.text if example else fence["body"]
        label = _flagged(example) if example and example.kind == "bad" else _label(fence["info"])
        return f"{label}\n\n{fence['marks']}text\n{body}{fence['marks']}".lstrip()

    return _TITLE.sub("", FENCE.sub(shown, text)).strip() or rule.summary


def plain(rule: AnyRule) -> str:
    """Return the page as text, headings as lines and examples left out."""
    text = _TITLE.sub("", FENCE.sub("", room.page(rule)))
    text = text.partition("\n## Examples\n")[0]
    return _HEADING.sub("", text).strip() or rule.summary


def finds(rule: AnyRule) -> str:
    """Return the paragraph that says what the rule finds; of a rule without a page, the summary."""
    found = _FINDS.search(room.page(rule))
    return " ".join(found["text"].split()) if found else rule.summary


def _flagged(example: Example) -> str:
    words = (" ".join(example.text[start:end].split()) for start, end in example.flagged)
    return "Flagged: " + ", ".join(f"“{word}”" for word in words)


def _label(info: str) -> str:
    return _LABELS.get((info.split() or [""])[0], "")
