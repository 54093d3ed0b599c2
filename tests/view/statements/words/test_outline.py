"""A sentence's outline names, counts and denies what the sentence does."""

import pytest

from tests.articles import article
from tests.view.statements.outlines import outlines
from zolint.document import Kind
from zolint.nlp import parse
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.sentences import Sentences
from zolint.view.statements.words.outline import Outline, is_empty, open_two_blocks, outline, terms_at


def read(text: str) -> Outline:
    (sentence,) = Analysis(article(text), Settings()).view(Sentences).all
    return outline(sentence, 1)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Wait 72 hours.", [72]),
        ("Wait seventy hours or twelve.", [70, 12]),
        ("It took 1,250 units and 4.5 million people.", [1250, 4.5e6]),
        ("In the 1950s and on the 3rd day.", [1950, 3]),
        ("Wait one week.", [1]),
        ("No one waits.", []),
        ("Type 2 and HPV 16 are names.", []),
    ],
)
def test_reads_numbers(text: str, values: list[float]) -> None:
    assert [term.value for term in read(text).terms if term.value is not None] == values


@pytest.mark.parametrize(
    ("text", "count"),
    [("It isn't so.", 1), ("It is not never so.", 2), ("It cannot be.", 1), ("It is so.", 0)],
)
def test_counts_denials(text: str, count: int) -> None:
    assert len(read(text).denials) == count


def test_names_are_shared_by_synonyms_and_inflections() -> None:
    assert read("Women's sex drive rises.").names == read("The female libido has risen.").names


def test_terms_stand_where_they_say() -> None:
    seen = read("Her self-esteem, and her sex drive, rose by 12 percent.")
    for term in seen.terms:
        assert seen.sentence.text[term.start : term.end].lower().startswith(term.text.split()[0][:3])


def test_quantities_are_classed() -> None:
    assert [(term.text, term.name) for term in read("Nearly all people, never a few.").quantities] == [
        ("nearly all", "all"),
        ("never", "none"),
        ("a few", "some"),
    ]


def test_the_number_of_a_heading_counts_nothing() -> None:
    (heading,) = outlines((Kind.HEADING, "3. Two glasses are fine"))
    assert [term.value for term in heading.numbers] == [2]


def test_knows_words_that_tell_nothing() -> None:
    assert all(map(is_empty, ("the", "really", "of")))
    assert not is_empty("rest")


def test_knows_the_terms_of_the_words_of_a_parse() -> None:
    found, words = read("The copper coil lasts."), parse("The copper coil lasts.").words
    assert [term.text for term in terms_at(found, words[:3])] == ["copper", "coil"]
    assert not terms_at(found, words[:1])


def test_two_sentences_may_open_a_block_each() -> None:
    one, more, other = outlines("It hurts. It stings.", "It burns.")
    assert open_two_blocks(one, other)
    assert not open_two_blocks(one, more)
    assert not open_two_blocks(more, other)
