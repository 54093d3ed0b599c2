"""What a noun phrase names, and which way it goes by itself: "lower stress levels" is stress, going down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from zolint.nlp import Parse, Word
from zolint.view.data import table
from zolint.view.statements.words.direction import Sign, noun_sign, word_sign
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline, Term, terms_at
from zolint.view.stems import stem


@dataclass(frozen=True)
class Thing:
    """A cause or an outcome, by the names of the terms that make it up."""

    head: str
    names: frozenset[str]
    words: str
    """As written."""

    def matches(self, other: Thing) -> bool:
        """Whether both name the same thing."""
        return self.head == other.head and self.names == other.names


def thing(outline: Outline, parse: Parse, head: Word, without: Word | None = None) -> Thing | None:
    """Return what a phrase names, leaving out a word that only says which way it goes."""
    words = tuple(word for word in _phrase(parse, head) if word is not without)
    found = named(outline, words, head)
    # "people who smoke": the clause names what people are meant
    clause = None if found else next(parse.children(head, "relcl"), None)
    return thing(outline, parse, clause) if clause else found


def named(outline: Outline, words: Sequence[Word], head: Word | None = None) -> Thing | None:
    """Return what some words name; without a head, the last of them is the head."""
    terms = [term for term in terms_at(outline, words) if term.value is None]
    names = [term.name for term in terms if not term.is_light]
    own_names = [name for name in names if name not in _empty()] or names
    if not own_names:
        return None
    own = (term.name for term in terms_at(outline, [head] if head else []) if term.name in own_names)
    text = outline.sentence.text[words[0].start : words[-1].end]
    return Thing(next(own, own_names[-1]), frozenset(own_names), text)


def change(parse: Parse, noun: Word) -> tuple[Sign | None, Word, Word | None]:
    """Return which way a noun phrase goes, the noun that goes, and a word that only says so.

    "A drop in desire", "lower desire", "desire loss".
    """
    sign, spent = None, None
    own = noun_sign(noun)
    below = next((obj for prep in parse.children(noun, "prep") for obj in parse.children(prep, "pobj")), None)
    if own and (below or any(parse.children(noun, "compound"))):
        sign, spent, noun = own, None if below else noun, below or noun
    for word in parse.children(noun, "amod", "nmod", "det", "advmod"):
        more = word_sign(word)
        if more:
            sign = sign.of(more) if sign else more
    return sign, noun, spent


def matter(terms: Iterable[Term]) -> frozenset[str]:
    """Return the names of those terms that are more than "levels", "feelings" or "really"."""
    return frozenset(term.name for term in terms if not term.is_light and term.name not in _empty())


_APART = (
    "relcl",
    "conj",
    "cc",
    "appos",
    "punct",
    "advcl",
    "mark",
    "aux",
    "acl",
    "nsubj",
    "nsubjpass",
    "preconj",
)
"""Dependents that are not part of a name."""
_NAMING = ("of", "for", "to", "between", "on", "about", "towards", "against")
"""Prepositions that go on naming; after others stand circumstances."""


def _phrase(parse: Parse, head: Word) -> Iterator[Word]:
    """Yield in order the head and what belongs to its name."""
    found = [head]
    for word in found:
        for child in parse.children(word):
            if child.relation in _APART or child.tag == "WRB":
                continue
            if child.relation != "prep" or child.lemma in _NAMING or word.tag[0] == "V":
                found.append(child)
    named = (word for word in found if word is head or word_sign(word) is None)
    return iter(sorted(named, key=lambda word: word.index))


@cache
def _empty() -> frozenset[str]:
    heads = table("synonyms")["empty_heads"]
    return frozenset(map(name_of, heads)) | frozenset(map(stem, heads))
