"""A finding points at words that show what it is about."""

from __future__ import annotations

import pytest

from zolint.document.markdown import READER
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.notes.anchors import anchor
from zolint.view.notes.reading import Reading


def pointed_at(text: str, wording: str, most: int = 5) -> str:
    """Return what a finding on the first match of a wording points at."""
    source = Source("a.md", text)
    finder = Analysis(READER.read(source), Settings()).view(Reading).finder
    return finder.words.text(*anchor(finder.words, source, next(finder.find(wording)), most))


@pytest.mark.parametrize(
    ("text", "wording", "words"),
    [
        ("Tie the rope.", "tie > rope", "Tie the rope"),
        ("Tie one end of the long red rope.", "tie > rope", "Tie"),
        ("Let him read all your mail.", "let > mail", "Let him read all your mail"),
        (
            "Take him by the arm, past the coats, the cat and the aunts, to bed.",
            "take > him > to bed",
            "to bed",
        ),
        ("Give them out,\nand come by for the red pills.", "give > pills", "pills"),
        ("They go on and on, and then you and they come for more.", "go > more", "go"),
    ],
)
def test_it_points_at_words_that_show_what_it_is_about(text: str, wording: str, words: str) -> None:
    assert pointed_at(text, wording) == words
