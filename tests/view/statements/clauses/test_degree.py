"""A clause sends what it names a way: the product of all its words of more and less."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.degree import Degree, degrees, may_point
from zolint.view.statements.clauses.grades import AMOUNT


def ways(text: str) -> list[int]:
    return [_way(degree) for degree in degrees(only(text))]


def _way(degree: Degree) -> int:
    way = degree.sign
    for point in degree.points:
        way *= point.sign(AMOUNT)
    return way


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Stress lowers desire.", -1),
        ("Less stress means more desire.", -1),
        ("Without stress, desire grows.", -1),
        ("Stress does not lower desire.", 1),
        ("Insomnia lowers desire.", 1),
        ("Yoga makes cramps worse.", 1),
        ("Yoga makes the mood worse.", -1),
        ("The longer the stress, the weaker the desire.", -1),
        ("Yoga helps to lower stress.", -1),
    ],
)
def test_all_that_turns_a_thing_is_multiplied(text: str, way: int) -> None:
    assert ways(text) == [way]


def test_each_of_two_things_goes_its_own_way() -> None:
    assert ways("Yoga lowers stress and raises desire.") == [-1, 1]
    first, second = degrees(only("Yoga lowers stress and raises desire."))
    assert "= yoga" in first.names & second.names
    assert "= desire" not in first.names


@pytest.mark.parametrize(
    "text",
    [
        "Yoga may lower stress.",
        "Yoga is as good for sleep as running is.",
        "Some people want more sex.",
        "Yoga takes more than ten minutes.",
        "Yoga eases pain, lifts the mood and brings sleep.",
    ],
)
def test_what_guesses_equals_or_lists_tells_nothing(text: str) -> None:
    assert not ways(text)


def test_what_it_compares_with_stands_by_itself() -> None:
    (degree,) = degrees(only("Oral sex is riskier than vaginal sex."))
    assert not {"= vagina"} & degree.names
    assert any("= vagina" in key.names for key in degree.rival)
    (usual,) = degrees(only("Desire is stronger than before."))
    assert not usual.rival


def test_what_goes_a_way_stands_next_to_the_word() -> None:
    (degree,) = degrees(only("Yoga lowers stress."))
    matter = degree.matter(degree.points[0])
    assert matter
    assert matter.concept == "stress"


def test_only_some_sentences_are_worth_reading() -> None:
    assert may_point(only("Yoga lowers stress."))
    assert not may_point(only("Yoga is a kind of sport."))
    assert not may_point(only("Does yoga lower stress?"))
