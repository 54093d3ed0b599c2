"""A verb of cause and effect goes too far where its study is a survey, of mice, or small."""

from __future__ import annotations

import pytest

from zolint import nlp
from zolint.document import markdown
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.overreach import Overreach


def reached(text: str, small: int = 30) -> list[str]:
    """Return the verbs that go too far."""
    analysis = Analysis(markdown.READER.read(Source("a.md", f"{text}\n")), Settings())
    nlp.parse_all(analysis.wants(Overreach))
    return [each.verb for each in analysis.view(Overreach).reaches(small)]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A survey of 400 couples found that massage reduces stress.", "reduces"),
        ("A cohort study shows that daily sex prevents heart disease.", "prevents"),
        ("Yoga cures vaginismus, according to a survey of 90 readers.", "cures"),
        ("A longitudinal study of teenagers found that sexting leads to depression.", "leads"),
        ("A study in mice found that licorice boosts desire.", "boosts"),
        ("A small pilot study of 12 men showed that maca improves erections.", "improves"),
        ("Massage eases period pain, an observational study found.", "eases"),
        ("In a survey of women, the gel relieved pain.", "relieved"),
        ("A poll showed that jealousy can cause depression.", "cause"),
    ],
)
def test_cause_and_effect_needs_a_trial(text: str, verb: str) -> None:
    assert reached(text) == [verb]


@pytest.mark.parametrize(
    "text",
    [
        "In mice, oxytocin increases bonding.",
        "In one small trial, ginger eased the pain.",
        "In a randomised trial of 300 women, training reduced leakage.",
        "A survey of 300 women suggests that massage may ease cramps.",
        "A survey found that massage may ease cramps.",
        "A cohort study found that daily sex is linked to fewer heart attacks.",
        "In a survey of 800 adults, a third said that sex improved their sleep.",
        "Women in the survey said that walking eased their cramps.",
        "In one survey, 40% of women reduced their drinking after the diagnosis.",
        "The survey did not show that porn causes depression.",
        "A small study of 12 men cannot show that maca improves erections.",
        "Does a survey show that massage reduces stress?",
        "“A survey found that massage reduces stress,” the label says.",
        "Massage reduces stress; in a cohort study, this was seen in one in ten.",
        "A poll found that most couples talk about money.",
    ],
)
def test_other_words_do_not_go_too_far(text: str) -> None:
    assert reached(text) == []


REFERENCES = (
    "\n\n## References\n\n1. Ruiz. Hugs: a cross-sectional study.\n2. Lee. Hugs: a randomised trial.\n"
)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Hugging reduces stress [1].", ["reduces"]),
        ("Hugging reduced stress [1].", ["reduced"]),
        ("Hugging reduces stress [2].", []),
        ("Hugging reduces stress [1,2].", []),
        ("Hugging is linked to less stress [1].", []),
        ("Hugging reduces stress. It feels good [1].", []),
    ],
)
def test_the_title_of_the_one_source_of_the_sentence_counts(text: str, verbs: list[str]) -> None:
    assert reached(text + REFERENCES) == verbs
