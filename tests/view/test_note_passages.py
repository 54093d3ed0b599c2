"""What is said of one topic is not said of another one."""

from __future__ import annotations

from zolint.document.markdown import READER
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.notes import Notes

FASTING = "## Sixteen hours\n\nStart with intermittent fasting. Skip breakfast, and eat nothing until noon."
CAPSULES = "## And for calm\n\nTake 300 mg of ashwagandha at night."
ASK = "Ask your doctor before you start."


def lacking(*parts: str) -> set[str]:
    """Return the topics on which an article says nothing at all."""
    text = "# A lighter spring\n\n" + "\n\n".join(parts) + "\n"
    view = Notes.of(Analysis(READER.read(Source("a.md", text)), Settings()))
    return {gap.topic.id for gap in view.gaps if not gap.said}


def test_whom_to_ask_about_the_capsules_is_nobody_to_ask_about_fasting() -> None:
    assert lacking(FASTING, CAPSULES) == {"fasting-detox"}  # beside which supplements are not reported
    assert lacking(FASTING, f"{CAPSULES} {ASK}") == {"fasting-detox"}
    assert not lacking(f"{FASTING} {ASK}", CAPSULES)


def test_a_passage_on_neither_is_about_the_whole_article() -> None:
    assert not lacking(FASTING, CAPSULES, f"## Before you begin\n\n{ASK}")


def test_another_letter_has_its_own_answer() -> None:
    letter = '## "He reads my messages"\n\nDear Ann, your husband reads your messages. Leave the phone out.'
    other = '## "{}"\n\nDear Bob, turn to a helpline.'
    assert lacking(letter, other.format("I drink too much")) == {"domestic-abuse"}
    assert not lacking(letter, other.format("I drink too much").replace('"', ""))
