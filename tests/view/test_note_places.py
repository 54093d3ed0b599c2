"""Places of wordings in an article: next to each other, with gaps, in any form; looked up once for all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles import article
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes.pattern import Finder
from zolint.view.notes.stem import stem
from zolint.view.notes.words import Words
from zolint.view.sentences import Sentences


def finder(text: str, **lists: str) -> Finder:
    """Return what finds wordings in a text."""
    return Finder(Words.of(Sentences.of(Analysis(article(text), Settings())).all), lists)


def found(text: str, wording: str, **lists: str) -> list[str]:
    """Return the words of each place of a wording of one part, of a first and of a second article alike."""
    first, second = finder(text, **lists), finder(text, **lists)
    places = first.places(wording)
    assert second.places(wording) == places  # when the wording is known before the article
    return [first.words.text(*place) for place in places]


@pytest.mark.parametrize(
    ("wording", "places"),
    [
        ("rinse glove", ["rinsed gloves"]),
        ("rinsed glove", ["rinsed gloves"]),
        ("rinsing glove", []),
        ("glove _ basin", ["gloves a basin"]),
        ("rins* =gloves", ["rinsed gloves"]),
        ("the PEP pill", ["The PEP pills"]),
        ("rinse ... basin", ["rinsed gloves a basin"]),
        ("basin | rinse", ["rinsed", "basin"]),
        ("{tool} {place}", []),
        ("{tool} ... {place}", ["gloves a basin"]),
        ("basin the", []),
    ],
)
def test_a_part_stands_where_its_words_follow_each_other(wording: str, places: list[str]) -> None:
    text = "She rinsed gloves a basin away. The PEP pills wait."
    assert found(text, wording, tool="glove | tongs", place="basin | sink") == places


def test_of_several_wordings_all_are_found_one_after_the_other() -> None:
    both = finder("Warm the oil. Then wait. Warm the spoon.").find_any(("wait", "warm + oil | spoon", "cold"))
    assert [match.sentence for match in both] == [1, 0, 2]


def test_what_more_lists_mean_is_not_mixed_up() -> None:
    some = finder("Wash the bulb. Wash the towel.", tool="bulb")
    assert some.sentences("wash > {tool}") == {0}
    assert some.with_lists({"tool": "towel"}).sentences("wash > {tool}") == {1}
    assert some.sentences("wash > {tool}") == {0}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(["warm", "warmed", "oil", "oils", "the"]), min_size=1, max_size=8))
def test_two_words_stand_wherever_their_forms_do(words: list[str]) -> None:
    text = " ".join(words)
    expected = [pair for pair in pairwise(words) if tuple(map(stem, pair)) == ("warm", "oil")]
    assert found(text, "warm oil") == [" ".join(pair) for pair in expected]
