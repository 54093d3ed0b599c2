"""Drift: one claim made with more certainty in another place, one word defined in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from zolint.document import HEADINGS
from zolint.view.data import table
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clashes.gists import Told
from zolint.view.statements.clauses.gist import Gist
from zolint.view.statements.words.concepts import is_concept
from zolint.view.statements.words.outline import Outline
from zolint.view.stems import stem

_FEWEST = 2
"""A cause and an outcome."""
_LEAST, _MOST = 0.8, 0.2
"""What is said of at least so many cases, or of at most so many, is said flatly."""


def drifts(told: Sequence[Told]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences between which certainty or a definition drifts."""
    yield from _certainty(told)
    yield from _definitions([each.outline for each in told])


def _certainty(told: Sequence[Told]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the first pair of sentences that make one claim with "may" and without."""
    known = Earlier[tuple[str, int, bool], Gist](_REMEMBERED)
    drifted: set[frozenset[str]] = set()
    for each in told:
        for gist in () if each.outline.sentence.block.kind in HEADINGS else each.gists:
            way, content = _way(gist), gist.matter
            if not way or len(list(filter(is_concept, content))) < _FEWEST:
                continue
            others = known.on((key, way, not gist.possible) for key in sorted(content))
            earlier = next((one for one in others if _is_surer(one, gist)), None)
            if earlier and gist.keys not in drifted:
                drifted |= {gist.keys, earlier.keys}
                places = (earlier.start, earlier.end), (gist.start, gist.end)
                yield earlier.outline, each.outline, Found(ClashKind.CERTAINTY, *places)
            known.keep(((key, way, gist.possible) for key in content), gist)


_REMEMBERED = 8
"""Of what is said of one thing, so much of the latest is compared with the next."""


def _is_surer(one: Gist, other: Gist) -> bool:
    """Whether of two claims the one without "may" says no more than the other one."""
    sure, possible = (other, one) if one.possible else (one, other)
    return one.outline is not other.outline and sure.keys <= possible.keys


def _way(gist: Gist) -> int:
    """Return which way a clause says that something goes, surely or possibly; 0 where it says neither."""
    if "~change" not in gist.sides or gist.bidding or gist.conditional:
        return 0
    if gist.possible:
        return {0.0: -1, 1.0: 1}.get(1.0 if gist.high == 1.0 else gist.low, 0)
    if gist.counted or gist.outline.has("hedge"):
        return 0
    return 1 if gist.low >= _LEAST else -1 if gist.high <= _MOST else 0


_QUOTE = "[\"'“”‘’]?"
_DEFINING = re.compile(
    rf"^(?:the (?:term|word|phrase|concept of) )?{_QUOTE}(?:an? |the )?(?P<term>[\w’' -]{{2,40}}?){_QUOTE},?"
    r"(?: \([^)]{1,40}\))?(?:,? also (?:known as|called) [^,]{3,40},)?"
    r" (?:refers to|means|is defined as|is understood as|denotes|is) (?:an?|the|any) (?:[\w-]+ ){0,3}?"
    r"(?P<genus>[\w-]+)(?= (?:of|in which|that|which|characteri[sz]ed|between|where|by which|marked"
    r"|involving|triggered|caused)\b)",
    re.IGNORECASE,
)


def _definitions(outlines: Sequence[Outline]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that define one word as things of two kinds."""
    known: dict[str, tuple[Outline, str, tuple[int, int]]] = {}
    last: tuple[object, str] = None, ""
    for outline in outlines:
        found = (
            _DEFINING.match(outline.sentence.text) if outline.sentence.block.kind not in HEADINGS else None
        )
        group = _kinds().get(stem(found["genus"].lower())) if found else None
        if not found or group is None:
            last = None, ""
            continue
        term = _term(found["term"])
        if term in ("it", "this"):
            term = last[1] if last[0] is outline.sentence.block else ""
        last = outline.sentence.block, term
        if not term:
            continue
        place = found.start("term"), found.end("genus")
        if term not in known:
            known[term] = outline, group, place
        elif known[term][1] != group:
            other, _, at = known[term]
            yield other, outline, Found(ClashKind.DEFINITION, at, place)
            known[term] = outline, group, place


def _term(words: str) -> str:
    return " ".join(map(stem, words.lower().replace("it's", "it").split()))


@cache
def _kinds() -> Mapping[str, str]:
    """Return which kind of thing a word names, by its stem."""
    kinds = table("gist")["kinds"]
    return {stem(word.strip()): name for name, words in kinds.items() for word in words.split(",")}
