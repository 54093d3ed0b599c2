"""The text of an article on the page: whole, in order, and marked where a finding stands."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.html.pages import NOTE, read
from zolint.document import OBJECT, Document
from zolint.report.html.passage import Passage, Spot, passages
from zolint.snippet import clean
from zolint.source import Span


def spot(start: int, end: int, number: int = 1, rank: int = 0) -> Spot:
    return Spot(Span(start, end), f"t{number}", number, "f-tags f-info", "says", f"n{number}", rank)


def at(text: str, words: str, number: int = 1, rank: int = 0) -> Spot:
    start = text.index(words)
    return spot(start, start + len(words), number, rank)


def words(html: str) -> str:
    """Return what a reader reads, without the numbers of findings."""
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<a class=\"ref.*?</a>", "", html)))


def marked(found: tuple[Passage, ...]) -> str:
    """Return all words under marks, where no mark stands in another."""
    html = "".join(passage.html for passage in found)
    return "".join(words(part) for part in re.findall(r"<mark[^>]*>(.*?)</mark>", html))


def test_a_block_is_a_passage_of_its_kind() -> None:
    found = passages(read("wax.md", NOTE), ())
    assert [(passage.kind, words(passage.html)) for passage in found] == [
        ("title", "Wax play"),
        ("paragraph", "Hot wax burns the skin. Wax is always harmless."),
        ("heading", "Before"),
        ("item", "Test it on your wrist."),
        ("item", "Ask `first`, and look at <https://example.org/?a=1&b=2>."),
        ("table", "Wax | Melts at"),
        ("table", "soy | 50"),
    ]
    assert [passage.lead for passage in found if passage.kind == "item"] == ["1.", "2."]
    assert any("<strong>always</strong>" in passage.html for passage in found)


def test_front_matter_is_shown_only_where_a_finding_stands_in_it() -> None:
    document = read("wax.md", NOTE)
    assert not any(passage.kind == "source" for passage in passages(document, ()))
    start = NOTE.index("Wax]")
    (source,) = (one for one in passages(document, (spot(start, start + 3),)) if one.kind == "source")
    assert words(source.html) == "tags: [wax, Wax]"
    assert '<mark class="f-tags f-info" id="t1"><code>Wax</code></mark>' in source.html


@pytest.mark.parametrize(
    "said", ["burns the skin", "Wax is **always** harmless.", "skin. Wax", "always", "your wrist.\n2. Ask"]
)
def test_what_is_marked_is_what_the_finding_names(said: str) -> None:
    found = passages(read("wax.md", NOTE), (at(NOTE, said),))
    plain = re.sub(r"\*\*|\n2\. ", "", said)
    assert marked(found) == plain
    assert sum(passage.html.count('class="ref') for passage in found) == 1
    assert sum(len(passage.spots) for passage in found) == 1


def test_marks_may_meet_and_stand_in_each_other() -> None:
    text = "Rest lowers stress and raises the heart rate.\n"
    document = read("a.txt", f"{text}\n{text}")
    first, second = at(text, "lowers stress and raises", 1, rank=0), at(text, "stress", 2, rank=1)
    third = at(text, "raises the heart", 3, rank=2)
    (passage, _) = passages(document, (first, second, third))
    assert words(passage.html) == text.strip()
    assert [spot.number for spot in passage.spots] == [1, 2, 3]
    # the worst is innermost, where its colour is seen
    assert (
        '<mark class="f-tags f-info" id="t2"><mark class="f-tags f-info">stress</mark></mark>' in passage.html
    )


def test_a_finding_without_words_is_marked_at_its_place() -> None:
    text = "Rest well.\n\nSleep well.\n"
    (passage, _) = passages(read("a.txt", text), (spot(4, 4),))
    assert [one.number for one in passage.spots] == [1]


def test_a_label_and_its_text_are_one_passage() -> None:
    found = passages(read("a.md", "# T\n\n- **Sleep**: It helps.\n- **Talk.** It does.\n"), ())
    assert [(one.kind, one.lead, words(one.html)) for one in found][-2:] == [
        ("item", "•", "Sleep: It helps."),
        ("item", "•", "Talk. It does."),
    ]


def test_markup_in_which_a_finding_stands_is_shown() -> None:
    text = "# T\n\nSee [the study](https://example.org/retracted) of it.\n"
    found = passages(read("a.md", text), (at(text, "https://example.org/retracted"),))
    assert "https://example.org/retracted" in marked(found)
    assert "https" not in "".join(passage.html for passage in passages(read("a.md", text), ()))


def test_no_character_of_the_text_is_obeyed() -> None:
    text = "Rest <script>alert(1)</script> & \u202eturned \x1b[2J.\n\nSleep well.\n"
    (passage, _) = passages(read("a.txt", text), (at(text, "<script>"),))
    assert "<script" not in passage.html
    assert "\u202e" not in passage.html
    assert words(passage.html) == clean(text.split("\n", maxsplit=1)[0])


def _prose(document: Document) -> str:
    text = "".join(block.text for block in document.blocks)
    return "".join(clean(text.replace(OBJECT, "")).split())


@settings(max_examples=60, deadline=None)
@given(
    text=st.text("abc <>&*_`#\n-.[]()\"'é\u2028", min_size=1, max_size=120),
    edges=st.lists(st.tuples(st.integers(0, 120), st.integers(0, 40)), max_size=6),
)
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_no_word_is_lost_and_every_tag_is_closed(name: str, text: str, edges: list[tuple[int, int]]) -> None:
    document = read(name, text)
    spots = tuple(
        spot(min(start, len(text)), min(start + length, len(text)), number, number % 3)
        for number, (start, length) in enumerate(edges)
    )
    found = passages(document, spots)
    shown = "".join("".join(words(passage.html).split()) for passage in found)
    rest = iter(shown)
    assert all(letter in rest for letter in _prose(document))
    for passage in found:
        assert passage.html.count("<mark") == passage.html.count("</mark>")
    begun = [one.id for passage in found for one in passage.spots]
    assert len(begun) == len(set(begun))
