"""Patterns of the words by which a sentence advises, warns off or judges."""

import pytest

from zolint.view.data import table
from zolint.view.statements.words.stances import any_of, pattern, signs
from zolint.words import words_in


def test_fills_in_the_list() -> None:
    assert pattern("advice", r"\b{warning}\b").search("Please DON’T rush.")


def test_leaves_other_words_alone() -> None:
    assert not pattern("advice", r"\b{warning}\b").search("Go on.")


def test_meets_the_longest_entry_first() -> None:
    found = pattern("advice", "{banning}").match("refrain from using it")
    assert found
    assert found.group() == "refrain from using"


def test_every_entry_stands_for_itself() -> None:
    assert "." not in any_of("verdicts", "weighing")


@pytest.mark.parametrize("name", ["praise", "recommending", "banning", "needless", "needed", "keeping"])
def test_no_entry_stands_in_a_text_without_a_sign(name: str) -> None:
    entries = table("stances")["advice"][name].split(",")
    assert all(words_in(entry.replace("'", "’")).hold(signs("advice", name)) for entry in entries)
    assert not words_in("Such as the of a.").hold(signs("advice", name))
