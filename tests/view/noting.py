"""What the notes of an article come to, for tests."""

from __future__ import annotations

from tests.articles import article
from zolint.document import Document, Kind
from zolint.settings import NotesSettings, Settings
from zolint.view import Analysis
from zolint.view.notes import Notes

ANAL = (
    (Kind.TITLE, "Anal sex for beginners"),
    "Lie on your side. Start anal play with a massage for your partner. Move slowly. Ask what feels good.",
)
SEX = "Undress each other. Kiss the neck and the thighs. Move slowly. Ask what feels good."


def notes(*parts: str | tuple[Kind, str], catalogues: tuple[str, ...] = ()) -> Notes:
    """Return the view of an article of these blocks."""
    return Notes.of(Analysis(article(*parts), Settings(notes=NotesSettings(catalogues))))


def missing(view: Notes, topic: str) -> tuple[str, ...]:
    """Return what the note on a topic lacks; nothing where there is no gap."""
    return tuple(element.id for gap in view.gaps if gap.topic.id == topic for element in gap.missing)


def view_of(document: Document, pages: tuple[str, ...] = ()) -> Notes:
    """Return the view of a document under safety pages."""
    return Notes.of(Analysis(document, Settings(notes=NotesSettings(safety_pages=pages))))
