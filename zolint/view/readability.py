"""How hard an article's prose is to read; the only door to textstat.

The counts of sentences and words are ours, because textstat splits at every "e.g." and drops sentences of
one or two words; syllables and familiar words are textstat's. On plain sentences both give the same scores.

Why textstat 0.7.11 or later: 0.7.4 needs pkg_resources (setuptools before 81) at run time, 0.7.5 to 0.7.8
pull a package under the GPL. From 0.7.9 on it has NLTK download a pronunciation dictionary at first use, from
0.7.11 on only where there is none; we give it ours (`data/nltk`) and no NLTK, so nothing is ever downloaded.
It holds some 1,000 words that pyphen, which counts all others, gets wrong. Against the full dictionary, the
share of miscounted words falls from 9.7 % to 1.2 % on health articles, and from 10 % to 4 % on technical
prose that the list was not made for.
"""

from __future__ import annotations

import heapq
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType, ModuleType, SimpleNamespace
from typing import Any, ClassVar, Self

from zolint.document import Kind
from zolint.once import cached_property
from zolint.view import Analysis
from zolint.view.sentences import Sentence, Sentences

POLYSYLLABLE = 3
"""From how many syllables on a word is long, in SMOG and the Gunning fog index."""
_AGE_OF_GRADE_0 = 5
_FRAGMENT_WORDS = 5
_HARDEST_SENTENCE_WORDS = 10
_HARD_WORD_SYLLABLES = 4
_WORDS_REMEMBERED = 50_000
_DICTIONARY = Path(__file__).with_name("data") / "nltk" / "corpora" / "cmudict" / "cmudict"


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0
    letters: int = 0
    """Letters and digits."""
    polysyllables: int = 0
    """Words of three or more syllables."""
    complex_words: int = 0
    """Words of three or more syllables that are not on the Dale-Chall list of familiar words."""

    def __add__(self, other: Counts) -> Counts:
        """Return the counts of two texts taken together."""
        return Counts(
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
            self.letters + other.letters,
            self.polysyllables + other.polysyllables,
            self.complex_words + other.complex_words,
        )


def flesch_reading_ease(counts: Counts) -> float:
    """Return the Flesch reading ease, 100 for easy down to 0 for hard (Flesch 1948)."""
    return 206.835 - 1.015 * counts.words / counts.sentences - 84.6 * counts.syllables / counts.words


def flesch_kincaid(counts: Counts) -> float:
    """Return the Flesch-Kincaid US grade (Kincaid, Fishburne, Rogers and Chissom 1975)."""
    return 0.39 * counts.words / counts.sentences + 11.8 * counts.syllables / counts.words - 15.59


def smog(counts: Counts) -> float:
    """Return the SMOG US grade (McLaughlin 1969); meant for thirty sentences and more."""
    return 1.043 * math.sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def coleman_liau(counts: Counts) -> float:
    """Return the Coleman-Liau US grade (Coleman and Liau 1975), in textstat's two-digit form."""
    return 5.8 * counts.letters / counts.words - 29.6 * counts.sentences / counts.words - 15.8


def gunning_fog(counts: Counts) -> float:
    """Return the Gunning fog index, a US grade (Gunning 1952)."""
    return 0.4 * (counts.words / counts.sentences + 100 * counts.complex_words / counts.words)


@dataclass(frozen=True, slots=True)
class Formula:
    """A readability formula that gives a US school grade."""

    title: str
    grade: Callable[[Counts], float]


FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        "flesch-kincaid": Formula("Flesch-Kincaid", flesch_kincaid),
        "smog": Formula("SMOG", smog),
        "coleman-liau": Formula("Coleman-Liau", coleman_liau),
        "gunning-fog": Formula("Gunning fog", gunning_fog),
    }
)
"""The formulas by the names that `readability.formula` takes."""


def reading_age(grade: float) -> float:
    """Return the age, in years, at which pupils reach a US school grade."""
    return grade + _AGE_OF_GRADE_0


@dataclass(frozen=True)
class Graded:
    """A sentence with its counts and its own grade."""

    sentence: Sentence
    counts: Counts
    grade: float


