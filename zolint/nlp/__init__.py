"""Sentences in, frozen parses out: the model is loaded on first use, each sentence parsed once."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from zolint.nlp import aside
from zolint.nlp.lemmas import lemma
from zolint.nlp.model import MissingModel, Model, model
from zolint.nlp.word import Word
from zolint.once import cached_property

if TYPE_CHECKING:
    from zolint.nlp.pipeline import Pipeline

__all__ = [
    "MissingModel",
    "Model",
    "Parse",
    "Parser",
    "Word",
    "is_parsed",
    "load",
    "load_aside",
    "make_room",
    "model",
    "order",
    "parse",
    "parse_all",
]

# before anything imports numpy, whose own threads would wait for each other where processes share the machine
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

_MEMORY = 1_000
"""How many parses are remembered from one lot of articles to the next; some 10 MB of them."""
_BATCH = 12_000
"""Characters of the sentences that the parser reads in step: what the processor keeps near of their words."""
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
    def dependents(self) -> tuple[tuple[Word, ...], ...]:
        """By the index of a word, what depends on it, in order."""
        children: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                children[word.head].append(word)
        return tuple(map(tuple, children))

    def children(self, word: Word, *relations: str) -> Iterator[Word]:
        """Return the word's dependents in order, all or those of the given relations."""
        own = self.dependents[word.index]
        # mostly there is none
        if not own or not relations:
            return iter(own)
        if len(relations) == 1:
            relation = relations[0]
            return iter([child for child in own if child.relation == relation])
        return iter([child for child in own if child.relation in relations])

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
        if not self.dependents[word.index]:
            return (word,)
        found = [word]
        for each in found:
            found += self.dependents[each.index]
        return tuple(sorted(found, key=_index))

    def roots(self) -> Iterator[Word]:
        """Yield the words that have no head: one, or more where the text holds several sentences."""
        return (word for word in self.words if word.head == word.index)


Parser = Callable[[str], Parse]
"""What gives the parse of a sentence."""


def parse(text: str) -> Parse:
    """Return the parse of a sentence."""
    known = _parses.get(text)
    if known is None:
        parse_all([text])
        known = _parses[text]
    return known


def is_parsed(text: str) -> bool:
    """Whether a sentence's parse is remembered, so that to ask for it costs nothing."""
    _hear()
    return text in _parses


def parse_all(texts: Iterable[str]) -> None:
    """Parse the sentences that are not remembered yet, in batches, and remember them."""
    order(texts)
    _hear()


def order(texts: Iterable[str]) -> None:
    """As `parse_all`, but where another process parses, it does so while this one goes on."""
    distinct = dict.fromkeys(texts)
    _hear()
    wanted = [text for text in distinct if text not in _parses]
    # the parser reads sentences in step: those of like length end together
    wanted.sort(key=len)
    if wanted and _aside and _aside.say(wanted):
        _ordered.extend(wanted)
    else:
        _remember(wanted, _read(wanted))


def make_room() -> None:
    """Forget the parses of earlier articles, once they are many: call it before articles are read."""
    if len(_parses) > _MEMORY:
        for known in _parses.values():
            known.kept.clear()  # it refers back to the parse: neither would go by itself
        _parses.clear()


def load() -> None:
    """Load the model now, so that processes forked from this one share it.

    Another process that parses for this one is ended: it can answer one process alone.
    """
    global _aside  # noqa: PLW0603 - see load_aside
    if _aside:
        _aside.end()
        _aside = None
    _pipeline()
    lemma("", "NNS")


def load_aside() -> None:
    """Have another process load the model and parse, so that this one can do other things meanwhile.

    It pays where this process is to parse little: the other one's parses have a way to go.
    """
    global _aside  # noqa: PLW0603 - one for the process, as is the model
    if _aside is None and not _pipeline.cache_info().currsize:
        _aside = aside.start(_loaded)


_parses: dict[str, Parse] = {}
_ordered: list[str] = []
"""The sentences that the other process is parsing."""
_aside: aside.Aside | None = None
_index = attrgetter("index")
_row = attrgetter(*(field.name for field in fields(Word)))


@cache
def _pipeline() -> Pipeline:
    # half a second of import, paid only by runs that parse
    from zolint.nlp.bare_spacy import import_spacy  # noqa: PLC0415

    import_spacy()
    from zolint.nlp.pipeline import open_pipeline  # noqa: PLC0415 - it imports spaCy, too

    return open_pipeline(model().folder)


def _hear() -> None:
    """Take in what the other process has parsed; where it is no more, parse it here."""
    if not _ordered:
        return
    texts = list(_ordered)
    _ordered.clear()
    rows = _aside.hear() if _aside else None
    _remember(texts, _read(texts) if rows is None else (tuple(Word(*row) for row in words) for words in rows))


def _remember(texts: Iterable[str], words: Iterable[tuple[Word, ...]]) -> None:
    for text, found in zip(texts, words, strict=True):
        _parses[text] = Parse(text, found)


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    length = 0
    for text in texts:
        if batch and length + len(text) > _BATCH:
            yield batch
            batch, length = [], 0
        batch.append(text)
        length += len(text)
    if batch:
        yield batch


def _read(texts: Iterable[str]) -> Iterator[tuple[Word, ...]]:
    """Yield the words of each sentence."""
    for batch in _batches(texts):
        yield from _pipeline().read(batch, [_plain(text) for text in batch])


def _loaded() -> aside.Read:
    """Load the model in a process that only parses."""
    from zolint.nlp.bare_spacy import import_spacy  # noqa: PLC0415 - see _pipeline

    import_spacy(alone=True)
    load()
    return _rows


def _rows(texts: list[str]) -> aside.Rows:
    return [list(map(_row, words)) for words in _read(texts)]


def _plain(text: str) -> str:
    """Return the text as the model knows text, at equal length: no shouting, no stand-ins."""
    text = text.replace(_OBJECT, "X").replace("\u00a0", " ").replace("’", "'")
    return _CAPITALS.sub(_quiet, text)


def _quiet(shouted: re.Match[str]) -> str:
    # lower() lengthens a few letters, which would shift the offsets
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in shouted.group())
