"""The core of a sentence is what it states, without a reason, an example or a source."""

from __future__ import annotations

import pytest

from tests.view.statements.outlines import only, outlines
from zolint.document import Kind
from zolint.view.statements.restated.cores import cores


def told(text: str) -> list[str]:
    return [each.sentence.text for each in cores([only(text)])]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("Sage lowers stress, as my aunt knew.", "Sage lowers stress"),
        ("Sage lowers stress because it is bitter.", "Sage lowers stress"),
        ("While you nurse, sage dries the milk up, by the way.", "While you nurse, sage dries the milk up"),
        ("Sage lowers stress (Okoye, 2019).", "Sage lowers stress"),
    ],
)
def test_leaves_out_what_is_added(text: str, core: str) -> None:
    assert told(text) == [core]


@pytest.mark.parametrize(
    "text",
    ["Sage lowers stress, unless you drink.", "Sage, thyme and mint lower stress.", "No sage, no tea."],
)
def test_keeps_what_limits_a_statement(text: str) -> None:
    assert told(text) == [text]


def test_a_semicolon_begins_another_statement() -> None:
    assert told("Sage is bitter; it lowers stress, too.") == ["Sage is bitter", "it lowers stress"]


def test_a_heading_is_whole() -> None:
    (heading,) = outlines((Kind.HEADING, "Sage lowers stress, or so they say"))
    assert [each.sentence.text for each in cores([heading])] == ["Sage lowers stress, or so they say"]


def test_offsets_are_those_of_the_block() -> None:
    (_, second) = cores([only("Sage is bitter; it lowers stress, too.")])
    assert second.sentence.block.text[second.sentence.start : second.sentence.end] == "it lowers stress"
