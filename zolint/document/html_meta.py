"""What an HTML page says of itself in its meta elements, as metadata with places."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from zolint.document import Metadata, Value
from zolint.source import Source, Span

_TAG_LISTS = frozenset({"keywords", "news_keywords"})
_NAMES = {
    "article:author": "author",
    "article:published_time": "date",
    "article:modified_time": "modified",
    "article:section": "section",
}
"""Properties of the Open Graph protocol that front matter has a name for."""
_KEYWORD = re.compile(r"[^,;\s]+(?:[^\S,;]+[^,;\s]+)*")
_REFERENCE = re.compile(r"&(?:#?\w+);")


def describe(source: Source, metas: Iterable[Mapping[str, Span]], front_matter: Metadata) -> Metadata:
    """Return front matter, and what the attributes of meta elements add to it."""
    values = tuple(_values(source, metas))
    if not values:
        return front_matter
    span = Span(min(value.span.start for value in values), max(value.span.end for value in values))
    if front_matter.format:
        return replace(front_matter, span=front_matter.span.join(span), values=front_matter.values + values)
    return Metadata("html", span, values)


def _values(source: Source, metas: Iterable[Mapping[str, Span]]) -> Iterator[Value]:
    tags = 0
    for meta in metas:
        content = meta.get("content")
        name = next((source.slice(meta[key]) for key in ("name", "property") if key in meta), "").lower()
        if not name or not content:
            continue
        if name in _TAG_LISTS or name == "article:tag":
            for span in _keywords(source, content):
                yield _value(source, ("tags", tags), span)
                tags += 1
        else:
            yield _value(source, (_NAMES.get(name, name),), content)


def _keywords(source: Source, content: Span) -> Iterator[Span]:
    """Yield where the keywords between the commas stand; a semicolon separates too, but not in `&amp;`."""
    # equal length, so that offsets stay
    plain = _REFERENCE.sub(lambda found: "&" * len(found.group()), source.slice(content))
    for keyword in _KEYWORD.finditer(plain):
        yield Span(content.start + keyword.start(), content.start + keyword.end())


def _value(source: Source, keys: tuple[str | int, ...], span: Span) -> Value:
    written = source.slice(span)
    text = html.unescape(written)
    return Value(keys, text, span, verbatim=text == written)
