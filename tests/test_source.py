"""Decoding, and offsets to lines and columns."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zolint.source import Position, Source, Span, UnreadableSource, decode


def test_a_byte_order_mark_is_not_counted() -> None:
    source = decode("a.md", b"\xef\xbb\xbfTitle")
    assert source.text == "Title"
    assert source.position(0) == Position(0, 1, 1)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"caf\xe9", "byte 3 (line 1) is not UTF-8"),
        (b"one\ntwo\nthr\xff", "(line 3)"),
        ("na\u00efve".encode("utf-16"), "UTF-16"),
        (b"abc\0def", "NUL"),
    ],
)
def test_what_is_not_utf8_text_is_refused_with_the_reason(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableSource, match=re.escape(words)):
        decode("a.md", data)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_ending_begins_a_line(ending: str) -> None:
    source = Source("a.txt", ending.join(["ab", "", "c\U0001f600d"]))
    assert source.position(source.text.index("d")) == Position(len(source.text) - 1, 3, 3)
    assert source.slice(source.line_span(1)) == "ab"
    assert source.slice(source.line_span(2)) == ""
    assert source.slice(source.line_span(3)) == "c\U0001f600d"


@given(st.text(alphabet="ab \n\r\u0301\U0001f600", max_size=60))
def test_line_and_column_lead_back_to_the_offset(text: str) -> None:
    source = Source("a.txt", text)
    for offset in range(len(text) + 1):
        at = source.position(offset)
        assert source.line_span(at.line).start + at.column - 1 == offset


def test_spans_overlap_only_where_they_share_a_character() -> None:
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))
    assert Span(2, 2).overlaps(Span(0, 3))
    assert Span(0, 9).covers(Span(3, 3))


def test_columns_are_counted_in_bytes_too() -> None:
    for text in ("é日😀x", "abcx", "first\né日😀x"):
        source = Source("a.md", text)
        position = source.position(text.index("x"))
        line = text.encode().split(b"\n")[position.line - 1]
        assert line[position.byte_column - 1 :] == b"x"
