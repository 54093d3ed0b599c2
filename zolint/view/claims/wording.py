"""How likely a sentence is a claim by its wording: a linear model over words, their classes and their order.

The rules read what a sentence states; this only weighs how such sentences are worded. It is cheap, needs no
parse, and every part of a verdict is a word or two with a weight that stands in `data/wording.tsv`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from zolint.lots import remembered
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


@remembered
def likelihood(text: str, kind: str) -> float:
    """Return how likely a sentence in a block of a kind ("paragraph") is a claim, from 0 to 1."""
    # the sum over the features, in their order but without their names: every sentence comes by here
    words, known = _read(text), _grouped()
    score, seen, sorts, last = known.base, set[str](), list[str](), ""
    for _, _, name, own, sort in words:
        score += known.classes.get(own, 0.0)
        if sort != own:
            score += known.topics.get(sort, 0.0)
        if name not in seen:
            seen.add(name)
            score += known.words.get(name, 0.0)
        if sort != last and own not in _UNSORTED:
            sorts.append(sort)
            last = sort
    for weight in (*_adjoining(words, known.next), *_arranged(sorts, known)):
        score += weight
    score += known.others.get("length", 0.0) * min(len(words) / _LONG, _LONGEST)
    for name in _as_a_whole(len(words), text, kind):
        score += known.others.get(name, 0.0)
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
    yield from _neighbours(words)
    runs = _runs(words)
    yield from _pairs(runs)
    yield from _orders(runs)
    for place, (sort, first, last) in zip(("first", "second"), runs, strict=False):
        yield f"{place} {sort}", 1.0, first, last
    yield "length", min(len(words) / _LONG, _LONGEST), 1, 0
    for name in _as_a_whole(len(words), text, kind):
        yield name, 1.0, 1, 0


def tokens(text: str) -> list[Token]:
    """Return the words, numbers and marks of a sentence with their classes."""
    return [Token(*word) for word in _read(text)]


def weights() -> Mapping[str, float]:
    """Return the weights by the name of the feature; that of every sentence has no name."""
    return data.weights("wording")


def _read(text: str) -> list[tuple[int, int, str, str, str]]:
    """Return what tokens are made of."""
    found: list[tuple[int, int, str, str, str]] = []
    health = iter(terms(text))
    term = next(health, None)
    begun = False
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while term and term.end <= start:
            term = next(health, None)
        topic = term.topic.value if term and term.start <= start else ""
        name, named, opening, other = _classed(match[0])
        if named == "mark":  # of what it is about, its words tell
            found.append((start, end, name, named, named))
            continue
        kind = named or ("topic" if topic else other if begun else opening)
        begun = True
        found.append((start, end, name, kind, topic or kind))
    return found


@dataclass(frozen=True, slots=True)
class _Grouped:
    """The weights by group, each with the value that its feature always has."""

    base: float
    words: Mapping[str, float]
    next: Mapping[tuple[str, str], float]
    classes: Mapping[str, float]
    topics: Mapping[str, float]
    pairs: Mapping[tuple[str, str], float]
    orders: Mapping[tuple[str, str], float]
    first: Mapping[str, float]
    second: Mapping[str, float]
    others: Mapping[str, float]


@cache
def _grouped() -> _Grouped:
    groups: dict[str, dict[str, float]] = {}
    for name, weight in weights().items():
        group, _, rest = name.partition(" ")
        groups.setdefault(group, {})[rest] = weight
    found = {group: groups.pop(group, {}) for group in ("class", "topic", "first", "second")}
    return _Grouped(
        weights().get("", 0.0),
        {name: weight for name, weight in weights().items() if name.startswith("word ")},
        {_named(_two(name, " > ")): weight for name, weight in groups.get("next", {}).items()},
        {name: weight * _PART for name, weight in found["class"].items()},
        {name: weight * _PART for name, weight in found["topic"].items()},
        {_two(name, " > "): weight for name, weight in groups.get("pair", {}).items()},
        {_two(name, " .. "): weight for name, weight in groups.get("order", {}).items()},
        found["first"],
        found["second"],
        weights(),
    )


def _adjoining(
    words: Iterable[tuple[int, int, str, str, str]], known: Mapping[tuple[str, str], float]
) -> list[float]:
    """Return the weights of which words follow each other, once each."""
    names = [_EDGE, *[word[2] for word in words], _EDGE]
    return [known[two] for two in dict.fromkeys([two for two in pairwise(names) if two in known])]


def _arranged(sorts: list[str], known: _Grouped) -> list[float]:
    """Return the weights of how the sorts of a sentence follow each other and stand around what relates."""
    if not sorts:
        return []
    pairs = dict.fromkeys(pairwise((_EDGE, *sorts, _EDGE)))
    found = [known.pairs.get(pair, 0.0) for pair in pairs]
    found += [known.orders.get(order, 0.0) for order in _ordered(sorts)]
    places = zip(sorts, (known.first, known.second), strict=False)
    return found + [by_sort.get(sort, 0.0) for sort, by_sort in places]


def _two(name: str, sign: str) -> tuple[str, str]:
    one, _, other = name.partition(sign)
    return one, other


def _named(two: tuple[str, str]) -> tuple[str, str]:
    """Return two stems that follow each other by the names of their features."""
    one, other = (name if name == _EDGE else f"word {name}" for name in two)
    return one, other


_Run = tuple[str, int, int]
"""A sort, and the first and last of the words of it that follow each other."""
_EDGE = "|"
_UNSORTED = frozenset({"mark", "the"})
"""What is of no sort by which words are told to follow each other."""
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
        if kind in _UNSORTED:
            continue
        if runs and runs[-1][0] == sort:
            runs[-1] = (sort, runs[-1][1], n)
        else:
            runs.append((sort, n, n))
    return runs


def _as_a_whole(count: int, text: str, kind: str) -> tuple[str, ...]:
    """Return the features of a whole sentence of so many words."""
    whole = (f"in {kind}", f"end {text.rstrip()[-1:]}")
    return ("short", *whole) if count < _SHORT else whole


def _neighbours(words: list[Token]) -> Iterator[Feature]:
    """Yield which words follow each other, once each, and which one begins and ends the sentence."""
    names = [_EDGE, *(word.name.removeprefix("word ") for word in words), _EDGE]
    seen: set[tuple[str, str]] = set()
    for n, two in enumerate(pairwise(names)):
        if words and two not in seen:
            seen.add(two)
            yield f"next {two[0]} > {two[1]}", 1.0, max(n - 1, 0), min(n, len(words) - 1)


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


def _ordered(sorts: list[str]) -> Iterable[tuple[str, str]]:
    """Return what stands before and after the relations among sorts, once each."""
    acting = [(n, relation) for n, sort in enumerate(sorts) if (relation := _relation(sort))][:_ACTING]
    if not acting:
        return ()
    ends = [(n, sort) for n, sort in enumerate(sorts) if sort in _ENDS]
    return dict.fromkeys(
        (sort, relation) if n < place else (relation, sort)
        for place, relation in acting
        for n, sort in ends
        if n < place or sort not in _WHO
    )


@cache
def _relation(sort: str) -> str:
    """Return verb, adjective or noun for what relates; else nothing."""
    return sort.partition("-")[0] if sort.startswith(_RELATING) else ""


_RELATING = ("verb", "adjective", "noun")
_TOPICS = frozenset(topic.value for topic in Topic)
_ENDS = _TOPICS | _WHO


@lru_cache(maxsize=50_000)
def _classed(written: str) -> tuple[str, str, str, str]:
    """Return the name of a word, its class by the lists, and by its form: as the first word, and later."""
    if not written[0].isalnum():
        return f"word {written}", "mark", "", ""
    if written[0].isdigit():
        return "word %" if written[-1] == "%" else "word 1", "number", "", ""
    word = written.lower().replace("’", "'")
    root = stem(word)
    kind = _kind(word, root)
    later = "name" if kind.startswith("other") and written[0].isupper() else kind
    return f"word {root}", _classes().get(word, ""), kind, later


def _kind(word: str, root: str) -> str:
    """Return the class of a word by its relation or else its form."""
    related = _relating().get(root, "")
    if related.startswith("verb"):
        return f"{related}-{_form(word) or 'plain'}"
    if related:
        return related
    form = _form(word) or ("ly" if word.endswith("ly") else "")
    return f"other-{form}" if form else "other"


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
