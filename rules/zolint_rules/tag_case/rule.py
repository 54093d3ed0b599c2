"""Flags hashtags of several words in which no capital shows where a word begins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zolint.api import (
    Category,
    Edit,
    Fix,
    Hit,
    NoOptions,
    Rule,
    Severity,
    Span,
    Tag,
    TaggedArticle,
    stem,
    table,
)

_LEAST_WORDS = 2
_PAIR = 2
_LONG = 4
"""A hashtag that is made of shorter words alone is more likely a name or a word that the lists lack."""
_SHOWN = 8
"""How many hashtags a message writes out."""
_GLUE = frozenset({"and", "for", "the", "your", "not", "how"})


def check(article: TaggedArticle, _options: NoOptions) -> Iterator[Hit]:
    """Yield one hit for each line of hashtags that has some, with the way to write them."""
    for run in article.tags.runs:
        found = [(tag, better) for tag in run.tags if (better := _parted(article, tag))]
        if found:
            yield _hit(found)


def _parted(article: TaggedArticle, tag: Tag) -> str:
    """Return the hashtag with a capital for every word, or nothing where it has that or is one word."""
    text = tag.text
    small = text[1:].islower() or text.isupper()
    whole = text.lower() in _list("solid") | _list("capitals")
    if whole or not (small and text.isascii() and text.isalpha()):
        return ""
    words = article.words(_lowered(tag), _list("parts"))
    known = article.stems | _stems()
    sure = len(words) >= _LEAST_WORDS and all(stem(word) in known for word in words)
    if not sure or words[0] in _GLUE - {"how", "your"} or max(map(len, words)) < _LONG:
        return ""
    return "#" + "".join(word.upper() if word in _list("capitals") else word.capitalize() for word in words)


def _lowered(tag: Tag) -> Tag:
    return Tag(tag.text.lower(), tag.span, tag.origin, tag.verbatim)


def _hit(found: list[tuple[Tag, str]]) -> Hit:
    if len(found) == 1:
        first = found[0][0].shown
        fact = f'"{first}" shows no capital where its words begin, so screen readers speak it as one word.'
    else:
        fact = (
            f"{_named(found)} no capital where their words begin, so screen readers speak each as one word."
        )
    written = " ".join(better for _, better in found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
    edits = tuple(Edit(tag.span, better) for tag, better in found if tag.verbatim)
    return Hit(
        Span(found[0][0].span.start, found[-1][0].span.end),
        f'{fact} Write "{written}".',
        fixes=(Fix("Begin each word with a capital", edits),) if len(edits) == len(found) else (),
        data={"tags": {tag.text: better[1:] for tag, better in found}},
    )


def _named(found: list[tuple[Tag, str]]) -> str:
    """Return the beginning of a sentence about two hashtags or more."""
    first, second = (tag.shown for tag, _ in found[:2])
    if len(found) == _PAIR:
        return f'"{first}" and "{second}" show'
    return f'"{first}" and {len(found) - 1} more hashtags show'


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table(__file__)[name].split())


@cache
def _stems() -> frozenset[str]:
    return frozenset(map(stem, _list("parts") | _list("capitals")))


RULE = Rule(
    name="tag-case",
    summary="hashtags in which no capital shows where a word begins",
    category=Category.TAGS,
    severity=Severity.WARNING,
    view=TaggedArticle,
    check=check,
)
