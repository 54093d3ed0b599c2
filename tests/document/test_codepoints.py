"""Byte offsets and code points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zolint.document.codepoints import code_points


@given(st.text(st.characters(codec="utf-8")), st.integers(0, 9))
def test_every_byte_offset_is_the_code_point_it_begins(text: str, base: int) -> None:
    at = code_points(text, base)
    offsets = [len(text[:n].encode()) for n in range(len(text) + 1)]
    assert [at(offset) for offset in offsets] == [base + n for n in range(len(text) + 1)]
