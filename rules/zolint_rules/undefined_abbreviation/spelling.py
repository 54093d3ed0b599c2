"""Where an abbreviation's words stand, or the same letters as a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LETTER = re.compile(r"\w")
_NEAR = 200
"""So far before an abbreviation its words begin."""
_MARKS = '["“”*_]*'
_SPELLED_OUT = tuple(
    (re.compile(f"{before_it}{_MARKS}[A-Z]$"), re.compile(rf"s?\b{_MARKS}{behind_it}"))
    for before_it, behind_it in (
        (r"\w[\"”’*_]* [(\[][^()\[\]]{0,40}\b", r"[^()\[\]]{0,40}[)\]]"),
        (r"\b", r",? (?:\([^()]{3,}\)|[–—-] [a-zA-Z])"),
        (r"\b", r",? (?:or|short for|stands? for|means?|that is|also|refers? to|is (?:an?|the|when))\b"),
        (r"(?:\bor|called|known as|abbreviated(?: to| as)?|for short|[–—-]) (?:an? |the )?", ""),
    )
)
"""What stands before an abbreviation, with its first letter, and behind it, where its words are given."""


def is_spelled_out(short: str, text: str) -> bool:
    """Whether the article gives the words: "Long Form (LF)", "LF (long form)", "LF stands for ..."."""
    for at in _places(short, text):
        after = at + len(short)
        for before_it, behind_it in _SPELLED_OUT:
            if behind_it.match(text, after) and before_it.search(text, max(0, at - _NEAR), at + 1):
                return True
    return False


def is_in_small_letters(short: str, text: str) -> bool:
    """Whether the same letters stand in the text as a word."""
    return any(_is_whole(at, at + len(short), text) for at in _places(short.lower(), text))


def _places(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _is_whole(start: int, end: int, text: str) -> bool:
    """Whether neither a letter nor a digit stands beside a range."""
    return not _LETTER.match(text, end) and not (start and _LETTER.match(text, start - 1))
