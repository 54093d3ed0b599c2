"""A wording says what it does to a statement."""

import pytest

from zolint.view.statements.words.tokens import tokens
from zolint.view.statements.words.wording import extent, longest, orders, parts, small, want
from zolint.view.stems import stem


def roles(text: str) -> set[tuple[str, str, int]]:
    words = [word.text if word.text == "n't" else stem(word.text) for word in tokens(text)]
    found = longest(words, 0)
    return {tuple(role) for role in found[1].roles} if found else set()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("cannot", ("deny", "", -1)),
        ("cannot", ("none", "none", 1)),
        ("almost always", ("extent", "nearly", 1)),
        ("don't", ("duty", "must_not", 1)),
        ("dangerous", ("axis", "safe", -1)),
        ("brings couples closer", ("sense", "intimacy", 1)),
        ("painless", ("lacking", "pain", -1)),
        ("makes it harder to", ("way", "down", -1)),
        ("quenches", ("way", "down", -1)),
    ],
)
def test_knows_what_a_wording_does(text: str, role: tuple[str, str, int]) -> None:
    assert role in roles(text)


def test_a_gap_is_short() -> None:
    assert roles("brings a b c d e f g closer").isdisjoint({("sense", "intimacy", 1)})


def test_lists_are_at_hand() -> None:
    assert stem("wash") in orders()
    assert extent("few") == (0.0, 0.2)
    assert "it" in small("pronouns")
    assert parts("painful sex") == ("pain", "sex")
    assert parts("sex") == ("sex",)
    assert want("short sleep") == "sleep"
    assert not want("sleep")
