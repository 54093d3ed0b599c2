"""What the words of a clause do to what it asserts."""

import pytest

from zolint.view.statements.clauses.phrasing import judging, longest, root, stem_of


def phrase(text: str) -> tuple[str, ...]:
    found = longest(tuple(map(stem_of, text.split())), 0)
    assert found
    return found[0].parts


def test_takes_the_longest_phrase() -> None:
    assert phrase("should not be warmed") == ("should", "not")


def test_leaves_a_gap_where_the_phrase_has_one() -> None:
    found = longest(tuple(map(stem_of, ["leave", "the", "cream", "alone"])), 0)
    assert found
    assert found[1] == (0, 3)


def test_finds_nothing_where_a_part_is_missing() -> None:
    assert not longest(tuple(map(stem_of, ["zebra", "crossing"])), 0)


@pytest.mark.parametrize(
    ("one", "other"), [("treatable", "treatment"), ("addictive", "addiction"), ("relaxed", "relaxing")]
)
def test_forms_of_a_word_share_their_root(one: str, other: str) -> None:
    assert root(one) == root(other)


def test_a_form_of_two_words_is_of_the_longer() -> None:
    assert stem_of("cleanser") == stem_of("cleanse") != stem_of("clean")


def test_a_word_of_few_letters_keeps_them() -> None:
    assert root("bed") == "bed"


def test_safe_is_a_verdict_and_loud_is_none() -> None:
    ends = {word: longest((stem_of(word),), 0) for word in ("safe", "loud")}
    assert {word: any(map(judging, found[0].ends)) for word, found in ends.items() if found} == {
        "safe": True,
        "loud": False,
    }
