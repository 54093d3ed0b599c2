"""The words of a text."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.words import Wordings, lower_case, words_in


def test_words_are_known_in_lower_case_with_their_places() -> None:
    words = words_in("Rest, then REST: self-care.")
    assert words.all == ["rest", "then", "rest", "self", "care"]
    assert words.spans[2] == (11, 15)
    assert words.starts({"rest", "care"}) == [0, 11, 22]
    assert words.hold(frozenset({"none", "then"}))
    assert not words.hold(frozenset({"res"}))


def test_a_letter_that_becomes_two_in_lower_case_stays_as_it_is() -> None:
    text = "İzmir RESTS"
    assert lower_case(text) == "İzmir rests"
    assert words_in(text).spans[1] == (6, 11)


@given(st.text())
def test_lower_case_keeps_every_place(text: str) -> None:
    lower = lower_case(text)
    assert len(lower) == len(text)
    assert lower_case(lower) == lower


WORDINGS = ("keep", "keep apart", "hang on to", "best-before", "don't keep")
TEXTS = st.lists(
    st.sampled_from(["Keep", "apart", "hang", "on", "to", "best-before", "don't", "x"]), max_size=6
)


@settings(max_examples=100, deadline=None)
@given(TEXTS.map(" ".join))
def test_wordings_are_found_where_a_pattern_of_them_is(text: str) -> None:
    longest_first = sorted(WORDINGS, key=len, reverse=True)
    expected = re.search(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", text, re.IGNORECASE)
    found = Wordings.of(WORDINGS).search(text)
    assert (found and found.span()) == (expected and expected.span())


def test_commas_part_the_wordings_of_a_list() -> None:
    found = Wordings.listed("keep,\n  hang on to ").search("We hang on to it.")
    assert found
    assert found.group() == "hang on to"


def test_the_last_of_some_words_is_where_it_begins() -> None:
    words = words_in("Pain eases. The pain goes.")
    assert words.last(frozenset(("pain", "eases"))) == len("Pain eases. The ")
