"""Topics that an article tells its readers to take up are known in plain words; passing mentions are none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from zolint.document.markdown import READER
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.notes import Notes, catalogue

PASSAGES = tomllib.loads((Path(__file__).parent / "notes_topics.toml").read_text("utf-8"))
COLUMN = """\
# Letters from the coast

Every Friday this column is about sex, love and the body. Sexual questions come in by the bagful, and the \
garden is a sea of mud.

{passage}

More next week, when the tomatoes are out.
"""


def lacking(passage: str) -> set[str]:
    """Return the safety topics on whose note a column with this passage falls short."""
    view = Notes.of(Analysis(READER.read(Source("a.md", COLUMN.format(passage=passage))), Settings()))
    return {gap.topic.id for gap in view.gaps if gap.entry.family == "safety"}


@pytest.mark.parametrize("topic", PASSAGES)
def test_what_readers_are_told_to_do_asks_for_its_note(topic: str) -> None:
    unknown = [passage for passage in PASSAGES[topic]["told"] if topic not in lacking(passage)]
    assert unknown == []


@pytest.mark.parametrize("topic", PASSAGES)
def test_what_is_mentioned_in_passing_asks_for_no_note(topic: str) -> None:
    flagged = [passage for passage in PASSAGES[topic]["mentioned"] if lacking(passage)]
    assert flagged == []


def test_every_topic_of_safety_has_passages() -> None:
    safety = {entry.id for entry in catalogue.load().topics.values() if entry.family == "safety"}
    assert safety - PASSAGES.keys() == {"first-meeting", "fast-breathing"}  # not of the published catalogue


@pytest.mark.parametrize(
    ("passage", "told"),
    [
        ("Take a tablet of tadalafil on Friday.", True),
        ("If you take tadalafil, tell the dentist.", False),
        ("Never take a tablet of tadalafil from a friend.", False),
        ("Tadalafil lasts for a weekend. Treat yourself.", True),
        ("Tadalafil lasts for a weekend. It was licensed in 2003.", False),
    ],
)
def test_one_plain_instruction_is_enough_and_its_case_or_a_warning_is_none(
    passage: str,
    told: bool,  # noqa: FBT001 - a table
) -> None:
    assert ("ed-drugs" in lacking(passage)) is told


def test_those_in_a_state_are_told_what_to_do_about_it() -> None:
    assert lacking("When panic grips you at night, count to ten.") == {"mental-health"}
    assert not lacking("When panic grips a crowd, the doors are opened by the staff.")


def test_a_heading_is_about_what_stands_right_under_it() -> None:
    told = "- Write down three good things\n- Keep the curtains open"
    assert lacking(f"## Depression in November\n\n{told}") == {"mental-health"}
    assert not lacking(f"## Depression in November\n\nIt is dark.\n\n## At home\n\n{told}")
