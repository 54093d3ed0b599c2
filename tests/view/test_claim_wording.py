"""The wording of a claim is told from that of an order, a scene or a notice, by words that can be named."""

from __future__ import annotations

from collections import Counter
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint import nlp
from zolint.document import Kind, markdown
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.claims.trigger import spoken
from zolint.view.claims.worded import carrier, worded
from zolint.view.claims.wording import features, likelihood, tokens, weights
from zolint.view.data import table
from zolint.view.guards import Guards
from zolint.view.sentences import Sentences

PROSE = st.text(st.sampled_from("aeginorst dlmcu.,’-()7%“”IT"), max_size=120)


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        ("Honey heals the wound.", "Put honey on the bread."),
        ("Shyness makes people sleep badly.", "Shy people are welcome on Sunday."),
        ("It makes timid men bold within a week.", "It makes a good present for a friend."),
        ("Most couples quarrel about sex.", "We quarrelled about the map."),
    ],
)
def test_a_claim_is_likelier_than_what_only_shares_its_words(claim: str, other: str) -> None:
    assert likelihood(claim, "paragraph") > 1.5 * likelihood(other, "paragraph")


_WORDS = (
    "It",
    "Honey",
    "heals",
    "a",
    "deep",
    "wound",
    ";",
    "we",
    "soothe",
    "pain",
    ",",
    "she",
    "may",
    "rest",
    "?",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(list(_WORDS)), max_size=12))
def test_the_likelihood_is_the_sum_of_the_features(words: list[str]) -> None:
    text = " ".join(words)
    odds = weights().get("", 0.0)
    for name, value, _, _ in features(tokens(text), text, "item"):
        odds += weights().get(name, 0.0) * value
    assert likelihood(text, "item") == 1 / (1 + exp(-odds))


def test_words_have_classes() -> None:
    kinds = {
        word.name.removeprefix("word "): word.kind
        for word in tokens("My cousin Alda may boost it, she said.")
    }
    assert (kinds["my"], kinds["may"], kinds["she"]) == ("writer", "hedge", "somebody")
    assert (kinds["alda"], kinds["boost"], kinds[","]) == ("name", "verb-plain", "mark")


def test_what_stands_around_a_relation_is_seen_in_its_order() -> None:
    text = "Garlic lowers fever."
    names = {name for name, *_ in features(tokens(text), text, "item")}
    assert "order verb .. symptom" in names
    assert "order symptom .. verb" not in names
    assert {"word garlic", "class verb-s", "topic symptom", "pair symptom > |", "in item", "short"} <= names


def test_which_words_follow_each_other_is_seen_by_their_stems() -> None:
    text = "Some sleep, others don't."
    names = {name for name, *_ in features(tokens(text), text, "item")}
    assert {"next | > some", "next sleep > ,", "next , > other", "next don't > |"} <= names
    assert "next some > other" not in names


def test_weights_are_few_and_each_is_of_something_that_is_seen() -> None:
    groups = Counter(name.partition(" ")[0] for name in weights())
    known = {"", "class", "end", "first", "in", "length", "next", "order", "pair", "second", "short"}
    assert set(groups) <= known | {"topic", "word"}
    assert 500 < sum(groups.values()) <= 6_000
    kinds = {name.removeprefix("class ").partition("-")[0] for name in weights() if name.startswith("class ")}
    others = {"adjective", "mark", "name", "noun", "number", "other", "topic", "verb"}
    assert kinds <= others | set(table("wording"))


@given(PROSE)
@settings(max_examples=50)
def test_any_text_has_a_likelihood_and_words_for_each_feature(text: str) -> None:
    words = tokens(text)
    assert 0 < likelihood(text, "paragraph") < 1
    for _, _, first, last in features(words, text, "paragraph"):
        assert first > last or 0 <= first <= last < len(words)


@given(PROSE)
@settings(max_examples=50)
def test_what_carries_a_claim_is_a_few_words_in_a_row(text: str) -> None:
    found = carrier(text, Kind.PARAGRAPH)
    if found:
        row = text[slice(*found)]
        assert row == row.strip()
        assert len(tokens(row)) <= 6
        assert not any(mark in row for mark in ",.()“”")


def test_what_is_quoted_is_blank() -> None:
    text = 'The label says "this tea heals" in red.'
    analysis = Analysis(markdown.READER.read(Source("a.md", text)), Settings())
    (sentence,) = analysis.view(Sentences).all
    left = spoken(sentence, sentence.text, analysis.view(Guards))
    assert len(left) == len(text)
    assert "heals" not in left


def test_a_claim_that_is_only_worded_as_one_names_the_words_that_carry_it() -> None:
    text = "It makes shy people brave within a week."
    (found,) = worded(text, Kind.PARAGRAPH, nlp.parse(text))
    assert text[found.start : found.end] == text[:-1]
    assert "makes shy people" in text[slice(*found.relation)]


@pytest.mark.parametrize(
    "text",
    [
        "Women should never take iron and calcium on an empty stomach.",
        "The thyroid is a small gland that makes hormones.",
        "Many men believe that zinc makes them last longer.",
        "The pain went away and she slept for ten hours.",
        "Your nurse can ease the worry about the test.",
        "Desire was lowered by the tablets within a week.",
        "Marta sleeps badly when her partner drinks.",
        "Some people sleep badly after wine, others snore like a bear.",
        "Most women want to sleep better without tablets.",
    ],
)
def test_grammar_clears_what_is_worded_like_a_claim(text: str) -> None:
    assert not tuple(worded(text, Kind.PARAGRAPH, nlp.parse(text)))


def test_a_heading_is_not_judged_by_its_wording() -> None:
    text = "It makes shy people brave within a week."
    assert not tuple(worded(text, Kind.HEADING, nlp.parse(text)))
