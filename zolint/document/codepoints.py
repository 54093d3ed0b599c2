"""Where a parser's UTF-8 byte offset stands in the text, in code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

_WIDE = re.compile(r"[^\x00-\x7f]")


def code_points(text: str, base: int = 0) -> Callable[[int], int]:
    """Return the function from an offset in `text` as UTF-8 to one in code points, plus `base`."""
    if text.isascii():
        return lambda offset: base + offset
    ends: list[int] = []
    surplus = [0]
    for wide in _WIDE.finditer(text):
        surplus.append(surplus[-1] + len(wide.group().encode()) - 1)
        ends.append(wide.end() + surplus[-1])
    return lambda offset: base + offset - surplus[bisect_right(ends, offset)]
