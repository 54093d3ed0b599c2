"""Headings that assert something, read as the sentences that they are."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache

from zolint.document import HEADINGS, Kind
from zolint.nlp import Parse, Parser
from zolint.phrases import find
from zolint.view.data import table
from zolint.view.statements.clashes.headlines import is_listing, is_statement, stays
from zolint.view.statements.clauses.assertion import assertions
from zolint.view.statements.restated.casts import cast_of_heading
from zolint.view.statements.restated.referents import naming, points, pronouns
from zolint.view.statements.restated.rewording import Reworded, Run, reworded
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.stances import pattern

_SHORTEST, _LONGEST = 3, 20
_NEAR = 2
"""In so many sentences under a heading it may be taken back."""


def retracted(outlines: Sequence[Outline]) -> frozenset[int]:
    """Return the places of the headings that the text under them takes back."""
    return frozenset(
        each.place
        for n, each in enumerate(outlines, 1)
        if each.sentence.block.kind in HEADINGS and any(map(_takes_back, outlines[n : n + _NEAR]))
    )


def asserted(outlines: Sequence[Outline], taken_back: Container[int], parse: Parser) -> Iterator[Reworded]:
    """Yield headings that assert something with the same words as a sentence of the text.

    `taken_back` holds the places of those that do not. The "it" of a heading stands for what the title names.
    """
    for each in _asserting(outlines):
        if each.place in taken_back:
            continue
        written = each.sentence.text
        openings = (pattern("headings", form).match(written) for form in (_NUMBER, _REASON))
        start = max(found.end() for found in openings if found)
        text = written[start:].rstrip(" :")
        tree = parse(text)
        # the parser takes the verb of "yoga lowers stress" for a noun
        if not (is_sentence(tree) or is_statement(each) or _tells_need(each)):
            continue
        runs = [Run(text, start, start + len(text))]
        if points(each):
            told = cast_of_heading(parse(outlines[0].sentence.text))
            named = list(pronouns(tree, [told])) if outlines[0].sentence.block.kind is Kind.TITLE else []
            if not named or each is outlines[0]:
                continue
            runs = list(naming(text, named, start))
        # what stands right under a heading is not near to it: it is to say the same
        yield reworded(each, runs, Kind.PARAGRAPH, each.place - 1)


def _asserting(outlines: Sequence[Outline]) -> Iterator[Outline]:
    """Yield the headings that may assert something: none that lists myths or asks."""
    above: list[Outline] = []
    for each in outlines:
        if each.sentence.block.kind not in HEADINGS:
            continue
        above = [*(one for one in above if stays(one, each)), each]
        if any(map(is_listing, above)) or _asks(each):
            continue
        if _SHORTEST <= len(each.tokens) <= _LONGEST:
            yield each


def _tells_need(heading: Outline) -> bool:
    """Whether a heading says what is needed or is not: "no prescription needed"."""
    return any(told.mood == "need" for told in assertions(heading, frozenset()))


def is_sentence(parse: Parse) -> bool:
    """Whether the words state or order something."""
    for root in parse.roots():
        subject = any(parse.children(root, "nsubj", "nsubjpass", "csubj", "expl"))
        if subject and (
            root.tag in ("VBZ", "VBP", "VBD", "MD") or any(parse.children(root, "aux", "auxpass"))
        ):
            return True
        if not subject and root.tag == "VB" and root.index <= 1:
            return True
    return False


def _asks(heading: Outline) -> bool:
    return pattern("headings", _ASKING).match(heading.sentence.text) is not None


def _takes_back(sentence: Outline) -> bool:
    text = sentence.sentence.text
    return sentence.sentence.block.kind not in HEADINGS and (
        next(find(_refusing(), text), None) is not None
        or pattern("headings", _HEARSAY).search(text) is not None
    )


@cache
def _refusing() -> tuple[str, ...]:
    return tuple(table("referents")["taken_back"])


_HEARSAY = r"\bso (?:the |some |many |most )?\w+ {saying}s?\b|\b{gossips} {saying}\b"
_NUMBER = r"\W*(?:(?:\d+|[a-h])\s?[.):–-]\s?)?(?:{numbered} ?\d+ ?[.:–-] ?)?"
_REASON = r"why (?!{questioning}\b)"
_ASKING = r"{asking}\b"
