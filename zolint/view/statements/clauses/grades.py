"""Grades: the scales along which a thing goes, and what names a thing, by the lists of `degrees.toml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from zolint.view.data import table, words
from zolint.view.statements.clauses.phrasing import GAP, End, Phrase, by_second, root, stem_of
from zolint.view.statements.words import wording
from zolint.view.statements.words.predicates import SLOT

AMOUNT = "amount"
"""The scale of mere more and less."""
WORTH = "improve"
"""The scale of better and worse."""
STILL = "still"
"""Where a thing goes no way."""

small = partial(words, "degrees", "small")
"""A list of small words."""


class Named(NamedTuple):
    """What has more of it, or less, by where it stands on a scale: at "painful" there is pain."""

    concept: str
    sign: int
    """-1 where the first end of the scale has less: "safe", risk."""
    scale: str = AMOUNT
    """Along which scale it goes: an orgasm may come sooner."""


def ends_of(phrase: Phrase) -> frozenset[End]:
    """Return the ends of the scales of degree that a phrase stands for."""
    found = {end for end in phrase.ends if end.scale in _scales()}
    found |= {End(STILL, -end.sign) for end in phrase.ends if end.scale in small("altering")}
    found |= {End(AMOUNT, end.sign) for end in found if end.scale in small("amount")}
    return frozenset(end for end in found if End(end.scale, -end.sign) not in found)


def named(ends: frozenset[End]) -> tuple[Named, int] | None:
    """Return the thing of which there is more at an end of a scale, and the sign of that end."""
    signs = {end.scale: end.sign for end in ends}
    return next(((thing, signs[scale]) for scale, thing in _named().items() if scale in signs), None)


@cache
def names(concept: str) -> frozenset[str]:
    """Return by what a concept is known: of the lack of a thing that thing, of two things both."""
    things = (_lack().get(part, part) for part in (*wording.parts(concept), concept))
    known = {_alike().get(thing, thing) for thing in things}
    return frozenset(name for thing in known for name in (f"= {thing}", root(thing)))


def is_lack(concept: str) -> bool:
    """Whether a concept is the lack of a thing: "insomnia"."""
    return concept in _lack()


@cache
def courses() -> Mapping[str, Mapping[str, Sequence[Phrase]]]:
    """Return by their first stem, then a second, the phrases that send a thing a way, the longest first.

    Some name the thing: "lie awake", sleep.
    """
    return _phrases(_sent())


@cache
def states() -> Mapping[str, Mapping[str, Sequence[Phrase]]]:
    """Return those of the phrases that name the thing."""
    return _phrases(_told())


def _phrases(listed: Iterable[tuple[str, End]]) -> Mapping[str, Mapping[str, Sequence[Phrase]]]:
    found: defaultdict[str, list[Phrase]] = defaultdict(list)
    for entries, end in listed:
        for entry in entries.replace(SLOT, GAP).split(","):
            if ":" in entry:
                # of a thing that it names itself
                continue
            parts = _trimmed([word if word == GAP else stem_of(word) for word in entry.split()])
            if sum(part != GAP for part in parts) > 1:
                found[parts[0]].append(Phrase(parts, frozenset((end,))))
    return {first: by_second(sorted(own, key=_size, reverse=True)) for first, own in found.items()}


def _sent() -> Iterator[tuple[str, End]]:
    """Yield the lists of phrases that send a thing a way, and that."""
    yield from ((table("tenets")["course"][side], end) for side, end in _SIDES.items())
    yield from _told()


def _told() -> Iterator[tuple[str, End]]:
    """Yield the lists of phrases that name what they send a way, and that."""
    for thing, entries in _states().items():
        up, down = entries.split("/")[:2]
        yield up, End(f"{_OF}{thing}", 1)
        yield down, End(f"{_OF}{thing}", -1)


def _states() -> Mapping[str, str]:
    """Return by the thing the phrases that say by themselves that there is more or less of it."""
    states: Mapping[str, str] = table("tenets")["states"]
    return {thing: entries for thing, entries in states.items() if thing not in small("untold")}


_OF = "of "
"""Before the name of a thing, the scale of how much there is of it."""


_SIDES = {
    "up": End(AMOUNT, 1),
    "down": End(AMOUNT, -1),
    "better": End(WORTH, 1),
    "worse": End(WORTH, -1),
    "kept": End(STILL, 1),
}


def _trimmed(parts: Sequence[str]) -> tuple[str, ...]:
    """Return a wording without the gaps at its ends, and with one for two in a row."""
    kept = [part for n, part in enumerate(parts) if part != GAP or list(parts[n + 1 : n + 2]) != [GAP]]
    while kept and kept[0] == GAP:
        del kept[0]
    while kept and kept[-1] == GAP:
        del kept[-1]
    return tuple(kept)


def _size(phrase: Phrase) -> int:
    return sum(part != GAP for part in phrase.parts)


@cache
def _scales() -> frozenset[str]:
    return frozenset((AMOUNT, STILL, *_named())).union(*map(small, ("amount", "worth", "other")))


@cache
def _named() -> Mapping[str, Named]:
    """Return by their scales the things of which there is more at the first end."""
    entries: Mapping[str, str] = table("degrees")["named"]
    scales = {
        scale: Named(name.removeprefix("- "), -1 if name.startswith("- ") else 1)
        for scale, name in entries.items()
    }
    told = {f"{_OF}{thing}": Named(thing, 1) for thing in _states()}
    return scales | told | {f"{_OF}lastlong": Named("orgasm", -1, "faster")}


@cache
def _lack() -> Mapping[str, str]:
    """Return what some concepts are the lack of."""
    return dict(table("tenets")["kin"]["lack"])


@cache
def _alike() -> Mapping[str, str]:
    """Return what stands for concepts of which one comes with the other."""
    return {name: group[0] for group in table("degrees")["alike"] for name in group}
