"""Orders: where the words of a sentence tell somebody to do something, and which of them are verbs."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.commands import is_verb, may_order, opens, ordered_at
from zolint.view.statements.clauses.row import row_of


@pytest.mark.parametrize(
    "text",
    [
        "Boil steel toys.",
        "Never leave him alone.",
        "Please do not rush.",
        "Wash it.",
        "Nurse the baby.",
        "Ring the nurse.",
        "Before sex, wash your hands.",
        "With a new partner, use a condom.",
        "Parents, check the label.",
        "Be honest about your status.",
        "Don't be shy with your nurse.",
        "Never do it lying down.",
    ],
)
def test_knows_an_order(text: str) -> None:
    row = row_of(only(text))
    assert ordered_at(row, range(len(row.texts))) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Exercise raises the pulse.",
        "Massage is pleasant.",
        "She waits.",
        "Touching calms.",
        "Birth control pills protect you.",
        "With age, sleep gets lighter.",
        "At night, the skin heals.",
        "And have less desire.",
    ],
)
def test_knows_that_a_statement_is_no_order(text: str) -> None:
    row = row_of(only(text))
    assert ordered_at(row, range(len(row.texts))) is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Wash the cup.", "wash"),
        ("Before sex, wash your hands.", "wash"),
        ("After a week remove it.", "remove"),
        ("After sex remove the cup.", "remove"),
        ("At night, wash it.", "wash"),
    ],
)
def test_finds_the_verb_of_an_order(text: str, verb: str) -> None:
    row = row_of(only(text))
    at = ordered_at(row, range(len(row.texts)))
    assert at is not None
    assert row.word(at) == verb


def test_tells_verbs_from_other_words() -> None:
    assert is_verb("helps")
    assert not is_verb("vagina")


def test_tells_an_order_from_a_form_that_gives_none() -> None:
    row = row_of(only("Wash the cup."))
    assert may_order(row, 0)
    assert not may_order(row, 2)


def test_knows_what_only_opens_a_statement() -> None:
    assert opens("while")
    assert not opens("wash")
