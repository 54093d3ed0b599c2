"""A sentence as a row of words, and the clauses in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from weakref import WeakKeyDictionary

from zolint.once import cached_property
from zolint.view.data import words
from zolint.view.statements.numbers.amounts import shares
from zolint.view.statements.words.concepts import Mention
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.tokens import Token
from zolint.view.statements.words.wording import Wording, beginnings, longest, orders, small, stem_of


@dataclass(frozen=True)
class Row:
    """A sentence as a row of words, with the concepts and wordings in it."""

    text: str
    words: Sequence[Token]
    texts: tuple[str, ...]
    """The words alone."""
    stems: tuple[str, ...]
    mentions: Mapping[int, Mention]
    """The concepts, by their first word."""
    shares: Mapping[int, tuple[int, float]]
    """The shares by their first word: the word after the last, and how much it is."""
    wordings: Mapping[int, tuple[int, Wording]]
    """The longest wording that begins at a word, and where it ends."""

    def word(self, at: int, first: int = 0, last: int | None = None) -> str:
        """Return the word at a place, or nothing where the clause has none."""
        end = len(self.texts) if last is None else last
        return self.texts[at] if first <= at < end else ""

    @property
    def busy(self) -> frozenset[int]:
        """The places where a share, a concept or a wording begins."""
        return frozenset((*self.shares, *self.mentions, *self.wordings))

    @cached_property
    def clauses(self) -> Sequence[tuple[int, int]]:
        """The clauses, as ranges of words."""
        return tuple(_clauses(self))

    @cached_property
    def gaps(self) -> Mapping[int, str]:
        """What stands between a word and the one before, where that is not a space."""
        between = (self.text[before.end : word.start] for before, word in pairwise(self.words))
        return {at: gap for at, gap in enumerate(between, 1) if gap != " "}

    def gap(self, at: int) -> str:
        """Return what stands between a word and the one before."""
        return self.gaps.get(at, " ") if 0 < at < len(self.words) else ""


def row_of(outline: Outline) -> Row:
    """Return the row of a sentence, read once for all who hold the sentences of an article together."""
    row = _rows.get(outline)
    if row is None:
        row = _rows[outline] = _row(outline)
    return row


_rows: WeakKeyDictionary[Outline, Row] = WeakKeyDictionary()
"""Kept as long as their article is read."""


def _row(outline: Outline) -> Row:
    text, words = outline.sentence.text, outline.tokens
    texts, begins = tuple([word.text for word in words]), beginnings()
    stems = tuple(map(stem_of, texts))
    wordings = [(at, longest(stems, at)) for at, stem in enumerate(stems) if stem in begins]
    return Row(
        text,
        words,
        texts,
        stems,
        {mention.first: mention for mention in outline.mentions},
        {first: (end, value) for first, end, value in shares(text, words)} or _NOTHING,
        {at: found for at, found in wordings if found},
    )


def _clauses(row: Row) -> Iterator[tuple[int, int]]:
    first, breaks = 0, small("breaks")
    for at in range(1, len(row.words)):
        word = row.texts[at]
        if at not in row.gaps and word != "and" and word not in breaks:
            # so it is with nearly all words
            continue
        joined = word == "and" and _is_joint(row, first, at)
        if joined or _begins(row, first, at):
            if at > first:
                yield first, at
            first = at + 1 if joined else at
    if first < len(row.words):
        yield first, len(row.words)


_NOTHING: Mapping[int, tuple[int, float]] = {}
"""Kept once for all sentences that tell no share."""


def is_order(row: Row, first: int) -> bool:
    """Whether a clause opens with an order: "Use plenty", "always ask for"."""
    at, forbidden = first, row.word(first) == "never"
    while row.word(at) in small("starters"):
        at += 1
    verb, following = row.word(at), row.word(at + 1)
    if not following or is_inflected(verb):
        return False
    if row.stems[at] not in orders() and not (forbidden and following in small("complements")):
        return False
    return (
        forbidden or following in small("complements") or following.endswith("ing") or verb in small("bare")
    )


def is_inflected(verb: str) -> bool:
    """Whether a verb has an ending, and so gives no order."""
    return (
        verb.endswith(("s", "ed", "ing"))
        and not verb.endswith("ss")
        and verb not in words("commands", "base")
    )


def _begins(row: Row, first: int, at: int) -> bool:
    """Whether a clause begins at a word."""
    gap, word = row.gap(at), row.texts[at]
    if any(sign in gap for sign in ";:()—–") or word in small("breaks"):
        return True
    return "," in gap and (word in small("links") or row.texts[first] in small("openers"))


def _is_joint(row: Row, first: int, at: int) -> bool:
    """Whether "and" joins two clauses, not two things."""
    if row.word(at + 1) in small("finite") and at - first > 1:
        return True
    if is_order(row, first) and is_order(row, at + 1):
        return True
    return _acts(row, first, at) and _acts(row, at + 1, at + 3)


def _acts(row: Row, first: int, last: int) -> bool:
    """Whether some words point a way."""
    return any(
        role.kind in ("way", "sense") and not row.texts[at].endswith("ing")
        for at in range(first, last)
        if at in row.wordings
        for role in row.wordings[at][1].roles
    )
