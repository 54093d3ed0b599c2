"""Plain text becomes blocks."""

from __future__ import annotations

import pytest
from reading_text import kinds, read, shown

from zolint.document import OBJECT, Kind, LinkKind
from zolint.source import Span

HEADED = "Warm beds\n\nThey help. Really.\n\n{}\n\nA blanket is cheap. It lasts."


@pytest.mark.parametrize(
    "heading",
    [
        "What it costs",
        "Blankets",
        "Warm Beds Are a Treatment for Cold Feet",
        "How do two people with cold feet find one blanket?",
        "WHY IT MATTERS",
        "Blankets (and rugs)",
        "Sources",
        "2. Choose a blanket",
        "Blankets:",
    ],
)
def test_a_short_line_apart_with_text_below_is_a_heading(heading: str) -> None:
    assert shown(HEADED.format(heading))[2] == ("heading", heading)


@pytest.mark.parametrize(
    "line",
    [
        "A blanket is cheap.",
        "watching the snow",
        "By Jane Example",
        "Reviewed by a nurse in May",
        "Sources: a survey by a shop",
        "In the morning a warm bed can be hard for most people to leave",
        "A blanket, a rug,",
        "Warm. Really warm",
        "1989",
    ],
)
def test_a_sentence_or_a_credit_is_no_heading(line: str) -> None:
    assert shown(HEADED.format(line))[2] == ("paragraph", line)


def test_a_line_with_nothing_below_is_no_heading() -> None:
    assert kinds("Warm beds\n\nThey help. Really.\n\nGood night\n\n#beds") == [
        "title",
        "paragraph",
        "paragraph",
        "tags",
    ]


def test_lines_in_a_row_are_a_list_without_bullets() -> None:
    found = kinds(
        "Warm beds\n\nThey help. Really.\n\nYou need\n\nA blanket\n\nA rug\n\nThen sleep. Sleep well."
    )
    assert found[2:] == ["heading", "paragraph", "paragraph", "paragraph"]


def test_headings_without_blank_lines_are_found() -> None:
    words = "Warm beds\nThey help couples. Really.\nWhat it costs\nA blanket is cheap. It lasts."
    assert kinds(words) == ["title", "paragraph", "heading", "paragraph"]


def test_headings_with_marks_have_levels() -> None:
    found = read("# Warm beds\n\nThey help.\n\n### Cost\n\nNone.\n\nSize\n----\nTwo.").blocks
    assert [(block.kind, block.text, block.level) for block in found if block.level] == [
        (Kind.TITLE, "Warm beds", 1),
        (Kind.HEADING, "Cost", 3),
        (Kind.HEADING, "Size", 2),
    ]


WRAPPED = """Two people in one bed share warmth, noise and a blanket, and
some of them like it while others lie awake until the
morning.
Both are normal. A second blanket is a cheap way to find out
what works.

- Open the window before you go to bed, and close it again when
  it rains.
- Say good night
"""


def test_wrapped_paragraphs_and_items_are_joined() -> None:
    first, rest = WRAPPED.partition("\nBoth")[::2]
    assert shown(WRAPPED) == [
        ("paragraph", first.replace("\n", " ")),
        ("paragraph", "Both" + rest.partition("\n\n")[0].replace("\n", " ")),
        ("item", "Open the window before you go to bed, and close it again when it rains."),
        ("item", "Say good night"),
    ]


def test_a_line_break_is_a_space_that_no_fix_may_touch() -> None:
    block = read(WRAPPED).blocks[0]
    start = block.text.index("and some")
    assert not block.is_verbatim(start, start + 8)
    assert block.locate(start, start + 8) == Span(WRAPPED.index("and\nsome"), WRAPPED.index("and\nsome") + 8)


def test_lines_that_are_no_wrapped_paragraph_stay_apart() -> None:
    assert shown("They help. Really.\n\nMonday\nTuesday\n\nThey help. Really.")[1:3] == [
        ("paragraph", "Monday"),
        ("paragraph", "Tuesday"),
    ]


def test_lists_have_levels_and_numbers() -> None:
    found = read("Steps for today:\n- a\n  - b\n  - c\n- d\n\nThey help. Really.\n\n* e\n1) f").of_kind(
        Kind.ITEM
    )
    assert [(block.text, block.level, block.group) for block in found] == [
        ("a", 1, 0),
        ("b", 2, 1),
        ("c", 2, 1),
        ("d", 1, 0),
        ("e", 1, 2),
        ("f", 1, 3),
    ]


def test_a_number_with_a_paragraph_of_its_own_is_a_heading() -> None:
    words = "Warm beds\n\n1. Choose a blanket\n\nWool is warm.\n\n2. Choose a rug\n\nRugs are warm too."
    assert kinds(words) == ["title", "heading", "paragraph", "heading", "paragraph"]


def test_the_last_item_of_a_list_is_no_heading() -> None:
    words = "Warm beds\n\n1. A blanket\n\n2. A rug\n\nBoth are warm."
    assert kinds(words) == ["title", "item", "item", "paragraph"]


def test_quoted_lines_are_a_quotation() -> None:
    assert shown("They help. Really.\n\n> I was cold\n> for years.\n>\n> Then I slept.")[1:] == [
        ("quotation", "I was cold for years."),
        ("quotation", "Then I slept."),
    ]


def test_footnotes_have_labels_and_marks_no_width() -> None:
    first, note = read("Warm beds help [^a]. Really.[^b]\n\n[^a]: A survey,\n  2020.").blocks
    assert first.text == "Warm beds help. Really."
    assert [(link.start, link.end, link.target, link.kind) for link in first.links] == [
        (14, 14, "a", LinkKind.FOOTNOTE),
        (23, 23, "b", LinkKind.FOOTNOTE),
    ]
    assert (note.kind, note.name, note.text) == (Kind.FOOTNOTE, "a", "A survey, 2020.")


def test_bare_addresses_are_objects() -> None:
    (block,) = read("See https://example.org/beds. It helps.").blocks
    assert block.text == f"See {OBJECT}. It helps."


def test_front_matter_is_metadata() -> None:
    document = read("---\ntitle: Warm beds\nlang: en-GB\n---\nThey help. Really.\n")
    assert [value.text for value in document.metadata.values] == ["Warm beds", "en-GB"]
    assert document.language == "en-GB"
    assert [block.text for block in document.blocks] == ["They help. Really."]


def test_remarks_to_zolint_are_comments_and_no_words() -> None:
    source = (
        "[zolint-disable-file: a]\nWarm beds\n\nThey help [zolint-disable-line b -- why] a lot,\n"
        "[zolint-enable]\nand more. [zolint-disable-line: c]\n"
    )
    document = read(source)
    assert [(block.kind.value, block.text) for block in document.blocks] == [
        ("title", "Warm beds"),
        ("paragraph", "They help a lot, and more."),
    ]
    assert [comment.text for comment in document.comments] == [
        "zolint-disable-file: a",
        "zolint-disable-line b -- why",
        "zolint-enable",
        "zolint-disable-line: c",
    ]
    assert [source[comment.span.start] + source[comment.span.end - 1] for comment in document.comments] == [
        "[]"
    ] * 4


@pytest.mark.parametrize("words", ["[zolint]", "[see zolint-disable]", "[zolint-disable\nmore]"])
def test_other_words_in_brackets_are_words(words: str) -> None:
    assert not read(f"Warm beds\n\nThey help {words} us.").comments
