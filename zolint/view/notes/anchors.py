"""Which words of a match a finding points at: such as show by themselves what it is about."""

from __future__ import annotations

import re

from zolint.source import Source
from zolint.view.notes.commands import openings
from zolint.view.notes.pattern import Match, Place
from zolint.view.notes.words import Words


def anchor(words: Words, source: Source, match: Match, most: int) -> Place:
    """Return so many words that were matched, or the first part that shows what it is about, on a line."""

    def is_on_a_line(place: Place) -> bool:
        span = words.span(*place)
        return source.position(span.start).line == source.position(span.end).line

    whole, first = match.whole, match.places[0]
    telling = [place for place in match.places if not _is_empty(words, place)]
    if first not in telling:  # "let" shows nothing, "let him read your mail" does
        most = max(most, _AROUND_EMPTY)
    short = [whole] if whole[1] - whole[0] <= most and not _CUT.search(words.text(*whole)) else []
    start, end = next(filter(is_on_a_line, (*short, *telling, first)), (first[0], first[0] + 1))
    while end - start > 1 and words.tokens[end - 1].low in _HANGING:
        end -= 1
    return start, end


def _is_empty(words: Words, place: Place) -> bool:
    """Whether the words at a place show nothing by themselves."""
    known = openings()
    return all(
        token.low in known["empty"] or token.low in known["function"] for token in words.tokens[slice(*place)]
    )


_AROUND_EMPTY = 10
"""And so many where the first of them shows nothing by itself."""
_CUT = re.compile(r"[?!;:]")
_HANGING = frozenset(("a", "an", "the", "to", "in", "on", "of", "at", "and", "or", "your", "his", "their"))
"""With these no quotation ends."""
