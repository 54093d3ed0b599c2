"""Limits: what keeps two sentences apart by their words alone: a group, a time, a dose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zolint.document import HEADINGS
from zolint.view.statements.words.concepts import small
from zolint.view.statements.words.outline import Outline, number
from zolint.view.statements.words.tokens import Token

_APART = 2
"""Sentences nearer than this weigh two things against each other more often than they clash."""


def plain(outline: Outline) -> bool:
    """Whether a sentence states without "may", "some" or "if"."""
    if outline.has("contrast") or outline.has("unsure") or outline.limits & small("conditions"):
        return False
    if outline.denials and outline.words & small("whole"):
        return False
    return not outline.words & small("some")


def comparable(one: Outline, other: Outline) -> bool:
    """Whether nothing small keeps two sentences apart: a time, a dose, a group."""
    headed = one.sentence.block.kind in HEADINGS
    if not headed and other.place - one.place < _APART:
        return False
    if _told(one) != _told(other) or _opened(one) != _opened(other):
        return False
    return not of_other_doses(one, other)


def of_other_doses(one: Outline, other: Outline) -> bool:
    """Whether two sentences count what acts, and differently: "one beer", "six beers"."""
    doses = _doses(one), _doses(other)
    return all(doses) and doses[0] != doses[1]


def _opened(outline: Outline) -> frozenset[str]:
    """Return what a phrase at the head of a sentence limits it to: "For couples with children, ..."."""
    found = _HEADED.match(outline.sentence.text)
    end = found.end() if found else 0
    return frozenset(term.name for term in outline.terms if term.end <= end)


def _doses(outline: Outline) -> frozenset[float]:
    """Return the numbers of what acts."""
    words, mentions = outline.tokens, outline.mentions
    counted = (words[m.first - 1].text for m in mentions if m.first)
    own = {1.0 if word == "one" else number(word) for word in counted}
    following = pairwise(outline.terms) if outline.numbers else ()
    own |= {term.value for term, unit in following if unit.name in small("doses")}
    return frozenset(value for value in own if value)


_HEADED = re.compile(r"(?:For|In|Among|During|After|Before|With|Without|At|On|By|Over|Under|As) [^,]{3,60},")


def _told(outline: Outline) -> frozenset[str]:
    """Return which kind of people or things a sentence limits itself to."""
    words, mentions = outline.tokens, outline.mentions
    named = {n for mention in mentions for n in range(mention.first, mention.last + 1)}
    free = (word.text for n, word in enumerate(words) if n not in named and not _is_while(words, n))
    sexes = {form: sex for sex in ("women", "men") for form in small(sex)}
    return frozenset(sexes.get(word, word) for word in free if word in sexes or word in _telling())


def _telling() -> frozenset[str]:
    return small("telling") | small("times")


def _is_while(words: Sequence[Token], at: int) -> bool:
    """Whether "long" is that of "as long as"."""
    return words[at].text == "long" and at > 0 and words[at - 1].text == "as"
