"""Orders: where the words of a sentence tell somebody to do something, and which of them are verbs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

from zolint.view.data import words
from zolint.view.statements.clauses.phrasing import acts, small
from zolint.view.statements.clauses.row import Row, is_inflected, is_order
from zolint.view.statements.numbers.amounts import is_time
from zolint.view.statements.words.wording import orders, stem_of


def ordered_at(row: Row, places: Sequence[int]) -> int | None:
    """Return where the order that some words give begins, or None: "Boil toys", "before sex, wash"."""
    if _orders(row, places):
        return places[0]
    behind = _behind_comma(row, places)
    return _unled(row, places) if behind is None else behind


def opens(word: str) -> bool:
    """Whether what a word begins only opens a statement, up to the next comma: "while you nurse, ..."."""
    return word in words("adding", "opening")


def may_order(row: Row, at: int) -> bool:
    """Whether a word may be a verb that tells what to do."""
    return row.stems[at] in orders() or row.word(at) in small("orders")


@lru_cache(maxsize=50_000)
def is_verb(word: str) -> bool:
    """Whether a word may be a verb."""
    if word in small("orders") or word in small("auxiliaries") or word == "goes":
        return True
    return not word.endswith(_NOMINAL) and (stem_of(word) in orders() or stem_of(word) in acts())


_NOMINAL = ("al", "ous", "ic", "ly", "ness", "ion", "ity")


def _behind_comma(row: Row, places: Sequence[int]) -> int | None:
    """Return where an order begins after what tells when, or to whom, and a comma: "at night, wash it"."""
    first = row.word(places[0])
    if not (opens(first) or first in words("adding", "addressed") or first in small("prepositions")):
        return None
    n = next((n for n, at in enumerate(places) if n and at in row.gaps and "," in row.gap(at)), None)
    return None if n is None or not _orders(row, places[n:], told=False) else places[n]


def _unled(row: Row, places: Sequence[int]) -> int | None:
    """Return where an order begins after what tells when, without a comma: "after a week remove it"."""
    if small("prepositions").isdisjoint((row.word(places[0]), row.word(places[0] + 1))):
        return None
    return next((at for at in places[_BEHIND:] if _is_unled(row, at)), None)


_BEHIND = 2
"""What tells when has at least so many words."""


def _is_unled(row: Row, at: int) -> bool:
    """Whether an order begins at a word behind what cannot be its subject."""
    verb, before = row.word(at), row.word(at - 1)
    if not may_order(row, at) or verb in small("either") or at in row.gaps or before in _leading():
        return False
    if before.endswith("s") and not (before.endswith("ss") or is_time(before)):
        return False
    return is_order(row, at) or row.word(at + 1) in small("outcomes")


@cache
def _leading() -> frozenset[str]:
    """Return the words behind which a verb opens no order."""
    names = ("subjects", "prepositions", "articles", "auxiliaries", "links", "heads", "either")
    # "after sex remove the cup"
    return frozenset[str]().union(*map(small, names)) - {"sex"}


def _orders(row: Row, places: Sequence[int], *, told: bool = True) -> bool:
    """Whether words open with an order; `told` where nothing stands before them."""
    begun = next((n for n, at in enumerate(places) if not _is_starter(row, at)), len(places))
    rest = places[begun:]
    if not rest:
        return False
    at = rest[0]
    verb, before, following = row.word(at), row.word(at - 1), row.word(at + 1)
    done = before == "do" and (begun > 1 or verb in small("articles") | small("pronouns"))
    if done or is_order(row, at):
        return True
    if verb in _PLAIN_FORMS and not (begun and before in small("links")):
        return begun > 0 or (following not in small("subjects") and verb != "do")
    if is_inflected(verb):
        return False
    if following in _objects() and verb.isalpha() and verb not in _functions():
        # "nurse the baby"
        return told or row.stems[at] in orders() or following in small("articles")
    return told and _is_noted_order(row, rest)


def _is_noted_order(row: Row, places: Sequence[int]) -> bool:
    """Whether words open with a verb known to tell what to do, and have no other verb."""
    first, *rest = places
    if row.word(first) in small("auxiliaries") or not may_order(row, first):
        return False
    if any(row.word(n) in small("auxiliaries") for n in rest):
        return False
    # "steam widens": the first word is what acts; not what follows "before"
    rest = list(takewhile(lambda n: row.word(n) not in small("subordinating"), rest))
    near = rest if row.word(first) in small("either") else rest[:1]
    return not any(
        row.word(n).endswith("s")
        and row.word(n - 1) not in small("articles")
        and stem_of(row.word(n)) in acts()
        for n in near
    )


def _is_starter(row: Row, at: int) -> bool:
    word = row.word(at)
    return word in small("starters") or (word.endswith("ly") and len(word) > _ADVERB)


_PLAIN_FORMS = ("be", "do", "have")
_ADVERB = 5


@cache
def _objects() -> frozenset[str]:
    """Return the words before which a word that opens a clause is a verb."""
    return words("commands", "object") - {"up", "down", "off", "out", "away", "back", "open"}


@cache
def _functions() -> frozenset[str]:
    return words("commands", "function") | small("prepositions") | small("auxiliaries")
