"""Values: what a sentence counts, on a scale, and how it bounds it: "up to 72 hours", "one in ten"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from zolint.view.data import table
from zolint.view.statements.lexicon import name_of
from zolint.view.statements.numerals import Line, Number, numeral
from zolint.view.statements.outline import number, word_list
from zolint.view.statements.quantities import scale_of
from zolint.view.statements.tokens import Token


@dataclass(frozen=True, slots=True)
class Value:
    """A number with its scale, or a run of words that stands for one."""

    scale: str
    """time, share, rate, mass and so on; of a count what it counts; "" for a bare number."""
    low: float
    """In the scale's own unit."""
    high: float
    first: int
    """Its words with those that bound it, as places in the row of words."""
    end: int
    core: int
    """Where the number itself begins."""
    bound: str = ""
    """least or most."""
    rough: bool = False
    """Whether it is given as near enough: "about", "a few"."""
    per: float = 0.0
    """In how many hours so much is meant: "a day"; nought where that is not said."""
    whole: bool = False
    """Whether the number is an "a"."""
    noun: tuple[int, int] = (0, 0)
    """Where the words stand that say what a count counts."""

    @property
    def counts(self) -> str:
        """What a count counts, by its name; nothing for another value."""
        return self.scale.partition("n:")[2]

    @property
    def is_span(self) -> bool:
        """Whether it is an "a day" or "a week", which after a dose says how often."""
        return self.scale == "time" and self.whole and self.core == self.first


DOSED = ("mass", "volume", "dose")
"""The scales of doses."""


def values(text: str, words: Sequence[Token]) -> Iterator[Value]:
    """Yield the values of a sentence, in order; its words are given."""
    row = Line(text, tuple(word.text for word in words), words)
    at = 0
    while at < len(words):
        if row.words[at] not in _starting() and number(row.words[at]) is None:
            at += 1
            continue
        found = _run(row, at) or _rate(row, at) or _part(row, at) or _amount(row, at)
        if found:
            yield _bounded(row, found)
        at = found.end if found else at + 1


def is_value_word(word: str) -> bool:
    """Whether a word may be part of a value; cheap."""
    return word in _opening() or word[0].isdigit() or number(word) is not None


def _run(row: Line, at: int) -> Value | None:
    """Return the value that a set phrase names: "overnight", "in the morning"."""
    for run, scale, low, high in _runs().get(row.word(at), ()):
        if row.words[at : at + len(run)] == run:
            return Value(scale, low, high, at, at + len(run), at, rough=True)
    return None


def _rate(row: Line, at: int) -> Value | None:
    """Return how often: "daily", "every other day", "two or three times a week"."""
    word = row.word(at)
    if word in table("measures")["rates"]:
        hours = float(table("measures")["rates"][word])
        return Value("rate", 1 / hours, 1 / hours, at, at + 1, at)
    if word in ("every", "each"):
        return _every(row, at)
    found = _times(row, at)
    if not found:
        return None
    after = found.end
    if row.word(after) in ("in", "every") and row.word(after + 1) != "the":
        gap = numeral(row, after + 1) or Number(1.0, 1.0, after + 1)
        unit = _each(row.word(gap.end))
        if unit and (gap.end > after + 1 or row.word(after) == "every"):
            return Value(
                "rate", found.low / gap.high / unit, found.high / gap.low / unit, at, gap.end + 1, at
            )
    if row.word(after) in ("a", "an", "per", "each", "every"):
        unit = _each(row.word(after + 1))
        if unit:
            return Value("rate", found.low / unit, found.high / unit, at, after + 2, at)
    return None


def _every(row: Line, at: int) -> Value | None:
    if row.word(at + 1) in ("other", "second"):
        gap = Number(2.0, 2.0, at + 2)
    elif row.word(at + 1) in ("few", "single"):
        if row.word(at + 1) == "few":
            return None
        gap = Number(1.0, 1.0, at + 2)
    else:
        gap = numeral(row, at + 1) or Number(1.0, 1.0, at + 1)
    unit = _each(row.word(gap.end))
    if not unit:
        return None
    return Value("rate", 1 / gap.high / unit, 1 / gap.low / unit, at, gap.end + 1, at)


_ONCE = {"once": 1.0, "twice": 2.0, "thrice": 3.0}


