"""A quantity is of something, in a unit, and has a value or a range."""

import pytest

from tests.articles import article
from zolint.nlp import parse
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.sentences import Sentences
from zolint.view.statements.numbers.bounds import bounds
from zolint.view.statements.numbers.quantities import Quantity, quantities
from zolint.view.statements.words.outline import outline


def read(text: str) -> list[Quantity]:
    (sentence,) = Analysis(article(text), Settings()).view(Sentences).all
    return list(quantities(outline(sentence, 1), parse(text)))


def bound(text: str) -> list[Quantity]:
    (sentence,) = Analysis(article(text), Settings()).view(Sentences).all
    return list(bounds(outline(sentence, 1), parse(text)))


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("The implant lasts for three years.", "The implant lasts for five years.", True),
        ("The implant lasts for 36 months.", "The implant lasts for three years.", False),
        ("The implant lasts for two to four years.", "The implant lasts for three years.", False),
        ("The ring stays in for three weeks.", "The ring stays out for one week.", False),
        ("The implant lasts for three years.", "The patch lasts for one week.", False),
        ("The implant lasts for three years.", "The implant hurts for three days.", False),
    ],
)
def test_two_values_of_one_quantity_conflict(one: str, other: str, *, conflict: bool) -> None:
    (first,), (second,) = read(one), read(other)
    assert first.conflicts(second) is conflict
    assert second.conflicts(first) is conflict


@pytest.mark.parametrize(
    "text",
    [
        "If it lasts for two weeks, call.",
        "It may last for two weeks.",
        "They met in May 2020.",
        "Two people met.",
    ],
)
def test_what_gives_no_value_is_passed_over(text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "says", "hours"),
    [
        ("Ulipristal is licensed for use within 120 hours of sex.", {"until", "use"}, 120),
        ("Ulipristal leaves a window of five days.", {"until", "use"}, 120),
        ("Ulipristal taken six days after sex no longer protects.", {"until", "use"}, 144),
        ("Syphilis can be detected six weeks after contact.", {"from", "test"}, 1008),
        ("A test for syphilis makes no sense before six weeks have passed.", {"from", "test"}, 1008),
    ],
)
def test_reads_bounds_in_time(text: str, says: set[str], hours: float) -> None:
    (found,) = bound(text)
    assert found.says == says
    assert found.low == found.high == hours


def test_a_condition_is_no_bound() -> None:
    assert not bound("If ulipristal is used within 120 hours of sex, it protects.")
