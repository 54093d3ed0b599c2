"""What verbs of many uses say of the body, and what they say of anything else."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "Herpes stays in the body for good.",
        "The pelvic floor forgets nothing.",
        "Hormones do the rest.",
        "Criticism goes straight to the amygdala.",
        "That is where the nerves come together.",
        "The headache goes as soon as the rain sets in.",
        "A warm hand tells the womb that all is well.",
        "After ten faces the brain can no longer tell noses apart.",
        "The brain of a gambler looks like that of an addict.",
        "After the last period the vagina loses its folds.",
    ],
)
def test_the_body_goes_knows_and_is_told(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "The waiter forgets nothing.",
        "The dishwasher does the rest.",
        "The lane goes straight to the harbour.",
        "That is where the roads come together.",
        "Your vagina is yours alone.",
        "Our guide tells the group that all is well.",
    ],
)
def test_anything_else_does_so_without_a_claim(text: str) -> None:
    assert not claims_something(text)
