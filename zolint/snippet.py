"""A source line as a terminal shows it: cleaned, cut to the width, the words in question underlined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

_TAB = 8
_ELLIPSIS = "…"
_SHORT = 6
"""So few columns before long marked words are shown, where they are all that the line begins with."""
_PLAIN = re.compile("[ -~\xa0-\xac\xae-\u02ff‐-‧‰-⁞]*")
"""Characters that take one column everywhere."""
_UNSHOWABLE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that would move the cursor, turn the line's direction, or cannot be written."""


def clean(text: str) -> str:
    """Return the text with a mark for every character that a terminal would obey instead of show."""
    return text if text.isprintable() else _UNSHOWABLE.sub("�", text)


def width(text: str) -> int:
    """Return how many columns a text without tabs takes."""
    if _PLAIN.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - 60 ms, needed for few lines

    return max(wcswidth(text), 0)


def underline(  # noqa: PLR0913 - a line, a range, and how to show them
    line: str, start: int, end: int, columns: int, mark: str = "^", *, is_cut: bool = False
) -> tuple[str, str]:
    """Return a line and, to stand beneath it, a line of marks under the characters from `start` to `end`.

    A line of more columns is cut to a window around those characters; `is_cut` says that it has been cut at
    its beginning before. A range that goes on beyond the line is marked to its end.
    """
    line = clean(line)
    beyond = end > len(line)
    start, end = min(start, len(line)), min(end, len(line))
    first, last = _window(line, start, end, columns - is_cut - beyond)
    head = _ELLIPSIS if first > 0 or is_cut else ""
    tail = _ELLIPSIS if last < len(line) or beyond else ""
    shown = head + line[first:last] + tail
    below = " " * len(head) + _blank(line[first:start]) + _marks(line[start : min(end, last)], mark)
    return shown.rstrip(), below


def _window(line: str, start: int, end: int, columns: int) -> tuple[int, int]:
    """Return which part of a line to show."""
    widths = list(_widths(line))
    reach = [0, *accumulate(widths)]
    if reach[-1] <= columns:
        return 0, len(line)
    room = max(columns - 2, 8)
    flagged = reach[end] - reach[start]
    if flagged >= room:
        first = 0 if reach[start] <= _SHORT else start
        last = next(n for n in range(end, start, -1) if reach[n] - reach[first] <= room)
        space = line.rfind(" ", start + 1, last)
        return first, last if last == len(line) or space < 0 else space
    before = min((room - flagged) // 2, reach[start])
    after = room - flagged - before
    if reach[-1] - reach[end] < after:
        before = room - flagged - (reach[-1] - reach[end])
    first = next(n for n in range(start + 1) if reach[start] - reach[n] <= before)
    last = next(n for n in range(len(line), end - 1, -1) if reach[n] - reach[end] <= after)
    return _at_word(line, first, start, widths), _to_word(line, end, last, widths)


def _at_word(line: str, first: int, start: int, widths: list[int]) -> int:
    """Move the window's beginning to that of a word, if one begins before what is marked."""
    if first == 0 or line[first - 1].isspace():
        return first
    space = line.find(" ", first, start)
    if space >= 0:
        return space + 1
    while first < start and widths[first] == 0:
        first += 1
    return first


def _to_word(line: str, end: int, last: int, widths: list[int]) -> int:
    """Move the window's end to that of a word, if one ends after what is marked."""
    if last == len(line) or line[last].isspace():
        return last
    space = line.rfind(" ", end, last)
    if space >= 0:
        return space
    while last > end and widths[last] == 0:
        last -= 1
    return last


def _widths(line: str) -> Iterator[int]:
    if _PLAIN.fullmatch(line):
        return (1 for _ in line)
    from wcwidth import wcwidth  # noqa: PLC0415 - see width

    return (_TAB if character == "\t" else max(wcwidth(character), 0) for character in line)


def _blank(text: str) -> str:
    """Return white space as wide as the text, tabs kept so that they reach as far."""
    return "\t".join(" " * width(part) for part in text.split("\t"))


def _marks(text: str, mark: str) -> str:
    """Return marks as wide as the text; one that takes no column still has one."""
    marks = "\t".join(mark * width(part) for part in text.rstrip().split("\t"))
    return marks if mark in marks else mark
