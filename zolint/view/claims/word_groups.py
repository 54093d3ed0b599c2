"""Two groups of words and what stands between them, as a statement that one relates to the other."""

from __future__ import annotations

from zolint.confidence import Confidence
from zolint.nlp import Parse, Word
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.statement import Range, Reading, Statement, kind_of
from zolint.view.clauses import is_verb
from zolint.view.relations import Force, Relation

_REACH = 9
"""How many words a noun group on either side may have."""
_STOPS = frozenset(",;:()–—.")
FINITE = ("VBZ", "VBP", "VBD")
"""The tags of verbs that are bound to a time."""
_LOOSE = ("CC", "DT", "IN", "TO")
"""What no noun group ends with."""


def group_before(parse: Parse, word: Word) -> tuple[Word, ...]:
    """Return the noun group before a word."""
    start = word.index
    while start and word.index - start < _REACH and not _ends_group(parse.words[start - 1]):
        start -= 1
    return parse.words[start : word.index]


def group_after(parse: Parse, word: Word) -> tuple[Word, ...]:
    """Return the noun group after a word."""
    end = word.index + 1
    if end + 1 < len(parse.words) and parse.words[end].tag == "VBD" and parse.words[end + 1].tag[:2] == "NN":
        end += 2  # "outlasts shared passion"
    while end < len(parse.words) and end - word.index <= _REACH and not _ends_group(parse.words[end]):
        end += 1
    while end > word.index + 2 and parse.words[end - 1].tag in _LOOSE:
        end -= 1
    return parse.words[word.index + 1 : end]


def relating(
    before: tuple[Word, ...], word: Word, after: tuple[Word, ...], relation: Relation, reading: Reading
) -> Statement:
    """Return the statement that a word or its clause makes of the groups before and after it."""
    while before and before[0].tag in ("CC", "IN"):
        before = before[1:]
    start = before[0].start if before else word.start
    return Statement(
        "surface",
        start,
        after[-1].end if after else word.end,
        kind_of(relation.lemma, reading.topics(before), reading.topics(after), relation.direction),
        (word.start, word.end),
        (start, before[-1].end) if before else None,
        (after[0].start, after[-1].end) if after else None,
        relation.force,
        relation.direction,
        confidence=Confidence.MEDIUM,
    )


def comparing(parse: Parse, relation: Range) -> Statement:
    """Return the statement that a whole sentence makes by comparing, up to its full stop."""
    return Statement(
        "surface",
        parse.words[0].start,
        parse.words[-1].start,
        ClaimKind.EFFECT,
        relation,
        force=Force.ASSOCIATION,
        confidence=Confidence.MEDIUM,
    )


def _ends_group(word: Word) -> bool:
    asks = word.tag in ("WDT", "WP") and word.lemma != "what"
    asks = asks or word.relation == "mark"
    return word.text in _STOPS or asks or (is_verb(word) and word.tag in FINITE)
