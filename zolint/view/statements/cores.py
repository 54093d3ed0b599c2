"""Cores: what a sentence states before it gives a reason, an example or its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zolint.document import HEADINGS
from zolint.view.sentences import Sentence
from zolint.view.statements.outline import Outline, outline
from zolint.view.statements.parts import adding, is_verb
from zolint.view.statements.tokens import Token

_LEAST = 3
"""So many words may state something."""


def cores(outlines: Iterable[Outline]) -> Iterator[Outline]:
    """Yield the statements of the sentences, each without what it adds: a reason, an example, its source."""
    for each in outlines:
        plain = each.tokens and each.sentence.block.kind not in HEADINGS
        spans = list(_spans(each)) if plain else []
        if len(spans) > 1 or any(last < len(each.tokens) for _, last in spans):
            yield from (_part(each, first, last) for first, last in spans)
        else:
            yield each


def _part(whole: Outline, first: int, last: int) -> Outline:
    sentence, words = whole.sentence, whole.tokens
    start, end = (words[first].start if first else 0), words[last - 1].end
    part = Sentence(sentence.block, sentence.start + start, sentence.start + end)
    return outline(part, whole.place, None if first else whole.before)


def _spans(whole: Outline) -> Iterator[tuple[int, int]]:
    """Yield the ranges of words of the statements of a sentence."""
    words, text = whole.tokens, whole.sentence.text
    first, told, opened = 0, False, _opens(words, 0)
    for at in range(1, len(words)):
        gap = text[words[at - 1].end : words[at].start]
        ends = any(sign in gap for sign in ".;:—–")
        if not told and not (ends or "," in gap or "(" in gap or words[at].text in adding("reasons")):
            continue
        if not told and _states(words[first:at]) and not opened and not _limits(words, at):
            yield first, at
            told = True
        if "," in gap:
            opened = False
        if ends and _limits(words, at):
            return
        if ends:
            first, told, opened = at, False, _opens(words, at)
    if not told and _states(words[first:]):
        yield first, len(words)


def _states(words: Sequence[Token]) -> bool:
    """Whether words may state something: one of them may be a verb."""
    return len(words) >= _LEAST and any(is_verb(word.text) for word in words)


def _opens(words: Sequence[Token], at: int) -> bool:
    """Whether words only open a statement, up to the next comma: "while you are nursing, ..."."""
    return words[at].text in adding("opening")


def _limits(words: Sequence[Token], at: int) -> bool:
    """Whether what follows a statement limits it: "unless", "at least", "but only"."""
    if (
        words[at].text in adding("adding")
        and at + 1 < len(words)
        and words[at + 1].text in adding("pointless")
    ):
        return False
    return words[at].text in adding("limiting")
