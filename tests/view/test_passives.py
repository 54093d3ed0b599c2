"""Passives are found with their auxiliaries, and adjectives are not taken for them."""

from __future__ import annotations

import pytest

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.passives import Passives


def passives(*parts: str | tuple[Kind, str]) -> Passives:
    return Analysis(article(*parts), Settings()).view(Passives)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The condom is rolled down.", ["is rolled"]),
        ("This bond can be formed in many ways.", ["can be formed"]),
        ("Her pain has often been dismissed.", ["has often been dismissed"]),
        ("The test was done at home, and the result was sent to her.", ["was done", "was sent"]),
        ("They are tired and open to new things.", []),
        ("You are being kind to yourself.", []),
        ("She has rolled it down.", []),
    ],
)
def test_finds_passives_and_nothing_else(text: str, found: list[str]) -> None:
    assert [passive.text for passive in passives(text).all] == found


def test_says_whether_anybody_is_named() -> None:
    with_agent, without = passives("The list was written by Ines. The list was lost.").all
    assert with_agent.names_agent
    assert not without.names_agent


def test_a_passive_stands_where_it_is_written() -> None:
    document = article((Kind.TITLE, "Condoms"), "First look at it. The date  should be\nchecked twice.")
    (passive,) = Analysis(document, Settings()).view(Passives).all
    assert document.source.slice(passive.span) == "should be\nchecked"
    assert passive.text == "should be checked"


def test_titles_and_quotations_are_not_read() -> None:
    quoted = (Kind.QUOTATION, "I was told that it would hurt.")
    assert passives((Kind.TITLE, "It was written in the stars"), quoted, "Ask first.").all == ()


def test_only_sentences_that_may_hold_one_are_parsed() -> None:
    analysis = Analysis(article("Ask first. The list was lost. Then rest."), Settings())
    assert list(Passives.wants(analysis)) == ["The list was lost."]
