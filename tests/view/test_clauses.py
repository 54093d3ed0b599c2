"""A clause knows who acts, whether it is asserted of now, and what it is asked of."""

from __future__ import annotations

import pytest

from zolint.nlp import parse
from zolint.view.clauses import Clause, clauses


def clause(text: str, verb: str) -> Clause:
    return next(each for each in clauses(parse(text)) if each.verb.text == verb)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Walking eases pain.", "eases", "Walking"),
        ("Massage may ease tension and prevent cramps in the legs.", "prevent", "Massage"),
        ("PrEP is a medicine that lowers the risk.", "lowers", "medicine"),
        ("Yoga helps couples by reducing stress.", "reducing", "Yoga"),
        ("Trust allows people to rest.", "rest", "people"),
    ],
)
def test_finds_who_acts(text: str, verb: str, subject: str) -> None:
    found = clause(text, verb).subject
    assert found is not None
    assert found.text == subject


def test_the_subject_of_a_relative_clause_leaves_the_clause_out() -> None:
    words = clause("PrEP is a medicine that lowers the risk.", "lowers").about()
    assert [word.text for word in words] == ["a", "medicine"]


@pytest.mark.parametrize(
    ("text", "verb", "traits"),
    [
        ("Use plenty of lube.", "Use", {"imperative"}),
        ("Do not stop the tablets.", "stop", {"imperative", "negated"}),
        ("Garlic does not cure thrush.", "cure", {"negated", "finite"}),
        ("No pill protects everyone.", "protects", {"negated", "finite"}),
        ("The bath eased the pain.", "eased", {"past", "finite"}),
        ("The pain is caused by tension.", "caused", {"passive", "finite"}),
        ("Walking to ease pain is wise.", "ease", set()),
    ],
)
def test_tells_how_it_is_said(text: str, verb: str, traits: set[str]) -> None:
    found = clause(text, verb)
    names = ("imperative", "negated", "past", "passive", "finite")
    assert {name for name in names if getattr(found, name)} == traits


def test_a_modal_reaches_a_coordinated_bare_verb() -> None:
    assert clause("Massage may ease tension and prevent cramps in the legs.", "prevent").modal == "may"
