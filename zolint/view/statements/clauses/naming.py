"""A clause by what it names: its words without articles and the like, and the things that they name."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from zolint.view.statements.clauses.row import Row
from zolint.view.statements.words.concepts import Mention, is_want
from zolint.view.statements.words.outline import is_empty
from zolint.view.statements.words.predicates import normal, small
from zolint.view.statements.words.wording import listed

_SHORTEST = 3


class Clause(NamedTuple):
    """A clause as a row of words without articles, and what is named in it."""

    row: Row
    first: int
    """The place of its first word in the sentence."""
    last: int
    """The place after its last word."""
    kept: Sequence[int]
    """The places of its words in the sentence."""
    words: Sequence[str]
    stems: Sequence[str]
    ends: Mapping[int, int]
    """Where what is named ends, by where it begins."""
    named: Mapping[int, Mention]
    commas: frozenset[int]
    """The places after a comma."""

    def loose(self, span: Container[int]) -> Iterator[str]:
        """Yield the words that neither stand in a range nor name anything."""
        named = {n for first, end in self.ends.items() for n in range(first, end)}
        return (word for n, word in enumerate(self.words) if n not in span and n not in named)

    def told(self, span: Container[int], subject: frozenset[str]) -> Iterator[str]:
        """Yield what it names outside a range; "less stress" is not stress."""
        for at, mention in self.named.items():
            if at in span or mention.concept in small("pronouns"):
                continue
            # "the tablet" is that of the article
            bare = self.ends[at] == at + 1 and self.words[at] in small("wild")
            if not bare or mention.concept in subject:
                less = is_want(self.words[max(0, at - 2) : at])
                yield f"less {mention.concept}" if less else mention.concept

    def named_before(self, end: int, reach: int) -> int | None:
        """Return where the last thing begins that is named before a place and near it."""
        near = range(end - 1, max(-1, end - 1 - reach), -1)
        found = next((n for n in near if n in self.ends), None)
        return found if found is not None and self.ends[found] <= end else None

    def strange(self, span: set[int]) -> int:
        """Return how many of its words, outside a range, name nothing known."""
        known = {n for first, end in self.ends.items() for n in range(first, end)} | span
        return sum(
            n not in known and _tells(word) and self.row.stems[self.kept[n]] not in listed("light")
            for n, word in enumerate(self.words)
        )

    def points(self, names: frozenset[str], span: set[int]) -> bool:
        """Whether it leaves what it is about to what stands before: by "it", or by naming nothing."""
        if not small("wild").isdisjoint(self.words):
            return True
        return not names and not self.strange(span)


def clause_of(row: Row, first: int, last: int) -> Clause:
    """Return the clause of a range of a sentence's words."""
    kept = [n for n in range(first, last) if row.texts[n] not in _skipped() or not _is_skipped(row, n)]
    place = {n: at for at, n in enumerate(kept)}
    words = [row.texts[n] for n in kept]
    if "few" in words:
        words = ["several" if row.word(n) == "few" and row.word(n - 1) == "a" else row.word(n) for n in kept]
    ends: dict[int, int] = {}
    named: dict[int, Mention] = {}
    for mention in row.mentions.values():
        if mention.first >= last or mention.last < first:
            continue
        inside = [place[n] for n in range(mention.first, mention.last + 1) if n in place]
        if inside:
            ends[inside[0]], named[inside[0]] = inside[-1] + 1, mention
    pronouns = small("pronouns")
    for at, word in enumerate(words):
        if word in pronouns and at not in ends:
            ends[at], named[at] = at + 1, Mention(word, kept[at], kept[at])
    cuts = [n for n, gap in row.gaps.items() if first < n < last and "," in gap]
    after = enumerate(kept) if cuts else ()
    commas = frozenset(at for at, n in after if at and any(kept[at - 1] < cut <= n for cut in cuts))
    return Clause(row, first, last, kept, words, [normal(word) for word in words], ends, named, commas)


@cache
def _skipped() -> frozenset[str]:
    """Return the words that may be skipped."""
    return small("skipped") | small("usual") | {"others", "than"}


def _is_skipped(row: Row, at: int) -> bool:
    """Whether a word is an article or the like, or compares with nothing in particular: "than ever"."""
    if row.word(at) in small("skipped"):
        return True
    usual = small("usual")
    if row.word(at) == "others" and row.word(at - 1) in ("as", "all"):
        return True
    return (row.word(at) == "than" and row.word(at + 1) in usual) or (
        row.word(at) in usual and row.word(at - 1) == "than"
    )


@lru_cache(maxsize=50_000)
def _tells(word: str) -> bool:
    """Whether a word by itself may name something."""
    return len(word) >= _SHORTEST and not is_empty(word) and word not in small("wild")
