"""A portion: the share of a group of which a clause says something, by number or word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

from zolint.view.data import table, words
from zolint.view.statements.concepts import is_concept, narrow
from zolint.view.statements.lexicon import name_of
from zolint.view.statements.numerals import Line
from zolint.view.statements.outline import Outline, is_empty, number
from zolint.view.statements.ratios import PIECES, share
from zolint.view.statements.row import Row, is_order, row_of
from zolint.view.statements.runs import Runs, longest_run, phrases, runs, words_of

_LONG = 10
"""A clause that names more says too much to be one statement."""
_NEAR = 4
"""So many words from a share stands the group."""
_LARGEST = 100
"""Larger numbers tell how many were asked, but for years."""
_YEARS = range(1900, 2101)
_SHORTEST = 3
_ALL, _SOME = 1.0, 0.5


class Share(NamedTuple):
    """A share of a group, as an interval, and where it stands in the row of words."""

    low: float
    high: float
    first: int
    end: int
    counted: bool = False
    """Whether it is a number."""
    rough: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is all or none."""
        return self.low == self.high == 0 or (self.high == 1 and self.low > _SURELY)


_SURELY = 0.98


@dataclass(frozen=True)
class Portion:
    """A share of a group of which a clause says something."""

    outline: Outline
    share: Share
    """Of which the clause holds: where it denies, the rest."""
    place: tuple[int, int]
    """Where the share stands, as offsets in the sentence."""
    group: str
    """Whom it is a share of, if that is one of the groups that are told from each other."""
    head: str
    """What else it is a share of: of "one in ten deaths" death."""
    anyone: bool
    """Whether it is said of all or none, whoever they are."""
    names: frozenset[str]
    """What the clause says of them."""
    numbers: frozenset[float]
    """The other numbers of the clause: an age, a time."""
    often: frozenset[float]
    """In how many of the cases, besides: "every time", "now and then"."""
    proper: frozenset[str]
    """The names of people, places and brands."""

    @property
    def things(self) -> frozenset[str]:
        """The concepts that are narrow enough to tell what it is about."""
        return narrow(frozenset(filter(is_concept, self.names)))

    @property
    def points(self) -> bool:
        """Whether it names something so wide that it may be what the article is about: "the virus"."""
        return any(is_concept(name) for name in self.names - self.things)


def portions(outline: Outline) -> Iterator[Portion]:
    """Yield the portions of a sentence, at most one a clause."""
    if not _may_tell(outline):
        return
    row = row_of(outline)
    line = Line(row.text, row.texts, row.words)
    for first, last in row.clauses:
        found = _share(line, first, last)
        if found and _is_plain(line, first, last, found) and _is_of_group(row, line, first, found):
            portion = _portion(outline, row, line, (first, last), found)
            if portion:
                yield portion


def _may_tell(outline: Outline) -> bool:
    """Whether a sentence may name a share; cheap."""
    if not outline.words.isdisjoint(_cues()):
        return True
    counts = bool(outline.numbers) or "one" in outline.words
    return counts and not outline.words.isdisjoint(("in", "of"))


def _is_plain(line: Line, first: int, last: int, found: Share) -> bool:
    """Whether a clause says what it says without a condition, and of one share alone."""
    for at in range(first, last):
        end = _stands(line.words, at, "idle")
        bound = line.word(at) == "than" and found.first - 2 <= at < found.first
        aside = line.word(at) == "though" and at == last - 1
        if end > (found.end if at == found.first else 0) and not bound and not aside:
            return False
    if not found.counted:
        return True
    again = _share(line, found.end, last)
    return not (again and again.counted)


def _is_of_group(row: Row, line: Line, first: int, found: Share) -> bool:
    """Whether a share is that of those of whom its clause speaks: not "decides all of that"."""
    word, last = line.word(found.first), line.word(found.end - 1)
    if last in small("adverbs"):
        told = line.word(found.first - 1) not in ("who", "that", "which")
        return told and not (word in ("never", "always") and is_order(row, first))
    if found.counted or last in small("anyone") or found.first - first <= 2:  # noqa: PLR2004 - "in", "for"
        return True
    near = (name_of(line.word(at)) for at in range(found.end, found.end + _NEAR))
    return any(name in groups() or name in _names("anyone") for name in near)


