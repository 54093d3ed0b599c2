"""Whatever is written as HTML, no word is lost, each has its place, and length costs linear time."""

from __future__ import annotations

import re
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pieces import checked

from zolint.document import OBJECT, Document, html
from zolint.source import Source


def read(text: str) -> Document:
    return checked(html.read(Source("article.html", text)))


_TAG = st.sampled_from(
    [
        "p",
        "div",
        "ul",
        "ol",
        "li",
        "b",
        "i",
        "span",
        "strong",
        "em",
        "h2",
        "h3",
        "blockquote",
        "table",
        "tr",
        "td",
    ]
)
_OTHER_TAG = st.sampled_from(["section", "article", "main", "dl", "dt", "dd", "a", "sup", "q", "u", "small"])
_WORDS = st.sampled_from(
    ["word", "Two words", " ", "\n", "  ", "&amp;", "&lt;b", "&nbsp;", "&eacute;", "é", "😀", ". "]
)
_ODD = st.sampled_from(
    ["< ", "<3 ", "&", "&x", "<br>", "<hr>", "<!-- note -->", "<img src='x'>", "</nothing>"]
)
_INNOCENT = st.one_of(
    _WORDS,
    _ODD,
    st.tuples(st.sampled_from(["<", "</"]), _TAG | _OTHER_TAG).map(lambda parts: "".join(parts) + ">"),
    st.sampled_from(['<p class="x">', "<a href='y'>"]),
)


@given(st.lists(_INNOCENT, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_nothing_but_tags_is_dropped(text: str) -> None:
    plain = re.sub(r"<!--.*?-->|</?[a-z][^<>]*>", "", text)
    plain = plain.replace("&eacute;", "é").replace("&nbsp;", " ").replace("&amp;", "&").replace("&lt;", "<")
    wanted = "".join(plain.split())
    assert "".join("".join(block.text.split()) for block in read(text).blocks).replace(OBJECT, "") == wanted


_MARK = st.sampled_from([*"<>/='\"&;#1a \n\x0cé😀", "!--", "-->", "Label: When"])
_PART = st.sampled_from(
    [
        "<title>",
        "<h1>",
        "<pre>",
        "<code>",
        "</code>",
        "<script>",
        "<nav>",
        "<p hidden>",
        "<sup>",
        "</sup>",
        "</p>",
    ]
)
_OTHER_PART = st.sampled_from(
    [
        "<a href='#n'>",
        "</a>",
        "<li id=n>",
        "https://example.org?a&amp;b",
        "{{ x }}",
        "<select>",
        "<td>",
        "</table>",
    ]
)
_ANY = _MARK | _PART | _OTHER_PART


@given(st.one_of(st.lists(_ANY, max_size=40).map("".join), st.text(max_size=60)))
@settings(max_examples=400, deadline=None)
def test_every_run_stands_where_its_piece_says(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 100_000 + "x" + "</div>" * 100_000,
        "<b>" * 50_000 + "<p>x" * 20_000,
        "<div>" * 50_000 + "<li>" * 50_000,
        "</div>" * 100_000,
        "<span hidden>" * 30_000 + "<p>x" * 20_000,
        "<table><tr><td>" * 30_000,
        "<a href=x>" * 30_000,
        "x<sup><a href=#n>1</a></sup>" * 10_000,
        "&amp;" * 50_000,
        " \n" * 100_000,
    ],
    ids=["deep", "inline", "items", "ends", "hidden", "tables", "links", "notes", "references", "space"],
)
def test_depth_and_length_cost_linear_time(text: str) -> None:
    start = perf_counter()
    html.read(Source("a.html", text))
    assert perf_counter() - start < 20  # a second or two; quadratic time would be minutes
