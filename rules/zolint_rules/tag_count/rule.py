"""Flags an article with more tags, or fewer, than help its readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from zolint.api import Category, Hit, Origin, Rule, Severity, Span, Tag, Tags

_COUNTED = (Origin.TAGS, Origin.HASHTAGS)


@dataclass(frozen=True)
class Options:
    """How many tags an article may have."""

    maximum: int = 5
    """The most tags in the front matter, and the most hashtags."""
    minimum: int = 0
    """The fewest tags of an article that has a front matter or hashtags."""

    def __post_init__(self) -> None:
        """Raise ValueError for numbers that no article can meet."""
        if self.minimum > self.maximum:
            raise ValueError(f"minimum must be at most maximum, {self.maximum}, not {self.minimum}")


def check(tags: Tags, options: Options) -> Iterator[Hit]:
    """Yield a hit for each list of tags that is too long, and for an article with too few."""
    counted = sorted((tag for tag in tags.all if tag.origin in _COUNTED), key=lambda tag: tag.origin)
    for _, group in groupby(counted, key=lambda tag: tag.origin):
        listed = tuple(group)
        if len(listed) > options.maximum:
            yield _too_many(listed, options.maximum)
    if len(counted) < options.minimum and (place := _place(tags, counted)):
        has = f"has {len(counted)} {'tag' if len(counted) == 1 else 'tags'}" if counted else "has no tag"
        message = f"The article {has}. Add what its readers would look for, {options.minimum} tags at least."
        yield Hit(place, message, data={"count": len(counted)})


def _too_many(listed: tuple[Tag, ...], most: int) -> Hit:
    kind = "hashtags" if listed[0].origin is Origin.HASHTAGS else "tags"
    return Hit(
        Span(min(tag.span.start for tag in listed), max(tag.span.end for tag in listed)),
        f"The article has {len(listed)} {kind}, where {most} are enough. Keep those that name its subjects.",
        data={"count": len(listed)},
    )


def _place(tags: Tags, counted: list[Tag]) -> Span | None:
    """Return where tags would be added: at the last one, else at the end of the front matter."""
    if counted:
        return counted[-1].span
    values = [value for value in tags.document.metadata.values if value.verbatim]
    return values[-1].span if values else None


RULE = Rule(
    name="tag-count",
    summary="more tags than help readers, or fewer than the house asks for",
    category=Category.TAGS,
    severity=Severity.INFO,
    view=Tags,
    check=check,
    options=Options(),
)
