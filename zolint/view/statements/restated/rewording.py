"""A sentence in other words: the outline of what it comes to, and what of it stands where in the sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from zolint.document import Kind, Piece
from zolint.view.sentences import Sentence
from zolint.view.statements.words.outline import Outline, outline


class Run(NamedTuple):
    """Some words, and the range of the sentence for which they stand."""

    text: str
    first: int
    last: int


@dataclass(frozen=True)
class Reworded:
    """A sentence as written, and as it is to be read."""

    written: Outline
    outline: Outline
    runs: tuple[Run, ...]
    is_named: bool = False
    """Whether its pronouns are named."""
    is_sure: bool = False
    """Whether nobody would take them for anything else."""
    is_apart: bool = False
    """Whether it turns to another thing than what stands before."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the sentence as written the words of a range of the other stand."""
        at, found = 0, list[tuple[int, int]]()
        for run in self.runs:
            left, right = max(start, at), min(end, at + len(run.text))
            if left < right:
                whole = len(run.text) == run.last - run.first
                found.append((run.first + left - at, run.first + right - at) if whole else run[1:])
            at += len(run.text)
        return (found[0][0], found[-1][1]) if found else (0, len(self.written.sentence.text))


def reworded(
    written: Outline, runs: Iterable[Run], kind: Kind | None = None, place: int | None = None
) -> Reworded:
    """Return a sentence in other words, as one of a block of some kind, at a place in the article."""
    kept, text, pieces = tuple(run for run in runs if run.text), "", list[Piece]()
    sentence = written.sentence
    for run in kept:
        first, last = sentence.start + run.first, sentence.start + run.last
        same = run.text == sentence.block.text[first:last] and sentence.block.is_verbatim(first, last)
        pieces.append(Piece(len(text), len(text) + len(run.text), sentence.block.locate(first, last), same))
        text += run.text
    block = written.sentence.block
    block = replace(block, kind=kind or block.kind, text=text, pieces=tuple(pieces), links=(), strong=())
    at = written.place if place is None else place
    return Reworded(written, outline(Sentence(block, 0, len(text)), at), kept)
