"""HTML becomes blocks."""

from __future__ import annotations

import pytest
from pieces import checked

from zolint.document import OBJECT, Document, Kind, LinkKind, html
from zolint.source import Source, Span


def read(text: str) -> Document:
    return checked(html.read(Source("article.html", text)))


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read(text).blocks]


def only(text: str) -> str:
    (block,) = read(text).blocks
    return block.text


PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title>Slow mornings | Example Site</title>
  <meta name="author" content="Jane Example">
  <meta name="Keywords" content="sleep, rest &amp; calm,, love ">
  <meta property="article:tag" content="mornings">
  <meta property="article:published_time" content="2024-03-01">
  <style>p { color: red }</style>
  <script>var words = "<p>not prose</p>";</script>
</head>
<body>
  <header><a href="/">Example Site</a></header>
  <nav><ul><li><a href="/a">All articles</a></li></ul></nav>
  <main>
    <article>
      <header><h1>Slow <em>mornings</em></h1><p>By Jane Example</p></header>
      <p>Some couples wake up
         early &mdash; and <b>talk</b>.</p>
      <h2>What to try</h2>
      <ul>
        <li><strong>Light:</strong> When the sun is up, open the curtain.</li>
        <li>Tea
          <ul><li>green</li></ul>
        </li>
      </ul>
      <blockquote><p>Mornings are mine.</p></blockquote>
      <table><tr><th>Hour</th><td>Six</td></tr></table>
      <pre><code class="language-sh">make tea
serve</code></pre>
      <aside><p>Call a helpline if you feel low.</p></aside>
      <p>#sleep #love</p>
    </article>
    <aside>Related articles</aside>
  </main>
  <footer>Imprint</footer>
