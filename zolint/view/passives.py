"""Verbs in the passive: what is done, without or before who does it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from zolint.document import Kind
from zolint.nlp import Parse, Word
from zolint.source import Span
from zolint.view import Analysis
from zolint.view.sentences import Sentence, Sentences


@dataclass(frozen=True, slots=True)
class Passive:
    """A verb in the passive, with its auxiliaries."""

    sentence: Sentence
    start: int
    """Offsets in the sentence's text."""
    end: int
    names_agent: bool
    """Whether a "by" after it says who acts."""

    @property
    def text(self) -> str:
        """The words, as they are written."""
        return " ".join(self.sentence.text[self.start : self.end].split())

    @property
    def span(self) -> Span:
        """Where the words stand in the source."""
        return self.sentence.locate(self.start, self.end)


@dataclass(frozen=True)
class Passives:
    """The passives of paragraphs and list items, in order."""

    all: tuple[Passive, ...]

    @classmethod
    def wants(cls, analysis: Analysis) -> Iterable[str]:
        """Name the sentences that may hold a passive."""
        return (sentence.text for sentence in _candidates(analysis))

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read the passives off the parses."""
        found = (
            passive
            for sentence in _candidates(analysis)
            for passive in _passives(sentence, analysis.parse(sentence.text))
        )
        return cls(tuple(found))


_READ = (Kind.PARAGRAPH, Kind.ITEM)
_TRIGGER = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|got|getting)\s(?:[\w’'-]+\s){0,3}?"
    r"[\w’'-]*(?:ed|en|wn|ne|ng|nt|pt|lt|ld|de|ut|et|ught|st|ad|id|un|nk)\b",
    re.IGNORECASE,
)
"""A form of "to be" before what may be a participle; cheap, and more than enough."""


def _candidates(analysis: Analysis) -> Iterator[Sentence]:
    for sentence in analysis.view(Sentences).prose:
        if sentence.block.kind in _READ and _TRIGGER.search(sentence.text):
            yield sentence


def _passives(sentence: Sentence, parse: Parse) -> Iterator[Passive]:
    for word in parse.words:
        if word.tag != "VBN" or not any(True for _ in parse.children(word, "auxpass")):
            continue
        start = min(_auxiliaries(parse, word))
        agent = any(True for _ in parse.children(word, "agent"))
        yield Passive(sentence, start, word.end, agent)


def _auxiliaries(parse: Parse, verb: Word) -> Iterator[int]:
    return (word.start for word in parse.children(verb, "aux", "auxpass") if word.start < verb.start)
