"""The nearest right name."""

from __future__ import annotations

import pytest

from zolint.mistake import nearest

NAMES = ("long-sentence", "long-paragraph", "glued-hashtags", "all")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("long-sentense", '; did you mean "long-sentence"?'),
        ("Long-Sentence", '; did you mean "long-sentence"?'),
        ("hashtags", '; did you mean "glued-hashtags"?'),
        ("ALL", '; did you mean "all"?'),
        ("xyzzy", ""),
        ("", ""),
        ("ong", ""),
    ],
)
def test_names_what_is_most_alike_and_nothing_that_is_not(name: str, expected: str) -> None:
    assert nearest(name, NAMES) == expected
