"""Periods: how long a thing takes to work, lasts, or has to wait, in hours, whatever the unit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from zolint.view.data import table, words
from zolint.view.statements.words.outline import number
from zolint.view.statements.words.predicates import normal, small
from zolint.view.statements.words.runs import Runs, longest_run, runs, standing, words_of

_NEVER = 1e9
_ROUNDED = 1.25
"""A number is meant that exactly."""
_TENS, _TEN = 20, 10
_BEFORE = 4
"""So many words before a time may say how it bounds."""


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time that a clause gives to something."""

    kind: str
    """What it is given to: setting in, lasting, waiting, coming back, still working."""
    low: float
    """In hours."""
    high: float
    first: int
    """Its words, as places in the clause."""
    end: int
    cues: tuple[int, ...]
    """The places of the words that say what it is given to."""


_NEAR = 8
"""So many words from a time stands what it is given to."""


def periods(words: Sequence[str], sentence: Sequence[str]) -> Iterator[Period]:
    """Yield the period of a clause, by its words; what it is given to may stand elsewhere in its sentence."""
    if not may_time(words):
        return
    times = list(_times(words))
    if len(times) != 1:
        return
    stems = [normal(word) for word in words]
    low, high, first, end = times[0]
    before = [words[n] for n in range(max(0, first - _BEFORE), first)]
    for kind, cues in _kinds().items():
        found = tuple(_cued(stems, cues, first, end))
        if found:
            yield Period(kind, *_bounded(kind, (low, high), before, stems), first, end, found)
            return
    around = [normal(word) for word in sentence]
    for kind, cues in _kinds().items():
        if any(True for _ in _cued(around, cues, -1, -1)):
            yield Period(kind, *_bounded(kind, (low, high), before, stems), first, end, ())
            return


def may_time(words: Sequence[str]) -> bool:
    """Whether some words may name a time; cheap."""
    return not _closing().isdisjoint(words)


def apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether no time is meant by both."""
    return one[1] < other[0] or other[1] < one[0]


def _bounded(
    kind: str, amount: tuple[float, float], before: Sequence[str], stems: Sequence[str]
) -> tuple[float, float]:
    """Return from when to when a time holds: "within three weeks" from nought."""
    low, high = amount[0] / _ROUNDED, amount[1] * _ROUNDED
    gone = not _list("gone").isdisjoint(stems)
    if kind == "window":
        # until when it still works
        return (0.0, high) if gone else (amount[0] * 0.99, _NEVER if "still" in stems else high)
    if not _list("within").isdisjoint(before):
        return 0.0, high
    if kind in ("onset", "return", "wait") and not _list("after").isdisjoint(before):
        return (low, _NEVER) if kind != "wait" else (low, high)
    return low, high


def _cued(stems: Sequence[str], cues: Runs[None], first: int, end: int) -> Iterator[int]:
    if cues.keys().isdisjoint(stems):
        return
    near = range(max(0, first - _NEAR), min(len(stems), end + _NEAR)) if end > 0 else range(len(stems))
    places = [n for n in near if not first <= n < end and stems[n] not in small("skipped")]
    row = [stems[n] for n in places]
    for at, last, _ in standing(cues, row, range(len(row))):
        yield from places[at:last]


def _times(words: Sequence[str]) -> Iterator[tuple[float, float, int, int]]:
    """Yield the times that a row of words names, in hours: the least, the most, and their places."""
    at = 0
    while at < len(words):
        found = _counted(words, at)
        if found:
            yield found
            at = found[3]
        else:
            at += 1


def _counted(words: Sequence[str], at: int) -> tuple[float, float, int, int] | None:
    vague = longest_run(_vague(), words, at)
    if vague and words[at - 1 : at] != ["few"]:
        length, (low, high) = vague
        return low, high, at, at + length
    value, end = _value(words, at)
    if value is None:
        return None
    most = value
    if end < len(words) and words[end] in ("to", "or", "and"):
        upper, after = _value(words, end + 1)
        if upper is not None:
            most, end = upper, after
    while end < len(words) and words[end] in _list("filling"):
        end += 1
    unit = words[end] if end < len(words) else ""
    hours = _units().get(unit) or _units().get(unit.removesuffix("s"))
    if not hours:
        return None
    return value * hours, most * hours, at, end + 1


def _value(words: Sequence[str], at: int) -> tuple[float | None, int]:
    """Return a number and where it ends: "seventy two", "a", "half an"."""
    word = words[at] if at < len(words) else ""
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == "half":
        return 0.5, at + 1 + (following in ("a", "an"))
    if word in ("a", "an", "one", "single") or word in _list("solitary"):
        return 1.0, at + 1
    value = number(word)
    if value is not None and value >= _TENS and value % _TEN == 0:
        unit = number(following)
        if unit is not None and 0 < unit < _TEN:
            return value + unit, at + 2
    return value, at + 1


@cache
def _closing() -> frozenset[str]:
    """Return the words with one of which every time ends."""
    units = (form for unit in _units() for form in (unit, f"{unit}s"))
    return frozenset(run[-1] for runs in _vague().values() for run, _ in runs).union(units)


@cache
def _kinds() -> Mapping[str, Runs[None]]:
    """Return the wordings of each kind, as stems."""
    lists: Mapping[str, str] = table("tenets")["periods"]["kinds"]
    return {
        kind: runs((tuple(map(normal, entry.split())), None) for entry in entries.split(","))
        for kind, entries in lists.items()
    }


@cache
def _vague() -> Runs[tuple[float, float]]:
    """Return the times without a number."""
    times = table("tenets")["periods"]["vague"].items()
    return runs((words_of(name), (float(low), float(high))) for name, (low, high) in times)


_list = partial(words, "tenets", "periods")


@cache
def _units() -> Mapping[str, float]:
    units = table("contrast")["units"]["time"]
    return {unit: float(factor) for unit, factor in units.items()}
