"""Shares: of how many of a group a row of words speaks, by number or word: "one in ten", "most"."""

from __future__ import annotations

from functools import cache, lru_cache, partial
from typing import NamedTuple

from zolint.view.data import table, words
from zolint.view.statements.numbers.numerals import Line, begins_number
from zolint.view.statements.numbers.ratios import PIECES, share
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import number
from zolint.view.statements.words.runs import Runs, longest_run, phrases, runs, words_of

_SURELY = 0.98
"""So many are as good as all."""


class Share(NamedTuple):
    """A share of a group, as an interval, and where it stands in the row of words."""

    low: float
    high: float
    first: int
    end: int
    counted: bool = False
    """Whether it is a number."""
    rough: bool = False
    denied: bool = False
    """Whether it is what a denial leaves."""

    @property
    def rest(self) -> Share:
        """All others."""
        return self._replace(low=1 - self.high, high=1 - self.low, denied=not self.denied)

    @property
    def is_none(self) -> bool:
        """Whether it is so of nobody."""
        return not self.counted and self.high < 1 - _SURELY

    @property
    def is_whole(self) -> bool:
        """Whether it is all or none."""
        return self.low == self.high == 0 or (self.high == 1 and self.low > _SURELY)


def first_share(line: Line, first: int, last: int) -> Share | None:
    """Return the first share that a clause names."""
    at = first
    while at < last:
        if not _may_begin(line.words[at]):
            at += 1
            continue
        masked = stands(line.words, at, "mask")
        found = None if masked else (_counted(line, at) or worded(line, at) or _few(line, at, first))
        if found and not _is_whole(line, found, last):
            return found
        at = masked or (found.end if found else at + 1)
    return None


@lru_cache(maxsize=50_000)
def _may_begin(word: str) -> bool:
    """Whether a share may begin with a word, or what only looks like one."""
    begun = word in _shares() or word in _phrases("mask") or word in small("whoever")
    return begun or begins_number(word) or word == "no"


def _is_whole(line: Line, found: Share, last: int) -> bool:
    """Whether an "all" only says of whom a number is a share: "of all mothers, ten per cent"."""
    opens = line.word(found.first) == "all" and line.word(found.first - 1) in ("of", "among")
    return opens and any(_counted(line, at) for at in range(found.end, last))


def _counted(line: Line, at: int) -> Share | None:
    """Return a share that is a number, with the words before it that bound it."""
    value = share(line, at)
    if not value:
        return None
    rough = line.word(at - 1) in small("rough")
    own = Share(value.low, value.high, at, value.end, counted=True, rough=rough)
    return bounded(line.words, own)._replace(first=at)


def worded(line: Line, at: int) -> Share | None:
    """Return the share that words without a number name at a place."""
    found = longest_run(_shares(), line.words, at)
    return Share(*found[1], at, at + found[0]) if found else None


def portion(row: tuple[str, ...], at: int) -> Share | None:
    """Return the share that more than one word names at a place: "a number of", "two of the".

    Words that say how often something is so name none, nor does a single word: "some", "most".
    """
    if row[at] not in _openings():
        return None
    if row[at + 1 : at + 2] == ("of",) and row[at + 2 : at + 3] and row[at + 2] in small("these"):
        return Share(*_some(), at, at + 2) if (number(row[at]) or 0) > 1 else None
    if row[at : at + 2] == ("at", "least") and row[at + 2 : at + 3] and number(row[at + 2]) == 1:
        return Share(*_some(), at, at + 3)
    found = longest_run(_shares(), row, at)
    if not found:
        return None
    end = at + found[0]
    alone = end == at + 1 and row[at] not in small("single")
    if alone or row[end - 1] in small("adverbs"):
        return None
    return Share(*found[1], at, end + (row[end : end + 1] == ("of",)))


@cache
def _openings() -> frozenset[str]:
    """Return the words by which words for some of a group may begin."""
    return frozenset(_shares()) | small("numerals") | {"at"}


def _some() -> tuple[float, float]:
    low, high = table("portions")["shares"]["some"]
    return float(low), float(high)


def bounded(row: tuple[str, ...], named: Share) -> Share:
    """Return a share with the words before it that bound it: "more than half", "about half"."""
    first = named.first
    before = row[max(0, first - 2) : first]
    last = before[-1] if before else ""
    if before in (("more", "than"), ("at", "least")):
        return named._replace(first=first - 2, high=1.0)
    if before in (("less", "than"), ("fewer", "than"), ("at", "most"), ("up", "to")):
        return named._replace(first=first - 2, low=0.0)
    if last == "over":
        return named._replace(first=first - 1, high=1.0)
    if last == "under":
        return named._replace(first=first - 1, low=0.0)
    return named._replace(first=first - 1) if last in small("rough") | small("near") else named


def _few(line: Line, at: int, first: int) -> Share | None:
    """Return the share that "three of the", "no man" or a denied "anyone" stands for."""
    if line.word(at + 1) == "of" and line.word(at + 2) in small("these") and number(line.word(at)):
        return Share(*_some(), at, at + 2)
    word = line.word(at)
    if word in small("whoever") and not small("denying").isdisjoint(line.words[first:at]):
        # "has no effect on anyone"
        return Share(1.0, 1.0, at, at + 1)
    if word != "no" or line.word(at - 1) in small("being"):
        # "it is no sleeping pill"
        return None
    one, other = (name_of(line.word(at + n)) for n in (1, 2))
    nobody = one in groups() | names("anyone") or other in names("anyone")
    return Share(0.0, 0.0, at, at + 1) if nobody else None


@cache
def _shares() -> Runs[tuple[float, float]]:
    """Return the words for a share."""
    shares = table("portions")["shares"].items()
    return runs((words_of(name), (float(low), float(high))) for name, (low, high) in shares)


@cache
def cues() -> frozenset[str]:
    """Return the words without one of which no share is named but in numbers: of each wording the longest."""
    longest = (max(name.split(), key=len) for name in table("portions")["shares"])
    return frozenset((*longest, *PIECES, "no", "percent", "%", "cent"))


small = partial(words, "portions", "words")
"""A list of small words."""


@cache
def names(name: str) -> frozenset[str]:
    """Return the names of a list of small words."""
    return frozenset(map(name_of, small(name)))


@cache
def groups() -> frozenset[str]:
    """Return the names of those who are told from each other: women, men, patients."""
    return names("groups")


def stands(row: tuple[str, ...], at: int, name: str) -> int:
    """Return where a phrase of a list ends that stands at a place, or nought."""
    found = longest_run(_phrases(name), row, at)
    return at + found[0] if found else 0


@cache
def _phrases(name: str) -> Runs[None]:
    return phrases(table("portions")["phrases"][name])
