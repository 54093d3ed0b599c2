"""Predicates: wordings that send a thing a way, or put it on one side of a matter, by `tenets.toml`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from operator import itemgetter

from zolint.view.data import table, words
from zolint.view.stems import stem

COURSE = "course"
"""The matter of what goes up or down, or stays as it is."""
SLOT = "-"
"""Where the thing stands that goes a way."""
GAP = "*"
_FARTHEST = 4
"""So many words may stand in a gap."""
_NEAR = 3
"""So many words may stand before the thing, "kindles an almost forgotten desire"."""
_AFTER = 3
"""So many words on, a wording goes on after the thing: "leaves desire quite untouched"."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A wording, by its stems, and what it says."""

    parts: tuple[str, ...]
    """Stems, gaps, and where the thing stands; one that begins with the thing has it before."""
    matter: str
    """What it takes a side on."""
    side: str
    """up, down, kept, better, worse; for or against."""
    thing: str = ""
    """What it sends a way by itself: "fall silent", talk."""
    stems: frozenset[str] = frozenset()
    """Its words, all of which must stand in a clause that it stands in."""

    @property
    def size(self) -> int:
        """How many words it has that say something."""
        return _size(self.parts)

    @property
    def opening(self) -> str:
        """Its first word."""
        return self.parts[self.follows]

    @property
    def follows(self) -> bool:
        """Whether the thing stands before the wording."""
        return self.parts[0] == SLOT