def _times(row: Line, at: int) -> Number | None:
    """Return how many times: "once or twice", "three to four times"."""
    if row.word(at) in _ONCE:
        low = _ONCE[row.word(at)]
        if row.word(at + 1) in ("or", "to") and row.word(at + 2) in _ONCE:
            return Number(low, _ONCE[row.word(at + 2)], at + 3)
        return Number(low, low, at + 1)
    found = numeral(row, at)
    if found and not found.whole and row.word(found.end) in ("times", "time"):
        return Number(found.low, found.high, found.end + 1)
    return None


_PIECES = {
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


def _part(row: Line, at: int) -> Value | None:
    """Return a share: "40 per cent", "one woman in ten", "a quarter of", "half of all"."""
    if row.word(at) == "half":
        of = row.word(at + 1) == "of" or row.word(at + 1) in _SIDES
        timed = _each(row.word(at + 2)) or _each(row.word(at + 3))
        return (
            Value("share", 0.5, 0.5, at, at + 1 + (row.word(at + 1) == "of"), at)
            if of and not timed
            else None
        )
    found = numeral(row, at)
    if not found:
        return None
    word, following = row.word(found.end), row.word(found.end + 1)
    if word in ("percent", "%") or (word, following) == ("per", "cent"):
        end = found.end + 1 + (word == "per")
        return Value("share", found.low / 100, found.high / 100, at, end, at) if found.high <= _ALL else None
    if word in _PIECES and (following == "of" or row.word(at) in ("two", "three", "four")):
        if word.startswith("quarter") and _each(row.word(found.end + 3)):
            return None
        piece = _PIECES[word]
        return Value(
            "share", found.low / piece, found.high / piece, at, found.end + 1 + (following == "of"), at
        )
    return _one_in(row, at, found)


_ALL = 100
_NOUNS = 2


def _one_in(row: Line, at: int, found: Number) -> Value | None:
    """Return "one in ten", "three women in four", "seven out of every ten"."""
    for after in range(found.end, found.end + _NOUNS + 1):
        word = row.word(after)
        if word == "out" and row.word(after + 1) == "of":
            last = after + 2
        elif word == "in":
            last = after + 1
        elif not word or word in word_list("function") or number(word) is not None:
            return None
        else:
            continue
        last += row.word(last) == "every"
        whole = numeral(row, last)
        if not whole or whole.whole or _each(row.word(whole.end)) or whole.low <= found.high:
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


def _amount(row: Line, at: int) -> Value | None:
    """Return a number with its unit, or with what it counts."""
    found = numeral(row, at)
    if not found or _is_label(row, at):
        return None
    end = found.end
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
    return None if found.whole else (_age(row, at, found) or _count(row, at, found))


def _scaled(row: Line, at: int, found: Number, unit: int, scale: tuple[str, float]) -> Value | None:
    """Return a number with the unit that stands at a place."""
    more, last = (
        (0.5, unit + 4) if row.words[unit + 1 : unit + 4] == ("and", "a", "half") else (0.0, unit + 1)
    )
    low, high = (found.low + more) * scale[1], (found.high + more) * scale[1]
    if scale[0] != "time":
        per, last = _per(row, last)
        return Value(scale[0], low, high, at, last, at, per=per)
    if row.word(last) == "old" or row.word(at - 1) in ("age", "aged"):
        return Value("age", low, high, at, last + (row.word(last) == "old"), at)
    ordinal = row.word(unit) == "second" and found.whole and _may_count(row, last)
    return None if ordinal else Value("time", low, high, at, last, at, whole=found.whole)


def _count(row: Line, at: int, found: Number) -> Value | None:
    """Return a number of things, or a bare one."""
    last = found.end
    while last - found.end < _FARTHEST and _may_count(row, last):
        last += 1
        if row.word(last - 1).endswith("s") and not row.word(last - 1).endswith(("ss", "us")):
            break
    if last > found.end:
        per, after = _per(row, last)
        noun = (found.end, last)
        return Value(
            f"n:{name_of(row.word(last - 1))}", found.low, found.high, at, after, at, per=per, noun=noun
        )
    year = found.low == found.high and _YEARS[0] <= found.low <= _YEARS[1]
    if year or row.word(last) == "of" or row.word(last) in word_list("date"):
        return None
    return Value("", found.low, found.high, at, found.end, at)


def _age(row: Line, at: int, found: Number) -> Value | None:
    """Return an age: "at 51", "women over forty", "the age of consent is 16"."""
    if found.low < _YOUNGEST or found.high >= _ALL:
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


_YOUNGEST = 8
_YEAR = 8760
_FARTHEST = 3
_YEARS = 1900, 2100


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
    for run, amount in _doses().get(row.word(at), ()):
        if row.words[at : at + len(run)] == run:
            return at + len(run), amount
    return None


def _per(row: Line, at: int) -> tuple[float, int]:
    """Return in how many hours an amount is meant, "a day", and where that ends."""
    if row.word(at) in ("a", "an", "per", "each", "every") and _each(row.word(at + 1)):
        return _each(row.word(at + 1)), at + 2
    if row.word(at) in table("measures")["rates"]:
        return float(table("measures")["rates"][row.word(at)]), at + 1
    return 0.0, at


def _bounded(row: Line, value: Value) -> Value:
    """Return a value with the words before and after it that bound it."""
    first, end, bound, rough = value.first, value.end, value.bound, value.rough
    moved = True
    while moved:
        moved = False
        for run, kind in _bounding():
            if row.words[max(0, first - len(run)) : first] == run and first >= len(run):
                first, moved = first - len(run), True
                bound, rough = (bound, rough or kind == "about") if kind == "about" else (kind, rough)
                break
    if row.words[end : end + 2] == ("or", "more") or row.words[end : end + 2] == ("or", "longer"):
        bound, end = "least", end + 2
    elif row.words[end : end + 2] in (("or", "less"), ("or", "fewer")):
        bound, end = "most", end + 2
    elif row.words[end : end + 2] == ("no", "less"):
        end += 2
    elif row.words[end : end + 2] == ("or", "so"):
        rough, end = True, end + 2
    elif row.words[end : end + 2] in (("at", "most"), ("at", "least")):
        bound, end = row.word(end + 1), end + 2
    elif row.word(end) in ("tops", "max", "maximum"):
        bound, end = "most", end + 1
    return replace(value, first=first, end=end, bound=bound, rough=rough)


def _each(word: str) -> float:
    """Return how many hours a word of time makes, or nought for another word."""
    units = table("measures")["each"]
    return float(units.get(word) or units.get(word.removesuffix("s")) or 0.0)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("measures")["words"][name].split())


