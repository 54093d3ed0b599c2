"""The report for a person."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.report.reports import report
from zolint.finding import Report
from zolint.report.text import write
from zolint.snippet import width
from zolint.terminal import Screen

HERE = Path(__file__).parent


@pytest.mark.parametrize("columns", [80, 46])
def test_shows_findings_with_their_lines_and_a_summary(
    golden: Callable[[Path, str], None], columns: int
) -> None:
    golden(HERE / f"text-{columns}.txt", write(report(), Screen(columns)))


@pytest.mark.parametrize("columns", [44, 64, 80, 200])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    lines = write(report(), Screen(columns)).splitlines()
    assert max(width(line.replace("\t", " " * 8)) for line in lines) <= columns


def test_colour_adds_nothing_but_colour() -> None:
    coloured = write(report(), Screen(80, colour=True))
    assert "\x1b[1;31m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == write(report(), Screen(80))


def test_quiet_leaves_the_summary_out() -> None:
    full, quiet = write(report(), Screen()), write(report(), Screen(), quiet=True)
    assert full.startswith(quiet)
    assert "findings" not in quiet


def test_says_so_where_nothing_was_found() -> None:
    assert write(Report((), files=1), Screen()) == "No findings, 1 file checked.\n"


def test_control_characters_of_an_article_do_not_reach_the_terminal() -> None:
    finding = replace(report().findings[0], message='"\x1b[2J" clears', line="\x1b[2J clears\x07")
    assert "\x1b" not in write(Report((finding,)), Screen())


@given(
    st.lists(st.text("ab—'-", min_size=1, max_size=50), min_size=1, max_size=30).map(" ".join),
    st.integers(30, 90),
)
@example("short", 40)
@example("w" * 90, 40)
@settings(max_examples=60, deadline=None)
def test_a_message_is_cut_into_lines_as_textwrap_cuts_it(message: str, columns: int) -> None:
    finding = replace(report().findings[0], message=message)
    lines = write(Report((finding,), (), (), 1), Screen(columns), quiet=True).splitlines()
    wanted = [f"  {line}" for line in textwrap.wrap(message, columns - 2)]
    assert lines[1 : 1 + len(wanted)] == wanted
