"""The Markdown reader."""

from __future__ import annotations

from reading_markdown import document, kinds, only

from zolint.document import OBJECT, Kind, LinkKind
from zolint.document.markdown import READER, read
from zolint.source import decode

# Blocks


def test_takes_the_first_heading_of_rank_one_as_the_title() -> None:
    blocks = document("## Before\n\n# The title\n\n# Another\n\nWords\n===\n").blocks
    assert [(block.kind, block.level) for block in blocks] == [
        (Kind.HEADING, 2),
        (Kind.TITLE, 1),
        (Kind.HEADING, 1),
        (Kind.HEADING, 1),
    ]


def test_takes_the_title_of_the_front_matter_where_no_heading_is_one() -> None:
    text = '---\ntitle: "Slow touch"\n---\n\n## Why\n\nIt calms.\n'
    title = document(text).blocks[0]
    assert (title.kind, title.text) == (Kind.TITLE, "Slow touch")
    assert text[title.span.start : title.span.end] == "Slow touch"


def test_leaves_the_title_of_the_front_matter_aside_where_a_heading_is_one() -> None:
    assert kinds("---\ntitle: Front\n---\n# Head\n") == [("title", "Head")]


def test_takes_a_heading_in_html_as_the_title() -> None:
    assert kinds("---\ntitle: Front\n---\n<h1>Head</h1>\n\nText.\n") == [
        ("title", "Head"),
        ("paragraph", "Text."),
    ]


def test_takes_a_decoded_title_of_the_front_matter() -> None:
    text = "---\ntitle: 'It''s you'\n---\nText.\n"
    title = document(text).title
    assert title
    assert title.text == "It's you"
    assert text[title.span.start : title.span.end] == "It''s you"


def test_numbers_lists_and_gives_their_depth() -> None:
    blocks = document("- one\n  - two\n- three\n\nText.\n\n1. four\n").blocks
    assert [(block.kind, block.text, block.level, block.group) for block in blocks] == [
        (Kind.ITEM, "one", 1, 0),
        (Kind.ITEM, "two", 2, 0),
        (Kind.ITEM, "three", 1, 0),
        (Kind.PARAGRAPH, "Text.", 0, -1),
        (Kind.ITEM, "four", 1, 1),
    ]


def test_an_item_is_one_item_however_many_paragraphs_it_has() -> None:
    assert kinds("1. One\n\n   more of one\n\n   - inner\n\n   last of one\n\n2. Two\n") == [
        ("item", "One"),
        ("paragraph", "more of one"),
        ("item", "inner"),
        ("paragraph", "last of one"),
        ("item", "Two"),
    ]


def test_a_task_is_an_item_without_its_box() -> None:
    assert kinds("- [x] Ask\n- [ ] Listen\n") == [("item", "Ask"), ("item", "Listen")]


def test_a_quotation_is_apart_from_its_marks() -> None:
    block = only("> It hurt at\n>   first, *then*\nnot at all.\n")
    assert (block.kind, block.text) == (Kind.QUOTATION, "It hurt at first, then not at all.")


def test_an_alert_is_the_authors_own_words() -> None:
    assert kinds("> [!NOTE]\n> Use lubricant.\n") == [("paragraph", "Use lubricant.")]


def test_a_heading_of_rank_one_in_a_quotation_is_no_title() -> None:
    assert kinds("> # Said\n\nText.\n") == [("quotation", "Said"), ("paragraph", "Text.")]


def test_each_cell_of_a_table_is_a_block() -> None:
    blocks = document("| Method | Fails |\n|---|--:|\n| Pill \\| ring | **7** in 100 |\n\n- x\n").blocks
    assert [(block.kind, block.text, block.group) for block in blocks] == [
        (Kind.TABLE, "Method", 0),
        (Kind.TABLE, "Fails", 0),
        (Kind.TABLE, "Pill | ring", 0),
        (Kind.TABLE, "7 in 100", 0),
        (Kind.ITEM, "x", 1),
    ]


def test_a_footnote_is_a_note_with_a_name_and_its_mark_has_no_width() -> None:
    mark, note, more = document("It helps.[^who]\n\n[^who]: A *trial* of 2020.\n\n    And more.\n").blocks
    assert mark.text == "It helps."
    (link,) = mark.links
    assert (link.start, link.end, link.target, link.kind) == (9, 9, "who", LinkKind.FOOTNOTE)
    assert (note.kind, note.name, note.text) == (Kind.FOOTNOTE, "who", "A trial of 2020.")
    assert (more.kind, more.name) == (Kind.FOOTNOTE, "who")


