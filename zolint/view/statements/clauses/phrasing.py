"""What the words of a clause do to what it asserts, by the lists of `assertions.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

from zolint.view.data import table, words
from zolint.view.statements.words.direction import cues
from zolint.view.statements.words.predicates import normal

GAP = "*"
_WIDEST = 3
"""So many words may stand in a gap."""
_WIDE = 6
"""So many may stand before "off" or "out of": "leave creams of any kind off"."""
_AWAY = ("off", "out", "away")
_SHORTEST = 4
_INFLECTED = 3
"""So many letters an ending of an inflected form has."""


class End(NamedTuple):
    """One end of a scale."""

    scale: str
    sign: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording by its stems, and what it does in a clause."""

    parts: tuple[str, ...]
    ends: frozenset[End] = frozenset()
    """The ends of scales that it stands for."""
    groups: frozenset[str] = frozenset()
    """What it names, as other words do."""
    duty: str = ""
    """A heading of the table "duties": must, must_not, need, may, unable, told and so on."""


def longest(stems: Sequence[str], at: int) -> tuple[Phrase, tuple[int, ...]] | None:
    """Return the longest phrase that begins at a place, and the places of its words."""
    return first_in(_phrases(), stems, at)


def first_in(
    phrases: Mapping[str, Mapping[str, Sequence[Phrase]]], stems: Sequence[str], at: int
) -> tuple[Phrase, tuple[int, ...]] | None:
    """Return the first of some phrases, by their first stem and a second, that begins at a place."""
    begun = phrases.get(stems[at])
    if begun is None:
        return None
    following = stems[at + 1] if at + 1 < len(stems) else ""
    return first_of(begun.get(following, begun[""]), stems, at)


def first_of(
    phrases: Iterable[Phrase], stems: Sequence[str], at: int
) -> tuple[Phrase, tuple[int, ...]] | None:
    """Return the first of some phrases that begins at a place, and the places of its words."""
    for phrase in phrases:
        places = _places(phrase, stems, at)
        if places:
            return phrase, places
    return None


@cache
def stem_of(word: str) -> str:
    """Return the stem by which a word is known, of "safest" that of "safe"."""
    if word in _SHORTENED:
        return _SHORTENED[word]
    if word in small("literal"):
        return word
    return _compared().get(word) or normal(word)


_SHORTENED = {"n't": "not", "ca": "can"}
"""What "can't" is read as."""


@cache
def _compared() -> Mapping[str, str]:
    """Return the stems of the words of scales by what may be their comparison: "softer", "hottest"."""
    found: dict[str, str] = {}
    for word in sorted(_entries()):  # of "cleans" and "cleanse", "cleanser" is of the latter
        bases = (word, word.removesuffix("e"), word.removesuffix("y") + "i", word + word[-1])
        found |= {base + ending: normal(word) for base in bases for ending in ("er", "est")}
    return {form: base for form, base in found.items() if form not in _entries()}


@cache
def _entries() -> frozenset[str]:
    """Return the words and phrases of the scales, as written."""
    return frozenset(
        entry.strip()
        for name in ("scales", "circumstances")
        for line in table("assertions")[name]
        for side in line.split(" / ")
        for entry in side.split(",")
    )


small = partial(words, "assertions", "words")
"""A list of small words, as written."""


@cache
def light() -> frozenset[str]:
    """Return the stems of the words that by themselves tell nothing."""
    return frozenset(map(stem_of, small("light")))


def root(word: str) -> str:
    """Return what the forms of a word share: "treatable" and "treatment", "addictive" and "addiction"."""
    base = stem_of(word)
    for ending in _ENDINGS:
        if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST:
            return base.removesuffix(ending)
    return base.removesuffix("e") if len(base) > _SHORTEST else base


@cache
def telling(word: str) -> str:
    """Return what the forms of a word share that by itself tells something, else nothing."""
    return "" if word in small("deny") or stem_of(word) in light() else root(word)


_ENDINGS = (
    "ability",
    "ation",
    "abl",
    "ibl",
    "ment",
    "ition",
    "ion",
    "iv",
    "ness",
    "ful",
    "at",
    "er",
    "or",
    "ing",
    "al",
    "y",
)


def is_adverb(word: str) -> bool:
    """Whether a word tells how: "gently", not "jelly"."""
    return word.endswith("ly") and len(word) > _SHORTEST + 1


@cache
def written(word: str) -> bool:
    """Whether a word is one of a scale in one of its own forms: "firmer", not "firmament"."""
    return stem_of(word) not in _lengths() or len(word) - _lengths()[stem_of(word)] <= _INFLECTED


