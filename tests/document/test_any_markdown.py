"""Whatever is written as Markdown, no word of it is lost, and each has its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_markdown import document

from zolint.document import OBJECT

# Hostile input is read to its end, and its words are kept

MANY = 3_000


@pytest.mark.parametrize("path", ["a.md", "a.mdx"])
@pytest.mark.parametrize(
    "text",
    [
        "*a ",
        "_a ",
        "[a",
        "<a ",
        "a<",
        "{{ a ",
        "{% a ",
        "{# a ",
        "**a *b ",
        "[a](",
        "![a](",
        "a `",
        "{a ",
        ":::a ",
    ],
)
def test_reads_pathological_lines(text: str, path: str) -> None:
    found = document(text * MANY, path)
    letters = sum(block.text.count("a") for block in found.blocks)
    hidden = sum(block.text.count(OBJECT) for block in found.blocks)
    assert letters + hidden >= MANY - 1 or text == ":::a "


@pytest.mark.parametrize("text", ["> ", "- ", "1. ", "<div>\n", "{"])
def test_reads_what_is_nested_deeply(text: str) -> None:
    assert [block.text for block in document(text * MANY + "word\n").blocks][-1:] != []


# Properties

INLINES = (
    ("plain", "plain"),
    ("un**believ**able", "unbelievable"),
    ("*soft* touch", "soft touch"),
    ("[linked](/to)", "linked"),
    ("[ref][r]", "ref"),
    ("5 &lt; six&nbsp;days", "six days"),
    ("star \\* end", "star end"),
    ("`code`", ""),
    ("caf\u00e9 e\u0301t\u00e9", "caf\u00e9"),
    ("\U0001f9e0 brain", "brain"),
    ("at https://x.org/a_b, see", "see"),
    ("a<br>b <b>fat</b>", "fat"),
    ("seen<!-- hidden -->", "seen"),
    ("{{ value }} given", "given"),
    ("tab\tstop", "tab stop"),
    ("note[^n]", "note"),
    ("~~gone~~", "gone"),
    ("#tag", ""),
)
WORDS = st.lists(st.sampled_from(INLINES), min_size=1, max_size=5)
FRAMES = (
    "{}",
    "# {}",
    "- {}",
    "1. {}\n   - {}",
    "> {}\n> {}",
    "> - {}",
    "| {} | b |\n|---|---|\n| {} | d |",
    "{}\\\n{}",
)
MORE_FRAMES = (
    "<div>\n\n{}\n\n</div>",
    "**Label:** {}",
    "{}  \n{}",
    "- {}\n\n  {}",
    "[^n]: {}",
    "\tcode\n\n{}",
    "> {}\nlazy {}",
)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Markdown made of snippets, and the words that its blocks must hold."""
    blocks: list[str] = []
    words: list[str] = []
    for frame in draw(st.lists(st.sampled_from(FRAMES + MORE_FRAMES), min_size=1, max_size=5)):
        lines = []
        for _ in range(frame.count("{}")):
            inlines = draw(WORDS)
            lines.append(" ".join(markdown for markdown, _ in inlines))
            words += [word for _, shown in inlines for word in shown.split()]
        blocks.append(frame.replace("{}", "\0").replace("{", "{{").replace("\0", "{}").format(*lines))
    front = draw(st.sampled_from(["", "---\ntitle: Caf\u00e9\n---\n"]))
    end = draw(st.sampled_from(["", "\n"]))
    text = front + "\n\n".join(blocks) + "\n\n[r]: /r" + end
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))), words


@settings(max_examples=150, deadline=None)
@given(articles())
def test_every_piece_stands_in_the_source_and_no_word_is_lost(article: tuple[str, list[str]]) -> None:
    text, words = article
    found = document(text)
    held = " ".join(block.text for block in found.blocks).replace("\u00a0", " ")
    assert [word for word in words if word not in held] == []


MARKS = (
    *"*_[]()<>!`#>-+|\\&;:{}%~^=\t\n\r\"'.1a\u00e9\U0001f9e0 ",
    *("\n\n", "    ", "---\n", "```\n", "| a |\n|---|\n", "[^1]", "[^1]: ", "&amp;", "<!--", "-->"),
    *("<div>", "</div>", "<b>", "</b>", "<sup>", "</sup>", "<code>", "</code>", "<a href='x'>", "</a>"),
    *("{{", "}}", "{%", "%}", "{#", "#}", ":::", "import ", "export const ", "from 'x'", "http://x.y/"),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(MARKS), max_size=30).map("".join), st.sampled_from(["a.md", "a.mdx"]))
def test_whatever_is_written_every_piece_stands_in_the_source(text: str, path: str) -> None:
    document(text, path)
