"""Equals: what a clause calls as much as before, or as much as another: "as strong as ever"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zolint.view.statements.clauses.graded import Grading, Key, Point
from zolint.view.statements.clauses.grades import AMOUNT, STILL, named, names, small
from zolint.view.statements.clauses.phrasing import End
from zolint.view.statements.clauses.phrasing import small as phrase_list
from zolint.view.statements.clauses.row import Row

_WIDEST = 6
"""So many words on, the second "as" may stand."""


@dataclass(frozen=True)
class Equal:
    """A clause without its "as ... as", and what it is held against."""

    places: Sequence[int]
    rival: Sequence[int]
    at: int
    """Where the first "as" stands."""
    end: int
    way: int
    """1 where there is more of it, "twice as much as", -1 where there is less, "not as much as", else 0."""

    def mark(self, runs: Sequence[Grading]) -> None:
        """Note in what has been read of the clause that nothing goes any way, or which way it does."""
        run = next((run for run in reversed(runs) if run.kept and run.kept[0] <= self.end), None)
        if run is None:
            return
        inner = [point for point in run.points if self.at < point.at < self.end]
        run.points = [point for point in run.points if point not in inner]
        for point in inner:
            thing = named(point.ends)
            if thing:
                run.keys.append(Key(names(thing[0].concept), thing[0].concept, 1.0, point.at, ""))
        end = End(AMOUNT, self.way) if self.way else End(STILL, 1)
        run.points.append(Point(frozenset((end,)), graded=True, at=self.at, end=self.at + 1))


def likened(row: Row, places: Sequence[int]) -> Equal | None:
    """Return what a clause likens to what it was, or to another thing; None where it does not."""
    for n, at in enumerate(places):
        if row.texts[at] != "as":
            continue
        near = range(n + 2, min(n + _WIDEST + 1, len(places)))
        second = next((m for m in near if row.texts[places[m]] == "as"), None)
        if second is None:
            continue
        rest = places[second + 1 :]
        usual = _is_usual(row, rest)
        idle = row.texts[places[n + 1]] in small("lasting") and row.word(at - 1) not in small("enduring")
        if not usual and (idle or not _names(row, rest)):
            return None
        before = [m for m in range(max(0, n - 2), n) if row.texts[places[m]] in phrase_list("deny")]
        times = {row.word(at - 1)} & (small("multiple") | {"half"})
        way = -1 if before or "half" in times else int(bool(times))
        end = next((m for m, each in enumerate(rest) if m and "," in row.gap(each)), len(rest))
        kept = [each for m, each in enumerate(places[:second]) if m != n and m not in before]
        return Equal([*kept, *rest[end:]], () if usual else rest[:end], at, places[second], way)
    return None


def _is_usual(row: Row, rest: Sequence[int]) -> bool:
    """Whether what is held against a thing is how it was, or how it is with others."""
    if not rest:
        return False
    first, second = row.texts[rest[0]], row.texts[rest[1]] if len(rest) > 1 else ""
    if first in small("earlier"):
        return True
    if first in small("others"):
        return not second or second == "who" or second in small("being")
    return (first in phrase_list("pronouns") or first in ("you", "we")) and second in small("being")


def _names(row: Row, rest: Sequence[int]) -> bool:
    return any(at in row.mentions for at in rest)
