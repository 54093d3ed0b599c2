"""What holds for every format: nothing is lost, and nothing that an article says is obeyed."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report.hostile import NAMES, hostile
from tests.report.read import COUNTS
from tests.report.reports import report
from zolint.finding import Report
from zolint.plugins import Reporter
from zolint.report import FOR_MACHINES, FOR_PEOPLE, names, write
from zolint.report.legible import UNSEEN
from zolint.terminal import Screen

FORMATS = sorted(COUNTS)


def test_every_format_is_read_back_here() -> None:
    assert sorted((*FOR_PEOPLE, *FOR_MACHINES)) == FORMATS


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("seen", [report(), hostile(), Report((), files=2)], ids=["usual", "hostile", "none"])
def test_all_have_the_same_number_of_findings(name: str, seen: Report) -> None:
    assert COUNTS[name](write(name, seen, Screen())) == len(seen.findings)


@pytest.mark.parametrize("name", FORMATS)
def test_no_character_moves_a_cursor_or_turns_a_line(name: str) -> None:
    text = write(name, hostile(), Screen())
    text.encode()
    seen = {one for one in text if unicodedata.category(one) in ("Cc", "Zl", "Zp", "Cs") or UNSEEN.match(one)}
    assert seen <= {"\n", *("\t" * (name == "text"))}


@settings(max_examples=60, deadline=None)
@given(path=st.text(min_size=1), words=st.text(min_size=1))
def test_no_text_at_all_costs_a_finding_or_makes_one(path: str, words: str) -> None:
    first, second = (replace(one, path=path, message=f"{words}!") for one in report().findings[:2])
    seen = Report((first, second), files=1)
    for name in sorted({*FORMATS} - {"text", "concise"}):
        assert COUNTS[name](write(name, seen, Screen())) == 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_the_same_every_time(name: str) -> None:
    assert write(name, hostile(), Screen()) == write(name, hostile(), Screen())


@pytest.mark.parametrize("name", ["json", "jsonl", "gitlab", "rdjson"])
def test_names_of_files_are_kept_as_they_are(name: str) -> None:
    text = write(name, hostile(), Screen())
    found = set(re.findall(r'"path": ?("(?:[^"\\]|\\.)*")', text))
    decoded = {json.loads(one) for one in found}
    assert decoded == {one.replace("\udce9", "�") for one in NAMES}


def test_a_plug_ins_format_still_gets_the_report_alone() -> None:
    mine = Reporter("mine", lambda seen: f"{len(seen.findings)} of {seen.files}")
    assert write("mine", report(), Screen(), (mine,)) == "4 of 2"
    assert names((mine,))[-1] == "mine"
