"""A measure is a value with what it is given to, and what tells that from other things."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.measure import Measure, measured


def read(text: str) -> list[Measure]:
    return list(measured(only(text), frozenset(), frozenset(("implant",))))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The spray takes effect after ten minutes.", "begin"),
        ("The implant lasts three years.", "last"),
        ("Your fertility comes back within a month.", "back"),
        ("You can have sex again after two weeks.", "wait"),
        ("The ring can be put back up to three hours after it has come out.", "window"),
        ("Most couples need twelve sessions.", "need"),
    ],
)
def test_a_time_is_given_to_something(text: str, role: str) -> None:
    assert [measure.role for measure in read(text)] == [role]


def test_what_it_speaks_of_is_named_without_what_makes_no_difference() -> None:
    (measure,) = read("The whole massage usually takes about twenty minutes, and the kettle is on.")
    assert measure.names == {"massage"}


def test_small_words_tell_one_quantity_from_the_next() -> None:
    (measure,) = read("The first massage takes twenty minutes.")
    assert measure.telling == {"first"}


def test_a_pronoun_may_stand_for_what_the_article_is_about() -> None:
    (measure,) = read("It lasts three years.")
    assert "implant" in measure.wild


def test_other_values_of_a_clause_are_kept() -> None:
    scales = {measure.value.scale: measure.others for measure in read("Take two tablets for three days.")}
    assert scales["time"] == {("n:tablet", 2.0)}


@pytest.mark.parametrize(
    "text",
    [
        "The implant may last three years.",
        "Some people need twelve sessions.",
        "At first, hold the squeeze for three seconds.",
        "The kettle was on.",
    ],
)
def test_what_may_be_or_changes_is_no_measure(text: str) -> None:
    assert not read(text)


def test_the_value_has_a_place_in_the_sentence() -> None:
    (measure,) = read("The implant lasts about three years.")
    assert "The implant lasts about three years."[slice(*measure.place)] == "about three years"
