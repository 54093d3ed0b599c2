"""What may begin at a place of a run of words: a name, a phrase that sends a thing a way, or a wording."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from zolint.view.statements.clauses.graded import Grading
from zolint.view.statements.clauses.grades import courses, ends_of, small, states
from zolint.view.statements.clauses.phrasing import End, Phrase, first_in, first_of, longest
from zolint.view.statements.clauses.phrasing import small as phrase_list
from zolint.view.statements.words import wording
from zolint.view.statements.words.concepts import narrow
from zolint.view.statements.words.predicates import is_comparison


class Spot(NamedTuple):
    """What may begin at a place."""

    n: int
    word: str
    end: int
    """Where a name ends; the place itself where none begins."""
    phrase: Phrase | None
    places: tuple[int, ...]
    """Where the words of the phrase stand."""
    ends: frozenset[End]
    """The ends of the scales of degree that the phrase stands for."""
    way: tuple[int, wording.Role] | None
    """Where a wording ends that sends a thing a way, and which."""

    @property
    def size(self) -> int:
        """How many words the phrase has."""
        return len(self.places)


def spot_at(run: Grading, n: int) -> Spot:
    """Return what may begin at a place of a run of words."""
    mention, end = run.row.mentions.get(run.kept[n]), n
    while mention and end < len(run.kept) and run.kept[end] <= mention.last:
        end += 1
    if end - n > 1 and any(_compares(word) for word in run.texts[n:end]):
        # "feel less" is read as less of it
        end = n
    if end - n == 1 and run.texts[n] in small("light"):
        # "a coil fitted" is no exercise
        end = n
    found = longest(run.stems, n)
    if found and (_is_cut(run, found[1][-1]) or _feels(run, found[1]) or _measures(run, found)):
        found = None
    course = _course(run, n)
    if course and not (found and ends_of(found[0]) and len(found[1]) >= len(course[1])):
        found = course
    if run.texts[n - 1 : n] and run.texts[n - 1] in small("lovers"):
        # "makes men last longer", not batteries
        found = first_in(states(), run.stems, n) or found
    phrase, places = found or (None, ())
    ends = ends_at(run, n, phrase) if phrase and run.texts[n] not in small("timing") else frozenset[End]()
    return Spot(n, run.texts[n], end, phrase, places, ends, _way(run, n))


def ends_at(run: Grading, n: int, phrase: Phrase) -> frozenset[End]:
    """Return the ends of the scales of degree that a phrase stands for; what comes "earlier" comes sooner."""
    word = run.texts[n]
    if word in small("sooner") or (word in small("later") and not _is_counted(run, n)):
        return frozenset((End(_SPEED, 1 if word in small("sooner") else -1),))
    return ends_of(phrase)


@cache
def joining() -> frozenset[str]:
    """Return the words that can be no more or less."""
    return frozenset().union(*map(phrase_list, ("prepositions", "auxiliaries", "links", "conditions")))


def _course(run: Grading, n: int) -> tuple[Phrase, tuple[int, ...]] | None:
    """Return the longest phrase that sends a thing a way, begins at a place, and names no other thing."""
    begun = courses().get(run.stems[n], {})
    following = run.stems[n + 1] if n + 1 < len(run.stems) else ""
    for phrase in begun.get(following, begun.get("", ())):
        found = first_of((phrase,), run.stems, n)
        if found and not _names_part(run, found[1]):
            return None if _is_cut(run, found[1][-1]) or _feels(run, found[1]) else found
    return None


def _is_counted(run: Grading, n: int) -> bool:
    """Whether a word only tells when: "two years later"."""
    return bool(n) and run.texts[n - 1] in small("units") and run.texts[n + 1 : n + 2] != ["than"]


_SPEED = "faster"
"""The scale of how soon a thing comes."""


def _is_cut(run: Grading, last: int) -> bool:
    """Whether a phrase ends within a name."""
    at = run.kept[last]
    return any(each.first <= at < each.last for each in run.row.mentions.values())


def _compares(word: str) -> bool:
    return word in small("more") | small("less") or is_comparison(word)


def _names_part(run: Grading, places: Sequence[int]) -> bool:
    """Whether a part of a phrase names something by itself: of "take pressure off", stress."""
    first, last = run.kept[places[0]], run.kept[places[-1]]
    inside = filter(None, (run.row.mentions.get(run.kept[n]) for n in places))
    return any(
        (each.first, each.last) != (first, last) and narrow(frozenset((each.concept,))) for each in inside
    )


def _feels(run: Grading, places: Sequence[int]) -> bool:
    """Whether "feel less" goes on: "feel less alone"."""
    after = run.texts[places[-1] + 1 : places[-1] + 2]
    return len(places) > 1 and run.stems[places[0]] == "feel" and bool(after) and after[0] not in joining()


def _measures(run: Grading, found: tuple[Phrase, tuple[int, ...]]) -> bool:
    """Whether a phrase that stands on no scale of degree hides a word of more or less."""
    return not ends_of(found[0]) and any(run.texts[n] in small("more") | small("less") for n in found[1])


def _way(run: Grading, n: int) -> tuple[int, wording.Role] | None:
    """Return where a wording ends that sends a thing a way, and which."""
    row, at = run.row, run.kept[n]
    if at not in row.wordings or row.word(at) in small("more") | small("less"):
        return None
    end, known = row.wordings[at]
    role = next((role for role in known.roles if role.kind == "way"), None)
    adjective = row.word(at) in wording.small("adjectival") and row.word(at - 1) in phrase_list("articles")
    if role is None or (end == at + 1 and adjective):
        return None
    return n + sum(at <= place < end for place in run.kept[n:]), role
