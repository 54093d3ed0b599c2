"""Headings that say something are sentences; those that only name, ask or quote are none."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.document import Kind
from zolint.nlp import parse
from zolint.view.statements.restated.headings import asserted, retracted


def read(*parts: str | tuple[Kind, str]) -> list[str]:
    own = outlines(*parts)
    return [each.outline.sentence.text for each in asserted(own, retracted(own), parse)]


@pytest.mark.parametrize(
    ("heading", "reading"),
    [
        ("3. Yoga lowers stress", "Yoga lowers stress"),
        ("Why sleep matters for desire", "sleep matters for desire"),
        ("Skip the wine", "Skip the wine"),
        ("No batteries required", "No batteries required"),
    ],
)
def test_a_heading_that_asserts_is_a_sentence(heading: str, reading: str) -> None:
    assert read((Kind.HEADING, heading), "We went home.") == [reading]


def test_its_pronoun_is_what_the_title_names() -> None:
    parts = (Kind.TITLE, "Thrush"), (Kind.HEADING, "It is not contagious"), "We went home."
    assert read(*parts) == ["Thrush is not contagious"]


@pytest.mark.parametrize("heading", ["Less stress", "How it is passed on", "What helps", "It is contagious"])
def test_a_heading_that_only_names_is_none(heading: str) -> None:
    assert not read((Kind.HEADING, heading), "We went home.")


@pytest.mark.parametrize("text", ["That is not true.", "So the magazines say.", "This is a myth."])
def test_what_the_text_takes_back_is_not_asserted(text: str) -> None:
    parts = (Kind.HEADING, "Yoga lowers stress"), text
    assert not read(*parts)
    assert retracted(outlines(*parts)) == {1}


def test_under_a_list_of_myths_nothing_is_asserted() -> None:
    assert not read((Kind.TITLE, "Five myths"), (Kind.HEADING, "Yoga lowers stress"), "We went home.")