</body>
</html>
"""


def test_a_page_is_read_in_the_order_of_its_reader() -> None:
    assert shown(PAGE) == [
        ("chrome", "Example Site"),
        ("chrome", "All articles"),
        ("title", "Slow mornings"),
        ("paragraph", "By Jane Example"),
        ("paragraph", "Some couples wake up early — and talk."),
        ("heading", "What to try"),
        ("label", "Light"),
        ("item", "When the sun is up, open the curtain."),
        ("item", "Tea"),
        ("item", "green"),
        ("quotation", "Mornings are mine."),
        ("table", "Hour"),
        ("table", "Six"),
        ("code", "make tea\nserve"),
        ("paragraph", "Call a helpline if you feel low."),
        ("tags", "#sleep #love"),
        ("chrome", "Related articles"),
        ("chrome", "Imprint"),
    ]


def test_a_page_declares_its_language() -> None:
    assert read(PAGE).language == "en-GB"
    assert read("<p>Hola").language == ""


def test_meta_elements_are_metadata_with_places() -> None:
    document = read(PAGE)
    assert document.metadata.format == "html"
    assert [(value.text, document.source.slice(value.span)) for value in document.metadata.under("tags")] == [
        ("sleep", "sleep"),
        ("rest & calm", "rest &amp; calm"),
        ("love", "love"),
        ("mornings", "mornings"),
    ]
    assert [value.verbatim for value in document.metadata.under("tags")] == [True, False, True, True]
    author, date = document.metadata.first("author"), document.metadata.first("date")
    assert author
    assert author.text == "Jane Example"
    assert date
    assert date.text == "2024-03-01"


def test_front_matter_may_come_before_the_page() -> None:
    document = read("---\ntitle: Rest\nlang: es\n---\n<meta name=author content=Jo>\n<p>Words.</p>\n")
    assert [value.text for value in document.metadata.values] == ["Rest", "es", "Jo"]
    assert document.language == "es"
    assert [block.text for block in document.blocks] == ["Words."]


def test_the_title_element_is_the_title_where_there_is_no_first_heading() -> None:
    assert shown("<title>Rest</title><p>Words.") == [("title", "Rest"), ("paragraph", "Words.")]
    assert shown("<title>Site</title><h1>Rest</h1>") == [("title", "Rest")]


def test_a_second_first_heading_is_no_title() -> None:
    assert shown("<h1></h1><h1>A</h1><h1>B</h1>") == [("title", "A"), ("heading", "B")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>one\n   two</p>", "one two"),
        ("<p>one <b> two</b></p>", "one two"),
        ("<p>one<b> two </b>three</p>", "one two three"),
        ("<p>one<br>two<br/>three</p>", "one two three"),
        ("<p>one&nbsp;two\u00a0three</p>", "one two three"),
        ("<p>sooth&shy;ing st\u00adrokes</p>", "soothing strokes"),
        ("<p>caf&eacute; &#8217; &#x2019; &lt;3</p>", "café ’ ’ <3"),
        ("<p>fish & chips &nosuch; a < b</p>", "fish & chips &nosuch; a < b"),
        ("<p>a<span>b</span><i>c</i></p>", "abc"),
        ("<p>one<script>var x</script> two</p>", "one two"),
        ("<p>one<!-- note --> two</p>", "one two"),
        ("<p>one {{ name }} two {% if x %}three{% endif %}</p>", f"one {OBJECT} two three"),
        (
            "<p>one <code>x &lt; <b>y</b></code> two <img src=a> <kbd>Ctrl</kbd></p>",
            f"one {OBJECT} two {OBJECT} {OBJECT}",
        ),
        ("<p>one <svg><title>icon</title><p>x</p></svg> two</p>", "one two"),
        ("<p>10<sup>2</sup> m<sup>2</sup></p>", "102 m2"),
        ("words alone", "words alone"),
        ("<div><div>words</div></div>", "words"),
    ],
)
def test_words_are_those_that_a_browser_shows(text: str, words: str) -> None:
    assert only(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "<p>one<p>two",
        "<p>one</b></i></section><p>two</span>",
        "<div>one<p>two</div>",
        "one<div/>two",
        "<b><p>one</b></p><p>two</p></b>",
        "<p>one</p></p></p>two",
        "<table><tr><td>one<td>two",
        "<ul><li>one<li>two",
        "<dl><dd>one<dd>two</dl>",
        "<p><code>x<p>one</p><p>two",
        "one<br><br>two",
        "one<hr>two",
        "<p hidden>gone<p>one<p>two",
        "<p>one<span hidden>gone</p><p>two",
    ],
)
def test_missing_and_crossed_tags_are_tolerated(text: str) -> None:
    words = [block.text for block in read(text).blocks]
    assert [word for word in words if word != OBJECT] == ["one", "two"]


def test_lists_have_levels_and_numbers() -> None:
    document = read("<ul><li>a<ol><li>b<li>c</ol><li>d</ul><ol><li>e</ol>")
    assert [(block.text, block.level, block.group) for block in document.blocks] == [
        ("a", 1, 0),
        ("b", 2, 1),
        ("c", 2, 1),
        ("d", 1, 0),
        ("e", 1, 2),
    ]


def test_only_the_first_block_of_an_item_is_the_item() -> None:
    assert shown("<ul><li><p>a</p><p>b</p><li>c</ul>") == [("item", "a"), ("paragraph", "b"), ("item", "c")]


def test_headings_have_levels() -> None:
    found = read("<h1>a</h1><h2>b</h2><h6>c</h6>").blocks
    assert [(block.kind, block.level) for block in found] == [
        (Kind.TITLE, 1),
        (Kind.HEADING, 2),
        (Kind.HEADING, 6),
    ]


def test_links_point_where_they_say() -> None:
    (block,) = read(
        '<p>See <a href="https://example.org/?a=1&amp;b=2"> the <b>leaflet</b> </a>now.</p>'
    ).blocks
    (link,) = block.links
    assert (block.text[link.start : link.end], link.target) == ("the leaflet", "https://example.org/?a=1&b=2")
    assert [block.text[start:end] for start, end in block.strong] == ["leaflet"]


@pytest.mark.parametrize(
    "text",
    [
        "<p>See https://example.org/?a=1&amp;b=2. Now</p>",
        '<p>See <a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>. Now</p>',
    ],
)
def test_a_bare_address_is_no_prose(text: str) -> None:
    (block,) = read(text).blocks
    (link,) = block.links
    assert block.text == f"See {OBJECT}. Now"
    assert (link.kind, link.target) == (LinkKind.URL, "https://example.org/?a=1&b=2")
    assert block.text[link.start : link.end] == OBJECT


def test_a_link_round_blocks_belongs_to_each() -> None:
    document = read('<a href="x"><h2>Rest</h2><p>Words</p></a>')
    assert [[link.target for link in block.links] for block in document.blocks] == [["x"], ["x"]]


def test_a_linked_picture_is_no_link_in_the_words() -> None:
    (block,) = read('<p>Rest <a href="x"><img src="y"></a></p>').blocks
    assert block.links == ()


def test_a_footnote_mark_has_no_width_and_leads_to_its_note() -> None:
    first, note = read(
        '<p>Rest helps <sup><a href="#n1">[1]</a></sup>. Really.</p>'
        '<ol><li id="n1"><p>A study. <a href="#r1">↩</a></p></li></ol>'
    ).blocks
    (link,) = first.links
    assert first.text == "Rest helps. Really."
    assert (link.start, link.end, link.target, link.kind) == (10, 10, "n1", LinkKind.FOOTNOTE)
    assert (note.kind, note.name, note.text) == (Kind.FOOTNOTE, "n1", "A study.")


def test_a_raised_number_after_a_word_is_a_footnote_mark() -> None:
    (block,) = read("<p>Rest helps.<sup>3, 4</sup> Truly.</p>").blocks
    assert block.text == "Rest helps. Truly."
    assert [(link.start, link.target) for link in block.links] == [(11, "3"), (11, "4")]


@pytest.mark.parametrize(
    "text",
    [
        "<p hidden>x</p>",
        '<div aria-hidden="true"><p>x</p></div>',
        '<div style="display: none">x {{ y }} <img src=z><br></div>',
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<select hidden><option>x</select>",
        "<p> &nbsp; <img src=x></p>",
        "<iframe><p>x</p></iframe>",
    ],
)
def test_what_nobody_sees_is_no_block(text: str) -> None:
    assert read(text).blocks == ()


@pytest.mark.parametrize(
    "text",
    [
        "<nav>x</nav>",
        "<header><h1>x</h1></header>",
        "<footer><p>x</p></footer>",
        "<aside>x</aside>",
        '<div role="navigation">x</div>',
        "<article><form><p>x</p></form></article>",
        "<main><p><button>x</button></p></main>",
    ],
)
def test_template_is_chrome(text: str) -> None:
    assert shown(text) == [("chrome", "x")]


def test_an_article_inside_a_form_is_read() -> None:
    assert shown("<form><main><p>Words.</p></main></form>") == [("paragraph", "Words.")]


def test_a_heading_that_folds_is_a_heading() -> None:
    assert shown("<h3><button>Is it safe?</button></h3>") == [("heading", "Is it safe?")]
    assert shown("<details><summary>Is it safe?</summary>Yes.</details>") == [
        ("label", "Is it safe?"),
        ("paragraph", "Yes."),
    ]


def test_comments_are_kept_with_their_places() -> None:
    document = read("<p>a <!-- one --> b</p><!--two-->")
    assert [(note.text, document.source.slice(note.span)) for note in document.comments] == [
        (" one ", "<!-- one -->"),
        ("two", "<!--two-->"),
    ]


def test_a_range_is_read_as_a_part_of_an_article() -> None:
    source = Source("a.md", "# no\n<ul><li>é one</ul>\n<header>two</header><!-- c -->\n# no\n")
    start, end = source.text.index("<ul>"), source.text.index("\n# no\n", 5)
    blocks, comments = html.blocks(source, start, end, group_from=7)
    assert [(block.kind, block.text, block.group) for block in blocks] == [
        (Kind.ITEM, "é one", 7),
        (Kind.PARAGRAPH, "two", -1),
    ]
    assert source.slice(blocks[0].span) == "é one"
    assert [comment.text for comment in comments] == [" c "]


def test_a_fix_may_not_touch_what_is_written_otherwise() -> None:
    (block,) = read("<p>fish &amp; chips</p>").blocks
    assert block.is_verbatim(0, 4)
    assert not block.is_verbatim(0, 6)
    assert block.locate(5, 6) == Span(8, 13)
