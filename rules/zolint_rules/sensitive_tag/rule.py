"""Flags a tag that promises a note which the article lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from zolint.api import Category, Hit, NoOptions, Origin, Rule, Severity, TagDuties, stem, table


@dataclass(frozen=True)
class _Duty:
    """What a kind of tag promises."""

    tags: tuple[frozenset[str], ...]
    """Each the stems of one wording."""
    elements: tuple[str, ...]
    topics: tuple[str, ...]
    says: str
    severity: Severity


def check(article: TagDuties, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for the first tag of each kind of which the article says nothing that helps."""
    answered: set[str] = set()
    for tag in article.tagged.tags.all:
        if tag.origin is Origin.META:
            continue
        words = frozenset(map(stem, article.tagged.words(tag, _known_words())))
        for name, duty in _duties().items():
            if name in answered or not any(entry <= words for entry in duty.tags):
                continue
            answered.add(name)
            if article.is_reported(duty.topics) or article.says(duty.elements):
                continue
            yield Hit(
                tag.span,
                f'Readers who follow "{tag.shown}" may need a note that is not there. Add {duty.says}.',
                severity=duty.severity,
                data={"tag": tag.text, "elements": list(duty.elements)},
            )


@cache
def _duties() -> dict[str, _Duty]:
    return {
        name: _Duty(
            tuple(frozenset(map(stem, wording.split())) for wording in entry["tags"]),
            tuple(entry["elements"]),
            tuple(entry["topics"]),
            entry["says"],
            Severity(entry.get("severity", "info")),
        )
        for name, entry in table(__file__, "duties.toml")["duties"].items()
    }


@cache
def _known_words() -> frozenset[str]:
    """Return every word of the tags, to part run-together ones by."""
    duties = table(__file__, "duties.toml")["duties"].values()
    return frozenset(word for duty in duties for wording in duty["tags"] for word in wording.split())


RULE = Rule(
    name="sensitive-tag",
    summary="a tag that promises help which the article lacks",
    category=Category.TAGS,
    severity=Severity.INFO,
    view=TagDuties,
    check=check,
)
