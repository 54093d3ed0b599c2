"""Values: what a sentence counts, on a scale, and how it bounds it: "up to 72 hours", "one in ten"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import chain

from zolint.view.data import table, words
from zolint.view.statements.numbers.numerals import Line, Number, Value, numeral
from zolint.view.statements.numbers.quantities import scale_of
from zolint.view.statements.numbers.ratios import EVERY, ONCE, PIECES, every, hours, rate, share
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import number, word_list
from zolint.view.statements.words.runs import Runs, longest_run, runs, words_of
from zolint.view.statements.words.tokens import Token


def values(text: str, words: Sequence[Token]) -> Iterator[Value]:
    """Yield the values of a sentence, in order; its words are given."""
    row = Line(text, tuple(word.text for word in words), words)
    at = 0
    while at < len(words):
        if row.words[at] not in _starting() and number(row.words[at]) is None:
            at += 1
            continue
        found = _ordinal(row, at) or _run(row, at) or rate(row, at) or share(row, at) or _amount(row, at)
        if found:
            yield _bounded(row, found)
        often = every(row, at) if found and found.scale == "daytime" and row.words[at] in EVERY else None
        if often:
            yield often
        at = found.end if found else at + 1


def is_value_word(word: str) -> bool:
    """Whether a word may be part of a value; cheap."""
    return word in _opening() or word[0].isdigit() or number(word) is not None


def _run(row: Line, at: int) -> Value | None:
    """Return the value that a set phrase names: "overnight", "in the morning"."""
    found = longest_run(_phrases(), row.words, at)
    return Value(*found[1], at, at + found[0], at, rough=True) if found else None


def _ordinal(row: Line, at: int) -> Value | None:
    """Return the time that "the third month" after a preposition bounds."""
    place, unit, first, end = _ORDINALS.get(row.word(at), 0), row.word(at + 1), at, at + 2
    before = at - 2 if row.word(at - 1) == "the" else -1
    if not place:
        # "week fourteen"
        place, unit, first, end, before = (
            int(number(row.word(at)) or 0),
            row.word(at - 1),
            at - 1,
            at + 1,
            at - 2,
        )
    scale, factor = scale_of(name_of(unit)) if place and unit in _PLACED else ("", 1.0)
    if scale != "time" or row.word(before) not in _BOUNDING:
        return None
    return Value("time", (place - 1) * factor, place * factor, first, end, first)


_PLACED = ("day", "week", "month", "year")
_BOUNDING = ("before", "until", "till", "from", "after", "by", "to", "than", "on", "in")
_ORDINALS = {
    word: n
    for n, word in enumerate(
        (
            *("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
            *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
        ),
        2,
    )
}


def _amount(row: Line, at: int) -> Value | None:
    """Return a number with its unit, or with what it counts."""
    found = numeral(row, at)
    if not found or _is_label(row, at):
        return None
    end = found.end
    paid = _CURRENCIES.get(
        row.gap(at)[-1:] or row.text[: row.tokens[at].start][-1:] if not found.whole else ""
    )
    if paid:
        scale, factor = scale_of(paid)
        return Value(scale, found.low * factor, found.high * factor, at, end, at)
    if row.word(end) in ("quarter", "quarters") and row.words[end + 1 : end + 4] == ("of", "an", "hour"):
        return Value("time", found.low / 4, found.high / 4, at, end + 4, at)
    while row.word(end) in _list("filling"):
        end += 1
    dose = _dose(row, end)
    if dose:
        per, last = _per(row, dose[0])
        return Value("dose", found.low * dose[1], found.high * dose[1], at, last, at, per=per)
    unit = row.word(end) if row.gap(end) in ("", "-") else ""
    scale, factor = scale_of(name_of(unit)) if unit else ("", 1.0)
    if unit and scale != name_of(unit):
        return _scaled(row, at, found, end, (scale, factor))
    return _one(row, at, found) if found.whole else (_age(row, at, found) or _count(row, at, found))


_CURRENCIES = {"€": "euro", "£": "pound", "$": "dollar"}
"""What the sign before a number counts."""


def _scaled(row: Line, at: int, found: Number, unit: int, scale: tuple[str, float]) -> Value | None:
    """Return a number with the unit that stands at a place."""
    more, last = (
        (0.5, unit + 4) if row.words[unit + 1 : unit + 4] == ("and", "a", "half") else (0.0, unit + 1)
    )
    low, high = (found.low + more) * scale[1], (found.high + more) * scale[1]
    if scale[0] != "time":
        per, last = _per(row, last)
        return Value(scale[0], low, high, at, last, at, per=per)
    if row.word(last) == "between":
        # "leave three weeks between the sessions"
        return Value("rate", 1 / high, 1 / low, at, last + 1, at)
    if row.word(last) == "old" or row.word(at - 1) in ("age", "aged"):
        return Value("age", low, high, at, last + (row.word(last) == "old"), at)
    ordinal = row.word(unit) == "second" and found.whole and _may_count(row, last)
    return None if ordinal else Value("time", low, high, at, last, at, whole=found.whole)


def _count(row: Line, at: int, found: Number) -> Value | None:
    """Return a number of things, or a bare one."""
    last = found.end
    year = found.low == found.high and _YEARS[0] <= found.low <= _YEARS[1]
    if year and row.word(at - 1) in _DATING:
        # "since 1951 women"
        return None
    while last - found.end < _FARTHEST and _may_count(row, last):
        last += 1
        if row.word(last - 1).endswith("s") and not row.word(last - 1).endswith(("ss", "us")):
            break
    if last > found.end:
        return _counted(row, at, found, last)
    if year or row.word(last) == "of" or row.word(last) in word_list("date"):
        return None
    return Value("", found.low, found.high, at, found.end, at)


def _one(row: Line, at: int, found: Number) -> Value | None:
    """Return a single thing of those that one is given so many of: "one tablet", "a single small drink"."""
    if row.word(at) not in _ONE:
        return None
    for last in range(found.end, found.end + _FARTHEST):
        if row.word(last) in _counting():
            return _counted(row, at, found, last + 1)
        if not _may_count(row, last):
            return None
    return None


def _counted(row: Line, at: int, found: Number, last: int) -> Value:
    """Return a number of things, whose name ends at a place, with the time in which so many are meant."""
    per, after = _per(row, last)
    word = row.word(last - 1)
    scale = f"n:{_counting().get(word) or name_of(word)}"
    return Value(scale, found.low, found.high, at, after, at, per=per, noun=(found.end, last))


_ONE = ("one", "single")


@cache
def _counting() -> Mapping[str, str]:
    """Return the things that one is given so many of, by their forms, with the name of their line."""
    found: dict[str, str] = {}
    for line in table("measures")["counting"]:
        own = line.split()
        found.update((form, own[0]) for word in own for form in (word, f"{word}s", f"{word}es"))
    return found


def _age(row: Line, at: int, found: Number) -> Value | None:
    """Return an age: "at 51", "women over forty", "the age of consent is 16"."""
    if found.low < _YOUNGEST or found.high >= _OLDEST:
        return None
    before = at - 1
    while row.word(before) in _list("nearly"):
        before -= 1
    word, earlier = row.word(before), row.word(before - 1)
    if word in ("over", "under"):
        told = earlier in _list("aging")
    else:
        told = word in ("at", "age", "aged", "ages") or (word in _list("dating") and "age" in row.words[:at])
        told &= not _may_count(row, found.end)
    return Value("age", found.low * _YEAR, found.high * _YEAR, at, found.end, at) if told else None


_YOUNGEST, _OLDEST = 8, 100
_YEAR = 8760
_FARTHEST = 3
_YEARS = 1900, 2100
_DATING = ("in", "since", "from")
"""Before a number that may be a year, these say that it is one."""


def _may_count(row: Line, at: int) -> bool:
    """Whether a word may belong to what a number counts."""
    word = row.word(at)
    plain = (
        bool(word)
        and word not in word_list("function")
        and number(word) is None
        and word not in word_list("date")
    )
    return plain and row.gap(at) in ("", "-") and word.isalpha()


def _is_label(row: Line, at: int) -> bool:
    """Whether a number only tells one thing from the next: "type 2", "day 3", "the 3rd"."""
    before, written = row.word(at - 1), row.tokens[at]
    own = row.text[written.start : written.end]
    if own[0].isdigit() and own[-1].isalpha():
        return True
    previous = row.text[row.tokens[at - 1].start : row.tokens[at - 1].end] if at else ""
    if ":" in (row.text[written.end : written.end + 1], row.text[max(0, written.start - 1) : written.start]):
        return True
    return (
        before in word_list("numbered")
        or before in word_list("date")
        or (len(previous) > 1 and previous.isupper())
    )


def _dose(row: Line, at: int) -> tuple[int, float] | None:
    """Return where a measure that one doses by ends, and how much it holds."""
    found = longest_run(_doses(), row.words, at)
    return (at + found[0], found[1]) if found else None


def _per(row: Line, at: int) -> tuple[float, int]:
    """Return in how many hours an amount is meant, "a day", and where that ends."""
    joined = "," not in row.gap(at) and row.word(at + 2) != "apart"
    if joined and row.word(at) in ("a", "an", "per", "each", "every") and hours(row.word(at + 1)):
        return hours(row.word(at + 1)), at + 2
    if row.word(at) in table("measures")["rates"]:
        return float(table("measures")["rates"][row.word(at)]), at + 1
    return 0.0, at


def _bounded(row: Line, value: Value) -> Value:
    """Return a value with the words before and after it that bound it."""
    first, end, bound, rough = value.first, value.end, value.bound, value.rough
    while before := longest_run(_bounding("before"), row.words[:first][::-1], 0):
        if bound in ("least", "most") and before[1] != "about":
            # "over within a year"
            break
        first -= before[0]
        bound, rough = (bound, True) if before[1] == "about" else (before[1], rough)
    after = longest_run(_bounding("after"), row.words, end)
    if after:
        end += after[0]
        bound, rough = (bound, True) if after[1] == "about" else (after[1], rough)
    return replace(value, first=first, end=end, bound=bound, rough=rough)


_list = partial(words, "measures", "words")


@cache
def _bounding(side: str) -> Runs[str]:
    """Return the wordings that bound a value, from it on: those before it with the last word first."""
    step = -1 if side == "before" else 1
    lists: Mapping[str, str] = table("measures")["bounds"][side]
    return runs(
        (words_of(entry)[::step], kind) for kind, entries in lists.items() for entry in entries.split(",")
    )


@cache
def _doses() -> Runs[float]:
    """Return the measures that one doses by, with how much they hold."""
    doses = table("measures")["doses"].items()
    return runs(
        (words_of(form), float(amount)) for name, amount in doses for form in (name, f"{name}s", f"{name}es")
    )


@cache
def _phrases() -> Runs[tuple[str, float, float]]:
    """Return the set phrases with their scales and values."""
    lists = table("measures")
    times = (
        (words_of(name), ("time", float(low), float(high))) for name, (low, high) in lists["vague"].items()
    )
    hours_of_day = (
        (words_of(phrase), ("daytime", float(hour), float(hour)))
        for hour, phrases in enumerate(lists["daytime"].values())
        for phrase in phrases
    )
    return runs(chain(times, hours_of_day))


@cache
def _starting() -> frozenset[str]:
    """Return the words that a value may begin with, beside numbers."""
    return frozenset(
        (*ONCE, *_ARTICLES, *table("measures")["rates"], *_phrases(), "every", "half", *_ORDINALS)
    )


_ARTICLES = ("a", "an", "one", "single", "another", "each", "per")


@cache
def _opening() -> frozenset[str]:
    """Return the words with one of which every value has to do, beside numbers."""
    lists = table("measures")
    units = (form for unit in table("contrast")["units"]["time"] for form in (unit, f"{unit}s"))
    times = (
        first
        for first, phrases in _phrases().items()
        if first not in _PLAIN and any(scale == "time" for _, (scale, _, _) in phrases)
    )
    return frozenset(
        (
            *ONCE,
            *PIECES,
            *lists["rates"],
            *units,
            *times,
            *_doses(),
            *_counting(),
            "percent",
            "breakfast",
            "bed",
            "bedtime",
            *lists["each"],
        )
    )


_PLAIN = ("a", "in", "at", "within")
