"""Outlines of sentences, for tests."""

from __future__ import annotations

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.sentences import Sentences
from zolint.view.statements.words.outline import Outline, outline

FILLER = "The kettle was on.", "Nobody was in a hurry."
"""Sentences that stand between two others, so that these are no neighbours."""


def outlines(*parts: str | tuple[Kind, str]) -> list[Outline]:
    """Return the outlines of the sentences of an article with these blocks."""
    sentences = Analysis(article(*parts), Settings()).view(Sentences).all
    return [outline(sentence, place) for place, sentence in enumerate(sentences, 1)]


def only(text: str) -> Outline:
    """Return the outline of one sentence."""
    (found,) = outlines(text)
    return found
