"""A claim is softened by a word or two, or not at all."""

from __future__ import annotations

import pytest

from zolint.nlp import parse
from zolint.view.claims.softening import softer
from zolint.view.clauses import clauses


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("Slow touch eases pain.", "eases", "may ease"),
        ("Coils do not protect against thrush.", "protect", "may not protect"),
        ("Herpes is spread by kissing.", "spread", "may be spread"),
        ("Herpes is not spread by towels.", "spread", "may not be spread"),
        ("Slow touch is not harmful.", "is", "may not be"),
        ("Couples sleep apart, leading to less desire.", "leading", "which may lead"),
        ("Slow touch helps to ease pain.", "ease", "may help"),
        ("Slow touch can ease pain.", "ease", ""),
        ("Slow touch has eased pain for years.", "eased", ""),
        ("Nothing eases pain.", "eases", ""),
    ],
)
def test_a_claim_is_softened(text: str, verb: str, words: str) -> None:
    parsed = parse(text)
    assert next(softer(each) for each in clauses(parsed) if each.verb.text == verb) == words
