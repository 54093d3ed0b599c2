"""The ready-made checks of what an article says."""

from __future__ import annotations

from tests.articles import article
from zolint.checks.passages import FlagGap
from zolint.document import Kind
from zolint.rule import NoOptions
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.notes import Notes


def test_a_gap_is_flagged_for_its_family_and_for_whether_something_is_said() -> None:
    parts = (
        (Kind.TITLE, "A vibrator for two"),
        "Turn it on. Start at the neck. Kiss the thighs of your partner.",
    )
    missing, begun = FlagGap("safety", '"{words}" has none.'), FlagGap("safety", "Part.", begun=True)
    view = Notes.of(Analysis(article(*parts), Settings()))
    (hit,) = missing(view, NoOptions())
    assert hit.message.startswith('"vibrator" has none. Add: ')
    assert hit.data == next(gap.data for gap in view.gaps if gap.topic.id == "sex-toys")
    assert list(begun(view, NoOptions())) == []
    topics = [hit.data["topic"] for hit in FlagGap("consent", "None.")(view, NoOptions())]
    assert topics == [gap.topic.id for gap in view.gaps if gap.entry.family == "consent"] == ["how-to-sex"]
