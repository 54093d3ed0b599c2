"""Pronouns are named after what stands before them."""

import pytest

from tests.articles import article
from zolint.document import Kind
from zolint.nlp import parse
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.statements.candidates import Candidates
from zolint.view.statements.restated.referents import resolved, wanted
from zolint.view.statements.restated.rewording import Reworded


def found(*parts: str | tuple[Kind, str], topic: str = "") -> list[Reworded]:
    known = Analysis(article(*parts), Settings()).view(Candidates)
    return list(resolved(known.outlines, known.asked, parse, topic))


def read(*parts: str | tuple[Kind, str], topic: str = "") -> list[str]:
    return [each.outline.sentence.text for each in found(*parts, topic=topic)]


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("Bleach can harm glass. It smells.", "Bleach smells."),
        ("Bleach can harm glass toys. They break.", "glass toys break."),
        ("Bleach can harm glass toys. It ruins them.", "Bleach ruins glass toys."),
        ("Cotton is soft. It's cheap.", "Cotton is cheap."),
        ("Silicone toys are dear. Boil them.", "Boil Silicone toys."),
        ("The nurse likes bleach. It smells.", "bleach smells."),
    ],
)
def test_a_pronoun_takes_up_the_nearest_that_suits_it(text: str, reading: str) -> None:
    assert read(text)[-1] == reading


def test_who_goes_on_with_it_still_speaks_of_the_same() -> None:
    assert read("Cotton is soft. It holds knots. It is cheap.")[-1] == "Cotton is cheap."


def test_under_a_heading_it_is_what_that_names() -> None:
    assert read((Kind.HEADING, "Jealousy"), "It grows with time.") == ["Jealousy grows with time."]


def test_after_a_question_it_is_what_that_asks_about() -> None:
    assert read("Does bleach hurt? It ruins glass.") == ["bleach ruins glass."]


def test_what_is_called_by_its_kind_is_named() -> None:
    assert read("The operation is short. It hurts.", topic="vasectomy") == ["vasectomy hurts."]


@pytest.mark.parametrize(
    "text",
    [
        "Sleep is good. It is best to rest.",
        "Soap dries the skin. It does not.",
        "The study was small. It takes time to heal.",
        "Bleach smells. If soap stings, rinse it off.",
        "Many people ask. It rains.",
    ],
)
def test_what_stands_for_nothing_before_is_left(text: str) -> None:
    assert not [each for each in read(text) if "It" not in each]


def test_only_a_subject_after_a_subject_is_sure() -> None:
    assert [each.is_sure for each in found("Cotton is soft. It holds knots.")] == [True]
    assert [each.is_sure for each in found("Cotton is soft. Wash it.")] == [False]


def test_another_matter_is_set_apart() -> None:
    (each,) = found("Envy is another matter. It grows.")
    assert each.is_apart


def test_few_sentences_are_to_be_parsed() -> None:
    known = Analysis(article("We went home. Bleach smells. It stings."), Settings()).view(Candidates)
    assert list(wanted(known.outlines)) == ["Bleach smells.", "It stings."]
