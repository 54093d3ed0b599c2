"""What an article says twice in ways that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from zolint.document import Document
from zolint.view import Analysis
from zolint.view.statements.candidates import Candidates
from zolint.view.statements.clashes.clash import Clash, ClashKind, End
from zolint.view.statements.judge import clashes, drifts

__all__ = ["Clash", "ClashKind", "End", "Statements"]


@dataclass(frozen=True)
class Statements:
    """The passages of an article that clash, in order of the text; each passage is flagged once."""

    document: Document
    clashes: tuple[Clash, ...]
    drifts: tuple[Clash, ...] = ()
    """The claims that are made with more certainty elsewhere, and the words that are defined in two ways."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Compare the sentences that could clash."""
        found: dict[int, tuple[int, Clash]] = {}
        candidates = analysis.view(Candidates)
        for (one, other), clash in clashes(candidates, analysis.parse):
            # a heading is flagged itself, otherwise the later of two sentences
            flagged = one if clash.kind is ClashKind.HEADING else other
            found.setdefault(flagged, (one, clash))
        clashing = tuple(clash for _, (_, clash) in sorted(found.items(), key=_place))
        drifting = tuple(clash for _, clash in drifts(candidates))
        # of a book, the views to come need the memory
        analysis.drop(Candidates)
        return cls(analysis.document, clashing, drifting)

    @classmethod
    def wants(cls, analysis: Analysis) -> Iterable[str]:
        """Yield the sentences that could clash with another."""
        return analysis.view(Candidates).texts


def _place(item: tuple[int, tuple[int, Clash]]) -> tuple[int, int]:
    flagged, (one, _) = item
    return one, flagged
