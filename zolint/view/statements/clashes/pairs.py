"""Which sentences are worth comparing: those that share most of what they name. Never all with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from zolint.view.statements.clauses.effects import has_cue
from zolint.view.statements.numbers.bounds import has_bound
from zolint.view.statements.numbers.quantities import counted, generic
from zolint.view.statements.words.outline import Outline

_SHARED = 0.6
"""The share of the shorter sentence's terms that the other has too."""
_NEAR = 2
"""Sentences so close to each other are always compared."""
_NEIGHBOURS = 12
"""How many of the sentences with a term in common are compared, the nearest first."""
_LEAST_SHARED = 2
"""A cause and an outcome."""
_BOTH_WAYS = 3
_LONG = 60
"""A sentence of more terms is a list or a page without stops."""


def alike(outlines: Sequence[Outline]) -> Iterator[tuple[Outline, Outline]]:
    """Yield the pairs of sentences, in order of the text, that share most of their terms.

    Two sentences that share enough must share one of their rarest terms, so only those are looked up.
    """
    spread = Counter(name for outline in outlines for name in outline.names)
    holders: defaultdict[str, list[Outline]] = defaultdict(list)
    for number, outline in enumerate(outlines):
        if len(outline.names) > _LONG:
            continue
        rarest = sorted(outline.names, key=lambda name: (spread[name], name))
        rarest = rarest[: len(rarest) - round(_SHARED * len(rarest)) + 1]
        near = outlines[max(0, number - _NEAR) : number]
        # a sentence may be read in more than one way, each at its place
        seen: dict[int, Outline] = {id(other): other for other in near if len(other.names) <= _LONG}
        for name in rarest:
            seen |= {id(other): other for other in islice(reversed(holders[name]), _NEIGHBOURS)}
            holders[name].append(outline)
        for other in seen.values():
            if other.place == outline.place:
                continue
            if _share(outline, other) or outline.place - other.place <= _NEAR:
                yield other, outline


def _share(one: Outline, other: Outline) -> bool:
    fewer = min(len(one.names), len(other.names))
    return fewer > 0 and len(one.names & other.names) >= _SHARED * fewer


def opposing(outlines: Sequence[Outline]) -> Iterator[Outline]:
    """Yield, in order, the sentences that share two terms with one that points, by its words, another way."""
    ways = {outline.place: has_cue(outline) for outline in outlines}
    acting = [outline for outline in outlines if ways[outline.place] and len(outline.names) <= _LONG]
    chosen: set[int] = set()
    holders: dict[int, dict[str, list[int]]] = {1: {}, 2: {}, 3: {}}
    for outline in acting:
        cue = ways[outline.place]
        others = [holders[_BOTH_WAYS - cue], holders[_BOTH_WAYS]] if cue != _BOTH_WAYS else holders.values()
        met: list[int] = []
        for name in outline.reach:
            for held in others:
                if name in held:
                    met += held[name][-_NEIGHBOURS:]
            holders[cue].setdefault(name, []).append(outline.place)
        partners = {place for place, count in Counter(met).items() if count >= _LEAST_SHARED}
        chosen |= partners | ({outline.place} if partners else set())
    return (outline for outline in acting if outline.place in chosen)


def counting(outlines: Sequence[Outline]) -> Iterator[Outline]:
    """Yield, in order, the sentences that count in the same unit as another, of two things that both name."""
    chosen: set[int] = set()
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for outline in outlines:
        met: list[int] = []
        for scale in counted(outline):
            for name in outline.names:
                met += holders[scale, name][-_NEIGHBOURS:]
                holders[scale, name].append(outline.place)
        partners = {place for place, count in Counter(met).items() if count >= _LEAST_SHARED}
        chosen |= partners | ({outline.place} if partners else set())
    return (outline for outline in outlines if outline.place in chosen)


def bounding(outlines: Sequence[Outline]) -> Iterator[Outline]:
    """Yield, in order, the sentences that set a bound in time on something that another bounds too."""
    bounds = [outline for outline in outlines if has_bound(outline)]
    spread = Counter(name for outline in bounds for name in outline.names - generic())
    return (outline for outline in bounds if any(spread[name] > 1 for name in outline.names))