def test_code_is_no_prose() -> None:
    assert kinds("```python\nx = 1\r\n```\n\n    indented\n\nThe `x` is.\n") == [
        ("code", "x = 1"),
        ("code", "indented"),
        ("paragraph", f"The {OBJECT} is."),
    ]
    assert document("```python title=x\ny\n```").blocks[0].name == "python"


def test_a_line_of_hashtags_is_no_prose() -> None:
    assert kinds("It calms.\n#touch #sleep\n#rest\n\n#a#b\n\n#123\n\n# Head\n") == [
        ("paragraph", "It calms."),
        ("tags", "#touch #sleep #rest"),
        ("tags", "#a#b"),
        ("paragraph", "#123"),
        ("title", "Head"),
    ]


def test_a_thematic_break_is_nothing() -> None:
    assert kinds("One.\n\n***\n\nTwo.\n") == [("paragraph", "One."), ("paragraph", "Two.")]


def test_parts_a_label_from_its_sentence() -> None:
    blocks = document("1. **Zinc.** Raises the count.\n\n**Sleep:** When you rest, you heal.\n").blocks
    assert [(block.kind, block.text, block.group) for block in blocks] == [
        (Kind.LABEL, "Zinc", 0),
        (Kind.ITEM, "Raises the count.", 0),
        (Kind.LABEL, "Sleep", -1),
        (Kind.PARAGRAPH, "When you rest, you heal.", -1),
    ]


# Inline


def test_emphasis_inside_a_word_leaves_the_word_whole() -> None:
    block = only("An un**believ**able *touch*_._\n")
    assert block.text == "An unbelievable touch."
    assert [block.text[start:end] for start, end in block.strong] == ["believ"]


def test_a_line_break_is_one_space_over_all_that_parts_the_lines() -> None:
    text = "> one  \r\n>  two\\\r\n> three\n"
    block = only(text)
    assert block.text == "one two three"
    assert [text[p.source.start : p.source.end] for p in block.pieces if not p.verbatim] == [
        "  \r\n>  ",
        "\\\r\n> ",
    ]


def test_decodes_entities_and_drops_the_backslash_of_escapes() -> None:
    assert only("5 &lt; 6 &amp; \\*x\\* &hearts;&nbsp;y &bogus;\n").text == "5 < 6 & *x* ♥\u00a0y &bogus;"


def test_links_have_their_targets() -> None:
    block = only("[One](/one 'x') and [two] and <https://three.org>, www.four.org.\n\n[two]: /2\n")
    assert block.text == f"One and two and {OBJECT}, {OBJECT}."
    assert [(block.text[link.start : link.end], link.target, link.kind) for link in block.links] == [
        ("One", "/one", LinkKind.LINK),
        ("two", "/2", LinkKind.LINK),
        (OBJECT, "https://three.org", LinkKind.URL),
        (OBJECT, "www.four.org", LinkKind.URL),
    ]


def test_an_address_with_special_characters_is_one_object() -> None:
    block = only("See https://x.org/a_b_c?d=1&e=2*3~4 for more.\n")
    assert block.text == f"See {OBJECT} for more."


def test_an_image_is_an_object_whatever_it_says() -> None:
    assert only("Look: ![a **bold** ![x](y) text](z.png) here.\n").text == f"Look: {OBJECT} here."


def test_money_is_no_mathematics() -> None:
    assert only("It costs $5 and then $6 more.\n").text == "It costs $5 and then $6 more."


def test_raised_digits_after_a_word_are_a_footnote() -> None:
    block = only("It helps.<sup>[1](#ref1)</sup> Ten<sup>2</sup> is 10<sup>2</sup>.\n")
    assert block.text == "It helps. Ten is 102."
    assert [(link.target, link.kind) for link in block.links] == [
        ("#ref1", LinkKind.FOOTNOTE),
        ("2", LinkKind.FOOTNOTE),
    ]


# The document


def test_says_the_language_that_the_front_matter_declares() -> None:
    assert document("---\nlang: es_MX\n---\nHola.\n").language == "es-MX"
    assert document("Hello.\n").language == ""


def test_reads_the_body_after_malformed_front_matter() -> None:
    found = document("---\ntitle: a: b\n---\n\nText.\n")
    assert found.metadata.error
    assert [block.text for block in found.blocks] == ["Text."]


def test_an_empty_file_has_no_blocks() -> None:
    assert document("").blocks == ()
    assert document("\n \n").blocks == ()


def test_a_byte_order_mark_is_not_counted() -> None:
    found = read(decode("a.md", b"\xef\xbb\xbf# Caf\xc3\xa9\n"))
    assert (found.blocks[0].text, found.blocks[0].span.start) == ("Café", 2)


def test_names_the_suffixes_of_markdown() -> None:
    assert {".md", ".markdown", ".mdx", ".mdown", ".mkd"} == set(READER.suffixes)
