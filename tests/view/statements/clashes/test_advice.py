"""Advice clashes with advice on the same deed or thing."""

import pytest

from tests.view.statements.outlines import FILLER, outlines
from zolint.view.statements.clashes.advice import conflicting


def clashes(one: str, other: str) -> bool:
    return bool(list(conflicting(outlines(one, *FILLER, other), frozenset())))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Save every photo from a lover.", "Delete each photo from a lover."),
        ("A silk scarf is ideal for the first time.", "Avoid scarves for the first time."),
        ("Silicone toys need no lubricant.", "A silicone toy requires lubricant."),
    ],
)
def test_conflicting_advice(one: str, other: str) -> None:
    assert clashes(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Save every letter from a lover.", "Delete photos of a stranger."),
        ("If you like, save every photo from a lover.", "Delete each photo from a lover."),
        ("A scarf is ideal for the wrists.", "Never use a scarf round the neck."),
    ],
)
def test_advice_that_goes_together(one: str, other: str) -> None:
    assert not clashes(one, other)
