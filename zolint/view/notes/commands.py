"""Which sentences command: "Slip it on", "First, pour a little", "If it is cold, warm it in your hands"."""

from __future__ import annotations

import re
from functools import cache

from zolint.view.data import table
from zolint.view.notes.pattern import Finder
from zolint.view.notes.stem import is_irregular
from zolint.view.notes.words import Token, Words


def commands(finder: Finder) -> frozenset[int]:
    """Return the numbers of the sentences whose first clause, or the one after a clause of time, commands."""
    if "commands" not in finder.kept:
        words = finder.words
        verbs = {start for start, _ in finder.places("{imperative}")}
        finder.kept["commands"] = frozenset(
            number for number, (start, end) in enumerate(words.ranges) if _commands(words, start, end, verbs)
        )
    return finder.kept["commands"]


def suggestions(finder: Finder) -> set[int]:
    """Return the numbers of the sentences on what readers can or should do, not on what may befall them."""
    tokens, befalling = finder.words.tokens, openings()["befalling"]
    found: set[int] = set()
    for start, end in finder.places("{you}"):
        at = _after_opening(tokens, end, len(tokens))
        if at == len(tokens) or tokens[at].low not in befalling:
            found.add(tokens[start].sentence)
    return found


def _after_opening(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Return the first place at which no word like "then" or "slowly" stands."""
    opening = openings()["opening"]
    return next(
        (n for n in range(at, end) if (word := tokens[n].low) not in opening and word[-2:] != "ly"),
        end,
    )


def _commands(words: Words, start: int, end: int, verbs: set[int]) -> bool:
    tokens, known = words.tokens, openings()
    if _is_command(tokens, _after_opening(tokens, start, end), end, verbs):
        return True
    if start < end and tokens[start].low in known["address"]:
        after = next((n for n in range(start + 1, end) if tokens[n].begins), end)
        return _commands(words, after, end, verbs)
    anew = start < end and tokens[start].low in known["subordinate"]
    return any(
        _is_command(tokens, _after_opening(tokens, n, end), end, verbs)
        for n in range(start + 1, end)
        if tokens[n].begins and (anew or _is_cut_off(words, n))
    )


def _is_cut_off(words: Words, place: int) -> bool:
    """Whether a semicolon, colon, dash or a stop that ends no sentence stands before a word."""
    before, here = words.tokens[place - 1], words.tokens[place]
    return _CUT.search(words.sentences[here.sentence].text, before.end, here.start) is not None


def _is_command(tokens: tuple[Token, ...], at: int, end: int, verbs: set[int]) -> bool:
    """Whether the word at a place is a verb in its base form that nothing shows to be a noun."""
    if at == end:
        return False
    word, known = tokens[at].low, openings()
    after = tokens[at + 1].low if at + 1 < end and not tokens[at + 1].begins else ""
    inflected = is_irregular(word) or (word.endswith(_INFLECTED) and not word.endswith(_BASE))
    if inflected and word not in known["base"]:
        return False
    if at in verbs:
        return after not in known["verbal"]
    return after in known["object"] and word.isalpha() and word not in known["function"]


_OPENING = 6
"""So many words may open a command."""
_CUT = re.compile(r"[;:–—]|[.!?]\s")
_INFLECTED = ("s", "ed", "ing", "ly")
_BASE = ("ss", "eed", "ply")


@cache
def openings() -> dict[str, frozenset[str]]:
    """Return the words by which clauses and commands are told, by what they show."""
    return {name: frozenset(words.split()) for name, words in table("commands").items()}