def _portion(outline: Outline, row: Row, line: Line, clause: tuple[int, int], found: Share) -> Portion | None:
    first, last = clause[0], _told_by(row, found.end, clause[1])
    told = _Told()
    for at, name in _read(row, first, last):
        told = _take(told, line.word(at), name, at, found)
    if not 0 < len(told.names) <= _LONG:
        return None
    if told.denials and line.word(found.end) in ("who", "that", "whose"):
        # those "who never ask" are a group of their own
        return None
    opened = line.words[found.end : found.end + 2]
    named = {term.name for term in outline.terms if term.is_name}
    adverb = line.word(found.end - 1) in small("adverbs")
    held = found if told.denials % 2 == 0 else found._replace(low=1 - found.high, high=1 - found.low)
    return Portion(
        outline,
        held,
        (row.words[found.first].start, row.words[found.end - 1].end),
        told.group,
        "" if told.group or adverb else told.head.strip(_NOBODY),
        (found.is_whole or line.word(found.first) in small("whole")) and small("these").isdisjoint(opened),
        told.names,
        told.numbers,
        frozenset(_often(line, first, last, found)),
        frozenset(named | {name_of(line.word(0))} if row.text[:2].isupper() else named),
    )


class _Told(NamedTuple):
    """What has been read of a clause."""

    names: frozenset[str] = frozenset()
    numbers: frozenset[float] = frozenset()
    group: str = ""
    head: str = ""
    denials: int = 0


_NOBODY = "-"
"""The head of a share of people in general."""


def _take(told: _Told, word: str, name: str, at: int, found: Share) -> _Told:
    """Return what has been read with one more word or concept."""
    inside = found.first <= at < found.end
    if inside or (name in groups() and found.first <= at <= found.end + _NEAR and not told.group):
        return told._replace(group=name) if name in groups() and not told.group else told
    if word in small("denying"):
        return told._replace(denials=told.denials + 1)
    value = table("portions")["decades"].get(word) or number(word)
    if value is not None:
        return (
            told._replace(numbers=told.numbers | {float(value)})
            if value <= _LARGEST or value in _YEARS
            else told
        )
    if name in _names("anyone") and found.end <= at < found.end + _NEAR:
        return told._replace(head=_NOBODY)
    if _is_telling(word, name):
        own = _same().get(name, name)
        heads = not told.head and found.end <= at <= found.end + 1
        told = told._replace(names=told.names | {own}, head=own if heads else told.head)
    return told


def _is_telling(word: str, name: str) -> bool:
    """Whether a word or concept says what is so of a group."""
    if name in _same() or word == "without" or is_concept(name):
        return True
    return not is_empty(word) and len(word) >= _SHORTEST and name not in _names("light") | _names("anyone")


