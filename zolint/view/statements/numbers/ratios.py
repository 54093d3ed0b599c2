"""Ratios: how often, and how many of how many: "twice a week", "one in ten"."""

from __future__ import annotations

from zolint.view.data import table
from zolint.view.statements.numbers.numerals import Line, Number, Value, numeral
from zolint.view.statements.words.outline import number, word_list


def rate(row: Line, at: int) -> Value | None:
    """Return how often: "daily", "every other day", "two or three times a week"."""
    word = row.word(at)
    if word in table("measures")["rates"]:
        apart = float(table("measures")["rates"][word])
        return Value("rate", 1 / apart, 1 / apart, at, at + 1, at)
    if word in EVERY:
        return every(row, at)
    found = _times(row, at)
    if not found:
        return None
    after = found.end
    if row.word(after) in ("in", "every") and row.word(after + 1) != "the":
        gap = numeral(row, after + 1) or Number(1.0, 1.0, after + 1)
        unit = hours(row.word(gap.end))
        if unit and (gap.end > after + 1 or row.word(after) == "every"):
            return Value(
                "rate", found.low / gap.high / unit, found.high / gap.low / unit, at, gap.end + 1, at
            )
    if row.word(after) in ("a", "an", "per", "each", "every"):
        unit = hours(row.word(after + 1))
        if unit:
            return Value("rate", found.low / unit, found.high / unit, at, after + 2, at)
    return None


def every(row: Line, at: int) -> Value | None:
    """Return how often an "every day" or "every other week" at a place says."""
    following = row.word(at + 1)
    if following in ("other", "second"):
        gap = Number(2.0, 2.0, at + 2)
    elif following == "single":
        gap = Number(1.0, 1.0, at + 2)
    else:
        gap = numeral(row, at + 1) or Number(1.0, 1.0, at + 1)
    unit = hours(row.word(gap.end))
    if not unit:
        return None
    return Value("rate", 1 / gap.high / unit, 1 / gap.low / unit, at, gap.end + 1, at)


EVERY = ("every", "each")
ONCE = {"once": 1.0, "twice": 2.0, "thrice": 3.0}


def _times(row: Line, at: int) -> Number | None:
    """Return how many times: "once or twice", "three to four times"."""
    if row.word(at) in ONCE:
        low = ONCE[row.word(at)]
        if row.word(at + 1) in ("or", "to") and row.word(at + 2) in ONCE:
            return Number(low, ONCE[row.word(at + 2)], at + 3)
        return Number(low, low, at + 1)
    found = numeral(row, at)
    if found and not found.whole and row.word(found.end) in ("times", "time"):
        return Number(found.low, found.high, found.end + 1)
    return None


PIECES = {
    "half": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "tenth": 10,
}
_SIDES = ("the", "all", "these", "those", "our", "my")


def share(row: Line, at: int) -> Value | None:
    """Return a share: "40 per cent", "one woman in ten", "a quarter of", "half of all"."""
    if row.word(at) == "half":
        of = row.word(at + 1) == "of" or row.word(at + 1) in _SIDES
        timed = hours(row.word(at + 2)) or hours(row.word(at + 3))
        return (
            Value("share", 0.5, 0.5, at, at + 1 + (row.word(at + 1) == "of"), at)
            if of and not timed
            else None
        )
    found = numeral(row, at)
    if not found:
        return _each(row, at)
    word, following = row.word(found.end), row.word(found.end + 1)
    if word in ("percent", "%") or (word, following) == ("per", "cent"):
        end = found.end + 1 + (word == "per")
        return Value("share", found.low / 100, found.high / 100, at, end, at) if found.high <= _ALL else None
    if word in PIECES and (following == "of" or row.word(at) in ("two", "three", "four")):
        if word.startswith("quarter") and hours(row.word(found.end + 3)):
            return None
        piece = PIECES[word]
        return Value(
            "share", found.low / piece, found.high / piece, at, found.end + 1 + (following == "of"), at
        )
    return _one_in(row, at, found)


def _each(row: Line, at: int) -> Value | None:
    """Return the share that "every third woman" names."""
    part = PIECES.get(row.word(at + 1), 0) if row.word(at) in EVERY else 0
    if not part or hours(row.word(at + 2)):
        return None
    return Value("share", 1 / part, 1 / part, at, at + 2, at, noun=(at + 2, at + 3))


_ALL = 100
_WHOLE = 100
"""Of so many, a number before "of" is a share."""
_NOUNS = 2


def _one_in(row: Line, at: int, found: Number) -> Value | None:
    """Return "one in ten", "three women in four", "seven out of every ten"."""
    for after in range(found.end, found.end + _NOUNS + 1):
        word = row.word(after)
        if word == "out" and row.word(after + 1) == "of":
            last = after + 2
        elif word == "of" and after == found.end and (number(row.word(after + 1)) or 0) >= _WHOLE:
            # "98 of 100"
            last = after + 1
        elif word == "in":
            last = after + 1
        elif not word or word in word_list("function") or number(word) is not None:
            return None
        else:
            continue
        last += row.word(last) == "every"
        whole = numeral(row, last)
        if not whole or whole.whole or hours(row.word(whole.end)) or whole.low <= found.high:
            return None
        return Value(
            "share",
            found.low / whole.high,
            found.high / whole.low,
            at,
            whole.end,
            at,
            noun=(found.end, after),
        )
    return None


def hours(word: str) -> float:
    """Return how many hours a word of time makes, or nought for another word."""
    units = table("measures")["each"]
    return float(units.get(word) or units.get(word.removesuffix("s")) or 0.0)
