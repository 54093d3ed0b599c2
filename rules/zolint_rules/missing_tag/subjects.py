"""The main subjects of an article, and whether a tag names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from zolint.api import HEADINGS, Kind, Mentions, Range, Tag, stem, table

_BESIDE_TITLE = 2
"""How often the text speaks of what is named in the title, if that is its subject."""
_BESIDE_HEADING = 3
_BY_ITSELF = 5
_IN_TITLE = 2
_WORDS_EACH = 60
"""One mention in so many words, of what neither the title nor a heading names."""
_SHORTEST_PART = 4
"""Shorter words are found in any run of letters, so they count as whole words only."""
_WIDEST = "sexual health"


@dataclass(frozen=True)
class Subject:
    """A subject of the article: the tag that would name it, and where the article speaks of it."""

    tag: str
    mentions: tuple[Range, ...]
    rank: int
    """2 in the title, 1 in a heading, 0 in the text alone."""

    @property
    def words(self) -> str:
        """The words by which the article speaks of it first."""
        first = self.mentions[0]
        return first.text.lower() if first.text.istitle() or first.block.text.isupper() else first.text


def unnamed(article: Mentions, tags: Sequence[Tag]) -> list[Subject]:
    """Return the main subjects that no tag names, the most prominent first."""
    found = sorted(_unnamed(article, tags), key=lambda each: (-each.rank, -len(each.mentions)))
    if len(found) > 1:
        found = [each for each in found if each.tag != _WIDEST]
    return [each for each in found if each.rank == found[0].rank]


def _unnamed(article: Mentions, tags: Sequence[Tag]) -> Iterator[Subject]:
    letters = [re.sub(r"[\W_]", "", tag.text.lower()) for tag in tags]
    words = {stem(word) for tag in tags for word in article.tagged.words(tag)}
    for tag, entry in table(__file__, "subjects.toml")["subjects"].items():
        mentions = _mentions(article, entry)
        if not mentions or (rank := _rank(article, tag, mentions, entry.get("signs", ()))) < 0:
            continue
        terms = (tag, *entry["words"]) if rank == _IN_TITLE and "alone" in entry else _terms(tag, entry)
        if not any(_names(term, letters, words) for term in terms):
            yield Subject(tag, mentions, rank)


def _mentions(article: Mentions, entry: dict[str, Any]) -> tuple[Range, ...]:
    if "beside" in entry and not any(any(article.of_phrase(word)) for word in entry["beside"]):
        return ()
    found = {(m.span.start, m.span.end): m for phrase in entry["words"] for m in article.of_phrase(phrase)}
    return tuple(found[place] for place in sorted(found))


def _rank(article: Mentions, tag: str, mentions: tuple[Range, ...], signs: Sequence[str]) -> int:
    kinds = [mention.block.kind for mention in mentions]
    text = sum(kind not in HEADINGS for kind in kinds)
    if Kind.TITLE in kinds:
        text += kinds.count(Kind.HEADING) + sum(1 for sign in signs for _ in article.of_phrase(sign))
        return _IN_TITLE if text >= _BESIDE_TITLE else -1
    if tag == _WIDEST:
        return -1
    if Kind.HEADING in kinds and text >= _BESIDE_HEADING:
        return 1
    return 0 if text >= _BY_ITSELF and text * _WORDS_EACH >= article.word_count else -1


def _names(term: str, letters: list[str], words: set[str]) -> bool:
    """Whether a tag holds a term, run together or not."""
    parts = re.findall(r"[^\W_]+", term.lower())
    bare = "".join(map(stem, parts))
    forms = ("".join(parts), bare)
    return (
        any(form in tag for tag in letters for form in forms)
        if len(bare) >= _SHORTEST_PART
        else bare in words
    )


@cache
def _shelf(name: str) -> tuple[str, ...]:
    return tuple(table(__file__, "subjects.toml")["shelves"].get(name, ()))


def _terms(tag: str, entry: dict[str, Any]) -> Iterator[str]:
    yield from (tag, *entry["words"], *entry["covered-by"], *_shelf(entry["shelf"]))
