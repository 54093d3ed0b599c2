"""Clauses of an article are compared where they share something, and stand apart."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.view.statements.outlines import FILLER, outlines
from zolint.view.statements.clashes.gists import exclusive, told

WORDS = (
    *(
        "Never",
        "always",
        "some",
        "half",
        "of",
        "women",
        "72",
        "hours",
        "after",
        "sex,",
        "twice",
        "a",
        "day",
        "one",
    ),
    *(
        "in",
        "ten",
        "40",
        "%",
        "an",
        "hour",
        "it",
        "the",
        "device",
        "pain",
        "stress",
        "lowers",
        "raises",
        "better",
    ),
    *(
        "not",
        "to",
        "than",
        "(no",
        ")",
        ";",
        ":",
        "and",
        "which",
        "avoid",
        "stop",
        "safe",
        "*",
        "don't",
        "1,000",
    ),
)


def found(*parts: str, subject: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    said = list(told(outlines(*parts), subject))
    return [(one.place, other.place) for one, other, _ in exclusive(said, subject)]


def test_finds_the_pair() -> None:
    assert found("Stress lowers desire.", *FILLER, "Libido rises under stress.") == [(1, 4)]


def test_leaves_neighbours_alone() -> None:
    assert not found("Stress lowers desire.", "Libido rises under stress.")


def test_a_sentence_linked_to_the_last_is_compared_further_off() -> None:
    linked = "However, stress raises desire."
    assert not found("Stress lowers desire.", *FILLER, linked)
    assert found("Stress lowers desire.", *FILLER, "It rained.", linked) == [(1, 5)]


def test_a_sentence_that_weighs_says_nothing_for_sure() -> None:
    assert not found("Stress lowers desire.", *FILLER, "Although stress raises desire, rest is best.")


def test_a_pronoun_stands_for_the_subject_of_the_article() -> None:
    parts = "Meditation lowers cortisol.", *FILLER, "The practice raises cortisol."
    assert found(*parts, subject=frozenset(("meditation",))) == [(1, 4)]
    assert not found(*parts)


@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_any_row_of_words_can_be_read(text: str) -> None:
    said = list(told(outlines(text, *FILLER, f"{text} not."), frozenset(("toy",))))
    for each in said:
        for gist in each.gists:
            assert 0 <= gist.low <= gist.high <= 1
            assert 0 <= gist.start < gist.end <= len(each.outline.sentence.text)
    list(exclusive(said, frozenset(("toy",))))
