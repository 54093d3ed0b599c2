"""A plan has no weeks after its last, and what is done every day has no day off."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.document import Kind
from zolint.view.statements.clashes.schedules import outlasting, unresting


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("This plan takes six weeks.", "Weeks 7 to 9: ten squeezes."),
        ("Our four-week plan is for couples.", "In week six you go away together."),
        ("The course has eight evenings.", "On the tenth evening of the course you swap roles."),
        ("The programme runs for 30 days.", "From day 45 you rest."),
    ],
)
def test_a_week_after_the_last(one: str, other: str) -> None:
    assert list(outlasting(outlines(one, other), frozenset()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("This plan takes six weeks.", "Weeks 5 and 6: ten squeezes."),
        ("This plan takes six weeks.", "Six weeks after the plan, in week twelve, you meet again."),
        ("This plan takes six weeks.", "In week 20 of pregnancy, leave it out."),
        ("This plan takes six weeks.", "In month seven you look back."),
        ("The trial took six weeks.", "In week seven most had left."),
    ],
)
def test_a_week_of_something_else(one: str, other: str) -> None:
    assert not list(outlasting(outlines(one, other), frozenset()))


def test_a_sentence_says_it_more_plainly_than_a_title() -> None:
    title, one, other = (Kind.TITLE, "A six-week plan"), "The plan takes six weeks.", "Week 8: rest."
    ((found, _, _),) = outlasting(outlines(title, one, other), frozenset())
    assert found.sentence.text == one


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Train every day, without a break.", "Leave out Wednesdays and Sundays."),
        (
            "Take Saturday and Sunday off, as you would at work.",
            "Train seven days a week, with no rest days.",
        ),
        ("Train daily, weekends included.", "Take two rest days a week."),
    ],
)
def test_a_day_off(one: str, other: str) -> None:
    assert list(unresting(outlines(one, other), frozenset()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Train every day.", "Leave out Wednesdays and Sundays."),
        ("Breathe every day, without a break.", "Leave out the squats on Sundays."),
        ("Train every day, without a break.", "Never take a Sunday off."),
        ("Train every day, without a break.", "On Sundays you meet the group."),
    ],
)
def test_no_day_off(one: str, other: str) -> None:
    assert not list(unresting(outlines(one, other), frozenset()))
