"""Word lists as one pattern."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.phrases import find

LIST = ("calm", "calm* down", "self-care", "self-care day", "PrEP", "don't", "in order to", "order*", "a lot")


def found(text: str, entries: tuple[str, ...] = LIST) -> list[tuple[str, str]]:
    """Return the words and the entries that are found."""
    return [(text[each.start : each.end], each.entry) for each in find(entries, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Calm, and calming down.", [("Calm", "calm"), ("calming down", "calm* down")]),
        ("A self‑care  day", [("self‑care  day", "self-care day")]),
        ("Don’t take prep, take PrEP.", [("Don’t", "don't"), ("PrEP", "PrEP")]),
        ("in\norder to; in orders", [("in\norder to", "in order to"), ("orders", "order*")]),
        ("a lot, allot, a lots", [("a lot", "a lot")]),
        ("becalmed self care", []),
        ("", []),
    ],
)
def test_the_longest_entry_wins_where_a_word_begins(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_list_that_is_made_anew_is_not_taken_for_one_that_is_gone() -> None:
    for word in ("one", "two", "three") * 500:
        entries = (word,)
        assert found("one two three", entries) == [(word, word)]


WORDS = st.sampled_from(["calm", "Calm", "down", "self", "care", "day", "order", "a", "lot", "x"])
GAPS = st.sampled_from([" ", "  ", "-", "’", ", ", "*", ""])
TEXTS = st.lists(st.tuples(WORDS, GAPS)).map(lambda pairs: "".join(word + gap for word, gap in pairs))
ENTRIES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(text=TEXTS, entries=st.lists(ENTRIES, min_size=1, max_size=6, unique_by=str.lower).map(tuple))
def test_what_is_found_is_what_looking_for_every_entry_finds(text: str, entries: tuple[str, ...]) -> None:
    expected, end = [], 0
    for word in re.finditer(r"\w+", text):
        if word.start() < end:
            continue
        ends = [m.end() for entry in entries if (m := _pattern(entry).match(text, word.start()))]
        if ends:
            end = max(ends)
            expected.append((word.start(), end))
    assert [(each.start, each.end) for each in find(entries, text)] == expected


def _pattern(entry: str) -> re.Pattern[str]:
    """Return an entry as a pattern; a word that holds a capital is matched by case."""
    words = (re.escape(word) if word != word.lower() else f"(?i:{word})" for word in entry.split())
    return re.compile(r"\s+".join(words) + r"(?!\w)")
