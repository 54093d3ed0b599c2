"""Flags a tag that an article already has."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.api import (
    Category,
    Hit,
    NoOptions,
    Origin,
    Related,
    Rule,
    Severity,
    Tag,
    TaggedArticle,
    american,
    sense,
    sense_words,
    stem,
)
from zolint_rules.duplicate_tag.removal import Places, places_of, removal

_SEEN_WITH = {Origin.HASHTAGS: (Origin.HASHTAGS, Origin.TAGS)}
"""The lists in which a tag may not stand twice; a category may well be a tag too."""
_SHORTEST_COMPOUND = 2
_JOINS = frozenset({"and", "in", "for", "during"})
_THEMES = frozenset({"sex", "sexuality", "intimacy", "relationship", "relationships", "love", "couples"})
"""What "ageing and sex" adds to "ageing" on a site where all is about it."""
_GENRES = frozenset(
    {
        *("tips", "tip", "advice", "guide", "basics", "info", "facts", "awareness", "explained", "101"),
        *("boost", "booster", "boosters"),
    }
)
"""What sort of text a tag is on, or sells; "massage tips" is filed with "massage"."""
_SHORTEST_ROOT = 6
"""Letters of a stem by which two forms are one word: "contraceptives", "contraception"."""


def check(article: TaggedArticle, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for each later tag that says what an earlier one says."""
    places = places_of(article.tags)
    first: dict[tuple[Origin, str | frozenset[str]], Tag] = {}
    for tag in article.tags.all:
        lists = _SEEN_WITH.get(tag.origin, (tag.origin,))
        keys = tuple(_keys(tag, article))
        seen = ((origin, key) for key in keys for origin in lists)
        known = next((first[case] for case in seen if case in first), None)
        if known:
            yield _hit(places, tag, known, _message(tag, known))
        for key in keys:
            first.setdefault((tag.origin, key), tag)
    yield from _parts(article, places)


def _keys(tag: Tag, article: TaggedArticle) -> Iterator[str | frozenset[str]]:
    """Yield what a tag shares with one that says the same: its spelling, or its words."""
    yield american(tag.key)
    words = article.words(tag, sense_words())
    if says := sense(words):
        yield says
    if _JOINS.intersection(words):
        words = tuple(word for word in words if word not in _THEMES)
    words = tuple(word for word in words if word not in _GENRES)
    if not (rest := sense(words)):
        return
    yield rest
    if len(words) > 1 or (len(stem(words[0])) >= _SHORTEST_ROOT and not words[0].endswith("ics")):
        yield " ".join(sorted(map(stem, rest)))


def _parts(article: TaggedArticle, places: Places) -> Iterator[Hit]:
    """Yield a hit for each tag that is a part of a compound one, where every part of that one is a tag."""
    for origin in (Origin.HASHTAGS, Origin.TAGS):
        tags = (tag for tag in article.tags.all if tag.origin is origin)
        by_sense: dict[frozenset[str], Tag] = {}
        for tag in tags:
            by_sense.setdefault(sense(article.words(tag, sense_words())), tag)
        for whole, compound in by_sense.items():
            parts = [
                by_sense[one] for one in (frozenset({word}) for word in sorted(whole)) if one in by_sense
            ]
            if not _SHORTEST_COMPOUND <= len(whole) == len(parts):
                continue
            for part in parts:
                message = f'"{compound.shown}" says what "{part.shown}" says. Keep the compound or its parts.'
                yield _hit(places, part, compound, message)


def _hit(places: Places, tag: Tag, known: Tag, message: str) -> Hit:
    fix = removal(places, tag, safe=american(tag.key) == american(known.key))
    return Hit(
        tag.span,
        message,
        related=(Related(known.span, f'"{known.shown}" stands here'),),
        fixes=(fix,) if fix else (),
        data={"tag": tag.text, "first": known.text},
    )


def _message(tag: Tag, known: Tag) -> str:
    if tag.text == known.text and tag.origin is known.origin:
        return f'"{tag.shown}" is listed twice. Keep the first.'
    if american(tag.key) != american(known.key):
        return f'"{known.shown}" and "{tag.shown}" name the same subject. Keep one of them.'
    if tag.origin is not known.origin:
        return f'"{tag.shown}" repeats the tag "{known.shown}" of the front matter. Keep one of them.'
    return f'"{known.shown}" and "{tag.shown}" are two spellings of one tag. Keep one of them.'


RULE = Rule(
    name="duplicate-tag",
    summary="the same tag twice, in the same or another spelling",
    category=Category.TAGS,
    severity=Severity.WARNING,
    view=TaggedArticle,
    check=check,
)
