"""What a clause states, advises, allows or denies."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.asserted import Assertion
from zolint.view.statements.clauses.assertion import assertions


def read(text: str) -> Assertion:
    return next(assertions(only(text), frozenset({"gel"})))


@pytest.mark.parametrize(
    ("text", "mood", "sign"),
    [
        ("Latex is strong.", "state", 1),
        ("Latex is not strong.", "state", -1),
        ("Nothing strengthens latex like care.", "state", 1),
        ("Rinse the ring.", "bid", 1),
        ("Never rinse the ring.", "bid", -1),
        ("You should rinse the ring.", "bid", 1),
        ("You should not rinse the ring.", "bid", -1),
        ("Avoid the ring.", "bid", -1),
        ("Avoid every ring.", "bid", -1),
        ("After the birth avoid the ring.", "bid", -1),
        ("We would advise against the ring.", "bid", -1),
        ("The ring may be worn.", "can", 1),
        ("A beginner is unable to wear the ring.", "state", -1),
        ("Bear in mind that the ring stings.", "state", 1),
        ("Nobody has to rinse the ring.", "need", -1),
        ("There is no need to rinse the ring.", "need", -1),
        ("You do not have to rinse the ring.", "need", -1),
        ("The ring needs a rinse.", "need", 1),
        ("You can rinse the ring.", "can", 1),
        ("The ring cannot be rinsed.", "can", -1),
        ("It is fine to rinse the ring.", "can", 1),
    ],
)
def test_knows_what_a_clause_does(text: str, mood: str, sign: int) -> None:
    found = read(text)
    assert (found.mood, found.sign) == (mood, sign)


def test_keeps_the_condition_apart() -> None:
    found = read("Rinse the ring if the gel burns.")
    assert "burn" not in {name for item in found.items for name in item.names}
    assert any("burn" in item.names for item in found.conditions)


def test_keeps_those_apart_of_whom_it_holds() -> None:
    assert [item.text for item in read("The ring suits women who travel.").limits] == ["travel"]


def test_says_what_is_denied_first() -> None:
    found = read("Latex does not stretch.")
    assert found.items[found.denied].text == "stretch"


@pytest.mark.parametrize(
    "text",
    ["Not every ring fits.", "Too much gel stings.", "Steel lasts longer than glass.", "What latex is not"],
)
def test_leaves_alone_what_denies_a_part_or_compares(text: str) -> None:
    assert not list(assertions(only(text), frozenset()))


def test_its_it_may_stand_for_what_was_named_before() -> None:
    assert "gel" in read("It stings.").lent


def test_a_may_that_is_not_said_to_the_reader_only_guesses() -> None:
    found = read("The ring may sting.")
    assert found.weak
    assert found.mood == "state"


def test_tells_for_what_it_holds_too() -> None:
    assert [item.text for item in read("Rinse the ring even if you travel.").reach] == ["travel"]


def test_the_want_of_a_thing_is_not_the_thing() -> None:
    assert "less gel" in {name for item in read("Less gel dulls the ring.").items for name in item.names}
