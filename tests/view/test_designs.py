"""A study that cannot show cause and effect is told from one that can, and from a mere mention."""

from __future__ import annotations

import pytest

from zolint.view.designs import Design, studies, titled


def named(text: str, small: int = 30) -> list[tuple[Design, str]]:
    return [(each.design, text[each.start : each.end]) for each in studies(text, small)]


@pytest.mark.parametrize(
    ("text", "design", "words"),
    [
        ("A survey of 400 couples found it.", Design.SURVEY, "A survey of 400 couples"),
        ("It helps, according to a poll.", Design.SURVEY, "a poll"),
        ("A 2019 diary study showed it.", Design.SURVEY, "A 2019 diary study"),
        ("In a large cohort study, it helped.", Design.OBSERVATIONAL, "a large cohort study"),
        ("Longitudinal data show it.", Design.OBSERVATIONAL, "Longitudinal data"),
        ("Researchers found in a study of rats that it helps.", Design.ANIMAL, "a study of rats"),
        ("Animal studies show it.", Design.ANIMAL, "Animal studies"),
        ("Test-tube experiments prove it.", Design.CELLS, "Test-tube experiments"),
        ("A pilot trial showed it.", Design.SMALL, "A pilot trial"),
        ("A study of twelve women found it.", Design.SMALL, "A study of twelve women"),
        ("A case report shows it.", Design.SMALL, "A case report"),
    ],
)
def test_a_weak_study_is_named(text: str, design: Design, words: str) -> None:
    assert (design, words) in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "A randomised trial of 300 women found it.",
        "A meta-analysis of cohort studies found it.",
        "Fill in the survey before you book.",
        "A survey of 300 women suggests it.",
        "A study of 4,500 women found it.",
        "Mice are small animals.",
        "The pilot flew home.",
    ],
)
def test_other_words_name_none(text: str) -> None:
    assert named(text) == []


def test_what_is_small_can_be_set() -> None:
    assert named("A study of 60 men found it.") == []
    assert named("A study of 60 men found it.", 100) == [(Design.SMALL, "A study of 60 men")]


@pytest.mark.parametrize(
    ("title", "design"),
    [
        ("Hugs and stress: a cross-sectional study", Design.OBSERVATIONAL),
        ("A national survey of hugs", Design.SURVEY),
        ("Oxytocin and bonding in prairie voles", Design.ANIMAL),
        ("Garlic against Candida in vitro", Design.CELLS),
        ("Yohimbine and panic: a case report", Design.SMALL),
        ("A pilot study of hugs", Design.SMALL),
        ("A pilot randomised trial of hugs", None),
        ("Hugs: a systematic review", None),
        ("Of mice and men", None),
    ],
)
def test_a_title_names_its_design(title: str, design: Design | None) -> None:
    found = titled(title)
    assert (found and found.design) == design
