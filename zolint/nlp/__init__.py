"""Sentences in, frozen parses out: the model is loaded on first use, each sentence parsed once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from zolint.nlp.lemmas import lemma
from zolint.nlp.model import MissingModel, Model, model
from zolint.nlp.word import Word

if TYPE_CHECKING:
    from zolint.nlp.pipeline import Pipeline

__all__ = ["MissingModel", "Model", "Parse", "Word", "load", "model", "parse", "parse_all"]

# before anything imports numpy, whose own threads would wait for each other where processes share the machine
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

_MEMORY = 10_000
"""How many parses are remembered; some 60 MB of them."""
_BATCH = 64
"""Sentences that the parser reads in step."""
_OBJECT = "\ufffc"
_CAPITALS = re.compile(r"(?:\b[A-Z][A-Z'’-]+\b[\s:,;-]*){4,}")
"""Four words in capitals: a shouted title, not acronyms."""


@dataclass(frozen=True)
class Parse:
    """A sentence as a dependency tree."""

    text: str
    words: tuple[Word, ...]
    kept: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)
    """What analyses have found of the sentence and want to find again."""

    @cached_property
    def _children(self) -> tuple[tuple[Word, ...], ...]:
        children: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                children[word.head].append(word)
        return tuple(map(tuple, children))

    def children(self, word: Word, *relations: str) -> Iterator[Word]:
        """Return the word's dependents in order, all or those of the given relations."""
        children = self._children[word.index]
        if not relations or not children:
            return iter(children)
        return iter([child for child in children if child.relation in relations])

    def head(self, word: Word) -> Word:
        """Return the word's head; the root's is itself."""
        return self.words[word.head]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield the word's head, the head's head, up to the root."""
        while word.head != word.index:
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word) -> tuple[Word, ...]:
        """Return the word and all that depends on it, in order of the text."""
        if not self._children[word.index]:
            return (word,)
        found = [word]
        for each in found:
            found += self._children[each.index]
        return tuple(sorted(found, key=_index))

    def roots(self) -> Iterator[Word]:
        """Yield the words that have no head: one, or more where the text holds several sentences."""
        return (word for word in self.words if word.head == word.index)


def parse(text: str) -> Parse:
    """Return the parse of a sentence."""
    known = _parses.get(text)
    if known is None:
        parse_all((text,))
        known = _parses[text]
    return known


def parse_all(texts: Iterable[str]) -> None:
    """Parse the sentences that are not remembered yet, in batches, and remember them."""
    wanted = list(dict.fromkeys(text for text in texts if text not in _parses))
    if not wanted:
        return
    if len(_parses) + len(wanted) > _MEMORY:
        _parses.clear()
    # the parser reads sentences in step: those of like length end together
    wanted.sort(key=len)
    pipeline = _pipeline()
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        for text, words in zip(batch, pipeline.read(batch, [_plain(text) for text in batch]), strict=True):
            _parses[text] = Parse(text, words)


def load() -> None:
    """Load the model now, so that processes forked from this one share it."""
    _pipeline()
    lemma("", "NNS")


_parses: dict[str, Parse] = {}
_index = attrgetter("index")


@cache
def _pipeline() -> Pipeline:
    # half a second of import, paid only by runs that parse
    from zolint.nlp.bare_spacy import import_spacy  # noqa: PLC0415

    import_spacy()
    from zolint.nlp.pipeline import open_pipeline  # noqa: PLC0415 - it imports spaCy, too

    return open_pipeline(model().folder)


def _plain(text: str) -> str:
    """Return the text as the model knows text, at equal length: no shouting, no stand-ins."""
    text = text.replace(_OBJECT, "X").replace("\u00a0", " ").replace("’", "'")
    return _CAPITALS.sub(_quiet, text)


def _quiet(shouted: re.Match[str]) -> str:
    # lower() lengthens a few letters, which would shift the offsets
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in shouted.group())
