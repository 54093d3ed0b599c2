"""HTML is cut into tokens."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.document.markup import Markup, Token, attributes, tokens


def cut(text: str) -> list[tuple[str, str]]:
    return [(found.token.name, text[found.start : found.end]) for found in tokens(text, 0, len(text))]


def tag(text: str) -> Markup:
    return next(found for found in tokens(text, 0, len(text)) if found.token is Token.START)


@pytest.mark.parametrize(
    "text",
    ["a < b", "<3", "x <y and z", "fish & chips", "a <p", "<>", "</ p>", "<!wow", "{ x }", "<?what>", "1</2"],
)
def test_what_opens_nothing_is_text(text: str) -> None:
    assert cut(text) == [("TEXT", text)]


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ('<a title="a > b">', "START"),
        ("<P\nclass=x >", "START"),
        ("<p title=it's>", "START"),
        ("</p >", "END"),
        ("<!-- a --> b -->", "COMMENT"),
        ("<!-->", "COMMENT"),
        ("<!-- never closed <p>", "COMMENT"),
        ("<!doctype html>", "DECLARATION"),
        ("<?php echo 1 > 2 ?>", "TEMPLATE"),
        ("{{ page.title }}", "TEMPLATE"),
        ("{% if a < b %}", "TEMPLATE"),
    ],
)
def test_a_token_ends_where_a_browser_ends_it(text: str, token: str) -> None:
    end = text.index("-->") + 3 if text == "<!-- a --> b -->" else len(text)
    assert cut(text)[0] == (token, text[:end])


def test_an_open_quotation_mark_does_not_swallow_the_words_after_the_tag() -> None:
    assert ("TEXT", "calm") in cut('<a href="x>calm</a> and <a href="y">warm</a>')


def test_the_content_of_a_script_and_a_title_is_text() -> None:
    assert cut("<script>if(a<b)'</p>'</script>")[1] == ("TEXT", "if(a<b)'</p>'")
    assert cut("<TITLE>a <b> c</TITLE>x")[1] == ("TEXT", "a <b> c")


def test_a_title_without_an_end_does_not_swallow_the_page() -> None:
    assert ("START", "<p>") in cut("<title>a<p>b")


def test_attributes_have_the_place_of_their_value() -> None:
    text = "<p A=1 b = 'x y' hidden c=\"a>b\" b=2 / >"
    found = {name: text[span.start : span.end] for name, span in attributes(text, tag(text)).items()}
    assert found == {"a": "1", "b": "x y", "hidden": "", "c": "a>b"}


@given(st.text(alphabet="<>/!-?{}%\"'= \nabscriptle", max_size=60), st.integers(0, 10))
@settings(max_examples=300, deadline=None)
def test_tokens_cover_the_range_without_a_gap(text: str, start: int) -> None:
    at = min(start, len(text))
    for found in tokens(text, at, len(text)):
        assert found.start == at < found.end
        at = found.end
    assert at == len(text)


@pytest.mark.parametrize(
    "part",
    [
        "<",
        "<a ",
        '<a href="',
        '<a b="<a x" c=\'',
        "<!--",
        "<!a",
        "</a",
        "<?php",
        "{%",
        "{{",
        "<script>",
        "<a '",
    ],
)
def test_time_grows_with_the_length_whatever_is_left_open(part: str) -> None:
    text = part * (600_000 // len(part))
    start = perf_counter()
    assert sum(1 for _ in tokens(text, 0, len(text)))
    assert perf_counter() - start < 10  # a tenth of a second; quadratic time would be minutes
