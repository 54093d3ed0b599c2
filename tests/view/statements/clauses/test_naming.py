"""What a clause names is told from the words that name nothing known."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.naming import Clause, clause_of
from zolint.view.statements.clauses.row import row_of


def clause(text: str) -> Clause:
    """Return the first clause of a sentence."""
    row = row_of(only(text))
    return clause_of(row, *row.clauses[0])


def test_articles_and_the_usual_are_left_out() -> None:
    assert list(clause("The beer lifts a mood more than ever.").words) == ["beer", "lifts", "mood", "more"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Beer dulls desire.", ["alcohol", "desire"]),
        ("Less stress lifts desire.", ["less stress", "desire"]),
        ("A lack of beer dulls desire.", ["less alcohol", "desire"]),
    ],
)
def test_names_things_and_their_want(text: str, told: list[str]) -> None:
    assert list(clause(text).told((), frozenset())) == told


def test_an_it_or_no_name_at_all_points_back() -> None:
    assert clause("It dulls desire.").points(frozenset(("desire",)), set())
    assert not clause("Beer dulls desire.").points(frozenset(("alcohol", "desire")), set())


def test_counts_what_names_nothing_known() -> None:
    assert clause("Beer dulls desire.").strange({1}) == 0
    assert clause("Beer in the wardrobe dulls desire.").strange({3}) == 1


def test_finds_the_last_thing_before_a_place() -> None:
    found = clause("Beer and stress dull desire.")
    at = found.named_before(3, 3)
    assert at is not None
    assert found.named[at].concept == "stress"
    assert found.named_before(0, 3) is None
