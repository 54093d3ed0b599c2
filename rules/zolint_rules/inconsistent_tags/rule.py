"""Flags a tag that most articles of a set spell in another way, and tags that stand in one article alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zolint.api import (
    Category,
    Edit,
    Fix,
    Hit,
    Origin,
    Rule,
    Severity,
    Tag,
    Tags,
)
from zolint_rules.inconsistent_tags.spellings import Fact, groups, spelling, tag_of

_PLAIN = re.compile(r"[\w-]+(?: [\w-]+)*")
_NAMED = 5
"""How many tags a message names."""


@dataclass(frozen=True)
class Options:
    """When a tag counts as used once."""

    least_articles: int = 100
    """How many tagged articles there must be before a tag that stands in one alone is named; 0 is never."""


def gather(tags: Tags, _options: Options) -> list[Fact]:
    """Return the tags of an article."""
    return [
        {
            "text": tag.text,
            "start": tag.span.start,
            "end": tag.span.end,
            "hashtag": tag.origin is Origin.HASHTAGS,
            "verbatim": tag.verbatim,
        }
        for tag in tags.all
        if tag.origin in (Origin.TAGS, Origin.HASHTAGS)
    ]


def conclude(facts: Mapping[str, Sequence[Fact]], options: Options) -> Iterator[tuple[str, Hit]]:
    """Yield what only the whole set shows, article by article."""
    read = {path: [tag_of(fact) for fact in listed] for path, listed in facts.items()}
    named = groups(tag for listed in read.values() for tag in listed)
    spelt: dict[str, Counter[str]] = {}
    for listed in read.values():
        for name, written in {(named[tag.origin, tag.text], spelling(tag)) for tag in listed}:
            spelt.setdefault(name, Counter())[written] += 1
    tagged = sum(bool(listed) for listed in read.values())
    for path, listed in read.items():
        own = set(map(spelling, listed))
        for tag in listed:
            counts = spelt[named[tag.origin, tag.text]]
            usual = min(counts, key=lambda written: (-counts[written], written))
            # two spellings in one article are duplicates
            if usual not in own:
                yield path, _variant(tag, usual, counts[usual])
        alone = [tag for tag in listed if spelt[named[tag.origin, tag.text]].total() == 1]
        if alone and 0 < options.least_articles <= tagged:
            yield path, _once(alone, tagged)


def _variant(tag: Tag, usual: str, count: int) -> Hit:
    others = "another article" if count == 1 else f"{count} other articles"
    is_plain = tag.verbatim and tag.origin is Origin.TAGS and _PLAIN.fullmatch(usual)
    return Hit(
        tag.span,
        f'"{tag.shown}" is "{usual}" in {others}. Use one spelling for both.',
        fixes=(Fix(f'Use "{usual}"', (Edit(tag.span, usual),)),) if is_plain else (),
        data={"tag": tag.text, "usual": usual, "count": count},
    )


def _once(alone: Sequence[Tag], tagged: int) -> Hit:
    names = ", ".join(f'"{tag.shown}"' for tag in alone[:_NAMED]) + (" …" if len(alone) > _NAMED else "")
    verb = "stands" if len(alone) == 1 else "stand"
    return Hit(
        alone[0].span,
        f"{names} {verb} in this article alone, of {tagged:,} with tags. "
        "Use a tag that others share, or keep it if more will follow.",
        severity=Severity.INFO,
        data={"tags": [tag.text for tag in alone]},
    )


RULE = Rule(
    name="inconsistent-tags",
    summary="a tag that other articles spell in another way",
    category=Category.TAGS,
    severity=Severity.WARNING,
    view=Tags,
    gather=gather,
    conclude=conclude,
    options=Options(),
)
