"""Colour and width follow the user, the environment and the terminal, in this order."""

from __future__ import annotations

import io

import pytest

from zolint.terminal import Screen, screen


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "environment", "is_terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "", "TERM": "dumb"}, True, False),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_who_decides_on_colour(
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    environment: dict[str, str],
    is_terminal: bool,  # noqa: FBT001 - a column of the table
    expected: bool,  # noqa: FBT001
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert screen(choice, Terminal() if is_terminal else io.StringIO()).colour is expected


@pytest.mark.parametrize(("columns", "expected"), [("72", 72), ("7", 44)])
def test_the_width_is_that_of_columns_within_reason(
    monkeypatch: pytest.MonkeyPatch, columns: str, expected: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert screen("never", io.StringIO()).width == expected


def test_paints_only_where_there_is_colour() -> None:
    assert Screen(colour=True).paint("error", "worse") == "\x1b[1;31mworse\x1b[0m"
    assert Screen(colour=False).paint("error", "worse") == "worse"
