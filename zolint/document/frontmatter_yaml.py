"""The scalars of YAML front matter, from the parser's events: no tag is run and no alias expanded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from zolint.document import Value
from zolint.document.frontmatter import MalformedFrontMatter, NotFrontMatter
from zolint.source import Span

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # PyYAML may be built without the C library
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*\s+)+")
_HEADER = re.compile(r"[|>][^\r\n]*(?:\r\n|\r|\n)\s*")
_DEEPEST = 100


def scalars(text: str) -> Iterator[Value]:
    """Yield the scalars of a YAML mapping."""
    try:
        yield from _walk(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise MalformedFrontMatter(error.problem or str(error), mark.index if mark else 0) from error
    except yaml.reader.ReaderError as error:
        raise MalformedFrontMatter(error.reason, error.position) from error


@dataclass
class _Open:
    """A collection that is being read, and the key that its next value stands under."""

    is_key: bool = False
    key: str | int | None = None

    def close(self, *, inner_is_key: bool = False) -> None:
        """Go on to the next key or item, a value having been read."""
        if inner_is_key:
            self.key = ""  # a collection has no name
        else:
            self.key = self.key + 1 if isinstance(self.key, int) else None


def _walk(text: str) -> Iterator[Value]:
    opened: list[_Open] = []
    anchors: dict[str, str] = {}
    for event in yaml.parse(text, Loader=_LOADER):
        if not isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            continue
        if not opened and not isinstance(event, yaml.MappingStartEvent):
            raise NotFrontMatter
        if isinstance(event, yaml.CollectionEndEvent):
            inner = opened.pop()
            if not opened:
                return
            opened[-1].close(inner_is_key=inner.is_key)
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(opened) == _DEEPEST:
                raise MalformedFrontMatter("nested too deeply", _index(event.start_mark))
            is_key = bool(opened) and opened[-1].key is None
            opened.append(_Open(is_key, None if isinstance(event, yaml.MappingStartEvent) else 0))
        else:
            value = _value(event, text, anchors)
            if opened[-1].key is None:
                opened[-1].key = value.text
                continue
            yield Value(tuple(_keys(opened)), value.text, value.span, value.verbatim)
            opened[-1].close()


def _keys(opened: list[_Open]) -> Iterator[str | int]:
    for collection in opened:
        yield "" if collection.key is None else collection.key


def _value(event: yaml.NodeEvent, text: str, anchors: dict[str, str]) -> Value:
    start, end = _index(event.start_mark), _index(event.end_mark)
    if not isinstance(event, yaml.ScalarEvent):
        return Value((), anchors.get(event.anchor or "", ""), Span(start, end), verbatim=False)
    if event.anchor:
        anchors[event.anchor] = event.value
    if properties := _PROPERTIES.match(text, start, end):
        start = properties.end()
    value = event.value
    if event.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif event.style in ("|", ">"):
        header = _HEADER.match(text, start, end)
        start = header.end() if header else end
        end = start + len(text[start:end].rstrip())
        value = value.strip()
    return Value((), value, Span(start, end), text[start:end] == value)


def _index(mark: Any) -> int:  # Python's mark or the C library's, which share no class
    return int(mark.index) if mark else 0
