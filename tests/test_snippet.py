"""A source line in a terminal: cleaned, cut to the width, the words in question underlined."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.snippet import clean, underline, width

LINE = "Regular practice reduces anxiety and stress, and couples who keep at it say that they sleep well."


def at(words: str, line: str = LINE) -> tuple[int, int]:
    start = line.index(words)
    return start, start + len(words)


def test_marks_stand_under_the_words() -> None:
    assert underline(LINE, *at("reduces anxiety"), 120) == (LINE, " " * 17 + "^" * 15)


def test_a_long_line_is_cut_to_a_window_between_words() -> None:
    assert underline(LINE, *at("keep at it"), 48) == (
        "…and couples who keep at it say that they…",
        "                 ^^^^^^^^^^",
    )
    assert underline(LINE, *at("Regular"), 30) == ("Regular practice reduces…", "^^^^^^^")
    assert underline(LINE, *at("sleep well."), 30) == (
        "…it say that they sleep well.",
        "                  ^^^^^^^^^^^",
    )


def test_words_longer_than_the_window_are_marked_as_far_as_they_show() -> None:
    shown, marks = underline(LINE, 0, len(LINE), 40)
    assert shown == "Regular practice reduces anxiety and…"
    assert marks == "^" * 36


def test_a_line_that_was_cut_before_begins_with_an_ellipsis() -> None:
    assert underline("and stress.", 4, 10, 80, is_cut=True) == ("…and stress.", "     ^^^^^^")


def test_a_range_beyond_the_line_is_marked_to_its_end() -> None:
    assert underline("and stress.", 4, 99, 80) == ("and stress.…", "    ^^^^^^^")


def test_an_empty_range_has_one_mark() -> None:
    assert underline("Words", 5, 5, 80) == ("Words", "     ^")
    assert underline("", 0, 0, 80) == ("", "^")


@pytest.mark.parametrize(
    ("line", "words", "marks"),
    [
        ("日本語 sex 教育", "sex", "       ^^^"),
        ("日本語 sex 教育", "教育", "           ^^^^"),
        ("cafe\u0301 talk", "talk", "     ^^^^"),
        ("cafe\u0301 talk", "cafe\u0301", "^^^^"),
        ("👩\u200d🚀 talk", "talk", "   ^^^^"),
        ("“Quoted” – talk…", "talk", "           ^^^^"),
        ("\ta\ttalk", "talk", "\t \t^^^^"),
        ("one\ttwo", "one\ttwo", "^^^\t^^^"),
    ],
)
def test_marks_are_as_wide_as_the_words(line: str, words: str, marks: str) -> None:
    assert underline(line, *at(words, line), 80) == (line, marks)


def test_what_a_terminal_would_obey_is_only_marked() -> None:
    assert clean("a\x1b[31mb\rc\x00\u202ed\te") == "a�[31mb�c��d\te"


@settings(max_examples=60)
@given(st.text("ab ’日\u0301\t\x1b", max_size=80), st.data(), st.integers(20, 60))
def test_never_wider_than_the_columns(line: str, data: st.DataObject, columns: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    shown, marks = underline(line, start, end, columns)
    assert width(shown.replace("\t", " " * 8)) <= columns
    assert set(marks) <= set("^ \t")
    assert "^" in marks


def test_what_takes_no_column_has_a_mark_all_the_same() -> None:
    assert underline("\t\t\u0301", 0, 3, 20)[1] == "^"
