"""Phrases are found by stem, with the block that they stand in."""

from __future__ import annotations

from tests.articles import article
from zolint.document import Document, Kind, Metadata, Value
from zolint.settings import Settings
from zolint.source import Source, Span
from zolint.view import Analysis
from zolint.view.mentions import Mentions


def mentions(document: Document) -> Mentions:
    return Analysis(document, Settings()).view(Mentions)


def test_finds_a_phrase_in_any_inflection() -> None:
    view = mentions(article((Kind.TITLE, "Vibrators"), "A vibrator hums. It is quiet."))
    found = list(view.of_phrase("vibrator"))
    assert [(m.text, m.block.kind) for m in found] == [
        ("Vibrators", Kind.TITLE),
        ("vibrator", Kind.PARAGRAPH),
    ]


def test_a_hyphen_makes_no_difference() -> None:
    view = mentions(article("Self-harm is hidden. Nobody speaks of self harm."))
    assert [m.text for m in view.of_phrase("self-harm")] == ["Self-harm", "self harm"]


def test_a_phrase_does_not_cross_blocks() -> None:
    assert not list(mentions(article("Call it anal", "sex is another word")).of_phrase("anal sex"))


def test_places_a_mention_in_the_source() -> None:
    document = article("One.", "Then a nightmare came.")
    (found,) = mentions(document).of_phrase("nightmares")
    assert document.source.slice(found.span) == "nightmare"


def test_reads_the_title_of_the_front_matter() -> None:
    value = Value(("title",), "Bad dreams", Span(7, 17), verbatim=True)
    document = Document(
        Source("a.md", "title: Bad dreams"), "markdown", (), Metadata("yaml", Span(0, 17), (value,))
    )
    (found,) = mentions(document).of_phrase("dream")
    assert (found.block.kind, found.span) == (Kind.TITLE, Span(11, 17))


def test_an_empty_phrase_is_nowhere() -> None:
    assert not list(mentions(article("Rest.")).of_phrase("-"))


def test_a_plural_of_initials_is_found() -> None:
    assert [m.text for m in mentions(article("STDs and STIs are found by a test.")).of_phrase("std")] == [
        "STDs"
    ]
