"""Two clauses are compared where they speak of one thing, in the same case."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.view.statements.clashes.identity import on_one_thing
from zolint.view.statements.clashes.matching import match
from zolint.view.statements.clauses.assertion import assertions


def alike(one: str, other: str) -> bool:
    """Return whether the first clauses of two sentences speak of one thing."""
    left, right = (next(assertions(outline, frozenset())) for outline in outlines(one, other))
    return on_one_thing(left, right, match(left, right))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Latex rings stretch.", "Latex rings do not stretch."),
        ("Rinse the ring after use.", "Never rinse the ring."),
        ("Latex is safe.", "Latex is dangerous."),
        ("Rinse the ring when the gel burns.", "Do not rinse the ring when the gel burns."),
    ],
)
def test_knows_one_thing(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Boil steel rings.", "Do not boil jelly rings."),
        ("Rinse the ring when the gel burns.", "Do not rinse the ring when the clasp rusts."),
        ("One ring is safe.", "Five rings are dangerous."),
        ("Rings are safe for men.", "Rings are dangerous for women."),
        ("A partner with symptoms should rest.", "A partner need not rest."),
    ],
)
def test_knows_two_cases(one: str, other: str) -> None:
    assert not alike(one, other)
