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
        "Yoga is as it was, as we know.",
        "Some people want more sex.",
        "Yoga takes more than ten minutes.",
        "Yoga eases pain, lifts the mood and brings sleep.",
    ],
)
def test_what_guesses_equals_or_lists_tells_nothing(text: str) -> None:
    assert not ways(text)


def test_one_thing_goes_as_another_does() -> None:
    (degree,) = degrees(only("The less couples talk, the more jealousy there is."))
    assert _way(degree) == -1
    assert {"= talk", "= jealousy"} <= degree.names


@pytest.mark.parametrize(
    "text",
    [
        "While you are nursing, desire is lower.",
        "In the first few weeks desire is lower.",
        "As long as you nurse, desire is lower than it used to be.",
    ],
)
def test_what_tells_how_long_weighs_nothing(text: str) -> None:
    assert ways(text) == [-1]


def test_what_a_thing_outdoes_is_what_it_is_compared_with() -> None:
    (degree,) = degrees(only("Silicone outlasts oil by an hour."))
    assert any("= oil lubricant" in key.names for key in degree.rival)


def test_those_of_whom_it_does_not_hold_are_no_rival() -> None:
    (degree,) = degrees(only("Smokers reach the menopause earlier than women who do not smoke."))
    assert not degree.rival


def test_what_it_compares_with_stands_by_itself() -> None:
    (degree,) = degrees(only("Oral sex is riskier than vaginal sex."))
    assert not any("= vagina" in key.names for key in degree.keys)
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
