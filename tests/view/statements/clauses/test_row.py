"""A sentence is cut into the clauses that state something each."""

import gc
from weakref import ref

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.row import is_order, row_of


def cut(text: str) -> list[str]:
    row = row_of(only(text))
    return [text[row.words[first].start : row.words[last - 1].end] for first, last in row.clauses]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Stress lowers desire.", ["Stress lowers desire"]),
        ("Stress lowers desire; rest helps.", ["Stress lowers desire", "rest helps"]),
        ("It lifts the mood and lowers stress.", ["It lifts the mood", "lowers stress"]),
        ("Trust and desire grow.", ["Trust and desire grow"]),
        ("Because it hurts, they stop.", ["Because it hurts", "they stop"]),
        ("Take a break and drink some water.", ["Take a break", "drink some water"]),
        ("The gel, which soothes pain, is cheap.", ["The gel", "which soothes pain", "is cheap"]),
    ],
)
def test_cuts_clauses(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_a_text_without_words_has_no_clause() -> None:
    assert cut("...") == []


@pytest.mark.parametrize(
    "text",
    ["Use plenty of gel.", "Never share a toy.", "Please ask for help.", "Avoid soap.", "Try resting."],
)
def test_knows_an_order(text: str) -> None:
    assert is_order(row_of(only(text)), 0)


@pytest.mark.parametrize(
    "text", ["Massage is safe.", "Using oil hurts.", "Stress lowers desire.", "Test results"]
)
def test_takes_no_statement_for_an_order(text: str) -> None:
    assert not is_order(row_of(only(text)), 0)


def test_a_sentence_is_read_once_and_let_go_with_its_article() -> None:
    outline = only("Stress lowers desire.")
    row = row_of(outline)
    assert row_of(outline) is row
    kept = ref(row)
    del outline, row
    gc.collect()
    assert kept() is None


def test_knows_what_stands_between_words() -> None:
    row = row_of(only("Rest, then go - now."))
    assert [row.gap(at) for at in range(-1, 6)] == ["", "", ", ", " ", " - ", "", ""]
