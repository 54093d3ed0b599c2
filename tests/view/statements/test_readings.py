"""Sentences clash by what they come to, and never by what their pronouns do not stand for."""

import pytest

from tests.articles import article
from tests.view.statements.outlines import FILLER
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.statements import Statements


def clashes(*parts: str | tuple[Kind, str]) -> list[tuple[str, str]]:
    found = Analysis(article(*parts), Settings()).view(Statements).clashes
    return [(clash.first.words, clash.second.sentence.text) for clash in found]


def test_a_clash_is_told_in_the_words_of_the_writer() -> None:
    parts = (
        "Cotton is soft. It holds knots well.",
        *FILLER,
        "Cotton does not hold knots well.",
    )
    ((words, second),) = clashes(*parts)
    assert words == "It holds knots well"
    assert second == "Cotton does not hold knots well."


@pytest.mark.parametrize(
    "parts",
    [
        (
            (Kind.HEADING, "Yoga lowers stress"),
            "We went home.",
            *FILLER,
            "It is late. Yoga does not lower stress.",
        ),
        ("Does the coil hurt? No.", *FILLER, "The coil hurts."),
        (
            (Kind.TITLE, "Vasectomy"),
            "A vasectomy lowers desire.",
            *FILLER,
            "The operation does not lower desire.",
        ),
    ],
)
def test_finds_what_is_said_in_other_words(parts: tuple[str | tuple[Kind, str], ...]) -> None:
    assert clashes(*parts)


@pytest.mark.parametrize(
    "parts",
    [
        (
            "Shaving raises the risk of infection.",
            *FILLER,
            "A trimmer is safe. It does not raise the risk of infection.",
        ),
        ("Cotton is soft. It holds knots well.", *FILLER, "Nylon is slippery. It does not hold knots well."),
        ("Jealousy fades with time.", *FILLER, "Envy is another matter. It grows with time."),
        ((Kind.HEADING, "Yoga lowers stress"), "So the magazines say. Yoga does not lower stress."),
    ],
)
def test_another_thing_is_no_clash(parts: tuple[str | tuple[Kind, str], ...]) -> None:
    assert not clashes(*parts)
