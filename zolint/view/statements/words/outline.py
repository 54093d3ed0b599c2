"""A sentence's outline: what it names, counts and denies, read from its words alone, without a parse."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from typing import NamedTuple

from zolint.document import HEADINGS
from zolint.nlp import Word
from zolint.once import cached_property
from zolint.phrases import find
from zolint.view.data import table, words
from zolint.view.sentences import Sentence
from zolint.view.statements.words.concepts import Mention, mentions_in
from zolint.view.statements.words.lexicon import Opening, opening
from zolint.view.statements.words.tokens import Token, tokens
from zolint.view.stems import stem
from zolint.words import lower_case


class Term(NamedTuple):
    """A word of matter, or a phrase that names one thing; `start` and `end` are offsets in the sentence."""

    start: int
    end: int
    text: str
    """As written, in lower case."""
    name: str
    """The stem that stands for it and its synonyms; "#" for a number."""
    value: float | None = None
    """What a number counts."""
    is_name: bool = False
    """Whether it has a capital inside the sentence."""

    @property
    def is_light(self) -> bool:
        """Whether it may stand in one statement and not in the other without making it another statement."""
        return self.text in word_list("light")


@dataclass(frozen=True, eq=False)
class Outline:
    """A sentence's terms, denials and small words."""

    sentence: Sentence
    place: int
    """Its number in the article."""
    terms: tuple[Term, ...]
    denials: tuple[Term, ...]
    """The words that deny: "not", "never", "no"."""
    quantities: tuple[Term, ...]
    """The words that say how much of a group is meant; the name is the class: all, most, some, few, none."""
    before: Outline | None = None
    """The sentence that a first word such as "It" points back to."""
    tokens: tuple[Token, ...] = ()
    """Its words in order."""
    is_report: bool = False
    """Whether it tells what somebody else holds."""

    @cached_property
    def names(self) -> frozenset[str]:
        """What the sentence speaks of."""
        # of a set, a frozen one takes the least room
        return frozenset({term.name for term in self.terms if term.value is None})

    @cached_property
    def numbers(self) -> tuple[Term, ...]:
        """The terms that count."""
        return tuple([term for term in self.terms if term.value is not None])

    @cached_property
    def lower(self) -> str:
        """The sentence in lower case, letter for letter."""
        return lower_case(self.sentence.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word, in lower case."""
        return frozenset([word.text for word in self.tokens])

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Where it names which concepts."""
        return mentions_in(self.tokens)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """The concepts that it names."""
        return frozenset([mention.concept for mention in self.mentions]) or _NOTHING

    @cached_property
    def reach(self) -> frozenset[str]:
        """What the sentence speaks of, with what its "It" may stand for."""
        return self.names | self.before.names if self.before else self.names

    @cached_property
    def limits(self) -> frozenset[str]:
        """The small words that limit or place what the sentence says: "if", "without", "before"."""
        return self.words & word_list("limiting") or _NOTHING

    def has(self, words: str) -> bool:
        """Whether one of the words or phrases of this list of `contrast.toml` stands in the sentence."""
        return next(find(entries(words), self.sentence.text), None) is not None


def terms_at(outline: Outline, words: Iterable[Word]) -> list[Term]:
    """Return the terms that some words of a sentence's parse belong to."""
    places = [word.start for word in words]
    if not places:
        return []
    first, last = min(places), max(places)
    near = [term for term in outline.terms if term.start <= last and first < term.end]
    return [term for term in near if any(term.start <= place < term.end for place in places)]


def open_two_blocks(one: Outline, other: Outline) -> bool:
    """Whether each of two sentences opens a block, so that its "it" is what stands above it."""
    left, right = one.sentence, other.sentence
    return left.block is not right.block and left.start == right.start == 0


def outline(sentence: Sentence, place: int, before: Outline | None = None) -> Outline:
    """Read a sentence's outline; `before` is that of the sentence before it in the block."""
    words = tokens(sentence.text)
    if not words or words[0].text not in _POINTING:
        before = None
    known = [_known(word.text) for word in words]
    phrases = _phrases(known)
    shares = _shares(sentence.text)
    terms, denials, quantities, at = [], [], list(dict.fromkeys(shares.values())), 0
    last, text, new = len(words), sentence.text, tuple.__new__
    at += bool(words) and known[0].value is not None and _numbers(sentence, words[0].end)
    while at < last:
        of_word = known[at]
        if of_word.is_idle and at not in phrases:
            at += 1
            continue
        word = words[at]
        end, name = phrases[at] if at in phrases else (at + 1, of_word.name)
        value = of_word.value if word.text != "one" else 1.0 if _is_one(words[at : at + 2]) else None
        if value is not None and at and _is_label(words[at - 1], sentence):
            terms.append(
                Term(word.start, word.end, word.text, f"{words[at - 1].text} {word.text}", is_name=True)
            )
            at += 1
            continue
        while value is not None and at + 1 < last and words[at + 1].text in _SCALES:
            at += 1
            end, value = at + 1, value * _SCALES[words[at].text]
        if of_word.denies and not _is_idle(words[at : at + 2], shares):
            denials.append(Term(word.start, word.end, word.text, word.text))
        if of_word.denies or word.start in shares:
            end = at + 1
        elif value is not None:
            terms.append(Term(word.start, words[end - 1].end, word.text, "#", value))
        elif end > at + 1 or of_word.is_matter:
            start, stop = word.start, words[end - 1].end
            is_name = at > 0 and text[start].isupper() and not text.isupper()
            written = word.text if end == at + 1 else text[start:stop].lower()
            terms.append(new(Term, (start, stop, written, name, None, is_name)))
        at = end
    counted = tuple([term for term in quantities if term in shares.values()])
    return Outline(sentence, place, tuple(terms), tuple(denials), counted, before, words)


class _Known(NamedTuple):
    """What is known of a word by itself."""

    name: str
    """Its stem."""
    value: float | None
    is_idle: bool
    """Whether by itself it tells nothing, as do half of all words."""
    denies: bool
    is_matter: bool
    opening: Opening | None
    """The synonyms and phrases that it may be or begin."""


@lru_cache(maxsize=50_000)
def _known(word: str) -> _Known:
    value, denies = number(word), word in _denying()
    is_function = word in word_list("function")
    return _Known(
        stem(word),
        value,
        is_function and not denies and value is None and word != "one",
        denies,
        not is_function and (len(word) > 1 or word in "%°"),
        opening(word),
    )


def _phrases(known: Sequence[_Known]) -> Mapping[int, tuple[int, str]]:
    """Return the synonyms and phrases in a row of words: by their first word, their end and their name."""
    found, end = dict[int, tuple[int, str]](), 0
    begun = [at for at, word in enumerate(known) if word.opening]
    stems = [word.name for word in known] if begun else []
    for at in begun:
        opening = known[at].opening
        if at >= end and opening:
            end, name = opening.read(stems, at)
            if name:
                found[at] = end, name
    return found


def _is_idle(words: Sequence[Token], shares: dict[int, Term]) -> bool:
    """Whether "not" only limits what follows: "not all", "not only"; such a quantity is some."""
    idle = words[0].text == "not" and len(words) > 1 and words[1].text in word_list("idle")
    if idle:
        shares.pop(words[1].start, None)
    return idle


def _is_one(words: Sequence[Token]) -> bool:
    """Whether "one" counts: before a unit, "one week"; else it is mostly a pronoun."""
    return words[0].text == "one" and len(words) > 1 and words[1].text in _units()


@cache
def _units() -> frozenset[str]:
    units = (unit for scale in table("contrast")["units"].values() for unit in scale)
    return frozenset(form for unit in units for form in (unit, unit + "s"))


def _numbers(sentence: Sentence, end: int) -> bool:
    """Whether a number at the start only numbers a heading: "3. What to do"."""
    return sentence.block.kind in HEADINGS and sentence.text[end : end + 1] in (".", ")", ":")


def _is_label(word: Token, sentence: Sentence) -> bool:
    """Whether a number after this word only tells one thing from the next: "type 2", "HPV 16"."""
    written = sentence.text[word.start : word.end]
    return word.text in word_list("numbered") or (len(written) > 1 and written.isupper())


@cache
def entries(name: str) -> tuple[str, ...]:
    """Return a list of `contrast.toml`, or of `gist.toml` the words that weigh or link."""
    if name in ("weighing", "linking"):
        return tuple(entry.strip() for entry in table("gist")[name].split(","))
    return tuple(table("contrast")[name])


def _shares(text: str) -> dict[int, Term]:
    """Return the words of quantity of a sentence, by the offset of every word of theirs."""
    kinds = _quantities()
    found: dict[int, Term] = {}
    for share in find(_quantity_words(), text):
        term = Term(share.start, share.end, text[share.start : share.end].lower(), kinds[share.entry])
        found |= {share.start + word.start: term for word in tokens(term.text)}
    return found


@cache
def _quantities() -> Mapping[str, str]:
    """Return the words that say how much of a group a statement is about, with their class."""
    lists = table("contrast")["quantity"]
    return {word: kind for kind, words in lists.items() for word in words}


@cache
def _quantity_words() -> tuple[str, ...]:
    return tuple(_quantities())


word_list = partial(words, "contrast", "words")
"""A list of small words of `contrast.toml`: function, light, limiting or denying."""


def is_empty(word: str) -> bool:
    """Whether a word by itself tells nothing: "the", "really"."""
    return word in word_list("function") or word in word_list("light")


@cache
def stems_of(name: str) -> frozenset[str]:
    """Return the stems of a list of small words."""
    return frozenset(map(stem, word_list(name)))


_POINTING = ("it", "they", "this", "these")
_NOTHING = frozenset[str]()
"""Kept once for all sentences of which there is nothing to say: each empty set takes room of its own."""
_UNITS = (
    "zero one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_WORDS: dict[str, float] = {
    **{word: float(n) for n, word in enumerate(_UNITS.split())},
    **{word: 10.0 * n for n, word in enumerate(_TENS.split(), 2)},
    **_SCALES,
    "dozen": 12.0,
    "twice": 2.0,
    "thrice": 3.0,
    "fortnight": 14.0,
}
_NOT_COUNTED = ("zero", "one")
_DIGITS = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(?:st|nd|rd|th|s)?")


@lru_cache(maxsize=50_000)
def number(word: str) -> float | None:
    """Return what a number counts, or None for another word; "one" is mostly a pronoun."""
    if digits := _DIGITS.fullmatch(word):
        return float(digits[1].replace(",", ""))
    return None if word in _NOT_COUNTED else _WORDS.get(word)


@cache
def _denying() -> frozenset[str]:
    return frozenset(table("contrast")["negation"])
