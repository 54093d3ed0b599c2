"""An article's words, so indexed that a pattern is looked up rather than searched for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, pairwise

from zolint.document import Kind
from zolint.once import cached_property
from zolint.source import Span
from zolint.view.data import words
from zolint.view.notes.stem import stem
from zolint.view.sentences import Sentence

_TOKEN = re.compile(
    r"(?P<word>[^\W_]+(?:['’][^\W_]+)*)|%|(?P<break>[.,;:!?()\[\]–—\"“”/|]|\s-\s)|(?P<other>[^\w\s])"
)
_CONTRACTED = re.compile(r"(?P<base>.+?)(?P<not>n['’]t)?(?:['’](?P<rest>s|re|ve|ll|d|m|S))?$")
_FULL = {"s": "", "re": "are", "ve": "have", "ll": "will", "d": "would", "m": "am"}
_BASE = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
HEAD = 5
"""By so many letters it can be told at once that no word of the article begins like another."""


@dataclass(slots=True)
class Token:
    """A word of an article: as it is read, its common form, and where it stands in its sentence.

    It is not frozen: there are thousands, and a frozen one takes three times as long to make.
    """

    raw: str
    low: str
    """As it is read, in lower case."""
    stem: str
    sentence: int
    """The number of the sentence."""
    start: int
    end: int
    begins: bool
    """Whether a clause begins here."""


@dataclass(frozen=True)
class Words:
    """The words of a run of sentences, found by form, by common form and by beginning."""

    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...] = field(repr=False)

    @classmethod
    def of(cls, sentences: Iterable[Sentence]) -> Words:
        """Index the words of sentences."""
        known = tuple(sentences)
        return cls(known, tuple(chain.from_iterable([_tokens(s.text, n) for n, s in enumerate(known)])))

    @cached_property
    def by_stem(self) -> Mapping[str, Sequence[int]]:
        """The places of each common form."""
        return _index(self._stems)

    @cached_property
    def by_pair(self) -> Mapping[str, Sequence[int]]:
        """The places of each two words that follow each other, by their common forms: "use condom"."""
        return _index(map(" ".join, pairwise(self._stems)))

    @cached_property
    def by_form(self) -> Mapping[str, Sequence[int]]:
        """The places of each word in lower case."""
        return _index([token.low for token in self.tokens])

    @cached_property
    def by_case(self) -> Mapping[str, Sequence[int]]:
        """The places of each word that holds a capital, as it is written; a plural counts as its singular."""
        found: dict[str, list[int]] = {}
        for place, token in enumerate(self.tokens):
            if token.raw != token.low:
                found.setdefault(token.raw, []).append(place)
                if token.raw.endswith("s") and token.raw[:-1].isupper():
                    found.setdefault(token.raw[:-1], []).append(place)
        return found

    @cached_property
    def numbers(self) -> list[int]:
        """The number of each word's sentence."""
        return [token.sentence for token in self.tokens]

    def beginning(self, letters: str) -> list[int]:
        """Return the places of words that begin with these letters, in order."""
        forms = self._forms
        found: list[int] = []
        at = bisect_left(forms, letters)
        while at < len(forms) and forms[at].startswith(letters):
            found += self.by_form[forms[at]]
            at += 1
        return sorted(found)

    @cached_property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The first and the end place of each sentence's words."""
        ends: list[tuple[int, int]] = []
        at = 0
        for number in range(len(self.sentences)):
            start = at
            while at < len(self.tokens) and self.tokens[at].sentence == number:
                at += 1
            ends.append((start, at))
        return tuple(ends)

    def span(self, start: int, end: int) -> Span:
        """Return where the words from place `start` to before `end` stand in the source."""
        first, last = self.tokens[start], self.tokens[end - 1]
        return self.sentences[first.sentence].locate(first.start, last.end)

    def is_title(self, sentence: int) -> bool:
        """Whether a sentence stands in a title or a list of tags, or looks like a heading."""
        return sentence in self._titles

    @cached_property
    def _titles(self) -> frozenset[int]:
        return frozenset(n for n, sentence in enumerate(self.sentences) if _looks_like_title(sentence))

    def text(self, start: int, end: int) -> str:
        """Return the words from place `start` to before `end` as they are written."""
        first, last = self.tokens[start], self.tokens[end - 1]
        return " ".join(self.sentences[first.sentence].text[first.start : last.end].split())

    @cached_property
    def heads(self) -> frozenset[str]:
        """What the words begin with: one letter, two, up to HEAD."""
        return frozenset(form[:letters] for form in self.by_form for letters in range(1, HEAD + 1))

    @cached_property
    def _stems(self) -> list[str]:
        return [token.stem for token in self.tokens]

    @cached_property
    def _forms(self) -> list[str]:
        return sorted(self.by_form)


def split(text: str) -> list[str]:
    """Return the words of a short text as they are indexed: contractions in full, hyphens as spaces."""
    if text.isalpha():
        return _parts(text)
    return [token.raw for token in _tokens(text, 0)]


def _looks_like_title(sentence: Sentence) -> bool:
    """Whether it is a title or tag, or a short line without a full stop that is a paragraph by itself."""
    block, text = sentence.block, sentence.text
    if block.kind in (Kind.TITLE, Kind.HEADING, Kind.TAGS):
        return True
    alone = block.kind is Kind.PARAGRAPH and len(text) == len(block.text.strip())
    return alone and (text[-1:].isalnum() or text[-1:] == "?") and text.count(" ") < _TITLE_WORDS


_TITLE_WORDS = 14


def _index(forms: Iterable[str]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, form in enumerate(forms):
        found[form].append(place)
    return dict(found)  # to ask for a word must not add it


def _tokens(text: str, sentence: int) -> list[Token]:
    begins, found = True, list[Token]()
    for match in _TOKEN.finditer(text):
        sign = match.lastgroup
        if sign == "break":
            begins = True
            continue
        if sign == "other":
            continue
        start, end = match.span()
        for part, low, root, joins in _read(match.group()):
            found.append(Token(part, low, root, sentence, start, end, begins or joins))
            begins = False
    return found


@lru_cache(maxsize=20_000)
def _read(word: str) -> tuple[tuple[str, str, str, bool], ...]:
    """Return each word that a word stands for: as it is read, in lower case, its common form, if it joins."""
    joining = words("forms", "joining")
    return tuple((part, low := part.lower(), stem(low), low in joining) for part in _parts(word))


def _parts(word: str) -> list[str]:
    """Spell a contraction out: "don't" is two words, "it's" is "it"."""
    if "'" not in word and "’" not in word:
        return ["can", "not"] if word.lower() == "cannot" else [word]
    found = _CONTRACTED.match(word)
    if not found:
        return [word]
    base = found["base"]
    parts = [_BASE.get(base.lower(), base) if found["not"] else base]
    if found["not"]:
        parts.append("not")
    rest = (found["rest"] or "").lower()
    full = "is" if rest == "s" and base.lower() in words("forms", "before_is") else _FULL.get(rest)
    return [*parts, full] if full else parts
