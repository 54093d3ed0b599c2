"""Flags paragraphs of too many sentences or words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zolint.api import Category, Hit, Kind, Rule, Sentences, Severity

_KINDS = (Kind.PARAGRAPH, Kind.ITEM)


@dataclass(frozen=True)
class Options:
    """What the rule can be told."""

    max_sentences: int = 8
    """How many sentences a paragraph may have."""
    max_words: int = 150
    """How many words a paragraph may have."""

    def __post_init__(self) -> None:
        """Refuse limits that no paragraph could keep."""
        if self.max_sentences < 1 or self.max_words < 1:
            raise ValueError("max-sentences and max-words must be 1 or more")


def check(sentences: Sentences, options: Options) -> Iterator[Hit]:
    """Yield a hit for each paragraph that is too long, on its first sentence."""
    for own in sentences.by_block.values():
        if own[0].block.kind not in _KINDS:
            continue
        words = sum(sentence.word_count for sentence in own)
        if len(own) <= options.max_sentences and words <= options.max_words:
            continue
        yield Hit(
            own[0].span,
            f"This paragraph has {len(own)} sentence{'s' * (len(own) > 1)} and {words} words; "
            f"the limit is {options.max_sentences} sentences or {options.max_words} words. "
            "Start a new one where the subject turns.",
            data={"sentences": len(own), "words": words},
        )


RULE = Rule(
    name="long-paragraph",
    summary="a paragraph of too many sentences or words",
    category=Category.READABILITY,
    severity=Severity.INFO,
    view=Sentences,
    check=check,
    options=Options(),
)
