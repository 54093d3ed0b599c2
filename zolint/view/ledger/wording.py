"""The wording of a sentence: what of it makes a claim the same, and how alike two claims are."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache, partial

from zolint.document import OBJECT
from zolint.view.data import words
from zolint.view.stems import stem


def plain(text: str) -> str:
    """Return a sentence as a person would write it down: without line breaks and marks of reference."""
    return _BEFORE_STOP.sub("", " ".join(_REFERENCE.sub(" ", text).split()))


def normal(text: str) -> str:
    """Return the words and figures of a sentence: letter case, punctuation and references do not count."""
    return " ".join(_words(text))


def fingerprint(text: str) -> str:
    """Return a digest of what `normal` returns."""
    return hashlib.blake2b(normal(text).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def name_of(text: str) -> str:
    """Return the name under which a ledger has a claim: its first words, and enough of its fingerprint."""
    ascii_text = unicodedata.normalize("NFKD", normal(text)).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", ascii_text)[:_NAME_WORDS]
    return "-".join((*words, fingerprint(text)[:_NAME_DIGITS]))


def is_bound(text: str) -> bool:
    """Whether a sentence may mean something else in another article: it begins with "it" or "these", say."""
    words = _words(text)
    return not _listed("beginning").isdisjoint(words[:_BEGINNING]) or not _listed("first").isdisjoint(
        words[:1]
    )


def likeness(one: str, other: str) -> float:
    """Return how much of two sentences is the same, up to 1; 0 where they are different sentences."""
    first, second = _stems(one), _stems(other)
    shorter = min(len(first), len(second))
    # what comes cheap first: most pairs share hardly a word
    if not shorter or len(_stem_set(one) & _stem_set(other)) < _LIKE / 2 * shorter:
        return 0.0
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    ratio = 2 * shared / (len(first) + len(second))
    is_part = shared >= _LEAST_PART and shared >= _PART * shorter
    return ratio if ratio >= _LIKE or is_part else 0.0


_REFERENCE = re.compile(
    rf"{OBJECT}"
    # [3], [3, 4], [^note], [@smith2019, p. 3]
    r"|\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}|\^[^\[\]\s]{1,60}|-?@[^\[\]\n]{1,120})\]"
    # touch², but not m²
    r"|(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?)”’]))[¹²³⁰⁴-⁹]{1,3}"
    # a citation in round brackets: names, then a year
    r"|\((?:see |e\.g\.,? )?[A-Z][^()]{0,120}?\b(?:19|20)\d\d[a-z]?[^()]{0,120}\)"
)
_BEFORE_STOP = re.compile(r" (?=[.,;:!?](?:\s|$))")
"""The blank that a reference leaves behind."""
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+|[<>=≤≥±+~$£€](?=\s?\d)|(?:(?<=\d)|(?<=\d\s))[%‰°+$£€]")
"""A figure is a whole with its sign: 5 % is not 5, and 1.5 is not 15."""
_NAME_WORDS = 4
_NAME_DIGITS = 8
_LIKE = 0.6
"""The share of words in common from which on one sentence is another one changed."""
_PART, _LEAST_PART = 0.85, 3
"""Or one of them stands in the other, nearly whole, and is no mere phrase."""
_BEGINNING = 4
"""How many words of a sentence are its beginning: "For most people it helps"."""
_MOST = 120
"""How many words of a sentence are compared."""


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", _REFERENCE.sub(" ", text)).casefold())


_listed = partial(words, "ledger")


@lru_cache(maxsize=2_000)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in _words(text)[:_MOST])


@lru_cache(maxsize=2_000)
def _stem_set(text: str) -> frozenset[str]:
    return frozenset(_stems(text))
