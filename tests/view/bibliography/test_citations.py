"""Citations are told from what only looks like them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zolint.document import Block, Kind, markdown
from zolint.document.build import BlockBuilder
from zolint.source import Source
from zolint.view.bibliography.citations import Style, citations


def block(text: str) -> Block:
    """Return the first paragraph of a text in Markdown."""
    document = markdown.READER.read(Source("a.md", f"{text}\n"))
    return next(document.of_kind(Kind.PARAGRAPH))


def cited(text: str, style: Style) -> list[str]:
    return [each.label for each in citations(block(text), markdown=True) if each.style is style]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Sleep helps [3].", ["3"]),
        ("Sleep helps[1-3,5], as Lee says.", ["1", "2", "3", "5"]),
        ("Sleep [2–4] helps some.", ["2", "3", "4"]),
        ("As shown in [3] and [4].", ["3", "4"]),
        ("Sleep helps [1][2].", ["1", "2"]),
        ('He said that "the [12] women" left.', []),
        ("In [2019] all was well.", []),
        ("The `list[3]` is code.", []),
        ("See the [draft][9] of it.", []),
        ("It lasts [00:12:24].", []),
    ],
)
def test_a_number_in_brackets_is_a_citation_where_it_stands_like_one(text: str, numbers: list[str]) -> None:
    assert cited(text, Style.NUMBER) == numbers


def test_a_linked_number_says_so() -> None:
    (found,) = citations(block("Sleep helps [[3]](https://www.example.org)."))
    assert found.linked


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("Sleep helps.³", ["3"]), ("Sleep helps¹² a lot.", ["12"]), ("It has 5 m² and 10³ bugs.", [])],
)
def test_raised_digits_are_citations_after_words_only(text: str, numbers: list[str]) -> None:
    assert cited(text, Style.RAISED) == numbers


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Sleep helps [@ruiz2018].", ["ruiz2018"]),
        ("Sleep helps [see @ruiz2018, p. 3; -@lee:19; @{a/b}].", ["ruiz2018", "lee:19", "a/b"]),
        ("Write to [us](mailto:a@example.org) or a@example.org.", []),
        ("Sleep helps [@ruiz2018.].", ["ruiz2018"]),
    ],
)
def test_keys_are_pandocs(text: str, keys: list[str]) -> None:
    assert cited(text, Style.KEY) == keys


def test_a_key_in_the_sentence_is_bare() -> None:
    assert cited("As @ruiz2018 says.", Style.BARE_KEY) == ["ruiz2018"]


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("It helps (Ruiz, 2018).", [("Ruiz", "2018")]),
        (
            "It helps (see Ruiz & Lee, 2018a; Tanaka et al., 2016, p. 4; WHO 2021).",
            [("Ruiz & Lee", "2018"), ("Tanaka et al.", "2016"), ("WHO", "2021")],
        ),
        ("It helps (Royal College of Midwives, 2020).", [("Royal College of Midwives", "2020")]),
        ("It helps (van der Berg, n.d.).", [("van der Berg", "")]),
        ("It helps (Ruiz, 2004, 2009).", [("Ruiz", "2004")]),
        ("Ruiz and Lee (2018) agree.", [("Ruiz and Lee", "2018")]),
        ("It began (June 2019) and ended (in 2020).", []),
        ("She starred in a series (Netflix, 2019).", []),
        ("Updated (2019) and bold (very, 2019).", []),
    ],
)
def test_authors_and_years_are_read_from_brackets(text: str, authors: list[tuple[str, str]]) -> None:
    found = (each for each in citations(block(text)) if each.style is Style.AUTHOR)
    assert [(each.label, each.year) for each in found] == authors


def test_a_lost_footnote_stands_in_the_text() -> None:
    assert cited("Sleep helps.[^2]", Style.FOOTNOTE) == ["2"]
    assert block("Sleep helps.[^2]").text.endswith("[^2]")


def _plain(text: str) -> Block | None:
    builder = BlockBuilder()
    builder.verbatim(text, 0)
    return builder.block(Kind.PARAGRAPH)


@given(st.text(alphabet="[]()@^-,; 123abAB&.¹³", max_size=80))
def test_every_place_lies_in_the_text(text: str) -> None:
    plain = _plain(text)
    for found in citations(plain, markdown=True) if plain else ():
        assert 0 <= found.start <= found.end <= len(text)


@pytest.mark.parametrize(
    "part", ["(A", "[1,", "[@a;", "(Aa Bb, ", "A et al. (", "[^", "(Smith & Lee, 2018; "]
)
def test_time_grows_with_the_text_alone(part: str) -> None:
    plain = _plain(part * 5_000)
    assert plain
    start = time.perf_counter()
    list(citations(plain, markdown=True))
    assert time.perf_counter() - start < 2
