"""What a clause that tells of one group alone says of all others."""

import pytest

from tests.view.statements.outlines import only
from zolint.view.statements.clauses.alone import none_but
from zolint.view.statements.clauses.asserted import Assertion
from zolint.view.statements.clauses.assertion import assertions


def others(text: str) -> Assertion | None:
    """Return what the first clause of a sentence says of those of whom it does not tell."""
    return none_but(next(assertions(only(text), frozenset())))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Thrush strikes only women.", "men"),
        ("Only men get thrush.", "women"),
        ("Women are the only ones who get thrush.", "men"),
        ("Only gay people get thrush.", "straight"),
    ],
)
def test_what_is_so_of_one_group_alone_is_not_so_of_the_others(text: str, word: str) -> None:
    found = others(text)
    assert found
    assert found.sign < 0
    assert found.absolute
    assert found.group
    assert word in found.group.text.split()


@pytest.mark.parametrize(
    "text", ["Thrush strikes women.", "Only steel toys can be boiled.", "Thrush only itches at night."]
)
def test_what_tells_of_no_group_alone_says_nothing_of_others(text: str) -> None:
    assert others(text) is None


def test_the_other_groups_of_a_line_are_meant_together() -> None:
    found = others("Only teenagers get thrush.")
    assert found
    assert found.group
    assert {"adults", "pensioners"} <= set(found.group.text.split())
