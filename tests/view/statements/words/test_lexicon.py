"""Synonyms share a name; opposites are known by list and by form."""

import pytest

from zolint.view.statements.words.lexicon import complementary, name_of, opposed, synonyms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("libido", "sex drive"),
        ("jogging", "running"),
        ("women", "female"),
        ("morning-after pill", "emergency contraception"),
    ],
)
def test_synonyms_share_a_name(one: str, other: str) -> None:
    assert name_of(one) == name_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("close", "closeness"), ("hardly", "difficult"), ("marathon training", "exercise")]
)
def test_a_common_stem_is_no_synonym(one: str, other: str) -> None:
    assert name_of(one) != name_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("safe", "dangerous"),
        ("rising", "declines"),
        ("fair", "unfair"),
        ("harmful", "harmless"),
        ("possible", "impossible"),
    ],
)
def test_opposites_are_opposed_both_ways(one: str, other: str) -> None:
    assert opposed(one, other)
    assert opposed(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("important", "portant"), ("interest", "terest"), ("safe", "safer"), ("under", "der")]
)
def test_a_prefix_of_another_word_denies_nothing(one: str, other: str) -> None:
    assert not opposed(one, other)


def test_only_a_denial_by_form_leaves_no_middle() -> None:
    assert complementary("fair", "unfair")
    assert not complementary("easy", "difficult")


def test_lists_the_words_for_one_thing() -> None:
    assert "libido" in synonyms("desire")
    assert not synonyms("zither")
