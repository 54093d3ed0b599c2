"""The tags of a set of articles, and which of them are spellings of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from zolint.api import Origin, Span, Tag, grouped

Fact = Mapping[str, object]


def tag_of(fact: Fact) -> Tag:
    """Return the tag that an article's facts hold."""
    origin = Origin.HASHTAGS if fact["hashtag"] else Origin.TAGS
    span = Span(int(str(fact["start"])), int(str(fact["end"])))
    return Tag(str(fact["text"]), span, origin, bool(fact["verbatim"]))


def spelling(tag: Tag) -> str:
    """Return what is compared; the capitals of a hashtag make no difference."""
    return f"#{tag.text.casefold()}" if tag.origin is Origin.HASHTAGS else tag.text


def groups(tags: Iterable[Tag]) -> dict[tuple[Origin, str], str]:
    """Return for the text of each tag the first of its kind that names the same subject."""
    texts: dict[Origin, dict[str, None]] = {Origin.TAGS: {}, Origin.HASHTAGS: {}}
    for tag in tags:
        texts[tag.origin][tag.text] = None
    return {
        (origin, text): f"{origin} {name}"
        for origin, labels in texts.items()
        for text, name in grouped(labels).items()
    }
