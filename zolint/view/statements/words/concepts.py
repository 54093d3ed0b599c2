"""Concepts: what a sentence speaks of, whatever its wording."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from zolint.document import Kind
from zolint.view.data import table, words
from zolint.view.statements.words.runs import Runs, runs, stems_of
from zolint.view.statements.words.tokens import Token, tokens
from zolint.view.stems import stem

if TYPE_CHECKING:
    # an outline is read with the help of this module
    from zolint.view.statements.words.outline import Outline


class Mention(NamedTuple):
    """A run of words that names a concept; `first` and `last` are places in the row of words."""

    concept: str
    first: int
    last: int


def concepts_of(text: str) -> tuple[tuple[Token, ...], tuple[Mention, ...]]:
    """Return the words of a text and the concepts that they name; those of an outline are kept with it."""
    words = tokens(text)
    return words, mentions_in(words)


def mentions_in(words: Sequence[Token]) -> tuple[Mention, ...]:
    """Return the concepts that a row of words names, the longest wording first."""
    openings = [(at, found) for at, word in enumerate(words) if (found := _opening(word.text))]
    stems = [stem(word.text) for word in words] if openings else []
    mentions, end = list[Mention](), 0
    for at, opening in openings:
        named = opening.read(stems, at) if at >= end else None
        if named:
            end = at + named[0]
            mentions.append(Mention(named[1], at, end - 1))
    return tuple(mentions)


def concepts(outline: Outline) -> frozenset[str]:
    """Return the concepts that a sentence names."""
    return outline.concepts


def narrow(names: frozenset[str]) -> frozenset[str]:
    """Return the concepts that are narrow enough for two sentences to speak of the same thing."""
    return names - _wide()


def is_bad(concept: str) -> bool:
    """Whether more of a thing is bad."""
    return concept in _bad()


def is_want(before: Sequence[str]) -> bool:
    """Whether the two words before a thing make it the want of it: "less stress", "lack of sleep"."""
    wanting = small("wanting")
    return bool(before) and (before[-1] in wanting or (before[-1] == "of" and before[0] in wanting))


@cache
def _named() -> frozenset[str]:
    return frozenset(line.split(" | ")[0] for line in table("concepts")["concepts"])


def is_concept(name: str) -> bool:
    """Whether a name is that of a concept."""
    return name in _named()


small = partial(words, "concepts", "small")
"""A list of small words."""


def topic(outlines: Sequence[Outline], title_text: str = "") -> frozenset[str]:
    """Return what an article is about: the concepts of its title, and the one that it names most often."""
    title = frozenset(mention.concept for mention in concepts_of(title_text)[1])
    named: Counter[str] = Counter()
    for outline in outlines:
        own = concepts(outline)
        named.update(sorted(own))  # of two named as often the first, whatever the order of a set
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


class _Opening(NamedTuple):
    """The wordings that a word may begin."""

    runs: Sequence[tuple[tuple[str, ...], str]]
    gapped: Sequence[tuple[tuple[str, ...], tuple[str, ...], str]]
    gerund: str
    """The concept that only the form in "-ing" names: "longing" is desire, "long" is not."""

    def read(self, stems: Sequence[str], at: int) -> tuple[int, str] | None:
        """Return the length and the concept of the wording that stands at a place."""
        for run, concept in self.runs:
            if tuple(stems[at : at + len(run)]) == run:
                # "cycling" is no cycle
                return len(run), self.gerund if self.gerund and len(run) == 1 else concept
        for first, second, concept in self.gapped:
            length = _gapped(stems, at, first, second)
            if length:
                return length, concept
        return (1, self.gerund) if self.gerund else None


@lru_cache(maxsize=50_000)
def _opening(word: str) -> _Opening | None:
    """Return what a word may begin; None for most words."""
    own = stem(word)
    gerund = _gerunds().get(own, "") if word.removesuffix("s").endswith(_OWN_FORMS) else ""
    runs, gapped = _wordings().get(own, ()), _parted().get(own, ())
    return _Opening(runs, gapped, gerund) if runs or gapped or gerund else None


def _gapped(stems: Sequence[str], at: int, first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """Return the length of a wording whose two parts stand apart, "going to bed * sooner", else 0."""
    after = at + len(first)
    if tuple(stems[at:after]) != first:
        return 0
    starts = (n for n in range(after, after + _GAP) if tuple(stems[n : n + len(second)]) == second)
    found = next(starts, None)
    return 0 if found is None else found + len(second) - at


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
def _wordings() -> Runs[str]:
    return runs(
        (stems_of(wording), line.split(" | ")[0])
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
