"""Which verbs are set right that were read as nouns or adjectives, and that nothing else is touched."""

from __future__ import annotations

import pytest

from zolint import nlp
from zolint.view.claims.mending import mended


def verbs(text: str) -> set[str]:
    return {word.text for word in mended(nlp.parse(text)).words if word.tag in ("VBP", "VBZ")}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("A cold bedroom switches most lovers off.", "switches"),
        ("A scarf doubles what is heard.", "doubles"),
        ("Tight lacing shifts the liver.", "shifts"),
        ("Vaginal climaxes last twice as long as the other kind.", "last"),
        ("Bleeding after sex is the first sign of it.", "is"),
        ("The left ovary works harder than the right.", "works"),
        ("Gag reflexes fade after a few weeks.", "fade"),
        ("Only exhausted ovaries get cysts.", "get"),
        ("Yoni eggs tone what childbirth has stretched.", "tone"),
    ],
)
def test_the_verb_is_found_where_the_grammar_shows_it(text: str, verb: str) -> None:
    assert verb in verbs(text)


@pytest.mark.parametrize(
    "text",
    [
        "A few tablets, a glass and two towels.",
        "Massage eases the shoulders.",
        "Make the evenings calm.",
        "Three condoms in the drawer.",
        "He found the others kind.",
    ],
)
def test_a_parse_that_is_in_order_is_left_alone(text: str) -> None:
    parse = nlp.parse(text)
    assert mended(parse) is parse


def test_the_subject_of_a_mended_verb_is_what_stands_before_it() -> None:
    parse = mended(nlp.parse("A scarf doubles what is heard."))
    verb = next(word for word in parse.words if word.text == "doubles")
    assert [word.text for word in parse.children(verb, "nsubj")] == ["scarf"]


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("Oxytocin, sometimes called the cuddle hormone, strengthens the bond.", "Oxytocin", "strengthens"),
        ("Prolactin, dubbed the brake of desire, rises after orgasm.", "Prolactin", "rises"),
        ("The antibiotic kicks in on the second day.", "antibiotic", "kicks"),
    ],
)
def test_the_main_verb_is_found_behind_an_aside(text: str, subject: str, verb: str) -> None:
    parse = mended(nlp.parse(text))
    root = next(parse.roots())
    assert root.text == verb
    assert [word.text for word in parse.children(root, "nsubj")] == [subject]
