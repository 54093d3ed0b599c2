"""Numbers with their nouns."""

from __future__ import annotations

import pytest

from zolint.plural import counted


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (1200, "1,200 files")]
)
def test_a_noun_goes_with_its_number(number: int, said: str) -> None:
    assert counted(number, "file") == said


def test_what_takes_no_s_is_spelled_out() -> None:
    assert counted(3, "entry is", "entries are") == "3 entries are"
