"""The words of an article are brought to a common form."""

from __future__ import annotations

import pytest

from zolint.view.notes.stem import stem
from zolint.view.notes.words import split


def test_contractions_are_spelled_out() -> None:
    assert split("Don't; can’t, won't, cannot: it's she'd water-based") == [
        *("Do", "not", "can", "not", "will", "not", "can", "not"),
        *("it", "is", "she", "would", "water", "based"),
    ]


@pytest.mark.parametrize(
    "forms",
    [
        "stop stops stopped stopping",
        "tape tapes taped taping",
        "tap taps tapped tapping",
        "carry carries carried",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


def test_words_that_only_look_alike_have_two_stems() -> None:
    assert stem("tape") != stem("tap")
    assert stem("string") == "string"
    assert stem("caning") != stem("can")
