"""What a tag promises is looked for in the text, and what the safety rules report is known."""

from __future__ import annotations

from tests.articles import article
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.tag_duties import TagDuties


def duties(*parts: str) -> TagDuties:
    return Analysis(article(*parts), Settings()).view(TagDuties)


def test_a_specific_sentence_is_enough() -> None:
    view = duties("If you feel low for weeks, talk to a GP or a therapist.")
    assert view.says(["crisis-line", "support-signpost"])


def test_a_general_one_is_not() -> None:
    assert not duties("Take care, and be safe.").says(["crisis-line", "support-signpost"])


def test_knows_what_the_safety_rules_report() -> None:
    view = duties("Try anal sex on holiday.", "Anal sex takes time. Have anal sex in the morning.")
    assert view.is_reported(["anal-sex"])
    assert not view.is_reported(["chemsex"])
