"""Advice tells what an article urges from what it warns of, quotes, asks or reports."""

from __future__ import annotations

import pytest

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes.advice import Advice, Wordings

OIL = Wordings(acts=("use ~ oil",), says=("oil ~ fine",), unless=("instead of oil",))


def found(*parts: str | tuple[Kind, str], wordings: Wordings = OIL) -> list[str]:
    """Return the words in which an article of these blocks urges or upholds the wordings."""
    return [passage.words for passage in Advice.of(Analysis(article(*parts), Settings())).find(wordings)]


@pytest.mark.parametrize(
    "text",
    [
        "Use oil.",
        "Then simply use some oil.",
        "If it is dry, use oil.",
        "It is dry at first, but use oil and it gets better.",
        "You can use oil.",
        "Couples should use oil.",
        "To use oil is a good idea.",
        "With latex, oil is fine.",
    ],
)
def test_a_command_a_leave_and_praise_urge(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Never use oil.",
        "Do not use oil.",
        "You should avoid creams and never, ever use oil.",
        "Nobody should use oil.",
        "Those workshops use oil.",
        "Many people think that oil is fine.",
        "It is a mistake to use oil.",
        "Oil is fine, he said.",
        "Should you use oil?",
        'A sign said: "Use oil."',
        "Use oil, they say. That is a myth.",
        "Use water instead of oil.",
        "Oil is dangerous, though some call oil fine.",
        "Using oil can tear it.",
    ],
)
def test_what_is_warned_of_asked_quoted_or_reported_does_not(text: str) -> None:
    assert found(text) == []


def test_a_heading_that_names_mistakes_speaks_for_its_section() -> None:
    section = (Kind.HEADING, "Mistakes to avoid"), "Use oil.", (Kind.HEADING, "What helps"), "Use warm oil."
    assert found(*section) == ["Use warm oil"]


def test_a_title_that_names_myths_speaks_for_the_article() -> None:
    assert found((Kind.TITLE, "Five myths about lube"), "Use oil.") == []
    assert found((Kind.TITLE, "How to avoid a dry spell"), "Use oil.") == ["Use oil"]


def test_the_lead_in_of_a_list_speaks_for_its_items() -> None:
    items = (Kind.ITEM, "Use oil."), "Use warm oil."
    assert found("Please avoid these:", *items) == ["Use warm oil"]
    assert found("Please try these:", *items) == ["Use oil", "Use warm oil"]


def test_context_must_stand_somewhere_in_the_article() -> None:
    wordings = Wordings(acts=("use ~ oil",), context=("condom*",))
    assert found("Use oil.", wordings=wordings) == []
    assert found("Use oil.", "Condoms are in the drawer.", wordings=wordings) == ["Use oil"]


def test_a_rule_may_bring_its_own_lists() -> None:
    advice = Advice.of(Analysis(article("Use butter."), Settings())).with_lists({"fat": "oil | butter"})
    assert [passage.words for passage in advice.find(Wordings(acts=("use ~ {fat}",)))] == ["Use butter"]
