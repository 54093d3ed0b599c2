"""A text's words keep their places, whatever they are made of."""

import pytest

from zolint.view.statements.words.tokens import tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Self-care isn't a luxury.", ["self", "care", "is", "n't", "a", "luxury"]),
        ("Self-care isn’t a luxury.", ["self", "care", "is", "n't", "a", "luxury"]),
        ("About 1,500 of them, or 2.5 %", ["about", "1,500", "of", "them", "or", "2.5", "%"]),
        ("Take 3,4 or B12 at 37°", ["take", "3", "4", "or", "b12", "at", "37", "°"]),
        ("Café_crème", ["café", "crème"]),
        ("", []),
    ],
)
def test_a_text_is_a_row_of_words(text: str, words: list[str]) -> None:
    assert [word.text for word in tokens(text)] == words


def test_a_word_knows_its_place() -> None:
    text = "Lube won’t harm 1,500 İlly condoms"
    assert [text[word.start : word.end] for word in tokens(text)] == [
        "Lube",
        "wo",
        "n’t",
        "harm",
        "1,500",
        "İlly",
        "condoms",
    ]
