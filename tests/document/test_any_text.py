"""Whatever is written as plain text, no word is lost, each has its place, and length costs linear time."""

from __future__ import annotations

import re
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_text import read

from zolint.document import text
from zolint.source import Source

_PARTS = st.one_of(
    st.sampled_from(
        ["Warm beds", "they help couples", "It is warm. Really.", "WARM BEDS HELP", "Is it?", "é 😀"]
    ),
    st.sampled_from(
        ["\n", "\n\n", "\r\n", "\r", " ", "\t", "\x0c", "- ", "* ", "1. ", "2) ", "> ", "## ", "---", ":"]
    ),
    st.sampled_from(["#a", "#beds #warm", "Label: When it is", "Search", "Logo", "RU EN ES", "word " * 14]),
)


@given(st.lists(_PARTS, max_size=30).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_word_is_dropped(words: str) -> None:
    if read(words).metadata.format:
        return
    wanted = "".join(re.findall(r"[^\W\d_]+", words))
    assert "".join(re.findall(r"[^\W\d_]+", " ".join(block.text for block in read(words).blocks))) == wanted


@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from([*"ab.:?#>-=*1)[]^ \n\r\t\x0c\x85\u2028", "[^1]", "[^1]: ", "---\n"]), max_size=60
    ).map("".join)
)
@settings(max_examples=400, deadline=None)
def test_every_run_stands_where_its_piece_says(words: str) -> None:
    read(words)


@pytest.mark.parametrize(
    "words",
    [
        "Warm beds help. " * 30_000,
        "Warm beds\n\n" * 10_000,
        "- a\n" * 20_000,
        "".join(" " * (n % 300) + "- a\n" for n in range(5_000)),
        "> a b\n" * 30_000,
        "#a\n" * 30_000,
        "EN RU " * 50_000,
        "a[^1] " * 30_000,
        " " * 300_000,
        "WARM BEDS HELP COUPLES WITH COLD FEET\n" * 10_000,
    ],
    ids=["line", "lines", "items", "indents", "quotations", "tags", "switch", "notes", "space", "capitals"],
)
def test_length_costs_linear_time(words: str) -> None:
    start = perf_counter()
    text.read(Source("a.txt", words))
    assert perf_counter() - start < 20  # a second or two; quadratic time would be minutes
