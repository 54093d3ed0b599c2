"""How likely a sentence is a claim by its wording: a linear model over words, their classes and their order.

The rules read what a sentence states; this only weighs how such sentences are worded. It is cheap, needs no
parse, and every part of a verdict is a word or two with a weight that stands in `data/wording.tsv`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from zolint.view import data
from zolint.view.data import table
from zolint.view.outcomes import Topic, terms
from zolint.view.relations import Force, Part, all_relations
from zolint.view.stems import stem

Feature = tuple[str, float, int, int]
"""A name that may have a weight, a value, and the indexes of the first and the last word that it is of.

The first is behind the last for what is of the whole sentence.
"""


class Token(NamedTuple):
    """A word, a number or a mark of a sentence, as the model sees it."""

    start: int
    end: int
    name: str
    """The name of its stem as a feature."""
    kind: str
    """Its class: "hedge", "verb-s", "name" ..."""
    sort: str
    """What it is about, or else its class."""


@lru_cache(maxsize=4_000)
def likelihood(text: str, kind: str) -> float:
    """Return how likely a sentence in a block of a kind ("paragraph") is a claim, from 0 to 1."""
    weight = weights().get
    score = weight("", 0.0)
    for name, value, _, _ in features(tokens(text), text, kind):
        score += weight(name, 0.0) * value
    return 1 / (1 + math.exp(-score))


def features(words: list[Token], text: str, kind: str) -> Iterator[Feature]:
    """Yield the features of a sentence, of which only the fitted ones have a weight."""
    seen: set[str] = set()
    for n, (_, _, name, own, sort) in enumerate(words):
        yield f"class {own}", _PART, n, n
        if sort != own:
            yield f"topic {sort}", _PART, n, n
        if name not in seen:
            seen.add(name)
            yield name, 1.0, n, n
    runs = _runs(words)
    yield from _pairs(runs)
    yield from _orders(runs)
    for place, (sort, first, last) in zip(("first", "second"), runs, strict=False):
        yield f"{place} {sort}", 1.0, first, last
    yield "length", min(len(words) / _LONG, _LONGEST), 1, 0
    if len(words) < _SHORT:
        yield "short", 1.0, 1, 0
    yield f"in {kind}", 1.0, 1, 0
    yield f"end {text.rstrip()[-1:]}", 1.0, 1, 0


def tokens(text: str) -> list[Token]:
    """Return the words, numbers and marks of a sentence with their classes."""
    found: list[Token] = []
    health = iter(terms(text))
    term = next(health, None)
    begun = False
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while term and term.end <= start:
            term = next(health, None)
        topic = term.topic.value if term and term.start <= start else ""
        word = match.group()
        name, named, other = _classed(word)
        kind = named or ("topic" if topic else other)
        if begun and kind.startswith("other") and word[0].isupper():
            kind = "name"
        if kind == "mark":  # of what it is about, its words tell
            found.append(Token(start, end, name, kind, kind))
            continue
        begun = True
        found.append(Token(start, end, name, kind, topic or kind))
    return found


@cache
def weights() -> Mapping[str, float]:
    """Return the weights by the name of the feature; that of every sentence has no name."""
    lines = Path(data.__file__).with_name("wording.tsv").read_text("utf-8").splitlines()
    pairs = (line.rpartition("\t") for line in lines if not line.startswith("#"))
    return {name: float(weight) for name, _, weight in pairs}


_Run = tuple[str, int, int]
"""A sort, and the first and last of the words of it that follow each other."""
_EDGE = "|"
_PART = 0.5
_LONG, _LONGEST, _SHORT = 20, 3.0, 6
_ACTING = 4
"""Of the relations of a sentence, so many of the first are looked at."""
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*%?|[,;:()\"“”?!…—–-]")
_WHO = frozenset({"writer", "we", "you", "somebody", "thing"})


def _runs(words: list[Token]) -> list[_Run]:
    """Return the runs of a sentence, without its marks and articles."""
    runs: list[_Run] = []
    for n, (_, _, _, kind, sort) in enumerate(words):
        if kind in ("mark", "the"):
            continue
        if runs and runs[-1][0] == sort:
            runs[-1] = (sort, runs[-1][1], n)
        else:
            runs.append((sort, n, n))
    return runs


def _pairs(runs: list[_Run]) -> Iterator[Feature]:
    """Yield which sorts follow each other, once each, and which one begins and ends the sentence."""
    seen: set[tuple[str, str]] = set()
    before, start = _EDGE, 0
    for sort, first, last in runs:
        if (before, sort) not in seen:
            seen.add((before, sort))
            yield f"pair {before} > {sort}", 1.0, first if before is _EDGE else start, last
        before, start = sort, first
    if runs:
        yield f"pair {before} > {_EDGE}", 1.0, start, runs[-1][2]


def _orders(runs: list[_Run]) -> Iterator[Feature]:
    """Yield what stands before and after the relations: a remedy before a verb, a feeling after it."""
    seen: set[tuple[str, str, bool]] = set()
    acting = [(n, run) for n, run in enumerate(runs) if run[0].startswith(_RELATING)]
    if not acting:
        return
    ends = [(n, run) for n, run in enumerate(runs) if run[0] in _TOPICS or run[0] in _WHO]
    for place, (relation, begin, end) in acting[:_ACTING]:
        relating = relation.partition("-")[0]
        for n, (sort, first, last) in ends:
            key = (sort, relating, n < place)
            if key in seen or (n > place and sort in _WHO):
                continue
            seen.add(key)
            if n < place:
                yield f"order {sort} .. {relating}", 1.0, first, end
            else:
                yield f"order {relating} .. {sort}", 1.0, begin, last


_RELATING = ("verb", "adjective", "noun")
_TOPICS = frozenset(topic.value for topic in Topic)


@lru_cache(maxsize=50_000)
def _classed(written: str) -> tuple[str, str, str]:
    """Return the name of a word, its class by the lists, and its class by its relation and its form."""
    if not written[0].isalnum():
        return f"word {written}", "mark", ""
    if written[0].isdigit():
        return "word %" if written[-1] == "%" else "word 1", "number", ""
    word = written.lower().replace("’", "'")
    root = stem(word)
    named = _classes().get(word, "")
    related = _relating().get(root, "")
    if related.startswith("verb"):
        return f"word {root}", named, f"{related}-{_form(word) or 'plain'}"
    if related:
        return f"word {root}", named, related
    form = _form(word) or ("ly" if word.endswith("ly") else "")
    return f"word {root}", named, f"other-{form}" if form else "other"


def _form(word: str) -> str:
    if word.endswith("s") and not word.endswith("ss"):
        return "s"
    return next((ending for ending in ("ed", "ing") if word.endswith(ending)), "")


@cache
def _classes() -> Mapping[str, str]:
    return {word: name for name, words in table("wording").items() for word in words.split()}


@cache
def _relating() -> Mapping[str, str]:
    """Return the class of each stem that relates: a verb before an adjective before a noun."""
    found: dict[str, str] = {}
    for relation in all_relations():
        root = stem(relation.lemma.split("-")[0])
        found[root] = max(found.get(root, ""), _class_of(relation.part, relation.force), key=_RANK.index)
    return found


_RANK = ("", "noun", "adjective", "verb-weak", "verb")


def _class_of(part: Part, force: Force) -> str:
    if part is Part.ADJECTIVE:
        return "adjective"
    if part in (Part.CHANGE, Part.ROLE, Part.EFFECT):
        return "noun"
    return "verb" if force in (Force.STRONG, Force.MODERATE) else "verb-weak"
