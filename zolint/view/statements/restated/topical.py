"""Sentences that call what the article is about "the operation", "the tablet" or "the virus"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zolint.document import HEADINGS, Kind
from zolint.view.statements.restated.rewording import Reworded, Run, reworded
from zolint.view.statements.words.concepts import narrow
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.stances import pattern


def named(outlines: Sequence[Outline], name: str) -> Iterator[Reworded]:
    """Yield the sentences that open with such a word, with the name of the thing instead."""
    if not name:
        return
    for each in outlines:
        text = each.sentence.text
        found = pattern("topics", _CALLED).match(text) if each.sentence.block.kind not in HEADINGS else None
        if found and name.lower() not in found[1].lower():
            start, end = found.span(1)
            yield reworded(
                each, [Run(text[:start], 0, start), Run(name, start, end), Run(text[end:], end, len(text))]
            )


def topic(outlines: Sequence[Outline]) -> str:
    """Return the one thing that the title names, as written; empty where it names none or more."""
    for each in outlines:
        if each.sentence.block.kind is Kind.TITLE:
            mentions = [mention for mention in each.mentions if narrow(frozenset((mention.concept,)))]
            if len({mention.concept for mention in mentions}) != 1:
                return ""
            first, last = each.tokens[mentions[0].first], each.tokens[mentions[0].last]
            return each.sentence.text[first.start : last.end]
    return ""


_CALLED = r"\W*({determiners} {kinds})(?= (?!{telling}\b)\w)"
