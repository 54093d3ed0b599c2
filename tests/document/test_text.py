"""Plain text becomes blocks."""

from __future__ import annotations

import re
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pieces import check_pieces

from zolint.document import OBJECT, Document, Kind, LinkKind, text
from zolint.source import Source, Span, decode


def read(words: str) -> Document:
    document = text.read(Source("article.txt", words))
    check_pieces(document)
    return document


def shown(words: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(words).blocks]


def kinds(words: str) -> list[str]:
    return [block.kind.value for block in read(words).blocks]


ARTICLE = """Logo

Example Site

Contact Us
Search

COLD FEET, WARM BED: WHAT SHARED SLEEP DOES FOR COUPLES

Sleeping Side by Side

Two people in one bed share warmth, noise and a blanket. Some like it, others do not.

There are several ways to sleep better together:

1. Two blankets: When each has a blanket, nobody pulls.

2. A cool room: Open the window before you go to bed. Close it when it rains.

It also helps to leave phones outside.

3. A word before sleep: Say good night.

What Studies Measured

Few studies looked at couples.

Is it a bad sign to sleep apart?

No. Many happy couples do.

#sleep#couples#sharedbed"""


def test_an_article_in_the_layout_of_the_site() -> None:
    assert shown(ARTICLE) == [
        ("chrome", "Logo"),
        ("chrome", "Example Site"),
        ("chrome", "Contact Us"),
        ("chrome", "Search"),
        ("title", "COLD FEET, WARM BED: WHAT SHARED SLEEP DOES FOR COUPLES"),
        ("heading", "Sleeping Side by Side"),
        (
            "paragraph",
            "Two people in one bed share warmth, noise and a blanket. Some like it, others do not.",
        ),
        ("paragraph", "There are several ways to sleep better together:"),
        ("label", "Two blankets"),
        ("item", "When each has a blanket, nobody pulls."),
        ("label", "A cool room"),
        ("item", "Open the window before you go to bed. Close it when it rains."),
        ("paragraph", "It also helps to leave phones outside."),
        ("label", "A word before sleep"),
        ("item", "Say good night."),
        ("heading", "What Studies Measured"),
        ("paragraph", "Few studies looked at couples."),
        ("heading", "Is it a bad sign to sleep apart?"),
        ("paragraph", "No. Many happy couples do."),
        ("tags", "#sleep#couples#sharedbed"),
    ]


def test_a_numbered_list_goes_on_after_a_paragraph() -> None:
    items = list(read(ARTICLE).of_kind(Kind.ITEM))
    assert [(item.level, item.group) for item in items] == [(1, 0), (1, 0), (1, 0)]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_endings_make_no_difference(end: str) -> None:
    assert shown(ARTICLE.replace("\n", end)) == shown(ARTICLE)


def test_a_byte_order_mark_and_form_feeds_make_no_difference() -> None:
    document = text.read(
        decode("a.txt", b"\xef\xbb\xbfWarm beds\x0c\n\n\x0cThey help.\t \n\x0c\nReally.\x0c")
    )
    check_pieces(document)
    assert [block.text for block in document.blocks] == ["Warm beds", "They help.", "Really."]


def test_capitals_without_a_menu_are_a_title() -> None:
    assert kinds("Example Site\n\nWARM BEDS AND COLD FEET.\n\nThey help. Really.") == [
        "chrome",
        "title",
        "paragraph",
    ]


def test_a_title_below_the_menu_needs_no_capitals() -> None:
    menu = "Logo\n\nExample Site\n\nContact Us\nSearch\n\n"
    words = menu + "Warm beds: a guide\n\nReviewed by a nurse, May 2024.\n\nThey help."
    assert kinds(words)[4:] == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize("switch", [" RU EN ES", " EN | ES", "RUENES"])
def test_a_language_switch_is_no_part_of_the_title(switch: str) -> None:
    assert shown(f"WARM BEDS{switch}\n\nThey help. Really.")[:2] == [
        ("title", "WARM BEDS"),
        ("chrome", switch.strip()),
    ]


@pytest.mark.parametrize("title", ["HOW TO HIDE IT", "DO NOT BE RUDE", "WHAT IT IS", "MY DEAR"])
def test_words_in_capitals_are_no_language_switch(title: str) -> None:
    assert shown(f"{title}\n\nThey help. Really.")[0] == ("title", title)


@pytest.mark.parametrize(
    "line", ["3 min read Queer", "RU EN ES", "12 minute read", "Menu", "Skip to content"]
)
def test_template_round_the_title_is_chrome(line: str) -> None:
    assert shown(f"{line}\n\nWARM BEDS HELP COUPLES\n\nThey help. Really.")[0] == ("chrome", line)
    assert shown(f"WARM BEDS HELP COUPLES\n\n{line}\n\nThey help. Really.")[1] == ("chrome", line)


def test_template_below_the_article_is_chrome() -> None:
    assert kinds("Warm beds\n\nThey help. Really.\n\n#beds\n\nShare\n\n© 2024 Example Site") == [
        "title",
        "paragraph",
        "tags",
        "chrome",
        "chrome",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Warm beds",
        "Can a warm bed help?",
        "New Study Finds Warm Beds Help Couples Sleep",
        "Better sleep can help couples affected by long winters",
        "Cold feet? A warm bed may be the answer",
        "10 ways to warm a bed",
        "“Warm beds”: what we know",
    ],
)
def test_a_first_line_without_a_stop_is_the_title(title: str) -> None:
    assert shown(f"{title}\n\nBeds can be warm. Really.") == [
        ("title", title),
        ("paragraph", "Beds can be warm. Really."),
    ]


def test_a_title_may_have_one_sentence_below() -> None:
    assert kinds("Warm beds\n\nWarm beds cure low mood.") == ["title", "paragraph"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Warm beds help.", "Warm beds do not help."),
        ("A man is warming a bed", "A man is not warming a bed"),
        ("There is no man warming a bed", "A man is warming a bed."),
        ("yeah warm beds help me", "they never did for me"),
        ("Is the bed warm?", "Is the bed cold?"),
        ("warm beds", "They help. Really."),
        ("It's warm!", "It's cold!"),
    ],
)
def test_two_sentences_are_two_paragraphs(first: str, second: str) -> None:
    assert shown(f"{first}\n\n{second}\n") == [("paragraph", first), ("paragraph", second)]


@pytest.mark.parametrize("words", ["Warm beds", "Warm beds help.", "WARM BEDS HELP", "Warm beds help. " * 40])
def test_one_paragraph_has_no_title(words: str) -> None:
    assert kinds(words) == ["paragraph"]
    assert kinds(words + "\n\n#bed #warm\n") == ["paragraph", "tags"]


def test_a_menu_without_a_title_leaves_no_title() -> None:
    assert kinds("Logo\nExample Site\nSearch\n\nWarm beds help. They really do.") == ["chrome"] * 3 + [
        "paragraph"
    ]


def test_a_file_without_words_has_no_blocks() -> None:
    assert read("").blocks == ()
    assert read(" \n\t\r\n\x0c---\n").blocks == ()


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


def test_remarks_to_zolint_are_comments_and_no_words() -> None:
    source = (
        "[zolint-disable-file: a]\nWarm beds\n\nThey help [zolint-disable-line b -- why] a lot,\n"
        "[zolint-enable]\nand more. [zolint-disable-line: c]\n"
    )
    document = read(source)
    check_pieces(document)
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