@cache
def _size(parts: tuple[str, ...]) -> int:
    return sum(part not in (SLOT, GAP, "of") and part not in small("odds") for part in parts)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a predicate stands, as places in a row of stems."""

    predicate: Predicate
    first: int
    end: int
    thing: int | None
    """Where the thing begins that it sends a way; before the wording it is not yet looked for."""
    gaps: tuple[int, ...]
    """Places that the wording leaves open."""


def possible(stems: Iterable[str]) -> Sequence[Predicate]:
    """Return the predicates of which all words stand among some stems, as they are listed."""
    index, present = _index(), frozenset(stems)
    numbered = [item for word in present for item in index.get(word, ()) if item[1].stems <= present]
    return [predicate for _, predicate in sorted(numbered, key=itemgetter(0))]


def matches(
    among: Iterable[Predicate], stems: Sequence[str], things: Mapping[int, int], commas: Container[int]
) -> Iterator[Match]:
    """Yield the longest of some predicates in a row of stems.

    `things` gives the ends of what is named, by place; before a place of `commas` stands a comma.
    """
    by_opening: dict[str, list[Predicate]] = {}
    present = frozenset(stems)
    for predicate in among:
        if predicate.stems <= present:
            by_opening.setdefault(predicate.opening, []).append(predicate)
    for at, first in enumerate(stems):
        if first not in by_opening:
            continue
        found: dict[tuple[str, bool], Match] = {}
        for predicate in by_opening[first]:
            match = _match(predicate, stems, things, commas, at)
            if not match:
                continue
            key = predicate.matter, predicate.follows
            if key not in found or predicate.size > found[key].predicate.size:
                found[key] = match
        yield from found.values()


def longest(found: Iterable[Match]) -> list[Match]:
    """Return the predicates that are no part of a longer one: not "protect" in "protect badly"."""
    matches = list(found)
    return [match for match in matches if not any(_covers(other, match) for other in matches)]


def _covers(one: Match, other: Match) -> bool:
    return (
        one.first <= other.first
        and other.end <= one.end
        and one.predicate.size > other.predicate.size
        and other.first not in one.gaps
    )


def alike(concept: str) -> str:
    """Return what stands for a concept and its like, without what it is the lack of."""
    whole, sign = kin(concept)
    return whole if sign > 0 else concept


@cache
def weights() -> Mapping[str, float]:
    """Return how much speaks for it that two sentences mean one thing."""
    return {name: float(weight) for name, weight in table("tenets")["likeness"].items()}


@cache
def groups() -> frozenset[str]:
    """Return the concepts that say of whom something is said."""
    return frozenset(map(alike, table("tenets")["kin"]["groups"]))


@lru_cache(maxsize=50_000)
def normal(word: str) -> str:
    """Return the stem that stands for a word: of an irregular form that of the verb."""
    return _irregular().get(word) or _compared().get(word) or stem(word)


def is_comparison(word: str) -> bool:
    """Whether a word compares: "calmer"."""
    return word in _compared() and word not in _irregular()


small = partial(words, "tenets", "small")
"""A list of small words, as written."""


def kin(concept: str) -> tuple[str, int]:
    """Return what stands for a concept and its like, and -1 where it is the lack of that."""
    return _kin().get(concept, (concept, 1))


def _match(
    predicate: Predicate, stems: Sequence[str], things: Mapping[int, int], commas: Container[int], at: int
) -> Match | None:
    place, thing, gaps, last = at, None, list[int](), len(stems)
    parts = predicate.parts[1:] if predicate.follows else predicate.parts
    for number, part in enumerate(parts):
        if place < last and stems[place] == part:
            place += 1
        elif part == SLOT:
            far = 1 if predicate.size == 1 and parts[0] in _nominal() else _NEAR
            near = range(place, min(place + far + 1, last))
            thing = next((n for n in near if n in things or stems[n] in _breaks() or n in commas), None)
            if thing is None or thing not in things or thing in commas:
                return None
            gaps += range(place, thing)
            place = things[thing]
        elif part == GAP:
            following = parts[number + 1]
            if following == SLOT:
                continue
            end = min(place + _FARTHEST + 1, last)
            found = next((n for n in range(place, end) if stems[n] == following or n in commas), None)
            if found is None or stems[found] != following:
                return None
            gaps += range(place, found)
            place = found
        elif not number or parts[number - 1] != SLOT:
            return None
        else:
            found = next((n for n in range(place, min(place + _AFTER, last)) if stems[n] == part), None)
            if found is None:
                return None
            gaps += range(place, found)
            place = found + 1
    return Match(predicate, at, place, thing, tuple(gaps))


@cache
def _nominal() -> frozenset[str]:
    return frozenset(map(normal, small("nominal")))


@cache
def _breaks() -> frozenset[str]:
    return frozenset(map(normal, small("breaks")))


@cache
def _irregular() -> Mapping[str, str]:
    forms = (
        (form, stem(verb)) for verb, words in table("tenets")["irregular"].items() for form in words.split()
    )
    return dict(forms)


@cache
def _compared() -> Mapping[str, str]:
    """Return the stems of adjectives by their comparisons: "calmer", "drier", "bigger"."""
    found: dict[str, str] = {}
    for word in table("tenets")["compared"]["adjectives"].split():
        bases = (word, word.removesuffix("e"), word.removesuffix("y") + "i", word + word[-1])
        found |= {base + ending: stem(word) for base in bases for ending in ("er", "est")}
    return found


@cache
def _index() -> Mapping[str, Sequence[tuple[int, Predicate]]]:
    """Return the predicates with their place in the lists, by the rarest of their words."""
    found = tuple(_predicates())
    spread = Counter(word for predicate in found for word in predicate.stems)
    index: dict[str, list[tuple[int, Predicate]]] = {}
    for number, predicate in enumerate(found):
        rarest = min(predicate.stems, key=lambda word: (spread[word], word))
        index.setdefault(rarest, []).append((number, predicate))
    return index


def _predicates() -> Iterable[Predicate]:
    found: dict[tuple[tuple[str, ...], str], Predicate] = {}
    for entries, matter, side in _lists():
        for entry in entries.split(","):
            wording, _, thing = entry.partition(":")
            parts = tuple(_parts(wording))
            if parts:
                stems = frozenset(parts) - {SLOT, GAP}
                found.setdefault((parts, matter), Predicate(parts, matter, side, thing.strip(), stems))
    return found.values()


def _lists() -> Iterator[tuple[str, str, str]]:
    lists = table("tenets")
    for side, entries in lists["course"].items():
        yield entries, COURSE, side
    for side in ("up", "down"):
        yield table("gist")["senses"][side], COURSE, side
    for thing, sides in lists["states"].items():
        for side, entries in zip(("up", "down", "kept"), sides.split("/"), strict=False):
            yield ",".join(f"{entry}: {thing}" for entry in entries.split(",")), COURSE, side
    for matter, sides in lists["sides"].items():
        yield from (
            (entries, matter, side)
            for side, entries in zip(("for", "against"), sides.split("/"), strict=True)
        )


def _parts(entry: str) -> Iterator[str]:
    for word in entry.lower().split():
        if word in (SLOT, GAP):
            yield word
        else:
            plain = word.replace("n't", " n't").replace("-", " ")
            yield from (normal(each) for each in plain.split() if each not in small("skipped"))


@cache
def _kin() -> Mapping[str, tuple[str, int]]:
    lists = table("tenets")["kin"]
    alike = {name: (group[0], 1) for group in lists["alike"] for name in group}
    return alike | {lack: (alike.get(whole, (whole, 1))[0], -1) for lack, whole in lists["lack"].items()}
