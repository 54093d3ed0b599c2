"""What headings and lead-ins make of what stands under them: something to do, or something on offer."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from zolint.document import Kind
from zolint.view.notes.pattern import Finder


def leading(finder: Finder, telling: Collection[int]) -> Iterator[int]:
    """Yield the numbers of the headings right under which the reader is told what to do.

    One that promises so ("How to ...") keeps it with one sentence, any other with two.
    """
    words, offers = finder.words, finder.sentences("{offers} - {warns-off}")
    heading: int | None = None
    told = 0
    for number, sentence in enumerate(words.sentences):
        if words.is_title(number):
            heading, told = (number if sentence.block.kind is Kind.HEADING else None), 0
        elif heading is not None and number in telling:
            told += 1
            if told == (1 if heading in offers else _SEVERAL):
                yield heading


def offered(finder: Finder) -> Iterator[int]:
    """Yield the numbers of the items that only name what a heading or a lead-in offers: "Ways to ..."."""
    offers = finder.sentences("{offers} - {warns-off}")
    offering = False
    for number, sentence in enumerate(finder.words.sentences):
        if sentence.block.kind is Kind.ITEM:
            if offering and len(sentence.text.split()) <= _SHORT:
                yield number
        else:
            leads = finder.words.is_title(number) or sentence.text.endswith(":")
            offering = leads and number in offers


_SEVERAL = 2
_SHORT = 10
"""An item that only names something has at most so many words."""
