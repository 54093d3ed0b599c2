"""Cores: what a sentence states before it gives a reason, an example or its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from zolint.document import HEADINGS
from zolint.view.data import words
from zolint.view.sentences import Sentence
from zolint.view.statements.clauses.commands import is_verb, opens
from zolint.view.statements.words.outline import Outline, outline
from zolint.view.statements.words.tokens import Token

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
    sentence, tokens = whole.sentence, whole.tokens
    start, end = (tokens[first].start if first else 0), tokens[last - 1].end
    part = Sentence(sentence.block, sentence.start + start, sentence.start + end)
    return outline(part, whole.place, None if first else whole.before)


def _spans(whole: Outline) -> Iterator[tuple[int, int]]:
    """Yield the ranges of words of the statements of a sentence."""
    tokens, text = whole.tokens, whole.sentence.text
    first, told, opened = 0, False, opens(tokens[0].text)
    reasons = words("adding", "reasons")
    for at in range(1, len(tokens)):
        gap = text[tokens[at - 1].end : tokens[at].start]
        if gap == " " and (told or tokens[at].text not in reasons):
            # so it is with nearly all words
            continue
        ends = any(sign in gap for sign in ".;:—–")
        if not told and not (ends or "," in gap or "(" in gap or tokens[at].text in reasons):
            continue
        if not told and _states(tokens[first:at]) and not opened and not _limits(tokens, at):
            yield first, at
            told = True
        if "," in gap:
            opened = False
        if ends and _limits(tokens, at):
            return
        if ends:
            first, told, opened = at, False, opens(tokens[at].text)
    if not told and _states(tokens[first:]):
        yield first, len(tokens)


def _states(tokens: Sequence[Token]) -> bool:
    """Whether words may state something: one of them may be a verb."""
    return len(tokens) >= _LEAST and any(is_verb(token.text) for token in tokens)


def _limits(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows a statement limits it: "unless", "at least", "but only"; not "by the way"."""
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if tokens[at].text in words("adding", "adding") and following in words("adding", "pointless"):
        return False
    return tokens[at].text in words("adding", "limiting")
