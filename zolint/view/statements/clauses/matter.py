"""Matter: what the words of a clause name where it is told of how many, and how two such names stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from zolint.view.data import table
from zolint.view.statements.clauses.row import Row
from zolint.view.statements.numbers.share import names, small
from zolint.view.statements.words.concepts import Mention, is_concept
from zolint.view.statements.words.lexicon import name_of, opposed
from zolint.view.statements.words.outline import is_empty, number
from zolint.view.statements.words.runs import Runs, longest_run, runs, stems_of
from zolint.view.stems import stem

_SHORTEST = 3
_LACKED = 4
"""So many words after "without" name what is lacked."""
_AGENT = 5
"""Words as short as "after" name nobody by their ending."""


class Named(NamedTuple):
    """A word, concept or phrase of a clause."""

    at: int
    """Its place in the row of words."""
    word: str
    """Its first word."""
    name: str
    """What it names; nothing where it only says that something is so."""
    denies: bool = False
    lacked: bool = False
    """Whether it is said to be lacking: after "without"."""


def named(row: Row, first: int, last: int) -> Iterator[Named]:
    """Yield what a clause names, but for what stands in brackets."""
    stems = [stem(word) for word in row.texts[:last]]
    depth, at, lacking = 0, first, 0
    while at < last:
        gap, mention = row.gap(at), _mention(row, at)
        depth += sum(map(gap.count, "([")) - sum(map(gap.count, ")]"))
        end = at + 1
        if depth <= 0:
            length, told = longest_run(_wordings(), stems, at) or (0, "")
            if "," in gap:
                lacking = 0
            if mention and mention.last < last and mention.last + 1 > at + length:
                end, name = mention.last + 1, mention.concept
            elif length:
                end, name = at + length, told
            else:
                name = name_of(row.word(at))
            if name == _LACKING:
                lacking = end + _LACKED
            else:
                # "a condom fails" says what it does, "fails to protect" denies it
                failing = row.word(at) in small("failing") and end == last
                denies = name == _DENYING or (not length and row.word(at) in small("denying"))
                denies = denies and not failing
                yield Named(at, row.word(at), "" if name in _LISTS else _own(name), denies, at < lacking)
        at = end


def _mention(row: Row, at: int) -> Mention | None:
    """Return the concept that is named at a place; an age is one of the numbers: "over sixty"."""
    found = row.mentions.get(at)
    aged = found and any(number(word) is not None for word in row.texts[found.first : found.last + 1])
    return None if aged else found


def is_telling(one: Named) -> bool:
    """Whether a word or concept says what is so of a group."""
    if one.name in _canonical() or is_concept(one.name):
        return True
    light = names("light") | names("anyone")
    return len(one.word) >= _SHORTEST and not is_empty(one.word) and bool(one.name) and one.name not in light


@cache
def telling() -> frozenset[str]:
    """Return the names that make another statement of it."""
    return names("telling")


def against(one: str, other: str) -> bool:
    """Whether what two names say cannot both be so of one person."""
    return other in _opposite().get(one, ()) or opposed(one, other)


def is_kind(one: str, other: str) -> bool:
    """Whether a name is one of a kind: gonorrhoea an infection, a ghoster one who ghosts."""
    if other in _kinds().get(one, ()):
        return True
    return len(one) > _AGENT and one.endswith("er") and other in (one[:-2], one[:-1])


_LIGHT, _DENYING, _LACKING = _LISTS = ("light", "denying", "lacking")


def _own(name: str) -> str:
    return _canonical().get(name, name)


@cache
def _canonical() -> Mapping[str, str]:
    """Return the names of single words and concepts that have another name here, with that."""
    found: dict[str, str] = {}
    for line in table("portions")["same"]:
        own = _name(line.split(" | ")[0])
        for entry in line.split(" | "):
            found.setdefault(_name(entry), own)
    return found


@cache
def _wordings() -> Runs[str]:
    """Return the words and phrases that have a name of their own here, by their stems."""
    lists = table("portions")
    given = [
        (stems_of(entry), _name(line.split(" | ")[0]))
        for line in lists["same"]
        for entry in line.split(" | ")
    ]
    given += [(stems_of(entry), name) for name in _LISTS for entry in lists["matter"][name].split(",")]
    # a word for a group is one whatever concept it names
    given += [((stem(word),), name_of(word)) for word in small("groups")]
    return runs(given)


def _name(entry: str) -> str:
    """Return what a wording of a list is known by."""
    entry = entry.strip()
    return entry if is_concept(entry) else name_of(entry)


@cache
def _opposite() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in table("portions")["opposite"]:
        left, right = ({_own(_name(entry)) for entry in side.split(",")} for side in line.split("/"))
        for own, others in ((left, right), (right, left)):
            for name in own:
                found.setdefault(name, set()).update(others)
    return {name: frozenset(others) for name, others in found.items()}


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """Return what each thing is one of."""
    found: dict[str, set[str]] = {}
    for kind, entries in table("portions")["kinds"].items():
        for entry in entries.split(","):
            found.setdefault(_own(_name(entry)), set()).add(_own(_name(kind)))
    return {name: frozenset(kinds) for name, kinds in found.items()}
