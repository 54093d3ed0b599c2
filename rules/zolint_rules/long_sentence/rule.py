"""Flags sentences of too many words."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

from zolint.api import Category, Hit, Kind, Rule, Sentence, Sentences, Severity

_COMMAS_OF_A_LIST = 4
_WORDS_SHOWN = 5
_WORDS_EACH = 300
_QUOTED = ("“", '"', "‘")


@dataclass(frozen=True)
class Options:
    """What the rule can be told."""

    max_words: int = 25
    """How many words a sentence may have."""
    at_most: int = 3
    """How many sentences of an article are reported, the longest first; fewer in a short one; 0 for all."""

    def __post_init__(self) -> None:
        """Refuse limits that no sentence could keep."""
        if self.max_words < 1 or self.at_most < 0:
            raise ValueError("max-words must be 1 or more, and at-most 0 or more")


def check(sentences: Sentences, options: Options) -> Iterator[Hit]:
    """Yield a hit for each sentence that is too long; someone else's words are left alone."""
    long = [
        sentence
        for sentence in sentences.prose
        if sentence.word_count > options.max_words and not _is_quotation(sentence)
    ]
    total = sum(sentence.word_count for sentence in sentences.prose)
    room = min(options.at_most, -(-total // _WORDS_EACH)) if options.at_most else len(long)
    longest = heapq.nlargest(room, long, key=lambda sentence: sentence.word_count)
    for sentence in longest:
        count, limit = sentence.word_count, options.max_words
        yield Hit(
            sentence.span,
            f'"{_opening(sentence)}…" has {count} words; the limit is {limit}. {_advice(sentence)}',
            data={"words": count, "limit": limit, "others": len(long) - len(longest)},
        )


def _is_quotation(sentence: Sentence) -> bool:
    return sentence.block.kind is Kind.QUOTATION or sentence.text.startswith(_QUOTED)


def _opening(sentence: Sentence) -> str:
    end = sentence.words[_WORDS_SHOWN - 1].end if sentence.word_count >= _WORDS_SHOWN else sentence.end
    return " ".join(sentence.block.text[sentence.start : end].split()).replace('"', "'")


def _advice(sentence: Sentence) -> str:
    if sentence.text.count(",") >= _COMMAS_OF_A_LIST:
        return "Turn what it lists into bullet points, or keep two or three of them."
    return "Split it in two."


RULE = Rule(
    name="long-sentence",
    summary="a sentence of too many words",
    category=Category.READABILITY,
    severity=Severity.WARNING,
    view=Sentences,
    check=check,
    options=Options(),
)
