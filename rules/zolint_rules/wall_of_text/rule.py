"""Flags a long stretch of text without a heading, a list or a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zolint.api import Category, Hit, Kind, Rule, Sentence, Sentences, Severity

_BREAKS = frozenset({Kind.TITLE, Kind.HEADING, Kind.LABEL, Kind.ITEM, Kind.TABLE})
_TEXT = frozenset({Kind.PARAGRAPH, Kind.QUOTATION})


@dataclass(frozen=True)
class Options:
    """What the rule can be told."""

    max_words: int = 500
    """How many words may follow each other without a heading, a list or a table; half in one paragraph."""

    def __post_init__(self) -> None:
        """Refuse a limit that no text could keep."""
        if self.max_words < 1:
            raise ValueError("max-words must be 1 or more")


def check(sentences: Sentences, options: Options) -> Iterator[Hit]:
    """Yield one hit, on the first sentence of the article's longest stretch, where that is too long."""
    longest = max(_stretches(sentences), key=lambda stretch: _length(stretch) / _limit(stretch, options))
    words, limit = _length(longest), _limit(longest, options)
    if words <= limit:
        return
    paragraphs = _paragraphs(longest)
    where = "in one paragraph" if paragraphs == 1 else f"in {paragraphs} paragraphs"
    yield Hit(
        longest[0].span,
        f"{words} words follow each other here {where}, without a heading or a list. "
        "Put a heading where the subject turns, and steps into a list.",
        data={"words": words, "paragraphs": paragraphs, "limit": limit},
    )


def _stretches(sentences: Sentences) -> Iterator[tuple[Sentence, ...]]:
    """Yield the sentences between two breaks."""
    stretch: list[Sentence] = []
    for n, block in enumerate(sentences.document.blocks):
        if block.kind in _TEXT:
            stretch += sentences.by_block.get(n, ())
        elif block.kind in _BREAKS:
            yield tuple(stretch)
            stretch = []
    yield tuple(stretch)


def _limit(stretch: tuple[Sentence, ...], options: Options) -> float:
    return options.max_words if _paragraphs(stretch) > 1 else options.max_words / 2


def _paragraphs(stretch: tuple[Sentence, ...]) -> int:
    return len({id(sentence.block) for sentence in stretch})


def _length(stretch: tuple[Sentence, ...]) -> int:
    return sum(sentence.word_count for sentence in stretch)


RULE = Rule(
    name="wall-of-text",
    summary="a long stretch of text without a heading or a list",
    category=Category.READABILITY,
    severity=Severity.INFO,
    view=Sentences,
    check=check,
    options=Options(),
)
