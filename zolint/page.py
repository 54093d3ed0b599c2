"""A rule's page: its examples, and where they stand."""

from __future__ import annotations

import re


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

    def __init__(self, **parts: object) -> None:
        # neither a dataclass nor a named tuple: to import these takes as long as the rest of `zolint explain`
        self.__dict__ |= parts


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
            found[-1].fixed = fence["body"]
        if kind not in ("bad", "good"):
            continue
        text, flagged, related = _unmark(fence["body"])
        formats = [word for word in rest if "=" not in word]
        found.append(
            Example(
                kind=kind,
                format=formats[0] if formats else "text",
                options="\n".join(word for word in rest if "=" in word),
                text=text,
                flagged=flagged,
                related=related,
                fixed=None,
                line=page_text.count("\n", 0, fence.start()) + 1,
            )
        )
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
