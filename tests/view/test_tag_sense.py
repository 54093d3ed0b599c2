"""Two tags that say the same are known as such, however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zolint.view.tag_sense import american, grouped, sense


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("STIs", "sexually transmitted infections"),
        ("STD", "sti"),
        ("erectile dysfunction", "ED"),
        ("counselling", "counseling"),
        ("gynaecology", "gynecology"),
        ("oestrogen", "estrogen"),
        ("sexual behaviour", "sexual behaviors"),
        ("fertilisation", "fertilization"),
        ("foot fetish", "feet fetishism"),
        ("budget rope", "rope on a budget"),
        ("porn", "pornography"),
        ("women's health", "Women's Health"),
        ("self-care", "selfcare"),
        ("self care", "Self_Care"),
        ("long distance BDSM", "LDR kink"),
        ("couples therapy", "couples counseling"),
        ("sex education", "sexual education"),
        ("third trimester", "3rd trimester"),
        ("multiple sclerosis", "MS"),
        ("early ejaculation", "premature ejaculation"),
        ("sex outdoors", "outdoor sex"),
        ("kegels", "pelvic floor exercises"),
        ("nudes", "nude selfies"),
    ],
)
def test_names_of_one_subject_are_grouped(one: str, other: str) -> None:
    assert grouped((one, other)) == {one: one, other: one}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("contraception", "emergency contraception"),
        ("dating", "online dating"),
        ("genetic", "genetics"),
        ("self-care", "care"),
        ("kink", "bondage"),
        ("men", "women"),
        ("sleep", "insomnia"),
        ("exercise", "exercises for two"),
        ("news", "new"),
        ("fasting", "intermittent fasting"),
        ("emergency contraception", "morning-after pill"),
        ("ecstasy", "MDMA"),
    ],
)
def test_other_subjects_stay_apart(one: str, other: str) -> None:
    assert grouped((one, other)) == {one: one, other: other}


def test_words_that_are_alike_only_beside_others() -> None:
    assert sense(["cheap"]) != sense(["budget"])
    assert sense(["cheap", "rope"]) == sense(["budget", "rope"])


def test_a_tag_of_fillers_says_nothing() -> None:
    assert sense(["the", "of"]) == frozenset()


@given(st.lists(st.text(max_size=12), max_size=8))
@settings(max_examples=50, deadline=None)
def test_every_label_is_in_the_group_of_a_label(labels: list[str]) -> None:
    groups = grouped(labels)
    assert set(groups) == set(labels)
    assert all(groups[name] == name for name in groups.values())


@given(st.text(max_size=20))
@settings(max_examples=50, deadline=None)
def test_american_spelling_is_settled_at_once(word: str) -> None:
    assert len(american(word)) <= len(word)
