"""Lines of hashtags, and lists of tags with a label."""

from __future__ import annotations

import pytest

from zolint.document.hashtags import is_tags


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
        "Tags: sleep, St John's wort, light therapy, self-care",
        "Filed under: sleep | touch",
        "tagged with: sleep.",
    ],
)
def test_a_line_of_tags(text: str) -> None:
    assert is_tags(text)


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
        "Tags: cut every one of them out of new underwear, and wash it",
        "Tags: sleep, touch. They help readers to find this page.",
        "Sleep, touch, light",
        "Pack: plasters, a torch",
    ],
)
def test_no_line_of_tags(text: str) -> None:
    assert not is_tags(text)
