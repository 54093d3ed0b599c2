"""A hedge softens the verbs that it covers, and no others."""

from __future__ import annotations

import pytest

from zolint.nlp import parse
from zolint.view.hedges import hedges


def hedging(text: str, verb: str) -> list[str]:
    sentence = parse(text)
    word = next(word for word in sentence.words if word.text == verb)
    return [hedge.text for hedge in hedges(sentence, word)]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Massage eases pain.", "eases", []),
        ("Massage may ease pain.", "ease", ["may"]),
        ("Massage may help ease pain.", "ease", ["may"]),
        ("Massage may ease tension and prevent cramps in the legs.", "prevent", ["may"]),
        ("Massage may ease pain, making people calm.", "making", []),
        ("Massage can help, leading to deeper sleep.", "leading", []),
        ("Stress often causes pain.", "causes", ["often"]),
        ("Stress causes pain more often than joy.", "causes", []),
        ("Stress tends to cause pain.", "cause", ["tends"]),
        ("Some people sleep better.", "sleep", ["Some"]),
        ("Promising tablets cure thrush.", "cure", []),
    ],
)
def test_reaches(text: str, verb: str, expected: list[str]) -> None:
    assert hedging(text, verb) == expected
