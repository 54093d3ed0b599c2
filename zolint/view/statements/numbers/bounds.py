"""Bounds in time: until when a thing still helps, and from when a test can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from zolint.nlp import Parse, Word
from zolint.view.data import table
from zolint.view.statements.numbers.quantities import (
    Quantity,
    counted,
    generic,
    names_of,
    scale_of,
    values_at,
)
from zolint.view.statements.words import grammar
from zolint.view.statements.words.concepts import narrow
from zolint.view.statements.words.outline import Outline, Term
from zolint.view.stems import stem

_ABOUT = r"(?:only |just |about |around |the first |at least )*$"
_AT_MOST = re.compile(
    r"(?:within|up to|at most|no (?:later|more|longer) than|inside|less than"
    r"|have|has|get|gets|leaves?|gives?|allows?) " + _ABOUT
)
_WINDOW = re.compile(r"(?:window|limit|deadline|leeway|margin) (?:is |of |that is )+" + _ABOUT)
_FROM = re.compile(
    r"(?:after|until|till|wait|wait for|waiting|at least|takes|earlier than|sooner than) " + _ABOUT
)
_BEFORE = re.compile(r"before " + _ABOUT)
_EVENT = re.compile(r"^ (?:of|after|from|since|past|following|late|to take|to use|to swallow)\b")
_TAKEN = re.compile(r"\bto (?:take|use|swallow)\b")
_LOOK_BACK = 40


def bounds(outline: Outline, parse: Parse) -> Iterator[Quantity]:
    """Yield the bounds in time that a sentence sets on the use of a thing or on a test."""
    purposes = [name for name in ("use", "test") if _has(outline, name)]
    owner = _owner(outline, parse) if purposes else frozenset()
    if not owner or outline.limits & {"if", "unless", "when"}:
        return
    for number, unit in pairwise(outline.terms):
        scale, factor = scale_of(unit.name)
        bound = _bound(outline, number, unit) if number.value is not None and scale == "time" else ""
        values = values_at(outline, number)
        for purpose in purposes if bound else ():
            place = number.start, unit.end
            yield Quantity(
                owner,
                frozenset({bound, purpose}),
                scale,
                min(values) * factor,
                max(values) * factor,
                place,
                frozenset(),
            )


def has_bound(outline: Outline) -> bool:
    """Whether a sentence names a time and what it could bound; cheap, without a parse."""
    return "time" in counted(outline) and (_has(outline, "use") or _has(outline, "test"))


def _bound(outline: Outline, number: Term, unit: Term) -> str:
    """Return "until" or "from" for a time that bounds, else nothing."""
    text = outline.sentence.text.lower()
    before = text[max(0, number.start - _LOOK_BACK) : number.start]
    event = _EVENT.match(text[unit.end :])
    denied = bool(outline.denials) or "too late" in text
    if _WINDOW.search(before) or (event and _AT_MOST.search(before)):
        return "until"
    if _BEFORE.search(before):
        return "from" if denied or "too early" in text else ""
    if _FROM.search(before):
        return "" if denied and "not until" not in text else "from"
    return (
        ("until" if denied else "from")
        if event and event.group().strip() in ("after", "late", "past")
        else ""
    )


def _owner(outline: Outline, parse: Parse) -> frozenset[str]:
    """Return what the sentence is about: its subject, or what it puts first with "with"."""
    heads: list[Word | None] = [_subject(outline, parse)]
    for root in parse.roots():
        heads += [
            obj
            for preposition in parse.children(root, "prep")
            if preposition.lemma in ("with", "for") and preposition.index < root.index
            for obj in parse.children(preposition, "pobj")
        ]
    named = (head for head in heads if head is not None and not grammar.is_pronoun(head))
    words = [word for head in named for word in grammar.noun_phrase(parse, head)]
    names = names_of(outline, words) - generic()
    if words and _has(outline, "test"):
        return names
    return _concepts(outline, words) or names


def _subject(outline: Outline, parse: Parse) -> Word | None:
    """Return the subject of the clause that names the time: the main one, or the first of the sentence."""
    time = next((term.start for term in outline.terms if term.value is not None), 0)
    found = grammar.main_subject(parse)
    if found is None or found.start > time:
        found = next((word for word in parse.words if word.relation in grammar.SUBJECTS), found)
    return found


def _concepts(outline: Outline, words: Sequence[Word]) -> frozenset[str]:
    """Return the concepts that some words are part of; of "five days to take the pill", the only one."""
    text = outline.sentence.text
    written, mentions = outline.tokens, outline.mentions
    if not words:
        named = narrow(frozenset(mention.concept for mention in mentions))
        return named if len(named) == 1 and _TAKEN.search(text) else frozenset()
    places = [
        (mention.concept, written[mention.first].start, written[mention.last].end) for mention in mentions
    ]
    return narrow(
        frozenset(name for name, start, end in places if any(start <= word.start < end for word in words))
    )


def _has(outline: Outline, purpose: str) -> bool:
    return any(stem(word) in _purposes()[purpose] for word in outline.words)


@cache
def _purposes() -> dict[str, frozenset[str]]:
    lists = table("contrast")["bounds"]
    return {name: frozenset(map(stem, words.split())) for name, words in lists.items()}
