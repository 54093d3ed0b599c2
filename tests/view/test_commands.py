"""Commands are told from statements, also those whose verb no list knows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles import article
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes.commands import commands, suggestions
from zolint.view.notes.reading import Reading


def reading(text: str) -> Reading:
    """Return what the wordings of an article of one paragraph are looked up in."""
    return Analysis(article("A heading above", text), Settings()).view(Reading)


def commanded(text: str) -> set[str]:
    """Return the sentences of a text that command."""
    finder = reading(text).finder
    return {finder.words.sentences[number].text for number in commands(finder)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Slip the ring over the tip.",
        "Then slowly pour a little into your palm.",
        "Schlep the mattress into the garden.",
        "If it is cold, warm it in your hands.",
        "Ten minutes is enough; then turn it off.",
        "In the morning, write your partner a note.",
        "Relax.",
        "Dear Ann, take it slowly.",
        "Dear Ann, once the kettle is on, ask him.",
        "Well, write it down.",
        "Ladies, try the stairs.",
        "Crack open a window.",
    ],
)
def test_a_command_is_known(sentence: str) -> None:
    assert commanded(sentence) == {sentence}


@pytest.mark.parametrize(
    "sentence",
    [
        "Touch is a language.",
        "Sleeping apart helped them.",
        "She slipped the ring off.",
        "Half the couples moved away.",
        "Books the class had read lay on the floor.",
        "The garden, a place of calm, lies behind the house.",
        "Love can wait.",
        "He laughed, and his brother did too.",
        "Dear Ann, I am forty and have two sons.",
        "In the end, they sat down and drank a glass.",
    ],
)
def test_a_statement_is_none(sentence: str) -> None:
    assert commanded(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "suggests"),
    [
        ("You can try it on the sofa.", True),
        ("You could also gently turn it.", True),
        ("You can become pregnant again soon.", False),
        ("You may feel a sting.", False),
        ("They can try it.", False),
    ],
)
def test_what_readers_can_do_is_told_from_what_befalls_them(sentence: str, suggests: bool) -> None:  # noqa: FBT001 - a table
    assert bool(suggestions(reading(sentence).finder)) is suggests


WORDS = st.sampled_from(
    ["if", "then", "take", "it", ",", ";", "slowly", "the", "you can", "become", "\n", "!"]
)


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_words_can_be_read(words: list[str]) -> None:
    finder = reading(" ".join(words) or "x").finder
    assert commands(finder) | suggestions(finder) <= set(range(len(finder.words.sentences)))
