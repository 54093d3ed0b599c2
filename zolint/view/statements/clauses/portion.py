"""A portion: the share of a group of which a clause says something, by number or word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from zolint.view.data import table
from zolint.view.statements.clauses.matter import Named, is_telling, named
from zolint.view.statements.clauses.row import Row, is_order, row_of
from zolint.view.statements.numbers.numerals import Line
from zolint.view.statements.numbers.share import (
    Share,
    cues,
    first_share,
    groups,
    names,
    small,
    stands,
    worded,
)
from zolint.view.statements.words.concepts import is_concept, narrow
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline, number

_LONG = 10
"""A clause that names more says too much to be one statement."""
_NEAR = 4
"""So many words from a share stands the group."""
_LARGEST = 100
"""Larger numbers tell how many were asked, but for years."""
_YEARS = range(1900, 2101)
_ALL, _SOME = 1.0, 0.5


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
    lacked: frozenset[str]
    """What of that is said to be lacking: "without a scar"."""
    nouns: frozenset[str]
    """What of that stands after an article or preposition."""
    kind: frozenset[str]
    """What of that tells which of a group are meant: "pregnant women"."""
    foremost: str
    """What is denied first, of nobody what is said first; nothing where a clause denies nothing."""
    possible: bool
    """Whether it only can be so."""
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
        found = first_share(line, first, last)
        if found and _is_plain(line, first, last, found) and _is_of_group(row, line, first, found):
            portion = _portion(outline, row, line, (first, last), found)
            if portion:
                yield portion


def _may_tell(outline: Outline) -> bool:
    """Whether a sentence may name a share; cheap."""
    if not outline.words.isdisjoint(cues()):
        return True
    counts = bool(outline.numbers) or "one" in outline.words
    return counts and not outline.words.isdisjoint(("in", "of"))


def _is_plain(line: Line, first: int, last: int, found: Share) -> bool:
    """Whether a clause says what it says without a condition, and of one share alone."""
    for at in range(first, last):
        end = stands(line.words, at, "idle")
        if end > (found.end if at == found.first else 0) and not _is_spared(line, at, found, last):
            return False
    if not found.counted:
        return True
    again = first_share(line, found.end, last)
    return not (again and again.counted)


def _is_spared(line: Line, at: int, found: Share, last: int) -> bool:
    """Whether a word that compares or limits does neither here: "than usual", "while laughing"."""
    word, following = line.word(at), line.word(at + 1)
    if word == "than":
        return found.first - 2 <= at < found.first or following in small("usual")
    if word == "while":
        return following.endswith("ing") or (at > 0 and "," not in line.gap(at))
    return (word == "though" and at == last - 1) or (word == "other" and line.word(at - 1) == "each")


def _is_of_group(row: Row, line: Line, first: int, found: Share) -> bool:
    """Whether a share is that of those of whom its clause speaks: not "decides all of that"."""
    word, last = line.word(found.first), line.word(found.end - 1)
    if last in small("adverbs"):
        told = line.word(found.first - 1) not in ("who", "that", "which")
        return told and not (word in ("never", "always") and is_order(row, first))
    if found.counted or last in small("anyone") or found.first - first <= 2:  # noqa: PLR2004 - "in", "for"
        return True
    near = (
        name_of(line.word(at))
        for at in range(first if _floats(line, found) else found.end, found.end + _NEAR)
    )
    return any(name in groups() or name in names("anyone") for name in near)


def _portion(outline: Outline, row: Row, line: Line, clause: tuple[int, int], found: Share) -> Portion | None:
    first, last = clause[0], _told_by(row, found.end, clause[1])
    told = _Told()
    for one in named(row, first, last):
        told = _take(told, one, line, found)
    if not 0 < len(told.names) <= _LONG:
        return None
    if told.denials and line.word(found.end) in ("who", "that", "whose"):
        # those "who never ask" are a group of their own
        return None
    known = not small("these").isdisjoint(line.words[found.end : found.end + 2])
    proper = {term.name for term in outline.terms if term.is_name}
    whoever = line.word(found.end - 1) in small("adverbs") | small("whoever")
    held = found.rest if told.denials % 2 else found
    return Portion(
        outline,
        held,
        (row.words[found.first].start, row.words[found.end - 1].end),
        told.group or (_KNOWN if known and found.is_whole and told.head == _NOBODY else ""),
        "" if told.group or whoever else told.head.strip(_NOBODY),
        (found.is_whole or line.word(found.first) in small("whole")) and not known,
        told.names,
        told.lacked,
        told.nouns,
        told.kind,
        told.foremost,
        _is_possible(line.words[first:last]),
        told.numbers,
        frozenset(_often(line, first, last, found)),
        frozenset(proper | {name_of(line.word(0))} if row.text[:2].isupper() else proper),
    )


def _is_possible(words: tuple[str, ...]) -> bool:
    """Whether a thing only can be so; who "can tell" does tell."""
    return any(
        word in small("possible") and following not in small("perceiving")
        for word, following in pairwise((*words, ""))
    )


class _Told(NamedTuple):
    """What has been read of a clause."""

    names: frozenset[str] = frozenset()
    lacked: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()
    numbers: frozenset[float] = frozenset()
    group: str = ""
    head: str = ""
    denials: int = 0
    foremost: str = ""


_NOBODY = "-"
"""The head of a share of people in general."""
_KNOWN = "these"
"""The group of those who are known: "all of the people"."""
_LARGE = ("hundred", "thousand", "million")


def _take(told: _Told, one: Named, line: Line, found: Share) -> _Told:
    """Return what has been read with one more word or concept."""
    at, name = one.at, one.name
    if found.first <= at < found.end:
        return told._replace(group=name) if name in groups() and not told.group else told
    if name in groups() and at <= found.end + _NEAR and not told.group and _may_head(line, at, found):
        return told._replace(group=name, kind=told.names if at > found.end else told.kind)
    if one.denies:
        return told._replace(denials=told.denials + 1, foremost="")
    value = table("portions")["decades"].get(one.word) or number(one.word)
    if value is not None:
        large = value > _LARGEST or one.word in _LARGE or line.word(at + 1) in _LARGE
        return told if large and value not in _YEARS else told._replace(numbers=told.numbers | {float(value)})
    if name in names("anyone") and found.end <= at < found.end + _NEAR:
        return told._replace(head=_NOBODY)
    return _tell(told, one, line, found) if is_telling(one) else told


def _tell(told: _Told, one: Named, line: Line, found: Share) -> _Told:
    """Return what has been read with one more word that tells what is so of a group."""
    at, name = one.at, one.name
    heads = not told.head and found.end <= at <= found.end + 1
    if line.word(at - 1) == "with" and found.end - 1 <= at - 2 <= found.end + 1:
        # "women with a coil"
        told = told._replace(kind=told.kind | {name})
    follows = bool({line.word(at - 1), one.word} & small("before_nouns"))
    denied = told.denials or (found.is_none and at >= found.end)
    return told._replace(
        foremost=told.foremost or (name if denied else ""),
        names=told.names | {name},
        lacked=told.lacked | {name} if one.lacked else told.lacked,
        nouns=told.nouns | {name} if follows else told.nouns,
        head=name if heads else told.head,
    )


def _may_head(line: Line, at: int, found: Share) -> bool:
    """Whether a word may say whom a share is of: one after it, or in "of all mothers, ten per cent"."""
    return at >= found.first or line.word(0) in ("of", "among") or _floats(line, found)


def _floats(line: Line, found: Share) -> bool:
    """Whether an "all" stands after those whom it is of: "they have all been hurt"."""
    before = line.word(found.first - 1)
    return line.word(found.first) == "all" and (before in small("floating") or name_of(before) in groups())


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
        told = worded(line, at)
        if told and line.word(told.end - 1) in small("frequency"):
            yield _ALL if told.is_whole and told.high else _SOME