@cache
def _bounding() -> Sequence[tuple[tuple[str, ...], str]]:
    """Return the wordings that bound, the longest first."""
    lists = table("measures")["bounds"]
    runs = [(tuple(run.split()), kind) for kind, entries in lists.items() for run in entries.split(",")]
    return sorted(runs, key=lambda item: -len(item[0]))


@cache
def _doses() -> Mapping[str, Sequence[tuple[tuple[str, ...], float]]]:
    found: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    for name, amount in table("measures")["doses"].items():
        for form in (name, f"{name}s"):
            run = tuple(form.split())
            found.setdefault(run[0], []).append((run, float(amount)))
    return found


@cache
def _runs() -> Mapping[str, Sequence[tuple[tuple[str, ...], str, float, float]]]:
    """Return the set phrases, by their first word, the longest first."""
    lists = table("measures")
    rows = [
        (tuple(name.split()), "time", float(low), float(high)) for name, (low, high) in lists["vague"].items()
    ]
    for hour, (_, phrases) in enumerate(lists["daytime"].items()):
        rows += [(tuple(phrase.split()), "daytime", float(hour), float(hour)) for phrase in phrases]
    found: dict[str, list[tuple[tuple[str, ...], str, float, float]]] = {}
    for row in sorted(rows, key=lambda item: -len(item[0])):
        found.setdefault(row[0][0], []).append(row)
    return found


@cache
def _starting() -> frozenset[str]:
    """Return the words that a value may begin with, beside numbers."""
    return frozenset((*_ONCE, *_ARTICLES, *table("measures")["rates"], *_runs(), "every", "half"))


_ARTICLES = ("a", "an", "one", "single", "another", "each", "per")


@cache
def _opening() -> frozenset[str]:
    """Return the words with one of which every value has to do, beside numbers."""
    lists = table("measures")
    units = (form for unit in table("contrast")["units"]["time"] for form in (unit, f"{unit}s"))
    runs = (
        run[0]
        for rows in _runs().values()
        for run, scale, _, _ in rows
        if scale == "time" and run[0] not in _PLAIN
    )
    doses = (run[0] for rows in _doses().values() for run, _ in rows)
    return frozenset(
        (
            *_ONCE,
            *_PIECES,
            *lists["rates"],
            *units,
            *runs,
            *doses,
            "percent",
            "breakfast",
            "bed",
            "bedtime",
            *lists["each"],
        )
    )


_PLAIN = ("a", "in", "at", "within")
