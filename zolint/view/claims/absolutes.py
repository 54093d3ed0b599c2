"""Words that allow no doubt and no exception: "always", "guarantees", "risk-free", "clinically proven"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from zolint.phrases import Found, find
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.statement import Reading, Statement, outcome
from zolint.view.data import table
from zolint.view.guards import is_denied
from zolint.view.outcomes import Topic


def absolutes(
    text: str, reading: Reading, stated: Iterable[Statement], *, advises: bool
) -> Iterator[Statement]:
    """Yield the overstatements of a sentence; `stated` are its claims, and it `advises` if it is an order."""
    if not any(term.topic is not Topic.PERSON for term in reading.terms):
        return
    claims = tuple(stated)
    for found in find(_words(), text):
        if is_denied(text, found.start) or _has_another_sense(text, found):
            continue
        kind = kind_of_word(text[found.start : found.end])
        topics = _besides(found, reading)
        within = any(
            claim.start <= found.start < claim.end and (kind == "universal" or not claim.negated)
            for claim in claims
        )
        if kind == "cure":
            fits = within and Topic.DISEASE in topics
        elif kind == "universal":
            fits = within
        else:
            of_health = outcome(topics) or Topic.TREATMENT in topics or "effect" in found.entry
            fits = not advises and (within or of_health)
        if fits:
            words = (found.start, found.end)
            yield Statement("absolute", *words, ClaimKind.EFFECT, words)


def _besides(found: Found, reading: Reading) -> frozenset[Topic]:
    """Return what a sentence is about besides the words themselves: "safe" alone is of anything."""
    others = (term for term in reading.terms if term.end <= found.start or found.end <= term.start)
    return frozenset(term.topic for term in others) - {Topic.PERSON}


def kind_of_word(words: str) -> str:
    """Return what is wrong with words: promise, safety, proof, cure or universal."""
    return next(kind for found in find(_words(), words) for kind in _KINDS if found.entry in _of_kind(kind))


_KINDS = ("promise", "safety", "proof", "cure", "universal")


def _has_another_sense(text: str, found: Found) -> bool:
    return any(other.start <= found.start < other.end or found.start <= other.start < found.end
               for other in find(_of_kind("unless"), text))  # fmt: skip


@cache
def _of_kind(kind: str) -> tuple[str, ...]:
    return tuple(table("certainty")[kind]["words"])


@cache
def _words() -> tuple[str, ...]:
    return tuple(word for kind in _KINDS for word in _of_kind(kind))
