"""Prose is what readers read."""

from __future__ import annotations

from tests.articles import prose
from zolint.document import Kind
from zolint.view.prose import words_of


def test_code_tags_and_site_template_are_left_out() -> None:
    view = prose(
        (Kind.CHROME, "Logo"),
        (Kind.TITLE, "Lube"),
        "Use it.",
        (Kind.CODE, "x = 1"),
        (Kind.TABLE, "Cell"),
        (Kind.TAGS, "#lube"),
    )
    assert [block.text for block in view.blocks] == ["Lube", "Use it.", "Cell"]
    assert [block.text for block in view.running] == ["Use it."]
    assert [block.text for block in view.headings] == ["Lube"]


def test_words_keep_their_apostrophes_and_hyphens() -> None:
    (block,) = prose("Don’t skip a check-up: see https://example.org, 2.5 mg – «café».").blocks
    found = list(words_of(block))
    assert [word.text for word in found] == ["Don’t", "skip", "a", "check-up", "see", "2", "5", "mg", "café"]
    assert [word.span.start for word in found][:3] == [0, 6, 11]


def test_running_text_alone_is_counted() -> None:
    assert prose((Kind.TITLE, "One two"), "Three four.", (Kind.ITEM, "five")).word_count == 3
