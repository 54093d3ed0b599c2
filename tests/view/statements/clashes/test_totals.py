"""Parts add up to their whole."""

import pytest

from tests.view.statements.outlines import outlines
from zolint.view.statements.clashes.totals import unequal

PARTS = "Ten minutes of breathing, twenty minutes of stretching, and ten minutes of quiet."


@pytest.mark.parametrize(
    ("whole", "clashes"),
    [
        ("The whole evening takes an hour.", True),
        ("The whole evening takes 40 minutes.", False),
        ("The walk takes an hour.", False),
        ("All in all that is half an hour.", True),
    ],
)
def test_the_whole_is_the_sum(whole: str, *, clashes: bool) -> None:
    assert bool(list(unequal(outlines(PARTS, whole), frozenset()))) is clashes


def test_an_open_list_has_no_sum() -> None:
    assert not list(
        unequal(
            outlines("Ten to twenty minutes, then five minutes.", "In all it takes an hour."), frozenset()
        )
    )


def test_parts_may_share_a_unit_and_follow_their_whole() -> None:
    parts = "The back takes fifteen minutes, the legs fifteen and the feet ten."
    assert list(unequal(outlines("The whole massage takes half an hour.", parts), frozenset()))
    assert not list(unequal(outlines("The whole massage takes forty minutes.", parts), frozenset()))
