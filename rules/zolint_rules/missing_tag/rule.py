"""Flags a main subject of an article that no tag names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zolint.api import (
    Category,
    Confidence,
    Edit,
    Fix,
    Hit,
    Mentions,
    NoOptions,
    Origin,
    Related,
    Rule,
    Severity,
    Span,
    Tag,
)
from zolint_rules.missing_tag.subjects import Subject, unnamed

_NAMED = 2
"""How many subjects a message names."""


def check(article: Mentions, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit where main subjects have no tag."""
    tags = [tag for tag in article.tagged.tags.all if tag.origin is not Origin.META]
    if all(tag.origin is Origin.CATEGORIES for tag in tags):
        return
    found = unnamed(article, tags)[:_NAMED]
    if not found:
        return
    words = " and ".join(f'"{subject.words}"' for subject in found)
    shown = " and ".join(f'"{_shown(subject, tags)}"' for subject in found)
    add = "Add one, such as" if len(found) == 1 else "Add tags such as"
    place = _place(article, tags)
    fix = _fix(article, found, tags, place)
    yield Hit(
        place,
        f"No tag says that the article is about {words}. {add} {shown}.",
        Confidence.MEDIUM,
        related=tuple(Related(subject.mentions[0].span, _told(subject)) for subject in found),
        fixes=(fix,) if fix else (),
        data={"missing": [subject.tag for subject in found]},
    )


def _told(subject: Subject) -> str:
    count = len(subject.mentions)
    return f'"{subject.words}": {count} {"place" if count == 1 else "places"}'


def _shown(subject: Subject, tags: Sequence[Tag]) -> str:
    if tags[-1].origin is not Origin.HASHTAGS:
        return subject.tag
    return "#" + "".join(part[:1].upper() + part[1:] for part in re.findall(r"\w+", subject.tag))


def _place(article: Mentions, tags: Sequence[Tag]) -> Span:
    """Return the list to which a tag would be added, or its last tag where the list has many lines."""
    own = [tag.span for tag in tags if tag.origin is tags[-1].origin]
    whole = Span(min(own).start, max(span.end for span in own))
    return own[-1] if "\n" in article.tagged.tags.document.source.slice(whole) else whole


def _fix(article: Mentions, found: list[Subject], tags: Sequence[Tag], place: Span) -> Fix | None:
    """Return the edit that adds the hashtags to the last line of them."""
    runs = article.tagged.tags.runs
    if tags[-1].origin is not Origin.HASHTAGS or not runs[-1].block.is_verbatim(runs[-1].start, runs[-1].end):
        return None
    added = " ".join(_shown(subject, tags) for subject in found)
    return Fix(f'Add "{added}"', (Edit(Span(place.end, place.end), f" {added}"),))


RULE = Rule(
    name="missing-tag",
    summary="a main subject of the article that no tag names",
    category=Category.TAGS,
    severity=Severity.WARNING,
    view=Mentions,
    check=check,
)