@dataclass(frozen=True)
class Readability:
    """The scores of paragraphs, list items and quotations; headings, labels, code and tags do not count.

    A list item of a few words without a closing stop is no sentence, so it does not count either.
    """

    sentences: tuple[Sentence, ...]
    formula: Formula
    target: float
    """The highest grade that the settings allow."""

    is_passing: ClassVar[bool] = True

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Choose the sentences that count; nothing is scored before it is asked for."""
        settings = analysis.settings.readability
        chosen = tuple(s for s in analysis.view(Sentences).prose if _counts(s))
        return cls(chosen, FORMULAS[settings.formula], settings.target)

    @cached_property
    def word_count(self) -> int:
        """How many words the sentences have; needs no syllables and so no textstat."""
        return sum(sentence.word_count for sentence in self.sentences)

    @cached_property
    def graded(self) -> tuple[Graded, ...]:
        """The sentences, each with its own grade."""
        return tuple(self._grade(sentence) for sentence in self.sentences)

    @cached_property
    def counts(self) -> Counts:
        """The counts of the whole text."""
        return sum((graded.counts for graded in self.graded), Counts())

    @cached_property
    def grade(self) -> float:
        """The grade of the whole text by the chosen formula; 0 where there is no text."""
        return self.formula.grade(self.counts) if self.counts.words else 0.0

    @property
    def ease(self) -> float:
        """The Flesch reading ease of the whole text; 100 where there is no text."""
        return flesch_reading_ease(self.counts) if self.counts.words else 100.0

    def hardest_sentences(self, count: int) -> tuple[Graded, ...]:
        """Return the sentences of the highest grade, in the order of the article.

        A grade means little for a few words, so sentences of fewer than ten are left out.
        """
        fit = (graded for graded in self.graded if graded.counts.words >= _HARDEST_SENTENCE_WORDS)
        hardest = heapq.nlargest(count, fit, key=lambda graded: graded.grade)
        return tuple(sorted(hardest, key=lambda graded: graded.sentence.span))

    def hardest_words(self, count: int) -> tuple[str, ...]:
        """Return the words that cost readers most: four syllables and more, the frequent ones first."""
        words = (word for sentence in self.sentences for word in sentence.word_texts)
        hard = Counter(word.lower() for word in words if syllables(word) >= _HARD_WORD_SYLLABLES)
        cost = {word: times * syllables(word) for word, times in hard.items()}
        return tuple(heapq.nsmallest(count, cost, key=lambda word: (-cost[word], word)))

    def _grade(self, sentence: Sentence) -> Graded:
        counts = count(sentence.word_texts)
        return Graded(sentence, counts, self.formula.grade(counts))


def count(sentence: Iterable[str]) -> Counts:
    """Return the counts of one sentence, given as its words."""
    words = list(map(_measured, sentence))
    sums = map(sum, zip(*words, strict=True)) if words else ()
    return Counts(1, len(words), *sums)


@lru_cache(maxsize=_WORDS_REMEMBERED)
def syllables(word: str) -> int:
    """Return how many syllables textstat counts in a word; a compound is the sum of its parts."""
    word = word.lower().replace("’", "'").replace("‑", "-").removesuffix("'s")
    return sum(_textstat().syllable_count(part) for part in word.split("-") if part)


@lru_cache(maxsize=_WORDS_REMEMBERED)
def _measured(word: str) -> tuple[int, int, bool, bool]:
    """Return what a word adds to the counts: syllables, letters, and whether it is long and complex."""
    parts = syllables(word)
    is_long = parts >= POLYSYLLABLE
    letters = sum(map(str.isalnum, word))
    return parts, letters, is_long, is_long and not _is_familiar(word)


def _is_familiar(word: str) -> bool:
    return not _textstat().is_difficult_word(word.replace("’", "'"), POLYSYLLABLE)


@cache
def _textstat() -> ModuleType:
    """Import textstat with our dictionary in place of NLTK's, so that all machines count alike."""
    known = sys.modules.get("nltk")
    sys.modules["nltk"] = nltk = _nltk()
    try:
        # only where scores are asked for; it has no types
        import textstat  # type: ignore[import-untyped]  # noqa: PLC0415
    finally:
        del sys.modules["nltk"]
        if known:
            sys.modules["nltk"] = known
    for name, module in list(sys.modules.items()):
        if name.startswith("textstat.") and hasattr(module, "nltk"):
            vars(module)["nltk"] = nltk  # somebody may have imported textstat before us
    return textstat  # type: ignore[no-any-return]


def _nltk() -> ModuleType:
    """Return as much of NLTK as textstat asks for; all of it takes a third of a second to import."""
    nltk: Any = ModuleType("nltk")
    nltk.data = SimpleNamespace(find=Path)
    nltk.corpus = SimpleNamespace(cmudict=SimpleNamespace(dict=_pronunciations))
    return nltk  # type: ignore[no-any-return]


def _pronunciations() -> dict[str, list[list[str]]]:
    lines = map(str.split, _DICTIONARY.read_text("utf-8").splitlines())
    return {word: [sounds] for word, _, *sounds in lines}


def _counts(sentence: Sentence) -> bool:
    """Whether a sentence counts: it holds a word and is not a mere name in a list."""
    if sentence.block.kind is not Kind.ITEM or sentence.word_count >= _FRAGMENT_WORDS:
        return sentence.word_count > 0
    return sentence.word_count > 0 and sentence.text.rstrip("\"”’')]*_").endswith((".", "!", "?", "…"))
