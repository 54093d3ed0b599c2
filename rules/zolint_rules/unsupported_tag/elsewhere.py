"""Subjects of other fields that a tag may name."""

from __future__ import annotations

import re
from functools import cache

from zolint.api import Tag, TaggedArticle, stem, table

_LETTERS = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[\W_]+")
_LONGEST = 3
"""Words in the name of a subject."""


def signs_elsewhere(
    article: TaggedArticle, tag: Tag, words: tuple[str, ...], known: frozenset[str]
) -> frozenset[str]:
    """Return what would show another field's subject that a tag names; empty where it names none.

    The words of a run-together tag count only where all of it is made up of known ones.
    """
    stems = article.stems | frozenset(map(stem, known))
    apart = set(_LETTERS.findall(tag.text.lower()))
    if any(stem(word) not in stems for word in words):
        words = tuple(word for word in words if word in apart)
    groups = _signs()
    if (whole := "".join(_GAP.split(tag.text.lower()))) in groups:
        return groups[whole]
    for size in range(min(len(words), _LONGEST), 0, -1):
        for at in range(len(words) - size + 1):
            part = words[at : at + size]
            for name in (" ".join(part), "".join(part)):
                for form in (name, f"{name}s", name.removesuffix("s")):
                    if form in groups:
                        return groups[form]
    return frozenset()


def subjects_elsewhere() -> frozenset[str]:
    """Return the names of these subjects."""
    return frozenset(_signs())


@cache
def _signs() -> dict[str, frozenset[str]]:
    """Return for each name of another field's subject what shows it in an article."""
    groups: dict[str, frozenset[str]] = {}
    for line in table(__file__, "elsewhere.toml")["groups"]:
        names, _, signs = line.partition(";")
        words = frozenset(word.strip() for word in f"{names},{signs}".split(",") if word.strip())
        groups |= {name.strip().replace("-", " "): words for name in names.split(",")}
    return groups
