"""Effects that another sentence may oppose are read with as few parses as will do."""

from __future__ import annotations

import pytest

from tests.articles import article
from zolint import nlp
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.statements.candidates import Candidates
from zolint.view.statements.clashes.opposition import stated


def read(*parts: str) -> list[str]:
    """Return the sentences whose effects are read."""
    acting = Analysis(article(*parts), Settings()).view(Candidates).acting
    assert len(acting) == len(parts)
    return [outline.sentence.text for outline, _ in stated(acting, nlp.parse)]


@pytest.fixture(autouse=True)
def _nothing_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "_parses", {})


def test_both_sides_are_read_where_they_may_clash() -> None:
    parts = ("Yoga lowers stress.", "Yoga raises stress.")
    assert read(*parts) == list(parts)


def test_a_sentence_that_does_not_name_what_is_affected_is_left_unread() -> None:
    assert read("Regular yoga lowers stress.", "Regular yoga raises the pulse.") == [
        "Regular yoga lowers stress."
    ]
    assert not nlp.is_parsed("Regular yoga raises the pulse.")


def test_what_is_parsed_already_is_read_first() -> None:
    parts = ("Regular yoga lowers stress.", "Regular yoga raises the pulse.")
    nlp.parse_all(parts)
    assert read(*parts) == list(parts)


def test_a_softened_effect_calls_for_no_other() -> None:
    softened = "Regular yoga may lower the pulse."
    assert read(softened, "Regular yoga raises the pulse.") == [softened]
