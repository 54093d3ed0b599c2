"""Concepts: what a sentence speaks of, whatever its wording."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from zolint.document import Kind
from zolint.view.data import table
from zolint.view.statements.outline import Outline, Token, tokens
from zolint.view.statements.runs import Runs, longest_run, runs, stems_of
from zolint.view.stems import stem


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of words that names a concept; `first` and `last` are places in the row of words."""

    concept: str
    first: int
    last: int


@lru_cache(maxsize=16_384)
def concepts_of(text: str) -> tuple[tuple[Token, ...], tuple[Mention, ...]]:
    """Return the words of a text and the concepts that they name, the longest wording first."""
    words = tuple(tokens(text.replace("-", " ")))
    stems = [stem(word.text) for word in words]
    found, at = [], 0
    while at < len(words):
        run = longest_run(_wordings(), stems, at) or _gapped(stems, at) or _gerund(words[at].text, stems[at])
        if run:
            found.append(Mention(run[1], at, at + run[0] - 1))
        at += run[0] if run else 1
    return words, tuple(found)


def concepts(outline: Outline) -> frozenset[str]:
    """Return the concepts that a sentence names."""
    return frozenset(mention.concept for mention in concepts_of(outline.sentence.text)[1])


def narrow(names: frozenset[str]) -> frozenset[str]:
    """Return the concepts that are narrow enough for two sentences to speak of the same thing."""
    return names - _wide()


def is_bad(concept: str) -> bool:
    """Whether more of a thing is bad."""
    return concept in _bad()


@cache
def _named() -> frozenset[str]:
    return frozenset(line.split(" | ")[0] for line in table("concepts")["concepts"])


def is_concept(name: str) -> bool:
    """Whether a name is that of a concept."""
    return name in _named()


@cache
def small(name: str) -> frozenset[str]:
    """Return a list of small words."""
    return frozenset(table("concepts")["small"][name].split())


def topic(outlines: Sequence[Outline], title_text: str = "") -> frozenset[str]:
    """Return what an article is about: the concepts of its title, and the one that it names most often."""
    title = frozenset(mention.concept for mention in concepts_of(title_text)[1])
    named: Counter[str] = Counter()
    for outline in outlines:
        own = concepts(outline)
        named.update(own)
        if outline.sentence.block.kind is Kind.TITLE:
            title |= own
    most = {name for name, count in named.most_common(1) if count >= _OFTEN}
    return narrow(title | most)


def points_back(outline: Outline) -> bool:
    """Whether a sentence leaves what it is about to the article: "it", "the practice"."""
    return _POINTING.search(outline.sentence.text) is not None


_OFTEN = 4
_POINTING = re.compile(
    r"\b(?:it|this|these|they|the same|with (?:daily|weekly|regular|frequent) use|(?:the|this|"
    r"such a|each) (?:\w+ )?"
    r"(?:virus|device|practice|method|tablet|pill|drug|dose|exercise|disease|condition|habit|"
    r"supplement|treatment|product|infection))\b",
    re.IGNORECASE,
)


def _gerund(word: str, stem_of_it: str) -> tuple[int, str] | None:
    """Return a concept that only the form in "-ing" names: "longing" is desire, "long" is not."""
    names = _gerunds().get(stem_of_it) if word.removesuffix("s").endswith(_OWN_FORMS) else None
    return (1, names) if names else None


def _gapped(stems: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return a wording whose two parts stand apart, "going to bed * sooner", by its length and concept."""
    for first, second, concept in _parted().get(stems[at], ()):
        after = at + len(first)
        if tuple(stems[at:after]) == first:
            found = next(
                (n for n in range(after, after + _GAP) if tuple(stems[n : n + len(second)]) == second), None
            )
            if found is not None:
                return found + len(second) - at, concept
    return None


_GAP = 4


@cache
def _parted() -> Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], str]]] = {}
    for line in table("concepts")["concepts"]:
        for wording in line.split(" | "):
            first, star, second = (stems_of(part) for part in wording.partition("*"))
            if star or second:
                found.setdefault(first[0], []).append((first, second, line.split(" | ")[0]))
    return found


@cache
def _wordings() -> Runs:
    return runs(
        (wording, line.split(" | ")[0])
        for line in table("concepts")["concepts"]
        for wording in line.split(" | ")
        if "*" not in wording and not _is_gerund(wording)
    )


@cache
def _gerunds() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in table("concepts")["concepts"]:
        for wording in filter(_is_gerund, line.split(" | ")):
            found.setdefault(stem(wording), line.split(" | ")[0])
    return found


def _is_gerund(wording: str) -> bool:
    return wording.endswith(_OWN_FORMS) and wording.isalpha() and len(wording) > _SHORTEST


_OWN_FORMS = ("ing", "ant")


_SHORTEST = 5
"""Shorter words, such as "ring", end so by chance."""


@cache
def _bad() -> frozenset[str]:
    return frozenset(table("concepts")["bad"])


@cache
def _wide() -> frozenset[str]:
    return frozenset(table("concepts")["wide"])
