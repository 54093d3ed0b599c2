"""A rule's page as a person likes to read it in a terminal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from types import SimpleNamespace

from zolint import page
from zolint.page import Example
from zolint.rule_index import Sheet
from zolint.snippet import clean, width
from zolint.terminal import Screen

_WIDEST = 88
"""Longer lines are hard to read."""
_INDENT = "  "
_FENCE = re.compile(r"(?P<marks>```+|~~~+)(?P<info>.*)")
_HEADING = re.compile(r"#{1,6}\s+(?P<text>.*)")
_ITEM = re.compile(r"(?P<indent>\s*)(?P<bullet>[-*+]|\d+[.)])\s+(?P<text>.*)")
_INLINE = (
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)"), r"\1 (\2)"),
    (re.compile(r"\*\*([^*]+)\*\*"), r"\1"),
    (re.compile(r"(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_([^_\s][^_]*)_(?![\w_])"), r"\1"),
)
"""Marks of Markdown that say nothing in a terminal; code keeps its own."""


def render(rule: Sheet, screen: Screen) -> str:
    """Return the page of a rule: what it is, and what its `rule.md` says, if it has one."""
    screen = Screen(min(screen.width, _WIDEST), screen.colour)
    return "".join(f"{line.rstrip()}\n" for line in (*_head(rule, screen), *_page(rule, screen)))


def _head(rule: Sheet, screen: Screen) -> Iterator[str]:
    yield screen.paint("bold", rule.name)
    yield from textwrap.wrap(rule.summary, screen.width)
    yield ""
    facts = {
        "category": rule.category,
        "severity": screen.paint(rule.severity, rule.severity),
        "default": "on" if rule.default else "off; select it to run it",
        "plug-in": rule.plugin,
        "formerly": ", ".join(rule.formerly),
    }
    yield from (f"{_INDENT}{name:<8}  {fact}" for name, fact in facts.items() if fact)
    label = "options"
    for key, value in rule.options.items():
        # long word lists are for the page to speak of
        shown = textwrap.shorten(value, max(screen.width - len(key) - 16, 20), placeholder=" ...")
        yield f"{_INDENT}{label:<8}  {key} = {shown}"
        label = ""


def _page(rule: Sheet, screen: Screen) -> Iterator[str]:
    examples = {example.line: example for example in page.examples(rule.page)}
    before = ""
    for block in _blocks(rule.page):
        is_title = block.kind == "heading" and not before
        if not is_title and (block.kind, before) != ("item", "item"):
            yield ""
        before = block.kind
        match block.kind:
            case "heading" if not is_title:
                yield screen.paint("bold", _plain(block.text))
            case "text":
                yield from _folded(block.text, _INDENT, screen)
            case "item":
                yield from _folded(block.text, _INDENT + block.mark, screen)
            case "code" if block.line in examples:
                yield from _example(examples[block.line], rule, screen)
            case "code":
                yield from _code(block)


class _Block(SimpleNamespace):
    """A part of a page: a heading, a paragraph of text, a list's item, or code."""

    kind: str
    text: str
    line: int
    mark: str
    """An item's bullet with its indent, or what stands behind the marks of a fence."""


def _block(kind: str, text: str, line: int, mark: str = "") -> _Block:
    return _Block(kind=kind, text=text, line=line, mark=mark)


def _blocks(page: str) -> Iterator[_Block]:
    """Yield the parts of a page."""
    opened: _Block | None = None
    lines = enumerate(page.splitlines(), 1)
    for number, line in lines:
        fence, heading, item = _FENCE.match(line), _HEADING.match(line), _ITEM.match(line)
        if opened and (fence or heading or item or not line.strip()):
            yield opened
            opened = None
        if fence:
            yield _block("code", "\n".join(_until(fence["marks"], lines)), number, fence["info"].strip())
        elif heading:
            yield _block("heading", heading["text"], number)
        elif item:
            mark = f"{item['indent'].expandtabs(2)}{item['bullet']} "
            opened = _block("item", item["text"], number, mark)
        elif opened:
            opened.text += f" {line.strip()}"
        elif line.strip():
            opened = _block("text", line.strip(), number)
    if opened:
        yield opened


def _until(marks: str, lines: Iterator[tuple[int, str]]) -> Iterator[str]:
    """Yield the lines of a fence up to its closing marks, which are used up."""
    for _, line in lines:
        if line.rstrip() == marks:
            return
        yield line


def _code(block: _Block) -> Iterator[str]:
    if block.mark.startswith("fixed"):
        yield f"{_INDENT}after the fix:"
    yield from (f"{_INDENT * 2}{clean(line)}" for line in block.text.splitlines())


def _example(example: Example, rule: Sheet, screen: Screen) -> Iterator[str]:
    """Yield an example with the flagged words underlined."""
    is_bad = example.kind == "bad"
    label = screen.paint(rule.severity, "flagged") if is_bad else screen.paint("good", "not flagged")
    settings = [*([example.format] if example.format != "text" else []), *example.options.splitlines()]
    yield f"{_INDENT}{label}{' with ' + ', '.join(settings) if settings else ''}:"
    marks = [(start, end, "^") for start, end in example.flagged]
    marks += [(start, end, "-") for start, end in example.related]
    for start, end in _lines(example.text, screen.width - 2 * len(_INDENT)):
        yield f"{_INDENT * 2}{clean(example.text[start:end])}"
        below = _marks(example.text, start, end, marks)
        if below:
            yield f"{_INDENT * 2}{screen.paint(rule.severity, below)}"


def _lines(text: str, columns: int) -> Iterator[tuple[int, int]]:
    """Yield where the lines of a text stand, long ones folded between words."""
    for line in re.finditer(r"[^\n]+|(?<=\n)(?=\n)", text.rstrip("\n")):
        start = at = line.start()
        for word in re.finditer(r"\S+\s*", line.group()):
            end = line.start() + word.end()
            if at > start and width(text[start:end].rstrip().expandtabs()) > columns:
                yield start, at
                start = at
            at = end
        yield start, line.end()


def _marks(text: str, start: int, end: int, marks: list[tuple[int, int, str]]) -> str:
    """Return the line of marks to stand beneath a line of an example."""
    below = ""
    at = start
    for first, last, mark in sorted(marks):
        left, right = max(first, at), min(last, start + len(text[start:end].rstrip()))
        if first > end or (right <= left and first != last):
            continue
        below += " " * width(text[at:left]) + (mark * width(text[left:right]) or mark)
        at = max(right, left)
    return below


def _folded(text: str, begin: str, screen: Screen) -> Iterator[str]:
    yield from textwrap.wrap(
        clean(_plain(text)),
        screen.width,
        initial_indent=begin,
        subsequent_indent=" " * len(begin),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _plain(text: str) -> str:
    """Take the marks of Markdown off, except inside code."""
    parts = re.split(r"(`[^`]*`)", text)
    for pattern, plain in _INLINE:
        parts[::2] = (pattern.sub(plain, part) for part in parts[::2])
    return "".join(parts)
