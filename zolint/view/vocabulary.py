"""The house's controlled vocabulary: which tags there are, and which of them stands for the others.

The file has one entry for each tag, under its preferred label, after the model of SKOS:

    [tags]
    consent = {}
    lubricant = { alternative = ["lube"], hidden = ["lubricent"], broader = ["safer sex"] }
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Self

from zolint import toml
from zolint.mistake import Mistake, most_like, nearest
from zolint.once import cached_property
from zolint.options import Keys, convert, fill
from zolint.view import Analysis
from zolint.view.tags import Origin, Tag, Tags, key_of


@dataclass(frozen=True)
class Entry:
    """A tag of the vocabulary, beside its preferred label."""

    alternative: tuple[str, ...] = ()
    """Other names of the same subject."""
    hidden: tuple[str, ...] = ()
    """Misspellings, old names: what is recognised but never offered."""
    broader: tuple[str, ...] = ()
    """The preferred labels of wider subjects."""


@dataclass(frozen=True)
class Vocabulary:
    """The tags of an article beside those of the house."""

    tags: Tags
    entries: Mapping[str, Entry] = field(default_factory=dict)
    """By preferred label."""
    is_closed: bool = False
    """Whether there is a list of the tags that may be used, rather than of replacements alone."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Read the vocabulary that the settings name."""
        settings = analysis.settings.tags
        entries = dict(load(settings.vocabulary)) if settings.vocabulary else {}
        for label in settings.allowed:
            entries.setdefault(label, Entry())
        is_closed = bool(entries)
        for old, new in settings.replaced.items():
            entry = entries.get(new, Entry())
            entries[new] = Entry(entry.alternative, (*entry.hidden, old), entry.broader)
        return cls(analysis.view(Tags), entries, is_closed)

    @property
    def listed(self) -> Iterator[Tag]:
        """The article's tags that a vocabulary speaks of: no categories, and no keywords for machines."""
        return (tag for tag in self.tags.all if tag.origin in (Origin.TAGS, Origin.HASHTAGS))

    def preferred(self, tag: Tag) -> tuple[str, ...]:
        """Return the preferred labels for which a tag may stand; none if it is unknown."""
        return self._labels.get(tag.key, ())

    def is_preferred(self, tag: Tag) -> bool:
        """Whether a tag is written as the vocabulary has it; a hashtag has its own capitals."""
        if tag.origin is Origin.HASHTAGS:
            return any(key_of(label) == tag.key for label in self.preferred(tag))
        return tag.text in self.entries

    def nearest(self, tag: Tag) -> str:
        """Return the label most like a tag that is not in the vocabulary, or nothing."""
        return most_like(tag.text, self.entries)

    @cached_property
    def _labels(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for preferred, entry in self.entries.items():
            for label in (preferred, *entry.alternative, *entry.hidden):
                found.setdefault(key_of(label), {})[preferred] = None
        # a preferred label stands for itself, whatever else it is said to stand for
        found |= {key_of(preferred): {preferred: None} for preferred in self.entries}
        return {key: tuple(labels) for key, labels in found.items()}


def load(path: str) -> Mapping[str, Entry]:
    """Read a vocabulary file; raise Mistake, which names the place, where it is none."""
    try:
        state = Path(path).stat()
        return _load(path, state.st_mtime_ns, state.st_size)
    except OSError as error:
        raise Mistake(f"{path}: the vocabulary cannot be read: {error.strerror or error}") from error


@lru_cache(maxsize=8)
def _load(path: str, _changed: int, _size: int) -> Mapping[str, Entry]:
    """Read a file as it is at the moment; an editor keeps zolint running while it changes."""
    data, locate = toml.load(path)
    where = partial(_where, path, locate)
    for key in data:
        if key != "tags":
            raise Mistake(f'{where((key,))}: unknown table "{key}"{nearest(key, ("tags",))}')
    tables = convert(data.get("tags", {}), dict[str, dict[str, Any]], where, ("tags",))
    entries = {
        label: fill(Entry(), table, where, ("tags", label), "key of a tag") for label, table in tables.items()
    }
    for label, entry in entries.items():
        for wider in entry.broader:
            if wider not in entries:
                raise Mistake(f'{where(("tags", label))}: there is no tag "{wider}"{nearest(wider, entries)}')
    return entries


def _where(path: str, locate: toml.Locate, keys: Keys) -> str:
    line, column = locate(keys)
    return f"{path}:{line}:{column}"
