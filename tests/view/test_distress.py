"""Distress tells which articles leave a reader alone with harm."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.articles import article
from zolint.document import Kind
from zolint.settings import NotesSettings, Settings
from zolint.view import Analysis, data
from zolint.view.notes import Notes
from zolint.view.notes.distress import Distress, Unaided


def unaided(*parts: str | tuple[Kind, str], settings: NotesSettings | None = None) -> Unaided | None:
    """Return what an article of these blocks leaves its reader alone with."""
    return Distress.of(Analysis(article(*parts), Settings(notes=settings or NotesSettings()))).unaided


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Some nights you see no reason to live. Count the cars.", "suicide-self-harm"),
        ("Your partner hits you and then brings flowers. You wait.", "abuse"),
        ("A warm bath helps people who struggle with depression. It is cheap.", "distress"),
    ],
)
def test_words_to_a_reader_in_trouble_ask_for_a_place_to_turn_to(text: str, kind: str) -> None:
    found = unaided(text)
    assert found
    assert found.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Some nights you want to die. Call a crisis line then.",
        "Your partner hits you. A domestic abuse helpline will listen, day and night.",
        "A warm bath helps people who struggle with depression. See a therapist as well.",
        "The law calls it sexual assault.",
        "The film ends with a suicide.",
        "Do you want to die?",
        "The garden is at its best in May.",
    ],
)
def test_help_a_mention_and_a_question_do_not(text: str) -> None:
    assert unaided(text) is None


def test_what_a_note_already_reports_is_not_said_twice() -> None:
    parts = (
        (Kind.TITLE, "Living with self-harm"),
        "Write about self-harm. Hide the blades. Go for a walk. Breathe.",
    )
    assert unaided("Some nights you want to die. Count the cars.") is None
    assert unaided("If you were raped, the days feel long. Nobody knows why.") is None
    analysis = Analysis(article(*parts), Settings())
    assert [gap.topic.id for gap in Notes.of(analysis).gaps] == ["suicide-self-harm"]
    assert Distress.of(analysis).unaided is None


def test_the_locale_names_services() -> None:
    text = "Some nights you see no reason to live. Count the cars."
    british, general = unaided(text, settings=NotesSettings(locale="uk")), unaided(text)
    assert british
    assert general
    assert "116 123" in british.suggestion
    assert not any(letter.isdigit() for letter in general.suggestion)


def test_every_locale_has_a_sentence_for_every_kind() -> None:
    table = tomllib.loads(Path(data.__file__).with_name("help.toml").read_text("utf-8"))
    for services in table["services"].values():
        assert set(services) == set(table["kinds"])
        assert all(sentence.endswith(".") for sentence in services.values())
