"""What an article says, clause by clause, and the clauses that exclude each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zolint.document import HEADINGS
from zolint.view.statements.clashes.clash import Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clashes.exclusion import excludes, kind_of
from zolint.view.statements.clauses.gist import Gist, gists
from zolint.view.statements.words.concepts import concepts
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.wording import small

_REMEMBERED = 8
"""Of the clauses that name one thing, so many of the latest are compared with the next."""
_APART = 2
"""Sentences nearer than this weigh two things against each other more often than they clash."""
_LINKED = 4
"""The same for a sentence that "however" links to what stands before."""


@dataclass(frozen=True)
class Told:
    """A sentence, and what its clauses say."""

    outline: Outline
    gists: tuple[Gist, ...]


def told(outlines: Sequence[Outline], subject: frozenset[str]) -> Iterator[Told]:
    """Yield what an article says, sentence by sentence; `subject` is what it is about."""
    before: frozenset[str] = frozenset()
    section: frozenset[str] = frozenset()
    for outline in outlines:
        headed = outline.sentence.block.kind in HEADINGS
        if headed:
            before, section = frozenset(), _named(outline)
        found = () if _weighs(outline) else tuple(gists(outline, before | section, subject))
        yield Told(outline, found)
        before = frozenset() if headed else frozenset[str]().union(*(gist.matter for gist in found))


def _named(heading: Outline) -> frozenset[str]:
    """Return what a heading of few words names: what "they" stands for under "Dates"."""
    named = heading.names | concepts(heading)
    return named - {"#"} if len(named) <= _FEW else frozenset()


_FEW = 2


def _weighs(outline: Outline) -> bool:
    """Whether a sentence weighs, compares or dates what it says: not with "as long as you like"."""
    return outline.has("weighing") and not _UNLIMITED.search(outline.sentence.text)


_UNLIMITED = re.compile(r"\bas long as you (?:live|like|please|want|wish)\b", re.IGNORECASE)


def exclusive(said: Sequence[Told], subject: frozenset[str]) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences with clauses that cannot both be true."""
    known = Earlier[str, Gist](_REMEMBERED)
    for each in said:
        if each.outline.sentence.block.kind in HEADINGS:
            continue
        for gist in each.gists:
            for other in _candidates(gist, known):
                if excludes(other, gist, subject):
                    places = (other.start, other.end), (gist.start, gist.end)
                    yield other.outline, each.outline, Found(kind_of(other, gist), *places)
        for gist in each.gists:
            known.keep(_indexed(gist), gist)


def _candidates(gist: Gist, known: Earlier[str, Gist]) -> Iterator[Gist]:
    """Yield the clauses before that share something with one."""
    last = gist.outline.place - (_LINKED if gist.outline.has("linking") else _APART)
    return (other for other in known.on(sorted(_indexed(gist))) if other.outline.place <= last)


def _indexed(gist: Gist) -> frozenset[str]:
    """Return the keys by which a clause is found again."""
    rates = frozenset("#times" for key in gist.keys if key.endswith(" times/time"))
    return rates | gist.matter | (gist.keys & small("substantial")) | gist.wild
