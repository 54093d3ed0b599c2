"""Which sentences can make a claim, and which one that lacks evidence: what is known before any is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from zolint.document import Kind
from zolint.view import Analysis
from zolint.view.claims.appeals import appeals
from zolint.view.claims.frame import CALLOUT, tells
from zolint.view.claims.futility import denial
from zolint.view.claims.reading import candidates, parsed
from zolint.view.claims.trigger import spoken
from zolint.view.claims.wording import likelihood
from zolint.view.evidence import Support
from zolint.view.guards import Guard, Guards
from zolint.view.sentences import Sentence
from zolint.words import lower_case


@dataclass(frozen=True)
class Suspects:
    """The sentences of an article that are worth a parse for their claims."""

    candidates: tuple[Sentence, ...]
    """Those that can make a claim, with evidence or without."""
    all: tuple[Sentence, ...]
    """Those of them of which a rule may say that the claim lacks evidence."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look at the words of the article's sentences, and at what stands around them."""
        chosen = tuple(candidates(analysis))
        if analysis.settings.claims.trusted_publisher:
            return cls(chosen, ())
        return cls(chosen, tuple(_unsupported(chosen, analysis)))


_REASON = re.compile(r"[,;:] (?:because|since|otherwise|or else)\b ")
_LEAST = 0.08
"""How likely a sentence must be a claim by its wording; one claim in a hundred is less so."""
_LEAST_OF_FEW, _FEW = 0.05, 5
"""A sentence of so few words shows little by them, and is soon parsed."""


def _unsupported(chosen: Iterable[Sentence], analysis: Analysis) -> Iterator[Sentence]:
    guards, support = analysis.view(Guards), analysis.view(Support)
    for sentence in chosen:
        if _is_guarded(sentence, guards) or support.in_scope(sentence):
            continue
        if _is_worded(sentence, guards):
            yield sentence


def _is_guarded(sentence: Sentence, guards: Guards) -> bool:
    """Whether nothing that the sentence says is the article's own assertion."""
    if sentence.block.kind is Kind.QUOTATION and sentence.block.text.startswith(CALLOUT):
        return False
    guard = guards.guard(sentence, 0, 0)
    return guard is not None and not (guard is Guard.QUESTION and tells(sentence.text))


def _is_worded(sentence: Sentence, guards: Guards) -> bool:
    """Whether a sentence announces a claim or appeals to somebody, or its wording can be that of a claim."""
    text, kind = spoken(sentence, parsed(sentence), guards), sentence.block.kind.value
    least = _LEAST if text.count(" ") >= _FEW else _LEAST_OF_FEW
    if likelihood(text, kind) >= least or tells(text) or any(appeals(text)):
        return True
    if denial().search(lower_case(text)):
        return True
    reason = _REASON.search(text)  # what an order is given for is a sentence of its own
    return reason is not None and likelihood(text[reason.end() :], kind) >= _LEAST
