"""Two passages that cannot both be true, and the words by which they clash."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zolint.document import HEADINGS
from zolint.source import Span
from zolint.view.sentences import Sentence


class ClashKind(StrEnum):
    """How two passages clash."""

    NEGATION = "negation"
    """One denies what the other asserts."""
    ANTONYM = "antonym"
    """One says the opposite: raises, lowers; safe, dangerous."""
    QUANTIFIER = "quantifier"
    """One says it of all, the other of none or some."""
    NUMBER = "number"
    """One quantity has two values."""
    STANCE = "stance"
    """One recommends what the other warns off."""
    HEADING = "heading-body"
    """A heading or label says one thing, the text under it the opposite."""
    DEFINITION = "definition"
    """One word is defined as two kinds of things."""
    CERTAINTY = "certainty"
    """One says that it may be so, the other that it is."""


_SHORT = 60


@dataclass(frozen=True)
class End:
    """One of the two passages: its sentence, and the words of it that clash, as offsets in the sentence."""

    sentence: Sentence
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words that clash, as written; of a short heading all of them."""
        whole = " ".join(self.sentence.text.split()).rstrip(" :")
        if self.sentence.block.kind in HEADINGS and len(whole) <= _SHORT:
            return whole
        return " ".join(self.sentence.text[self.start : self.end].split())

    @property
    def span(self) -> Span:
        """Where the passage stands in the source: the sentence, or the whole of a heading."""
        block = self.sentence.block
        return block.span if block.kind in HEADINGS else self.sentence.span


@dataclass(frozen=True)
class Clash:
    """Two passages that cannot both be true: `first` comes first in the article."""

    kind: ClashKind
    first: End
    second: End
    about: str
    """What both speak of, as written; may be empty."""


@dataclass(frozen=True)
class Found:
    """How two sentences clash, and the words that make them."""

    kind: ClashKind
    left: tuple[int, int]
    """As offsets in the first sentence."""
    right: tuple[int, int]
    about: str = ""
    """What both speak of."""
