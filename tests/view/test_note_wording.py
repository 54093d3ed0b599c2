"""Wordings are read: words in all forms or in one, letters, lists, gaps, and how parts are linked."""

from __future__ import annotations

import pytest

from zolint.view.notes.wording import BadPattern, Item, lists, parse


def items(text: str) -> tuple[Item, ...]:
    """Return the steps of a wording of one alternative."""
    ((steps,),) = (part.alternatives for part in parse(text))
    return steps


def test_a_base_form_stands_for_all_forms_and_an_inflected_one_for_itself() -> None:
    assert items("stop") == (Item("stem", "stop"),)
    assert items("stopping") == (Item("form", "stopping"),)
    assert items("=stop") == (Item("form", "stop"),)
    assert items("kept") == (Item("form", "kept"),)


def test_letters_capitals_gaps_and_lists_have_their_signs() -> None:
    assert items("hurt*") == (Item("prefix", "hurt"),)
    assert items("PrEP ... _ {pill}") == (
        Item("case", "PrEP"),
        Item("gap"),
        Item("any"),
        Item("list", "pill"),
    )


def test_parts_keep_how_they_are_linked() -> None:
    assert [(part.link, part.text) for part in parse("use > glove | dam ~ now - never")] == [
        ("+", "use"),
        (">", "glove | dam"),
        ("~", "now"),
        ("-", "never"),
    ]


def test_the_lists_of_a_wording_are_told() -> None:
    assert list(lists("{pain} + stop {now} | wait - {sport}")) == ["pain", "now", "sport"]


@pytest.mark.parametrize("wording", ["", "stop | ", "_ stop", "... stop", "stop ...", "- stop", "Gel*"])
def test_what_cannot_be_read_is_quoted(wording: str) -> None:
    with pytest.raises(BadPattern, match=r'"'):
        parse(wording)
