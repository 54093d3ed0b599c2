"""Word forms brought to one: "stopped", "stops" and "stopping" are all "stop"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zolint.view.data import table, words

_VOWEL = re.compile(r"[aeiouy]")
_SILENT_E = re.compile(r"[^aeiouy][aeiou][^aeiouwxy]$")
"""What is left of "taping", but not of "tapping"."""
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_SHORTEST = 3
"""A stem has at least three letters, one of them a vowel."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the common form of a lower-case word."""
    if word in _irregular():
        return _irregular()[word]
    if word in words("forms", "kept") or len(word) <= _SHORTEST:
        return word
    return _without_e(_without_ending(word))


def is_irregular(word: str) -> bool:
    """Whether a word is an irregular form: "tied", "kept"."""
    return word in _irregular()


@cache
def _irregular() -> dict[str, str]:
    return {form: base for base, forms in table("forms")["irregular"].items() for form in forms.split()}


def _without_ending(word: str) -> str:
    if word.endswith(("ies", "ied")) and len(word) > len("ties"):
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST and _VOWEL.search(rest) and not rest.endswith("e"):
            return _mended(rest)
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _mended(rest: str) -> str:
    """Give back what the ending changed: "tapp" is "tap", and "tap" is "tape"."""
    if _DOUBLED.search(rest):
        return rest[:-1]
    return rest + "e" if _SILENT_E.match(rest) else rest


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > len("tape") else word
