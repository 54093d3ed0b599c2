"""The sentences of an article as they are written, and in the words that they come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from zolint.document import HEADINGS
from zolint.nlp import Parser
from zolint.view.statements.candidates import Candidates
from zolint.view.statements.clashes.clash import ClashKind
from zolint.view.statements.clashes.gists import Told, told
from zolint.view.statements.restated.answers import answered
from zolint.view.statements.restated.headings import asserted, retracted
from zolint.view.statements.restated.referents import points, resolved
from zolint.view.statements.restated.rewording import Reworded
from zolint.view.statements.restated.topical import named, topic
from zolint.view.statements.words.concepts import concepts
from zolint.view.statements.words.outline import Outline


@dataclass(frozen=True)
class Readings:
    """The sentences of an article, and what they say in other words: with their pronouns named, and so on."""

    sentences: tuple[Outline, ...]
    """In order, each followed by what it comes to."""
    said: tuple[Told, ...]
    """What the sentences say, whatever their wording."""
    _reworded: Mapping[int, Reworded]
    """By the identity of an outline that is not as written."""
    _named: Mapping[int, Reworded]
    """By the place of a sentence, it with its pronouns named."""
    _retracted: frozenset[int]
    """The places of the headings that the text takes back."""

    @classmethod
    def of(cls, candidates: Candidates, parse: Parser) -> Readings:
        """Read the sentences of an article."""
        outlines = candidates.outlines
        taken_back = retracted(outlines)
        reworded = list(_reworded(candidates, taken_back, parse))
        others: defaultdict[int, list[Outline]] = defaultdict(list)
        for each in reworded:
            if not each.is_apart:
                others[each.written.place].append(each.outline)
        sentences = tuple(each for plain in outlines for each in (plain, *others[plain.place]))
        return cls(
            sentences,
            tuple(_said(candidates, others)),
            {id(each.outline): each for each in reworded},
            {each.written.place: each for each in reworded if each.is_named},
            taken_back,
        )

    def is_written(self, outline: Outline) -> bool:
        """Whether a sentence stands so in the article."""
        return id(outline) not in self._reworded

    def as_written(self, outline: Outline, place: tuple[int, int]) -> tuple[Outline, tuple[int, int]]:
        """Return the sentence as written, and where in it the words of a range of a reading stand."""
        known = self._reworded.get(id(outline))
        return (known.written, known.place(*place)) if known else (outline, place)

    def allow(self, one: Outline, other: Outline, kind: ClashKind) -> bool:
        """Whether what their pronouns stand for lets two sentences clash as they are read."""
        first, second = (self.as_written(each, (0, 0))[0] for each in (one, other))
        if first.place in self._retracted or self._are_of_two(first, second):
            return False
        if first is not one and first.sentence.block.kind in HEADINGS and second is other:
            # a heading in other words is held against what an "it" is known to stand for
            return second.place not in self._named
        return kind is ClashKind.ANTONYM or (
            self._have_more_in_common(one, other) and self._have_more_in_common(other, one)
        )

    def _have_more_in_common(self, reading: Outline, other: Outline) -> bool:
        """Whether a sentence has more in common with another than what its pronoun stands for."""
        known = self._reworded.get(id(reading))
        if not known or not known.is_named:
            return True
        written = known.written
        return bool(written.names & other.names or concepts(written) & concepts(other))

    def _are_of_two(self, one: Outline, other: Outline) -> bool:
        """Whether the "it" of a sentence surely stands for something of which the other does not speak."""
        left, right = (self._sure(each) for each in (one, other))
        if points(one) and points(other) and not (left and right):
            return False
        return (left is not None and not _speaks_of(left, other, right)) or (
            right is not None and not _speaks_of(right, one, left)
        )

    def _sure(self, outline: Outline) -> Reworded | None:
        known = self._named.get(outline.place)
        return known if known and known.is_sure else None


def _reworded(candidates: Candidates, taken_back: frozenset[int], parse: Parser) -> Iterator[Reworded]:
    outlines, asked = candidates.outlines, candidates.asked
    name = topic(outlines)
    return chain(
        resolved(outlines, asked, parse, name),
        asserted(outlines, taken_back, parse),
        answered(outlines, asked, parse),
        named(outlines, name),
    )


def _said(candidates: Candidates, others: Mapping[int, Sequence[Outline]]) -> Iterator[Told]:
    for each in candidates.told:
        yield each
        yield from told(others.get(each.outline.place, ()), candidates.subject)


def _speaks_of(known: Reworded, other: Outline, reading: Reworded | None) -> bool:
    """Whether a sentence, or a reading of it, speaks of what the pronouns of another stand for."""
    one, written = known.outline, known.written
    meant = (one.names - written.names) | (concepts(one) - concepts(written))
    others = (other, reading.outline) if reading else (other,)
    return not meant or any(meant & (each.names | concepts(each)) for each in others)
