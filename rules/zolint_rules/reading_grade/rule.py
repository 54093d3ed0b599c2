"""Flags an article whose prose needs a higher reading age than its readers are promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zolint.api import Category, Hit, Readability, Related, Rule, Severity, reading_age

_SENTENCES = 3
_WORDS = 8
_WORDS_NAMED = 3
_TOLERANCE = 1.0
"""Different programs differ by up to a grade."""


@dataclass(frozen=True)
class Options:
    """What the rule can be told."""

    min_words: int = 100
    """How much prose an article must have to be judged; a formula means little on less."""


def check(readability: Readability, options: Options) -> Iterator[Hit]:
    """Yield one hit, on the first sentence, with the hardest sentences beside it."""
    if readability.word_count < max(options.min_words, 1):
        return
    grade, target = readability.grade, readability.target
    if grade < target + _TOLERANCE:
        return
    title = readability.formula.title
    yield Hit(
        readability.sentences[0].span,
        f"This article needs a reading age of about {reading_age(grade):.0f} ({title} grade {grade:.1f}); "
        f"the target is {reading_age(target):.0f} (grade {target:g}). "
        f"{_advice(readability.hardest_words(_WORDS_NAMED))}",
        related=tuple(
            Related(hard.sentence.span, f"grade {hard.grade:.0f}, {hard.counts.words} words")
            for hard in readability.hardest_sentences(_SENTENCES)
        ),
        data={
            "formula": title,
            "grade": round(grade, 1),
            "reading_age": round(reading_age(grade)),
            "target": target,
            "words": list(readability.hardest_words(_WORDS)),
        },
    )


def _advice(words: tuple[str, ...]) -> str:
    if not words:
        return "Split the hardest sentences and use shorter words."
    *others, last = (f'"{word}"' for word in words)
    named = f"{', '.join(others)} or {last}" if others else last
    return f"Split the hardest sentences and find shorter words, as for {named}."


RULE = Rule(
    name="reading-grade",
    summary="prose that needs a higher reading age than the target",
    category=Category.READABILITY,
    severity=Severity.WARNING,
    view=Readability,
    check=check,
    options=Options(),
)
