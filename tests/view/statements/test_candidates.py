"""Only what the writer states can clash."""

import pytest

from tests.articles import article
from zolint.document import Document, Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.statements.candidates import Candidates


def candidates(document: Document) -> Candidates:
    return Analysis(document, Settings()).view(Candidates)


@pytest.mark.parametrize("text", ["Does stress lower desire?", "Critics said that stress lowers desire."])
def test_questions_and_reports_state_nothing(text: str) -> None:
    assert not candidates(article(text)).outlines


def test_saying_nothing_is_no_report() -> None:
    assert candidates(article("A partner who says nothing lowers desire.")).outlines


@pytest.mark.parametrize(
    "text", ["Couples argue less about money.", "Arguing harms sleep.", "Doctors insist on it."]
)
def test_who_quarrels_or_insists_on_a_thing_reports_nothing(text: str) -> None:
    assert candidates(article(text)).outlines


def test_who_argues_that_it_is_so_reports() -> None:
    assert not candidates(article("Others argue that stress lowers desire.")).outlines


def test_a_lost_full_stop_is_put_back() -> None:
    found = candidates(article("Stress lowers desire The pill raises it."))
    assert [each.sentence.text for each in found.outlines] == ["Stress lowers desire", "The pill raises it."]


def test_knows_the_subject_and_what_is_told() -> None:
    found = candidates(article((Kind.TITLE, "Zinc"), "Zinc lowers stress."))
    assert found.subject == {"zinc"}
    assert [len(each.gists) for each in found.told] == [0, 1]


def test_asks_for_few_parses() -> None:
    found = candidates(article("Stress lowers desire.", "It rained.", "We went home."))
    assert list(found.texts) == []


def test_others_are_others() -> None:
    found = candidates(article("Stress lowers desire.", "It rained.", "For others, stress raises desire."))
    assert not found.acting
