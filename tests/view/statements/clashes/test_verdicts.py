"""Verdicts on one thing in one case exclude each other."""

import pytest

from tests.view.statements.outlines import FILLER, outlines
from zolint.view.statements.clashes.verdicts import contrary


def clashes(one: str, other: str) -> bool:
    return bool(list(contrary(outlines(one, *FILLER, other), frozenset())))


def test_safe_and_ruinous() -> None:
    assert clashes("Boiling is harmless for a silicone toy.", "Boiling ruins a silicone toy.")
    assert clashes("The coil is reliable.", "The coil is useless.")
    assert not clashes("The coil is not reliable.", "The coil is useless.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The coil is reliable.", "The pill is useless."),
        ("The coil is reliable against pregnancy.", "The coil is useless against herpes."),
        ("The coil may be reliable.", "The coil is useless."),
    ],
)
def test_another_thing_or_case(one: str, other: str) -> None:
    assert not clashes(one, other)
