"""Lines of hashtags."""

from __future__ import annotations

import pytest

from zolint.document.hashtags import is_hashtags


@pytest.mark.parametrize(
    "text",
    [
        "#touch #sleep",
        "#a#b#c",
        " #Sex, #Mental_Health; #2024goals ",
        "#self-care #LGBTQ+",
        "#день",
        "#bed",
        "#a · #b | #c.",
    ],
)
def test_a_line_of_hashtags(text: str) -> None:
    assert is_hashtags(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#",
        "# Heading",
        "## Heading",
        "##Heading",
        "#123",
        "#1 reason",
        "#fff",
        "#A1B2C3 #000000",
        "#touch and #sleep",
        "touch #sleep",
        "C#",
        "#a !",
    ],
)
def test_no_line_of_hashtags(text: str) -> None:
    assert not is_hashtags(text)
