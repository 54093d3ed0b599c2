"""Parses: our own, frozen, remembered."""

import gc
import pickle
import weakref

import pytest
import spacy

from zolint import nlp


def test_words_stand_where_they_stand_in_the_sentence() -> None:
    text = "Couples don’t argue\u00a0less — they argue better."
    for word in nlp.parse(text).words:
        assert text[word.start : word.end] == word.text


def test_shouting_is_read_as_if_it_were_spoken() -> None:
    words = {word.text: word for word in nlp.parse("HOW TOUCH CAN REGULATE YOUR ANXIETIES").words}
    assert words["REGULATE"].tag == "VB"
    assert words["ANXIETIES"].lemma == "anxiety"


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("She feels calmer and sleeps better.", "feels", "feel"),
        ("It doesn't hurt.", "n't", "not"),
        ("They are tired.", "are", "be"),
        ("The studies were small.", "studies", "study"),
        ("He was given a dose.", "given", "give"),
        ("We need rest.", "need", "need"),
    ],
)
def test_lemmas_are_dictionary_forms(sentence: str, word: str, lemma: str) -> None:
    found = {w.text: w.lemma for w in nlp.parse(sentence).words}
    assert found[word] == lemma


def test_the_tree_can_be_walked() -> None:
    parse = nlp.parse("Regular sleep lowers the risk of illness.")
    (root,) = parse.roots()
    assert root.text == "lowers"
    (subject,) = parse.children(root, "nsubj")
    assert [word.text for word in parse.subtree(subject)] == ["Regular", "sleep"]
    illness = next(word for word in parse.words if word.text == "illness")
    assert [word.text for word in parse.ancestors(illness)] == ["of", "risk", "lowers"]
    assert parse.head(subject) is root


def test_a_parse_survives_pickling_and_is_made_once() -> None:
    parse = nlp.parse("Rest helps.")
    assert pickle.loads(pickle.dumps(parse)) == parse  # noqa: S301 - our own bytes
    assert nlp.parse("Rest helps.") is parse


def test_parses_are_forgotten_between_articles_once_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "_parses", {})
    monkeypatch.setattr(nlp, "_MEMORY", 2)
    nlp.parse_all(["Rest helps.", "Sleep helps."])
    nlp.make_room()
    assert nlp.is_parsed("Rest helps.")
    nlp.parse_all(["A walk helps."])
    assert nlp.is_parsed("Rest helps.")
    nlp.make_room()
    assert not nlp.is_parsed("Rest helps.")


def test_a_forgotten_parse_goes_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "_parses", {})
    monkeypatch.setattr(nlp, "_MEMORY", 0)
    parse = nlp.parse("Rest helps.")
    parse.kept["itself"] = parse
    gone = weakref.ref(parse)
    del parse
    gc.disable()  # which would find it in the end
    try:
        nlp.make_room()
        assert gone() is None
    finally:
        gc.enable()


def test_a_batch_gives_what_single_parses_give() -> None:
    texts = ["One sentence stands alone.", "Another, which is rather longer, stands beside it.", "Third."]
    nlp.parse_all(texts)
    assert [nlp.parse(text).text for text in texts] == texts


def test_the_installed_model_is_the_recorded_release() -> None:
    assert list(nlp.model().mismatches()) == []
    assert nlp.model().identity.startswith("3.8.0:")


SENTENCES = [
    "Regular sleep lowers the risk of illness, but it doesn't cure anything.",
    "She'd rather not; can't they wait until 9.30 p.m.?",
    "  Two spaces \t and a tab\nand a line break.",
    "Naïve café-goers (aged 18–24) paid £3.50 — or so they said…",
    "https://example.org is no word, nor is a@b.example or :-).",
    "Rest.",
    "…",
    " ",
    "The nurse, whom nobody had asked, explained that the pill, if it is taken late, may fail " * 4,
]


def test_parses_are_those_of_the_model_as_its_makers_run_it() -> None:
    language = spacy.load(nlp.model().folder, exclude=["ner", "senter", "attribute_ruler", "lemmatizer"])
    nlp.parse_all(SENTENCES)
    for sentence in SENTENCES:
        theirs = [
            (token.idx, token.text, token.tag_, token.dep_, token.head.i) for token in language(sentence)
        ]
        ours = [(w.start, w.text, w.tag, w.relation, w.head) for w in nlp.parse(sentence).words]
        assert ours == theirs


def test_nothing_has_no_words() -> None:
    assert nlp.parse("").words == ()
