"""The tags of an article, from its hashtags, its front matter and its meta elements, with their places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from zolint.document import PROSE, Block, Document, Kind, Value
from zolint.document.hashtags import labelled
from zolint.once import cached_property
from zolint.source import Span
from zolint.view import Analysis


class Origin(StrEnum):
    """Where a tag stands; the tags of one origin are one list."""

    HASHTAGS = "hashtags"
    TAGS = "tags"
    """The front matter's `tags`, or a line of the text that lists them: "Tags: sleep, touch"."""
    KEYWORDS = "keywords"
    """The front matter's `keywords`."""
    CATEGORIES = "categories"
    META = "meta"
    """The meta elements of an HTML page, which its readers do not see."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it is written, without the # of a hashtag."""

    text: str
    span: Span
    """With the # of a hashtag."""
    origin: Origin
    verbatim: bool
    """Whether the source holds the tag letter for letter, so that a fix may edit it."""

    @property
    def key(self) -> str:
        """What two spellings of one tag share."""
        return key_of(self.text)

    @property
    def shown(self) -> str:
        """The tag as a reader sees it."""
        return f"#{self.text}" if self.origin is Origin.HASHTAGS else self.text


@dataclass(frozen=True)
class Run:
    """A stretch of a block's text that is nothing but hashtags."""

    block: Block
    start: int
    end: int

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where each hashtag stands in the block's text, its # included."""
        found = _HASHTAG.finditer(self.block.text, self.start, self.end)
        return tuple((tag.start(), tag.end()) for tag in found)

    @property
    def tags(self) -> Iterator[Tag]:
        """The hashtags, in order."""
        for start, end in self.places:
            span = self.block.locate(start, end)
            verbatim = self.block.is_verbatim(start, end)
            yield Tag(self.block.text[start + 1 : end], span, Origin.HASHTAGS, verbatim)


@dataclass(frozen=True)
class Tags:
    """Every tag of an article: those of the front matter, then those that a line lists, then the hashtags."""

    document: Document
    all: tuple[Tag, ...]
    runs: tuple[Run, ...]
    """The hashtag lines, and the hashtags with which a paragraph ends."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Collect the document's tags."""
        document = analysis.document
        runs = tuple(run for block in document.of_kind(Kind.TAGS, *PROSE) for run in _runs(block))
        declared = (tag for value in document.metadata.values for tag in _declared(document, value))
        listed = (tag for block in document.of_kind(Kind.TAGS) for tag in _listed(block))
        return cls(document, (*declared, *listed, *(tag for run in runs for tag in run.tags)), runs)


def key_of(label: str) -> str:
    """Return what two spellings of one label share: case, hyphens, points and a plural do not count."""
    text = unicodedata.normalize("NFKC", _PLURAL_INITIALS.sub("", label))
    return singular(_IDLE.sub("", text.casefold()))


def singular(word: str) -> str:
    """Return a word without its regular plural ending."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "xes", "ches", "shes")) else word[:-1]


_KEYS = {
    "tags": Origin.TAGS,
    "tag": Origin.TAGS,
    "hashtags": Origin.TAGS,
    "keywords": Origin.KEYWORDS,
    "keyword": Origin.KEYWORDS,
    "categories": Origin.CATEGORIES,
    "category": Origin.CATEGORIES,
}
_ABOVE = frozenset({"taxonomies", "extra", "params"})
"""Keys under which some generators keep a page's tags."""
_JOIN = re.compile(r"[\s_‐‑–-]+")
_IDLE = re.compile(rf"{_JOIN.pattern}|[.'’]")
"""What makes no other tag of one: "St. John's wort", "st johns wort"."""
_PLURAL_INITIALS = re.compile(r"(?<=[A-Z]{2})s$")
_BODY = r"#(?=\d*[^\W\d])[\w’'&+-]+"
"""A hashtag holds a letter, so "#1" is none."""
_HASHTAG = re.compile(_BODY)
_RUN = re.compile(rf"(?<![\w/&#@]){_BODY}(?:[\s,;|·•]*+{_BODY})*")
_PART = re.compile(r"[^,;]+")
_WORD = re.compile(r"\S+")
_LEAST_IN_PROSE = 2
"""A paragraph that ends with one hashtag may mean the word."""
_SHORTEST_PLURAL = 5


def _runs(block: Block) -> Iterator[Run]:
    text = block.text
    if "#" not in text:
        return
    for found in _RUN.finditer(text):
        run = Run(block, found.start(), found.end())
        closes = not text[run.end :].strip(" \t\n.")
        if block.kind is Kind.TAGS or (closes and len(run.places) >= _LEAST_IN_PROSE):
            yield run


def _listed(block: Block) -> Iterator[Tag]:
    """Yield the tags of a line that lists them after a label."""
    for start, end in labelled(block.text):
        span = block.locate(start, end)
        yield Tag(block.text[start:end], span, Origin.TAGS, block.is_verbatim(start, end))


def _declared(document: Document, value: Value) -> Iterator[Tag]:
    """Yield the tags that a scalar of the front matter holds."""
    keys = value.keys[1:] if value.keys and value.keys[0] in _ABOVE else value.keys
    origin = _KEYS.get(str(keys[0]).lower()) if keys else None
    if origin is None:
        return
    if document.metadata.format == "html":
        origin = Origin.META
    in_list = len(keys) > 1
    for start, end in [(0, len(value.text))] if in_list else _parts(document, value.text):
        text = value.text[start:end]
        left, right = len(text) - len(text.lstrip(" \t\n#")), len(text.rstrip())
        if left >= right:
            continue
        at = value.span.start + start
        span = Span(at + left, at + right) if value.verbatim else value.span
        yield Tag(text[left:right], span, origin, value.verbatim)


def _parts(document: Document, text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the tags in a string: by commas, or by spaces where the generator does so.

    Jekyll parts `tags: sleep self-care` at spaces, other generators take it as one tag. Signs of the
    first: the file lies in a `_posts` folder, or a word of the string is joined by a hyphen.
    """
    jekyll = "_posts/" in document.source.path or any(_JOIN.search(word.strip("-_")) for word in text.split())
    parted = re.search(r"[,;]", text)
    pattern = _WORD if not parted and (jekyll or text.count("#") > 1) else _PART
    return (found.span() for found in pattern.finditer(text))
