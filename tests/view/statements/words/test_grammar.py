"""Where a word stands decides what it says."""

from zolint.nlp import Word, parse
from zolint.view.statements.words import grammar


def word(text: str, wanted: str) -> Word:
    return next(word for word in parse(text).words if word.text == wanted)


def test_conditions() -> None:
    text = "Stop if it hurts."
    assert grammar.in_condition(parse(text), word(text, "hurts"))
    assert not grammar.in_condition(parse(text), word(text, "Stop"))


def test_subjects() -> None:
    text = "Strong stress lowers desire."
    found = parse(text)
    assert grammar.in_subject(found, word(text, "Strong"))
    assert not grammar.in_subject(found, word(text, "desire"))
    subject = grammar.main_subject(found)
    assert subject is not None
    assert subject.text == "stress"


def test_words_by_their_offset() -> None:
    found = grammar.word_at(parse("Stress lowers desire."), 7)
    assert found is not None
    assert found.text == "lowers"
    assert grammar.word_at(parse("Stress."), 99) is None


def test_pronouns_and_verbs() -> None:
    text = "It lowers desire."
    assert grammar.is_pronoun(word(text, "It"))
    assert not grammar.is_pronoun(word(text, "desire"))
    assert grammar.has_verb(parse(text))
    assert not grammar.has_verb(parse("Less desire"))


def test_who_is_meant() -> None:
    text = "Women who do not drink are healthy."
    assert grammar.limits_subject(parse(text), word(text, "not"))
