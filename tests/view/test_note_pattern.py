"""Wordings are found where their parts stand as they are linked."""

from __future__ import annotations

import pytest

from tests.articles import article
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes.pattern import BadPattern, Finder
from zolint.view.notes.words import Words
from zolint.view.sentences import Sentences


def finder(text: str, **lists: str) -> Finder:
    """Return what finds wordings in a text."""
    return Finder(Words.of(Sentences.of(Analysis(article(text), Settings())).all), lists)


def test_wordings_link_their_parts() -> None:
    text = "Stop at once if it hurts. It hurts when you stop for the football. Pause."
    assert [m.sentence for m in finder(text).find("hurt + stop | pause")] == [0, 1]
    assert [m.sentence for m in finder(text).find("stop > hurt")] == [0]
    assert [m.sentence for m in finder(text).find("hurt ~ stop")] == [1]
    assert [m.sentence for m in finder(text).find("hurt + stop - football")] == [0]
    assert [m.sentence for m in finder(text, hurting="hurt | ache").find("{hurting} ... you")] == [1]
    assert [m.sentence for m in finder(text).find("it _ when")] == [1]
    assert list(finder(text).find("=hurt")) == []


def test_a_wording_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(BadPattern, match='there is no list "nothing"'):
        list(finder("Stop.").find("{nothing}"))
    with pytest.raises(BadPattern, match="matched by case"):
        list(finder("Stop.").find("STI*"))
