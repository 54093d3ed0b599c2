"""Headings and labels against the text under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zolint.document import HEADINGS, Block, Kind
from zolint.nlp import Parse
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clauses.effects import changes, effects, may_act
from zolint.view.statements.clauses.effects import has_cue as points_a_way
from zolint.view.statements.words.concepts import concepts
from zolint.view.statements.words.outline import Outline, word_list


def headed(outlines: Sequence[Outline]) -> Iterator[tuple[Outline, Outline]]:
    """Yield each heading or label with the first sentence of the text that stands right under it."""
    for heading, first in pairwise(outlines):
        if heading.sentence.block.kind in HEADINGS and first.sentence.block.kind not in HEADINGS:
            yield heading, first


def denied(outlines: Sequence[Outline]) -> Iterator[tuple[Outline, Outline]]:
    """Yield each title or heading with the sentences below it that deny what it promises."""
    above: list[Outline] = []
    for outline in outlines:
        block = outline.sentence.block
        if block.kind in (Kind.TITLE, Kind.HEADING):
            above = [*(each for each in above if _stays(each.sentence.block, block)), outline]
        else:
            yield from ((heading, outline) for heading in above if denial(heading, outline))


def denial(heading: Outline, sentence: Outline) -> Found | None:
    """Return the clash of a heading that promises what a sentence denies: "there is no magic cure"."""
    nothing = _NOTHING.search(sentence.sentence.text)
    if not nothing or len(heading.names & sentence.names) < _SHARED:
        return None
    if heading.has("hedge") or heading.denials:
        return None
    return Found(ClashKind.HEADING, (0, len(heading.sentence.text)), nothing.span())


def has_cue(heading: Outline, first: Outline) -> bool:
    """Whether a heading and its text could clash; cheap, so that few are parsed."""
    return _alone(heading) is not None or bool(
        heading.names & first.names or concepts(heading) & concepts(first)
    )


def may_clash(heading: Outline, first: Outline) -> bool:
    """Whether the parses of a heading and its text may show a clash: both say which way one thing goes."""
    if _alone(heading) is not None:
        return any(word.startswith(_PARTNERS) for word in first.words)
    if not _promises(heading) or not points_a_way(heading):
        return False
    return bool(heading.names & first.names) and may_act(first)


def clash(heading: Outline, first: Outline, left: Parse, right: Parse) -> Found | None:
    """Return how a heading without a verb clashes with its text, or None."""
    alone = _alone(heading)
    if alone is not None:
        other = _from_partner(right)
        return Found(ClashKind.HEADING, alone, other) if other else None
    if not _promises(heading):
        return None
    for promised in changes(heading, left):
        for effect in effects(first, right):
            if effect.hedge not in _UNSURE and promised.opposes(effect):
                return Found(ClashKind.HEADING, promised.place, effect.place, promised.outcome.words)
    return None


_SHARED = 3
"""So many terms of a heading stand in the sentence that denies it."""
_NOTHING = re.compile(
    r"\bthere(?: is|['’]s| are) no (?:\w+ ){0,2}?"
    r"(?:answer|cure|evidence|fix|formula|guarantee|link|magic|method|proof|reason|remedy|"
    r"secret|shortcut|solution"
    r"|trick|way)s?\b(?: remedy| cure| formula| pill| trick| bullet)?",
    re.IGNORECASE,
)
_UNSURE = ("may", "might", "could", "sometimes", "perhaps", "possibly")
_RECEIVING = ("receive", "get", "obtain", "accept", "enjoy")
_PARTNERS = ("partner", "lover", "spouse", "other")


def _stays(heading: Block, following: Block) -> bool:
    """Whether a heading still stands above the text after another, which may be its own second sentence."""
    return heading is following or heading.level < following.level


def _alone(heading: Outline) -> tuple[int, int] | None:
    """Return where a label names what one does to oneself: "self-soothing"."""
    for word, following in pairwise(heading.tokens):
        if word.text == "self" and following.text in word_list("alone"):
            return word.start, following.end
    return None


def _from_partner(parse: Parse) -> tuple[int, int] | None:
    """Return where a sentence says that a thing comes from a partner: "receive ... from their partner"."""
    for word in parse.words:
        preposition = parse.head(word)
        if word.lemma not in _PARTNERS or word.relation != "pobj" or preposition.lemma not in ("from", "by"):
            continue
        if any(step.lemma in _RECEIVING or step.tag == "VBN" for step in parse.ancestors(preposition)):
            return preposition.start, word.end
    return None


def _promises(heading: Outline) -> bool:
    """Whether the text under a heading goes on with what it names, rather than with its remedies."""
    kind = heading.sentence.block.kind
    return kind is not Kind.TITLE and not (kind is Kind.HEADING and _names_trouble(heading))


def _names_trouble(heading: Outline) -> bool:
    """Whether a heading names a trouble, whose text goes on to its remedies."""
    return not heading.words.isdisjoint(word_list("trouble"))
