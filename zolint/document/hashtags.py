"""Lines of hashtags, and lists of tags with a label, apart from prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from zolint.document import Block, Kind

_TAG = r"#(?=[^\W\d_]|\d+[^\W\d]|_+[^\W_])[\w’'&+-]+"
_LINE = re.compile(rf"{_TAG}(?:[\s,;|·•]*{_TAG})*[\s,;.]*")
_ITEM = r"#?[\w’'&+/-]+(?: [\w’'&+/-]+){0,3}"
_LABELLED = re.compile(
    r"\s*(?:tags?|tagged(?: (?:as|in|under|with))?|filed (?:in|under)|posted in|keywords?|hashtags):\s+"
    rf"(?P<list>{_ITEM}(?:\s*[,;|·•]\s*{_ITEM})*)[\s.]*",
    re.IGNORECASE,
)
"""A line that lists tags after a label: "Filed under: sleep, touch"."""
_ENTRY = re.compile(_ITEM)
_COLOUR = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b", re.IGNORECASE)


def is_tags(text: str) -> bool:
    """Whether a line holds hashtags and nothing else, apart or glued, or a label and a list of tags."""
    return _is_hashtags(text) or _LABELLED.fullmatch(text) is not None


def labelled(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each tag stands that a line lists after a label; hashtags are none of them."""
    line = _LABELLED.fullmatch(text)
    if line and "#" not in text:
        for found in _ENTRY.finditer(text, *line.span("list")):
            yield found.span()


def split_tags(block: Block) -> tuple[Block, ...]:
    """Return the block, the lines of tags that end it as a block of their own."""
    end = start = len(block.text)
    for line in reversed([0, *_line_starts(block)]) if "#" in block.text or ":" in block.text else ():
        if not is_tags(block.text[line:start]):
            break
        start = line
    if start == end:
        return (block,)
    tags = replace(block.slice(start, end), kind=Kind.TAGS, level=0, group=-1)
    return (block.slice(0, start), tags) if start else (tags,)


def _is_hashtags(text: str) -> bool:  # not numbers, not colours
    text = text.strip()
    return (
        text.startswith("#")
        and _LINE.fullmatch(text) is not None
        and not all(_is_colour(word) for word in text.split())
    )


def _line_starts(block: Block) -> Iterator[int]:
    """Where the text goes on after a line break, which readers decode to one space."""
    for piece in block.pieces:
        if not piece.verbatim and block.text[piece.start : piece.end] == " ":
            yield piece.end


def _is_colour(word: str) -> bool:
    letters = set(word[1:].lower())
    return bool(_COLOUR.fullmatch(word)) and (any(c.isdigit() for c in letters) or len(letters) == 1)
