"""Courses: two sentences that send one thing opposite ways, whatever else they say.

A course is a verb and the concepts beside it, however long or loose the sentence; a degree weighs every word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.clashes.headlines import names_trouble
from zolint.view.statements.clashes.limits import comparable, plain
from zolint.view.statements.clauses.course import Course, courses
from zolint.view.statements.words.concepts import narrow, points_back
from zolint.view.statements.words.outline import Outline

_REMEMBERED = 6
"""Of the courses of one thing, so many of the latest are compared with the next."""


def opposite(
    outlines: Sequence[Outline], subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that name one cause and send one outcome opposite ways."""
    known = Earlier[tuple[str, str], tuple[Outline, Course]](_REMEMBERED)
    for outline in outlines:
        for course in courses(outline) if plain(outline) else ():
            causes = narrow(course.causes)
            if points_back(outline):
                causes |= subject
            keys = [(course.outcome, cause) for cause in sorted(causes - {course.outcome})]
            for other, earlier in known.on(keys):
                if comparable(other, outline) and earlier.opposes(course):
                    yield other, outline, _found(earlier, course)
            known.keep(keys, (outline, course))


def under(heading: Outline, sentence: Outline) -> Found | None:
    """Return the clash of a heading without a verb, "Less stress", with what the text under it says."""
    promised = list(courses(heading))
    if len(promised) != 1 or heading.denials or _WEIGHED.search(_opening(sentence)) or names_trouble(heading):
        return None
    for course in courses(sentence, promised[0].outcome):
        if course.end <= len(_opening(sentence)) and promised[0].opposes(course) and not promised[0].causes:
            return _found(promised[0], course)
    return None


def _opening(sentence: Outline) -> str:
    """Return a sentence up to its next statement."""
    return re.split(r", and |;|\b(?:and|then) (?=\w+s it\b)", sentence.sentence.text, maxsplit=1)[0]


_WEIGHED = re.compile(
    r"\b(?:if|unless|when|than|until|before|may|might|could|can|some|others?|but|although|"
    r"though|while|whereas|however|without|too)\b",
    re.IGNORECASE,
)


def _found(one: Course, other: Course) -> Found:
    return Found(ClashKind.ANTONYM, (one.start, one.end), (other.start, other.end), other.outcome)
