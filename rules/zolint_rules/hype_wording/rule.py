"""Flags words that promise more than evidence can."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zolint.api import (
    Category,
    Found,
    Guards,
    Hit,
    NoOptions,
    Rule,
    Sentence,
    Severity,
    find_phrases,
    is_denied,
    is_refuted,
    table,
)


def check(guards: Guards, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each place at which the article itself promises a wonder."""
    for sentence in guards.sentences.all:
        text = sentence.text
        for found in find_phrases(_words(), text):
            if is_denied(text, found.start) or is_refuted(text, found.end) or _is_innocent(sentence, found):
                continue
            if guards.guard(sentence, found.start, found.end):
                continue
            kind = _kinds()[found.entry]
            says, advice = table(__file__)[kind]["says"], table(__file__)[kind]["advice"]
            yield Hit(
                sentence.locate(found.start, found.end),
                f'"{" ".join(text[found.start : found.end].split())}" {says}. {advice}',
                data={"kind": kind},
            )


def _is_innocent(sentence: Sentence, found: Found) -> bool:
    """Whether the words are part of a longer wording that has another sense."""
    return any(
        other.start < found.end and found.start < other.end
        for other in find_phrases(_unless(), sentence.text)
    )


@cache
def _kinds() -> dict[str, str]:
    return {word: kind for kind, entries in table(__file__).items() for word in entries["words"]}


@cache
def _words() -> tuple[str, ...]:
    return tuple(_kinds())


@cache
def _unless() -> tuple[str, ...]:
    return tuple(word for entries in table(__file__).values() for word in entries["unless"])


RULE = Rule(
    name="hype-wording",
    summary="words that promise more than evidence can",
    category=Category.CLAIMS,
    severity=Severity.WARNING,
    view=Guards,
    check=check,
)
