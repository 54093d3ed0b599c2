"""What a tag says, whatever its spelling, abbreviation or word order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from zolint.view.data import table
from zolint.view.tags import key_of, singular


def sense(words: Iterable[str]) -> frozenset[str]:
    """Return what two tags share that say the same; empty where a tag has no word of its own."""
    fillers = table("tags")["fillers"]
    plain = [_plain(word) for part in words for word in re.findall(r"[^\W_]+\+?", part)]
    said = [word for word in _named(plain, _groups("names")) if word not in fillers]
    return frozenset(_named(said, _groups("beside_others")) if len(said) > 1 else said)


@cache
def american(word: str) -> str:
    """Return a word with its British spelling made American."""
    for british, spelling in _AMERICAN:
        word = british.sub(spelling, word)
    return word


def grouped(labels: Iterable[str]) -> dict[str, str]:
    """Return for each label the first of those that name the same subject, in whatever spelling."""
    first: dict[str | frozenset[str], str] = {}
    groups: dict[str, str] = {}
    for label in labels:
        keys = (american(key_of(label)), sense(re.findall(r"[^\W_]+", label.lower())))
        known = next((first[key] for key in keys if key in first), label)
        groups[label] = known
        first |= {key: known for key in keys if key and key not in first}
    return groups


@cache
def sense_words() -> frozenset[str]:
    """Return every word of the lists, to part run-together tags by."""
    lists = (table("tags")[name] for name in ("names", "beside_others"))
    return frozenset(word for groups in lists for group in groups for name in group for word in name.split())


_AMERICAN = (
    (re.compile(r"(?<=[a-z]{3})is(?=e|ing|ation)"), "iz"),
    (re.compile(r"ys(?=e|ing)"), "yz"),
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"[ao]e"), "e"),
    (re.compile(r"ll(?=ing|ed|or|er)"), "l"),
    (re.compile(r"tre$"), "ter"),
    (re.compile(r"ogue$"), "og"),
    (re.compile(r"dgement"), "dgment"),
)
"""British spellings as American ones; made for comparing, they need not be words."""


def _plain(word: str) -> str:
    return american(singular(word))


def _named(words: Sequence[str], groups: Mapping[tuple[str, ...], str]) -> list[str]:
    """Replace the words of a group by its name, the longest first."""
    longest = max(map(len, groups))
    named: list[str] = []
    at = 0
    while at < len(words):
        sizes = range(min(longest, len(words) - at), 0, -1)
        size = next((size for size in sizes if tuple(words[at : at + size]) in groups), 0)
        named.append(groups[tuple(words[at : at + size])] if size else words[at])
        at += size or 1
    return named


@cache
def _groups(name: str) -> dict[tuple[str, ...], str]:
    return {
        tuple(map(_plain, form.split())): _plain(group[0])
        for group in table("tags")[name]
        for phrase in group
        for form in (phrase, f"{phrase}s")  # a short word's plural is not taken off
    }