def _read(row: Row, first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield the places and names of the words and concepts of a clause, but for those in brackets."""
    depth, at = 0, first
    while at < last:
        gap, mention, name = row.gap(at), row.mentions.get(at), name_of(row.word(at))
        depth += sum(map(gap.count, "([")) - sum(map(gap.count, ")]"))
        if depth <= 0:
            whole = mention and mention.last < last and not (mention.last == at and _is_own(name))
            if row.word(at + 1) == "any" and row.word(at) == "without":
                # "half of all women without any complaint": not that it lacks something
                at += 2
                continue
            yield at, mention.concept if mention and whole else name
            if mention and whole:
                at = mention.last
        at += 1


def _is_own(name: str) -> bool:
    """Whether a word has a name here whatever concept it names by itself."""
    return name in _same() or name in groups()


def _told_by(row: Row, end: int, last: int) -> int:
    """Return where a clause ends, without who says so: ", the study found"."""
    for at in range(end, last):
        if "," in row.gap(at) and any(row.word(n) in small("reporting") for n in range(at, last)):
            return at
    return last


def _often(line: Line, first: int, last: int, found: Share) -> Iterator[float]:
    """Yield in how many cases it is so of the group: "fakes it every time"."""
    for at in range(first, last):
        if found.first <= at < found.end:
            continue
        if line.words[at : at + 2] in (("every", "time"), ("each", "time")):
            yield _ALL
        worded = _worded(line, at)
        if worded and line.word(worded.end - 1) in small("frequency"):
            yield _ALL if worded.low > _SURELY else _SOME


def _share(line: Line, first: int, last: int) -> Share | None:
    """Return the first share that a clause names."""
    at = first
    while at < last:
        masked = _stands(line.words, at, "mask")
        found = None if masked else (_counted(line, at) or _worded(line, at) or _few(line, at, first))
        if found:
            return found
        at = masked or at + 1
    return None


def _counted(line: Line, at: int) -> Share | None:
    """Return a share that is a number, with the words before it that bound it."""
    value = share(line, at)
    if not value:
        return None
    before = line.words[max(0, at - 2) : at]
    low, high = value.low, value.high
    if before in (("more", "than"), ("at", "least")) or before[-1:] == ("over",):
        high = 1.0
    elif before in (("less", "than"), ("fewer", "than"), ("at", "most"), ("up", "to")) or before[-1:] == (
        "under",
    ):
        low = 0.0
    return Share(low, high, at, value.end, counted=True, rough=line.word(at - 1) in small("rough"))


def _worded(line: Line, at: int) -> Share | None:
    found = longest_run(_shares(), line.words, at)
    return Share(*found[1], at, at + found[0]) if found else None


def _few(line: Line, at: int, first: int) -> Share | None:
    """Return the share that "three of the" or, where it opens a clause, "no man" stands for."""
    if line.word(at + 1) == "of" and line.word(at + 2) in small("these") and number(line.word(at)):
        low, high = table("portions")["shares"]["some"]
        return Share(low, high, at, at + 2)
    nobody = line.word(at) == "no" and at == first and name_of(line.word(at + 1)) in groups()
    return Share(0.0, 0.0, at, at + 1) if nobody else None


@cache
def _shares() -> Runs[tuple[float, float]]:
    """Return the words for a share."""
    shares = table("portions")["shares"].items()
    return runs((words_of(name), (float(low), float(high))) for name, (low, high) in shares)


@cache
def _cues() -> frozenset[str]:
    """Return the words without one of which no share is named but in numbers: of each wording the longest."""
    longest = (max(name.split(), key=len) for name in table("portions")["shares"])
    return frozenset((*longest, *PIECES, "no", "percent", "%", "cent"))


small = partial(words, "portions", "words")
"""A list of small words."""


@cache
def _names(name: str) -> frozenset[str]:
    return frozenset(map(name_of, small(name)))


@cache
def groups() -> frozenset[str]:
    """Return the names of those who are told from each other: women, men, patients."""
    return _names("groups")


@cache
def telling() -> frozenset[str]:
    """Return the names that make another statement of it."""
    return _names("telling")


@cache
def _same() -> Mapping[str, str]:
    """Return the words that name one thing where it is told of how many, each with its one name."""
    found: dict[str, str] = {}
    for line in table("portions")["same"]:
        entries = line.split()
        own = entries[0] if is_concept(entries[0]) else name_of(entries[0])
        found |= {name_of(word): own for word in entries}
    return found


def _stands(row: tuple[str, ...], at: int, name: str) -> int:
    """Return where a phrase of a list ends that stands at a place, or nought."""
    found = longest_run(_phrases(name), row, at)
    return at + found[0] if found else 0


@cache
def _phrases(name: str) -> Runs[None]:
    return phrases(table("portions")["phrases"][name])
