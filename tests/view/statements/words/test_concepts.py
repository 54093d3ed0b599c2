"""A concept is known by many wordings."""

import pytest

from tests.view.statements.outlines import only, outlines
from zolint.document import Kind
from zolint.view.statements.words.concepts import (
    concepts,
    concepts_of,
    is_bad,
    is_concept,
    narrow,
    points_back,
    small,
    topic,
)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Libido comes and goes.", "desire"),
        ("She felt longing.", "desire"),
        ("They go to bed sooner.", "early night"),
        ("He keeps it all inside.", "bottling up"),
        ("An STD is common.", "infection"),
    ],
)
def test_knows_a_wording(text: str, concept: str) -> None:
    assert concept in concepts(only(text))


def test_a_form_in_ing_does_not_stand_for_its_stem() -> None:
    assert "desire" not in concepts(only("It takes long."))
    assert "avoidant attachment" not in concepts(only("Avoid it."))


def test_the_longest_wording_wins() -> None:
    _, (mention,) = concepts_of("pain during sex")
    assert (mention.concept, mention.first, mention.last) == ("painful sex", 0, 2)


def test_some_concepts_are_bad_and_some_are_wide() -> None:
    assert is_bad("pain")
    assert not is_bad("desire")
    assert narrow(frozenset(("sex", "desire"))) == {"desire"}
    assert is_concept("desire")
    assert not is_concept("kettle")
    assert "not" in small("denying")


def test_an_article_is_about_its_title_and_what_it_names_most() -> None:
    parts = (Kind.TITLE, "Yoga"), *["Jealousy is old."] * 4, "Sleep heals."
    assert topic(outlines(*parts)) == {"yoga", "jealousy"}
    assert topic([], "Zinc") == {"zinc"}


def test_knows_what_points_back() -> None:
    assert points_back(only("The device lasts."))
    assert not points_back(only("A coil lasts."))


def test_a_word_is_not_taken_for_another_of_its_stem() -> None:
    assert concepts(only("A kidney test is due.")) == {"test"}
    assert "love" not in concepts(only("Nothing affects them."))
    assert concepts(only("Cycling is fun.")) == {"cycling"}
