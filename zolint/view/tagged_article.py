"""An article's tags beside the words that it is written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from zolint.once import cached_property
from zolint.view import Analysis
from zolint.view.prose import Prose
from zolint.view.stems import stem
from zolint.view.tags import Tag, Tags


@dataclass(frozen=True)
class TaggedArticle:
    """The tags of an article, and the stems of its title, headings and text."""

    tags: Tags
    text: str
    """Everything that is read, in lower case, one block a line."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Collect the words of the document."""
        prose = analysis.view(Prose)
        return cls(analysis.view(Tags), "\n".join(block.text for block in prose.blocks).lower())

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stem of every word."""
        return frozenset(map(stem, set(_WORD.findall(self.text))))

    def holds(self, phrase: str) -> bool:
        """Whether a word stands in the article in any inflection, or a phrase word for word."""
        return phrase in self.text if _SIGN.search(phrase) else stem(phrase) in self.stems

    def has_root(self, phrase: str) -> bool:
        """Whether a word or phrase stands in the article, or one of its root ("menopausal", "menopause")."""
        if self.holds(phrase):
            return True
        root = stem(phrase)
        return len(root) >= _ROOT and any(_is_akin(root, other) for other in self.stems)

    def words(self, tag: Tag, known: Iterable[str] = ()) -> tuple[str, ...]:
        """Return a tag's words, in lower case: parted at signs and capitals, else by the article's words.

        `known` are further words at which a run-together tag may be parted.
        """
        stems = self.stems | frozenset(map(stem, known))
        text = _PLURAL_INITIALS.sub("", tag.text.replace("’", "'").replace("'s", ""))
        parts = (part.lower() for part in _PART.findall(text))
        return tuple(word for part in parts for word in _parted(part, stems))


_WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"[^\w]")
_PLURAL_INITIALS = re.compile(r"(?<=[A-Z]{2})s\b")
_PART = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[^\W\d_a-zA-Z]+|\d+|[A-Z]")
_ROOT = 5
"""Letters that two words of one root share at least."""
_SHORTEST = 3
_SHORTEST_ALONE = 4
"""A word that is known while its neighbour is not; shorter ones are found in any string of letters."""
_LONGEST = 40


def _is_akin(root: str, other: str) -> bool:
    shared = max(_ROOT, min(len(root), len(other)) - 2)
    return root[:shared] == other[:shared]


def _parted(part: str, stems: frozenset[str]) -> Iterator[str]:
    """Yield the words of a run of letters: known ones if they make it up, else one at an end and the rest."""
    if stem(part) in stems or len(part) > _LONGEST:
        yield part
        return
    best: list[tuple[str, ...] | None] = [(), *[None] * len(part)]
    for end in range(_SHORTEST, len(part) + 1):
        for begin in range(end - _SHORTEST + 1):
            before = best[begin]
            if before is not None and stem(part[begin:end]) in stems:
                words = (*before, part[begin:end])
                best[end] = min(best[end] or words, words, key=len)
    whole = best[len(part)]
    yield from whole or _ends(part, stems)


def _ends(part: str, stems: frozenset[str]) -> Iterator[str]:
    """Yield a known word at one end of a run of letters and the rest, or the run."""
    for size in range(len(part) - 1, _SHORTEST_ALONE - 1, -1):
        if stem(part[:size]) in stems:
            yield from (part[:size], part[size:])
            return
        if stem(part[-size:]) in stems:
            yield from (part[:-size], part[-size:])
            return
    yield part
