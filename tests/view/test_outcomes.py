"""Health terms are whole words, the longest that fits, each with its topic."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.view.outcomes import Topic, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Migraines ease.", [("Migraines", Topic.DISEASE)]),
        ("low blood pressure", [("blood pressure", Topic.HEALTH)]),
        ("High blood pressure", [("High blood pressure", Topic.DISEASE)]),
        (
            "anti-inflammatory hormones",
            [("anti-inflammatory", Topic.TREATMENT), ("hormones", Topic.MECHANISM)],
        ),
        ("a stress-relief tea", [("stress-relief", Topic.FEELING), ("tea", Topic.TREATMENT)]),
        ("levonorgestrel", [("levonorgestrel", Topic.TREATMENT)]),
        ("the body’s trust", [("body’s", Topic.BODY), ("trust", Topic.FEELING)]),
    ],
)
def test_finds(text: str, expected: list[tuple[str, Topic]]) -> None:
    assert [(text[term.start : term.end], term.topic) for term in terms(text)] == expected


@pytest.mark.parametrize(
    "text", ["stigmas of existing", "Ed aids the team", "prep the room", "secure it", "mother's"]
)
def test_no_term_hides_in_another_word(text: str) -> None:
    assert not {term.topic for term in terms(text)} & {Topic.DISEASE, Topic.TREATMENT}


@given(st.text(alphabet="abcdehilnoprst -'’.,", max_size=80))
@settings(max_examples=60, deadline=None)
def test_terms_stand_in_order_and_apart(text: str) -> None:
    end = 0
    for term in terms(text):
        assert end <= term.start < term.end <= len(text)
        end = term.end
