"""Verdicts: "works" and "is useless", "is safe" and "ruins", said of the same things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from zolint.view.data import table
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clashes.limits import comparable
from zolint.view.statements.words.concepts import concepts, narrow
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.stances import pattern
from zolint.words import Wordings

_REMEMBERED = 6
_BOTH = 2
"""So many concepts in common are one subject."""


def contrary(
    outlines: Sequence[Outline], _subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that judge the same things in opposite ways."""
    known = Earlier[tuple[int, str], tuple[Outline, int, tuple[int, int]]](_REMEMBERED)
    for outline in outlines:
        names = narrow(concepts(outline))
        verdict = _verdict(outline) if names else None
        if verdict is None:
            continue
        axis, way, place = verdict
        keys = [(axis, name) for name in sorted(names)]
        for other, earlier, at in known.on(keys):
            if earlier != way and _same(other, outline, at, place):
                about = min(names & concepts(other))
                yield other, outline, Found(ClashKind.ANTONYM, at, place, about)
        known.keep(keys, (outline, way, place))


def _same(one: Outline, other: Outline, at: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether two sentences judge one thing, in the same case."""
    if not comparable(one, other):
        return False
    left, right = narrow(concepts(one)), narrow(concepts(other))
    shared = left & right
    if len(shared) >= _BOTH:
        return len(shared) >= min(len(left), len(right))
    texts = one.sentence.text[at[1] :], other.sentence.text[place[1] :]
    return left == right and not any(pattern("verdicts", _CASE).match(text) for text in texts)


def _verdict(outline: Outline) -> tuple[int, int, tuple[int, int]] | None:
    """Return on which matter a sentence judges, which way, and where it does."""
    text = outline.sentence.text
    found = next(_found(text), None)
    if found is None or pattern("verdicts", _WEIGHED).search(outline.lower):
        return None
    axis, way, place = found
    denied = pattern("verdicts", _DENIED).search(text[: place[0]]) is not None
    return axis, -way if denied else way, place


def _found(text: str) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Yield the verdicts of a text: on which matter, which way, and where."""
    for axis, sides in enumerate(_pairs()):
        for way, wordings in zip((1, -1), sides, strict=True):
            found = wordings.search(text)
            if found:
                yield axis, way, found.span()


_WEIGHED = r"\b{weighing}\b"
_CASE = r" {cases}\b(?! {all})"
_DENIED = r"(?:\b{denying}|n['’]t)(?: \w+)? $"


@cache
def _pairs() -> Sequence[tuple[Wordings, Wordings]]:
    sides = (entry.lower().split(" / ") for entry in table("concepts")["verdicts"]["pairs"])
    return tuple((Wordings.listed(one), Wordings.listed(other)) for one, other in sides)
