"""Fixes are made where they do not meet."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zolint.fix import apply, diff, make
from zolint.rule import Edit, Fix
from zolint.source import Span


def fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("", tuple(Edit(Span(start, end), text) for start, end, text in edits), safe=True)


def test_edits_are_made_in_place() -> None:
    assert apply("one two three", [fix((8, 13, "3")), fix((0, 3, "1"), (4, 7, "2"))]) == "1 2 3"


def test_of_two_fixes_that_meet_the_first_is_made() -> None:
    assert apply("one two", [fix((0, 5, "1")), fix((4, 7, "2"), (0, 0, "!"))]) == "1wo"


def test_two_insertions_at_one_place_meet() -> None:
    assert apply("ab", [fix((1, 1, "x")), fix((1, 1, "y"))]) == "axb"


def test_neighbours_do_not_meet() -> None:
    assert apply("ab", [fix((0, 1, "x")), fix((1, 2, "y"))]) == "xy"


def test_a_fix_that_meets_itself_is_left_out() -> None:
    assert apply("abc", [fix((0, 2, "x"), (1, 3, "y"))]) == "abc"


def test_says_which_fixes_were_made() -> None:
    first, second, third = fix((0, 5, "1")), fix((4, 7, "2")), fix((8, 8, "3"))
    assert make("one two ", [first, second, third]).fixes == (first, third)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_what_is_written_has_the_line_ends_of_the_text(newline: str) -> None:
    text = f"one{newline}two"
    assert apply(text, [fix((0, 3, "1\n2\r\n3"))]) == newline.join("123") + f"{newline}two"


def test_a_diff_keeps_line_ends_and_says_where_the_last_one_is_missing() -> None:
    assert diff("a b.md", "one\r\ntwo\u2028\nthree", "one\r\n2\u2028\nthree") == (
        "--- a b.md\n+++ a b.md\n@@ -1,3 +1,3 @@\n one\r\n-two\u2028\n+2\u2028\n three\n"
        "\\ No newline at end of file\n"
    )


def test_the_diff_of_a_text_with_itself_is_empty() -> None:
    assert diff("a.md", "one\n", "one\n") == ""


spans = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(sorted)


@given(st.lists(spans.map(lambda pair: fix((pair[0], pair[1], "·"))), max_size=12))
def test_what_no_fix_touches_stays(fixes: list[Fix]) -> None:
    text = "abcdefghijklmnopqrst"
    touched = {n for one in fixes for edit in one.edits for n in range(edit.span.start, edit.span.end)}
    fixed = apply(text, fixes)
    assert [letter for letter in fixed if letter != "·"] == [
        letter for n, letter in enumerate(text) if n not in touched or letter in fixed
    ]
    assert all(letter in fixed for n, letter in enumerate(text) if n not in touched)


edits = st.tuples(spans, st.sampled_from(["", "·", "··"])).map(lambda pair: (pair[0][0], pair[0][1], pair[1]))


@given(st.lists(st.lists(edits, min_size=1, max_size=3).map(lambda parts: fix(*parts)), max_size=8))
def test_edits_never_overlap_and_nothing_outside_them_changes(fixes: list[Fix]) -> None:
    text = "abcdefghijklmnopqrst"
    applied = make(text, fixes)
    made = sorted((edit for one in applied.fixes for edit in one.edits), key=lambda edit: edit.span)
    for one, other in itertools.pairwise(made):
        assert not one.span.overlaps(other.span)
    expected = text
    for edit in reversed(made):
        expected = expected[: edit.span.start] + edit.text + expected[edit.span.end :]
    assert applied.text == expected
