"""The title and the site's template are told from the text, by the layout of the site."""

from __future__ import annotations

import pytest
from pieces import checked
from reading_text import kinds, read, shown

from zolint.document import Kind, text
from zolint.source import decode

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
    document = checked(
        text.read(decode("a.txt", b"\xef\xbb\xbfWarm beds\x0c\n\n\x0cThey help.\t \n\x0c\nReally.\x0c"))
    )
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
