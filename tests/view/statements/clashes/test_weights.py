"""A word of the field tells more than one that only tells how."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clashes.weights import (
    ADJUNCT,
    cost,
    is_casual,
    is_general,
    is_thing,
    likeness,
    weight,
)
from zolint.view.statements.clauses.asserted import Item
from zolint.view.statements.clauses.assertion import assertions


def items(text: str) -> dict[str, Item]:
    found = assertions(only(text), frozenset())
    return {item.text: item for assertion in found for item in assertion.items}


def test_a_thing_tells_more_than_how_it_is_done() -> None:
    found = items("Rinse the sponge gently with soap.")
    assert weight(found["sponge"]) > weight(found["gently"])
    assert is_thing(found["sponge"])
    assert not is_thing(found["gently"])


def test_what_stands_after_a_preposition_costs_more() -> None:
    soap = items("Rinse the sponge with soap.")["soap"]
    assert cost([soap]) == pytest.approx(weight(soap) + ADJUNCT)


def test_the_same_word_tells_more_than_another_of_its_concept() -> None:
    sleep, rest = items("Sage lifts the sleep.")["sleep"], items("Sage lifts the rest.")["rest"]
    assert likeness(sleep, sleep) > likeness(sleep, rest) > 0


def test_knows_what_only_tells_when() -> None:
    assert is_casual(items("Sage works best at night.")["at night"])
    assert not is_casual(items("Bleeding gets heavier.")["heavier"])


def test_knows_what_stands_for_any_matter() -> None:
    assert is_general(items("The sessions lift the mood.")["sessions"])
    assert not is_general(items("The oil lifts the mood.")["oil"])
