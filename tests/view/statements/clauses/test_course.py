"""A course says what goes up or down."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.course import Course, courses


def course(text: str) -> Course:
    return next(courses(only(text)))


@pytest.mark.parametrize(
    ("text", "outcome", "way"),
    [
        ("Beer dulls desire.", "desire", -1),
        ("Alcohol brings libido back.", "desire", 1),
        ("Stress climbs with noise.", "stress", 1),
        ("Massage eases pain.", "pain", -1),
        ("Yoga improves sleep.", "sleep", 1),
        ("Jealousy grows louder.", "jealousy", 1),
        ("Desire is quenched by stress.", "desire", -1),
    ],
)
def test_reads_a_course(text: str, outcome: str, way: int) -> None:
    assert (course(text).outcome, course(text).way) == (outcome, way)


def test_names_the_cause() -> None:
    assert course("Beer dulls desire.").causes == {"alcohol"}
    assert [found.causes for found in courses(only("Quitting alcohol raises desire."))] == [frozenset()]


@pytest.mark.parametrize("text", ["Beer to dull desire", "Lowering stress takes time.", "Stress is common."])
def test_an_aim_is_no_course(text: str) -> None:
    assert not list(courses(only(text)))


def test_opposites() -> None:
    raises, lowers, spares = map(
        course, ("Beer raises desire.", "Beer lowers desire.", "Beer does not raise desire.")
    )
    assert raises.opposes(lowers)
    assert raises.opposes(spares)
    assert not lowers.opposes(spares)
    assert not raises.opposes(course("Beer raises stress."))
