"""Fixes are made where they do not meet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zolint.fix import apply
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
