"""What is as much as before stays as it is; what is not as much is less."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.degree import degrees
from zolint.view.statements.clauses.equals import likened
from zolint.view.statements.clauses.grades import AMOUNT
from zolint.view.statements.clauses.row import row_of


@pytest.mark.parametrize(
    "text",
    [
        "Desire is as strong as it was.",
        "Men who cycle get as hard as before.",
        "On the pill women want sex just as often as those who do not take it.",
        "Silicone lasts as long as oil.",
    ],
)
def test_as_much_as_is_no_way(text: str) -> None:
    (degree,) = degrees(only(text))
    assert degree.still


@pytest.mark.parametrize(
    ("text", "way"),
    [("Desire is not as strong as before.", -1), ("Desire is twice as strong as before.", 1)],
)
def test_more_or_less_than_that_is_a_way(text: str, way: int) -> None:
    (degree,) = degrees(only(text))
    assert not degree.still
    assert degree.sign * degree.points[-1].sign(AMOUNT) == way


def test_what_it_likens_to_is_a_rival_unless_it_is_how_it_was() -> None:
    (other,) = degrees(only("Silicone lasts as long as oil."))
    assert any("= oil lubricant" in key.names for key in other.rival)
    (before,) = degrees(only("Desire is as strong as before."))
    assert not before.rival


@pytest.mark.parametrize("text", ["Use as much as you like.", "As soon as it hurts, stop as you are."])
def test_other_words_in_as_liken_nothing(text: str) -> None:
    row = row_of(only(text))
    assert likened(row, range(len(row.texts))) is None
