"""A passage that takes a yes is known by how it is worded."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes.reading import Reading
from zolint.view.notes.scenes import Scene, clause, features, passages, scenes, situation, speaks
from zolint.view.notes.words import Words

LIKELY = 0.5
UNLIKELY = 0.4


def words(*parts: str | tuple[Kind, str]) -> Words:
    """Return the words of an article of these blocks."""
    return Analysis(article(*parts), Settings()).view(Reading).finder.words


def read(*parts: str | tuple[Kind, str]) -> Iterator[Scene]:
    """Yield all passages of such an article."""
    found = words(*parts)
    return scenes(found, partial(features, found), set(range(len(found.sentences))))


@pytest.mark.parametrize(
    "passage",
    [
        "Stand behind her at the sink and let your lips rest on her nape. Slip a hand under the jumper.",
        "Have him lie on his front. Drip the oil along his spine and work down to the backs of his thighs.",
        "Loop the dressing gown cord round her wrists. Knot it to the bedpost and kiss your way down.",
        "He is still fast asleep. Slide your hand into his pyjamas and wake him with your mouth.",
    ],
)
def test_a_scene_is_likely_in_whatever_words(passage: str) -> None:
    assert max(scene.likely for scene in read((Kind.TITLE, "One night"), passage)) > LIKELY


@pytest.mark.parametrize(
    "passage",
    [
        "Stand behind the sink and let the tap run. Slip a cloth under the jar.",
        "Have the horse stand still. Rub the oil along its spine and work down to the hocks.",
        "Loop the cord round the post. Knot it to the ring and pull until the tent stands.",
        "He is still fast asleep. Leave the baby in the cot and wake him only for the next feed.",
    ],
)
def test_other_instructions_are_not(passage: str) -> None:
    assert all(scene.likely < UNLIKELY for scene in read((Kind.TITLE, "One night"), passage))


def test_a_passage_ends_at_a_heading_and_has_it_above() -> None:
    found = words((Kind.TITLE, "Title"), "One here. Two here.", (Kind.HEADING, "Heading"), "Three here.")
    texts = [
        ([found.sentences[n].text for n in sorted(heads)], [found.sentences[n].text for n in few])
        for heads, few in passages(found)
    ]
    assert texts == [(["Title"], ["One here.", "Two here."]), (["Title", "Heading"], ["Three here."])]


def test_a_passage_that_tells_nobody_to_do_anything_is_not_read() -> None:
    found = words("One here. Two here. Three here. Four here. Five here.")
    assert [scene.sentences for scene in scenes(found, partial(features, found), {0})] == [(0, 1, 2, 3)]


def test_long_runs_are_read_a_few_sentences_at_a_time() -> None:
    found = words("One here. Two here. Three here. Four here. Five here.")
    assert [few for _, few in passages(found)] == [(0, 1, 2, 3), (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("She is asleep and snores. Wake her with a kiss before the alarm rings.", "asleep"),
        (
            "Give him ten with the cane. Slap harder when he counts wrong, and spank the other cheek.",
            "breath-and-impact",
        ),
        ("Take a picture for him. Film yourself with the camera of the phone and send it.", "sharing-images"),
        ("The kettle is on.", ""),
    ],
)
def test_situations_are_told_apart(passage: str, name: str) -> None:
    assert situation(next(read(passage)).features) == name


def test_the_clause_that_speaks_most_is_quoted_without_the_word_that_joins_it() -> None:
    found = words("When the film is over, put the glasses away, and kiss the inside of her thigh.")
    start, end = clause(found, 0)
    assert found.text(start, end) == "kiss the inside of her thigh"
    assert speaks(found, 0) > speaks(words("Put the glasses away."), 0)


@settings(max_examples=25)
@given(st.text(max_size=80))
def test_any_text_has_likelihoods(text: str) -> None:
    assert all(0 <= scene.likely <= 1 for scene in read(text))