@cache
def _lengths() -> Mapping[str, int]:
    """Return how long the longest word of a stem is in the scales."""
    found: dict[str, int] = {}
    for word in _entries():
        found[stem_of(word)] = max(found.get(stem_of(word), 0), len(word))
    return found


@cache
def acts() -> frozenset[str]:
    """Return the stems of the verbs that send a thing to an end of a scale: those listed with "-s" too."""
    return verbs() | frozenset(cues())


@cache
def verbs() -> frozenset[str]:
    """Return the stems of the verbs of the scales: those listed with "-s" too."""
    entries = _entries()
    return frozenset(stem_of(entry) for entry in entries if f"{entry}s" in entries or f"{entry}es" in entries)


def judging(end: End) -> bool:
    """Whether the end of a scale is a verdict, by which a deed may be done or should be left."""
    return end.scale in small("judging")


def attainable(end: End) -> bool:
    """Whether the end of a scale is what something can come to."""
    return end.scale in small("able")


def circumstantial(end: End) -> bool:
    """Whether the end of a scale tells when, where or how, and makes another case."""
    return end.scale.startswith("+")


def _places(phrase: Phrase, stems: Sequence[str], at: int) -> tuple[int, ...]:
    """Return the places of a phrase that begins at a place, or nothing where it does not stand there."""
    places: list[int] = []
    place = at
    for number, part in enumerate(phrase.parts):
        if part == GAP:
            widest = _WIDE if phrase.parts[number + 1] in _AWAY else _WIDEST
            near = range(place + 1, min(place + widest + 1, len(stems)))
            place = next((n for n in near if stems[n] == phrase.parts[number + 1]), len(stems))
        elif place < len(stems) and stems[place] == part:
            places.append(place)
            place += 1
        else:
            return ()
    if GAP in phrase.parts and phrase.parts[-1] in ("on", "in") and place < len(stems):
        # "leave the ring in", not "in the box"
        return tuple(places) if stems[place] in _prepositions() else ()
    return tuple(places)


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(map(stem_of, small("prepositions")))


@cache
def _phrases() -> Mapping[str, Mapping[str, Sequence[Phrase]]]:
    """Return the phrases by their first stem, then by a second that some begin with, the longest first."""
    ends: dict[tuple[str, ...], set[End]] = {}
    groups: dict[tuple[str, ...], set[str]] = {}
    duties: dict[tuple[str, ...], str] = {}
    for parts, end in _scales():
        ends.setdefault(parts, set()).add(end)
    for group in (*table("assertions")["alike"], *table("alike")["groups"]):
        entries = list(_split(group))
        for parts in entries:
            groups.setdefault(parts, set()).add(" ".join(entries[0]))
    for duty, wordings in table("assertions")["duties"].items():
        for parts in _split(wordings):
            duties.setdefault(parts, duty)
    found: dict[str, list[Phrase]] = {}
    for parts in dict.fromkeys((*ends, *groups, *duties)):
        phrase = Phrase(
            parts, frozenset(ends.get(parts, ())), frozenset(groups.get(parts, ())), duties.get(parts, "")
        )
        found.setdefault(parts[0], []).append(phrase)
    for own in found.values():
        own.sort(key=_length, reverse=True)
    return {first: by_second(own) for first, own in found.items()}


def by_second(phrases: Sequence[Phrase]) -> Mapping[str, Sequence[Phrase]]:
    """Return phrases by their second stem, each time with those that may go on with any other."""
    seconds = {phrase.parts[1] for phrase in phrases if phrase.parts[1:]} - {GAP}
    return {
        second: [phrase for phrase in phrases if phrase.parts[1:2] in ((), (GAP,), (second,))]
        for second in ("", *seconds)
    }


def _length(phrase: Phrase) -> tuple[int, bool]:
    words = sum(part != GAP for part in phrase.parts)
    return words, words == len(phrase.parts)


def _scales() -> Iterator[tuple[tuple[str, ...], End]]:
    for mark, name in (("", "scales"), ("+", "circumstances")):
        for entry in table("assertions")[name]:
            scale = mark + entry.partition(",")[0].replace(" ", "_")
            for side, sign in zip(entry.split(" / "), (1, -1), strict=True):
                yield from ((parts, End(scale, sign)) for parts in _split(side))


def _split(entries: str) -> Iterable[tuple[str, ...]]:
    wordings = (entry.replace("-", " ").replace("n't", " n't").split() for entry in entries.split(","))
    articles = small("articles")
    stems = (
        tuple(word if word == GAP else stem_of(word) for word in words if word not in articles)
        for words in wordings
    )
    return (parts for parts in stems if parts)
