"""Forms of one word share a stem."""

import pytest

from zolint.view.stems import stem


@pytest.mark.parametrize(
    ("forms"),
    [
        "boost boosts boosting boosted",
        "vaccine vaccination vaccines",
        "woman women",
        "fall fell fallen falling",
        "foot feet",
    ],
)
def test_the_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("anxious", "antibiotic"), ("desire", "designs"), ("pill", "pillow")]
)
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)
