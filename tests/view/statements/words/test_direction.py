"""Words point up or down, to better or worse."""

import pytest

from zolint.nlp import Word, parse
from zolint.view.statements.words.direction import (
    BETTER,
    LESS,
    MORE,
    WORSE,
    Sign,
    cues,
    noun_sign,
    verb_sign,
    verdict,
    word_sign,
    worth,
)
from zolint.view.stems import stem


def word(text: str, wanted: str) -> Word:
    return next(word for word in parse(text).words if word.text == wanted)


@pytest.mark.parametrize(
    ("verb", "sign"),
    [("raises", MORE), ("lowers", LESS), ("improves", BETTER), ("harms", WORSE), ("has", None)],
)
def test_verbs(verb: str, sign: Sign | None) -> None:
    text = f"Stress {verb} sleep."
    assert verb_sign(parse(text), word(text, verb)) == sign


def test_nouns_and_adjectives() -> None:
    assert noun_sign(word("It causes a drop in desire.", "drop")) == LESS
    assert word_sign(word("It means lower desire.", "lower")) == LESS
    assert verdict(word("It is harmful to sperm.", "harmful")) == WORSE
    assert verdict(word("It is blue.", "blue")) is None


def test_a_change_within_a_change() -> None:
    assert LESS.of(LESS) == MORE
    assert LESS.of(MORE) == LESS
    assert MORE.of(WORSE) == WORSE
    assert -BETTER == WORSE


def test_worth_and_cues() -> None:
    assert worth(frozenset(("pain",))) == -1
    assert worth(frozenset((stem("sleep"),))) == 1
    assert worth(frozenset(("kettle",))) == 0
    assert cues()[stem("raise")] == 1
    assert cues()[stem("lower")] & 2
