"""The words of an element are a note where they are said to the reader."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.articles import article
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes import Polarity, catalogue
from zolint.view.notes.frames import Frames, said
from zolint.view.notes.pattern import Finder
from zolint.view.notes.words import Words
from zolint.view.sentences import Sentences

SENTENCES = tomllib.loads((Path(__file__).parent / "notes_sentences.toml").read_text("utf-8"))


def polarities(element: str, text: str, *, hints: bool = True) -> set[Polarity]:
    """Return what a text's words on an element amount to, those that only hint at it included."""
    words = Words.of(Sentences.of(Analysis(article(text), Settings())).all)
    known = catalogue.load()
    finder = Finder(words, known.lists)
    entry = known.elements[element]
    wordings = (*entry.ways, *(entry.hints if hints else ()))
    return {found for _, found in said(finder, Frames(finder), entry, wordings)}


def test_every_ready_sentence_says_its_element() -> None:
    silent = [
        name
        for name, element in catalogue.load().elements.items()
        if Polarity.SATISFIED not in polarities(name, element.sentence)
    ]
    assert silent == []


@pytest.mark.parametrize("element", [name for name in SENTENCES if "no-note-alone" in SENTENCES[name]])
def test_words_that_only_brush_an_element_are_no_note_alone(element: str) -> None:
    sentences = SENTENCES[element]["no-note-alone"]
    assert [s for s in sentences if Polarity.SATISFIED in polarities(element, s, hints=False)] == []


@pytest.mark.parametrize("element", SENTENCES)
def test_an_element_is_known_in_other_words(element: str) -> None:
    sentences = SENTENCES[element]
    assert [s for s in sentences["said"] if Polarity.SATISFIED not in polarities(element, s)] == []
    assert [s for s in sentences["not-said"] if Polarity.SATISFIED in polarities(element, s)] == []


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Use a condom.", Polarity.SATISFIED),
        ("You do not need to use a condom.", Polarity.NEGATED),
        ("Do not use a condom.", Polarity.NEGATED),
        ("Undress. Should you use a condom?", Polarity.QUESTION),
        ("In a survey, 40 per cent of the men used a condom.", Polarity.REPORTED),
        ("My brother used a condom every time.", Polarity.REPORTED),
    ],
)
def test_denied_asked_and_reported_words_are_no_note(text: str, polarity: Polarity) -> None:
    assert polarities("barrier", text) == {polarity}


def test_a_waiver_ends_at_a_but() -> None:
    assert Polarity.SATISFIED in polarities("barrier", "You do not need candles, but use a condom.")
    assert Polarity.SATISFIED not in polarities("barrier", "You do not need to use a condom.")
