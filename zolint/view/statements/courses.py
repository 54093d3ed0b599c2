"""Courses: two sentences that send one thing opposite ways, in whatever words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from zolint.document import HEADINGS
from zolint.view.statements.clash import ClashKind, Found
from zolint.view.statements.concepts import narrow, points_back, small
from zolint.view.statements.course import Course, courses
from zolint.view.statements.outline import Outline, number, word_list
from zolint.view.statements.tokens import Token

_REMEMBERED = 6
"""Of the courses of one thing, so many of the latest are compared with the next."""
_APART = 2
"""Sentences nearer than this weigh two things against each other more often than they clash."""


def opposite(
    outlines: Sequence[Outline], subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences that name one cause and send one outcome opposite ways."""
    known: defaultdict[tuple[str, str], list[tuple[Outline, Course]]] = defaultdict(list)
    for outline in outlines:
        for course in courses(outline) if plain(outline) else ():
            causes = narrow(course.causes)
            if points_back(outline):
                causes |= subject
            seen: set[int] = set()
            for cause in sorted(causes - {course.outcome}):
                for other, earlier in islice(reversed(known[course.outcome, cause]), _REMEMBERED):
                    if other.place not in seen and comparable(other, outline) and earlier.opposes(course):
                        yield other, outline, _found(earlier, course)
                    seen.add(other.place)
                known[course.outcome, cause].append((outline, course))


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


def names_trouble(heading: Outline) -> bool:
    """Whether a heading names a trouble, and not that there is less of it."""
    return not heading.words.isdisjoint(word_list("trouble") - _FEWER)


_FEWER = frozenset(("less", "fewer", "reduced", "lower", "decreased"))


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
    doses = doses_of(one), doses_of(other)
    return doses[0] == doses[1] or not all(doses)


def _opened(outline: Outline) -> frozenset[str]:
    """Return what a phrase at the head of a sentence limits it to: "For couples with children, ..."."""
    found = _HEADED.match(outline.sentence.text)
    end = found.end() if found else 0
    return frozenset(term.name for term in outline.terms if term.end <= end)


def doses_of(outline: Outline) -> frozenset[float]:
    """Return the numbers of what acts: "one beer", "two cups"."""
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


def _found(one: Course, other: Course) -> Found:
    return Found(ClashKind.ANTONYM, (one.start, one.end), (other.start, other.end), other.outcome)
