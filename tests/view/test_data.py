"""The word lists of the views, by their keys."""

from __future__ import annotations

from zolint.view.data import table, words


def test_gives_the_words_under_some_keys() -> None:
    assert "saturday" in words("schedules", "days")
    assert words("contrast", "words", "light") == set(table("contrast")["words"]["light"].split())
    assert words("contrast", "words", "function") != words("contrast", "words", "light")


def test_reads_a_list_once() -> None:
    assert words("schedules", "days") is words("schedules", "days")
