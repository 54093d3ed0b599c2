"""A tag's words are parted by signs, capitals and the words of the article."""

from __future__ import annotations

import pytest

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.tagged_article import TaggedArticle
from zolint.view.tags import Origin, Tag


def tagged(*parts: str | tuple[Kind, str]) -> TaggedArticle:
    return Analysis(article(*parts), Settings()).view(TaggedArticle)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("Pelvic floor", ("pelvic", "floor")),
        ("PelvicFloor", ("pelvic", "floor")),
        ("pelvic_floor-health", ("pelvic", "floor", "health")),
        ("STIs", ("sti",)),
        ("STITesting", ("sti", "testing")),
        ("women's health", ("women", "health")),
        ("culturalstigma", ("cultural", "stigma")),
        ("stigmamatters", ("stigma", "matters")),
        ("mattersstigma", ("matters", "stigma")),
        ("ketodiet", ("ketodiet",)),
    ],
)
def test_parts_a_tag(tag: str, words: tuple[str, ...]) -> None:
    seen = tagged("Cultural stigmas weigh on the pelvic floor.")
    assert seen.words(Tag(tag, Span(0, 1), Origin.TAGS, verbatim=True)) == words


def test_parts_a_tag_by_further_words() -> None:
    tag = Tag("ketodiet", Span(0, 1), Origin.TAGS, verbatim=True)
    assert tagged("Touch.").words(tag, ("keto", "diet")) == ("keto", "diet")


def test_holds_a_word_in_any_form_and_a_phrase_as_it_stands() -> None:
    seen = tagged((Kind.HEADING, "Vaccines"), "Break up in the morning.")
    assert seen.holds("vaccination")
    assert seen.holds("break up")
    assert not seen.holds("breaking up")
    assert not seen.holds("up break")


def test_has_a_word_of_the_same_root() -> None:
    seen = tagged("Menopausal nights are short.")
    assert seen.has_root("menopause")
    assert not seen.has_root("menstruation")
