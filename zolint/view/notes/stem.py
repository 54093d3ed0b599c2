"""Word forms brought to one: "stopped", "stops" and "stopping" are all "stop"."""

from __future__ import annotations

import re
from functools import cache

_IRREGULAR = {
    form: base
    for base, forms in {
        "be": "is are was were been being am",
        "bleed": "bled",
        "break": "broke broken",
        "bring": "brought",
        "choose": "chose chosen",
        "come": "came",
        "cut": "cutting cuts",
        "die": "died dying dies",
        "do": "does did done doing",
        "drink": "drank",
        "feel": "felt",
        "foot": "feet",
        "get": "got gotten getting",
        "give": "gave given",
        "go": "went gone goes going",
        "have": "has had having",
        "keep": "kept",
        "leave": "left",
        "let": "lets letting",
        "lie": "lying lay lain",
        "lose": "lost",
        "make": "made",
        "man": "men",
        "mean": "meant",
        "put": "puts putting",
        "say": "said says",
        "see": "saw seen",
        "speak": "spoke spoken",
        "take": "took taken",
        "tear": "tore torn",
        "tell": "told",
        "tie": "tied tying ties",
        "tooth": "teeth",
        "use": "used uses using",
        "wear": "wore worn",
        "woman": "women",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
_KEPT = frozenset(
    [
        "bus",
        "gas",
        "yes",
        "this",
        "his",
        "its",
        "us",
        "as",
        "was",
        "has",
        "is",
        "does",
        "during",
        "thing",
        "something",
        "nothing",
        "anything",
        "everything",
        "morning",
        "evening",
        "string",
        "king",
        "ring",
        "bring",
        "sing",
        "spring",
        "swing",
        "being",
        "red",
        "bed",
        "need",
        "feed",
        "seed",
        "speed",
        "indeed",
        "embed",
        "hundred",
        "sacred",
        "naked",
        "always",
        "perhaps",
        "besides",
        "sometimes",
        "clothes",
        "lens",
        "sepsis",
        "pelvis",
        "penis",
        "anus",
        "virus",
        "clitoris",
        "safeword",
        "caning",
        "cane",
    ]
)
_VOWEL = re.compile(r"[aeiouy]")
_SILENT_E = re.compile(r"[^aeiouy][aeiou][^aeiouwxy]$")
"""What is left of "taping", but not of "tapping"."""
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
_SHORTEST = 3
"""A stem has at least three letters, one of them a vowel."""


@cache
def stem(word: str) -> str:
    """Return the common form of a lower-case word."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _KEPT or len(word) <= _SHORTEST:
        return word
    return _without_e(_without_ending(word))


def is_irregular(word: str) -> bool:
    """Whether a word is an irregular form: "tied", "kept"."""
    return word in _IRREGULAR


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
