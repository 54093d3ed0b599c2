"""Amounts: shares, "one in ten", and numbers with their scale, "72 hours", "three times a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zolint.view.statements.numbers.quantities import scale_of
from zolint.view.statements.numbers.ratios import PIECES
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import is_empty, number
from zolint.view.statements.words.tokens import Token
from zolint.view.statements.words.wording import small

_FEW = "one|two|three|four|five|six|seven|eight|nine"
_SHARE = re.compile(
    rf"\b(?:(?P<part>{_FEW}|\d+)(?: \w+)? (?:in|out of)(?: every)? (?P<whole>{_FEW}|ten|twenty"
    r"|a hundred|a thousand|\d+)(?! (?:year|month|week|day|hour|minute))\b"
    r"|(?P<percent>\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)"
    r"(?= (?:of|\w+ (?:say|said|report|have|had)))(?: of)?"
    r"|(?P<count>two|three) (?P<piece>thirds|quarters|fifths)(?: of)?"
    r"|(?:a|one) (?P<fraction>third|quarter|fifth|tenth) of"
    r"|half(?: of)?(?= (?:the |all |these |those )?(?:\w+ )?"
    r"(?:people|women|men|couples|them|patients|users|adults)))",
    re.IGNORECASE,
)
_CUES = frozenset((*_FEW.split("|"), *PIECES))
"""Without one of them or a number, no share is named."""
_COUNTING = frozenset(("one", "in", "out", "of", "every", "a", "percent", "per", "cent", *PIECES))


def shares(text: str, words: Sequence[Token]) -> Iterator[tuple[int, int, float]]:
    """Yield the shares that a text names: the first word, the word after the last, and the share."""
    if not any(word.text in _CUES or word.text[0].isdigit() for word in words):
        return
    for found in _SHARE.finditer(text):
        if found["percent"]:
            value = float(found["percent"]) / 100
        elif found["part"]:
            value = _value(found["part"]) / _value(found["whole"])
        elif found["count"]:
            value = _value(found["count"]) / PIECES[found["piece"].lower()]
        else:
            value = 1 / PIECES[found["fraction"].lower()] if found["fraction"] else 0.5
        inside = [n for n, word in enumerate(words) if found.start() <= word.start < found.end()]
        if inside and 0 < value <= 1:
            yield inside[0], inside[-1] + 1, value


def is_counting(word: str) -> bool:
    """Whether a word of a share only counts, and names nobody: "one", not "woman" in "one woman in ten"."""
    return word in _COUNTING or number(word) is not None


def quantity(words: Sequence[Token], at: int, last: int) -> str | None:
    """Return the number at a place with its scale, in the scale's own unit, or None for another word."""
    word = words[at].text
    if word in ("once", "twice"):
        often = at + 2 < last and words[at + 1].text in small("each")
        return _rate(words[at + 2].text, 1.0 if word == "once" else 2.0, "times") if often else None
    if word == "hour" and at and words[at - 1].text == "an":
        return "#1 time"
    value = number(word)
    return None if value is None else _scaled(words, at, last, value)


def _scaled(words: Sequence[Token], at: int, last: int, value: float) -> str:
    """Return a number with the scale that the words after it name."""
    unit = words[at + 1].text if at + 1 < last else ""
    each = words[at + 3].text if at + 3 < last and words[at + 2].text in small("each") else ""
    if unit == "percent":
        return f"#{value:g} %"
    if unit == "times" and each:
        return _rate(each, value, unit)
    if not unit or is_empty(unit):
        return f"#{value:g} "
    scale, factor = scale_of(name_of(unit))
    return _rate(each, value * factor, scale) if is_unit(each) else f"#{value * factor:g} {scale}"


def is_unit(word: str) -> bool:
    """Whether a word is a unit of time, mass, length or volume."""
    return word in ("percent", "%") or (bool(word) and scale_of(name_of(word))[0] != name_of(word))


def is_time(word: str) -> bool:
    """Whether a word is a unit of time."""
    return is_unit(word) and scale_of(name_of(word))[0] == "time"


def _rate(unit: str, value: float, scale: str) -> str:
    """Return how often: so many times in the time that a word names."""
    of, factor = scale_of(name_of(unit))
    return f"#{value / factor:g} {scale}/{of}"


def _value(word: str) -> float:
    plain = word.lower().removeprefix("a ")
    return 1.0 if plain == "one" else number(plain) or 1.0
