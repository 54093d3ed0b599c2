"""What two clauses share is what they name alike; what stands opposed is at two ends of one scale."""

from __future__ import annotations

from tests.view.statements.outlines import only
from zolint.view.statements.clashes.matching import match
from zolint.view.statements.clauses.asserted import Assertion
from zolint.view.statements.clauses.assertion import assertions


def first(text: str, *topic: str) -> Assertion:
    return next(assertions(only(text), frozenset(), frozenset(f"= {name}" for name in topic)))


def opposed(one: str, other: str) -> list[tuple[str, str]]:
    return [(a.text, b.text) for a, b in match(first(one), first(other)).opposite]


def test_what_is_named_is_no_end_of_a_scale() -> None:
    found = match(first("Wine makes the delay longer."), first("Wine makes the delay shorter."))
    assert [(a.text, b.text) for a, b in found.shared] == [("wine", "wine"), ("delay", "delay")]


def test_no_effect_is_opposed_to_any_effect() -> None:
    assert opposed("Sage lowers stress.", "Sage has no effect on stress.") == [("lowers", "no effect")]
    assert opposed("Sage leaves stress as it was.", "Sage lowers stress.") == [("leaves as it was", "lowers")]


def test_ways_are_opposed_across_scales() -> None:
    assert opposed("Sage causes stress.", "Sage lowers stress.") == [("causes", "lowers")]


def test_two_words_do_not_both_stand_for_one() -> None:
    found = match(first("Kegels strengthen the pelvic floor."), first("Coughs weaken the pelvic floor."))
    assert [item.text for item in found.left] == ["kegels"]


def test_what_the_article_is_about_goes_without_saying() -> None:
    items = first("Sage lowers stress.", "stress").items
    assert [item.text for item in items if item.given] == ["stress"]
