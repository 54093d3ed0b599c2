"""A course: that something goes up or down, by the words of a sentence alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from zolint.view.data import table
from zolint.view.statements.words.concepts import Mention, is_bad, is_want, small
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.runs import Runs, longest_run, runs, stems_of
from zolint.view.statements.words.tokens import Token
from zolint.view.stems import stem


@dataclass(frozen=True, slots=True)
class Course:
    """That something goes up or down, by the words of a sentence alone."""

    outcome: str
    way: int
    """1 up, -1 down."""
    denied: bool
    causes: frozenset[str]
    """The other concepts of the clause."""
    start: int
    """Where the words that say so stand, as offsets in the sentence."""
    end: int

    def opposes(self, other: Course) -> bool:
        """Whether the two say the opposite of one outcome: up and down, or up and not up."""
        if self.outcome != other.outcome or (self.denied and other.denied):
            return False
        return (self.way != other.way) != (self.denied or other.denied)


def courses(outline: Outline, it: str = "") -> Iterator[Course]:
    """Yield what a sentence says goes up or down; `it` is the concept that "it" or "them" stands for."""
    words, mentions = outline.tokens, outline.mentions
    if it:
        pronouns = (Mention(it, n, n) for n, word in enumerate(words) if word.text in ("it", "them", "these"))
        mentions = tuple(sorted((*mentions, *pronouns), key=lambda mention: mention.first))
    if not mentions:
        return
    row = _Row(outline.sentence.text, words, [stem(word.text) for word in words], mentions)
    at, since, causes = 0, 0, frozenset[str]()
    while at < len(words):
        found = _course(row, at, since) if row.stems[at] in _openings() else None
        if found:
            course, at, since = found
            # "lowers stress and lifts the mood": what acts is named once
            causes = course.causes or causes
            yield replace(course, causes=causes - {course.outcome})
        at += 1


_REACH = 5
"""So many words may stand between a thing and what it does."""
_FAR = 12
_JOINED = 6
_APART = 7
"""So many words on, the second word of a verb no longer belongs to it."""
_DENIED = 4
_ING = 5
_SIGNS = {"up": 1, "down": -1}
_VALUES = {"better": 1, "worse": -1, "relieve": 1}


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence as a row of words, with the concepts in it."""

    text: str
    words: Sequence[Token]
    stems: Sequence[str]
    mentions: Sequence[Mention]

    def between(self, first: int, last: int) -> str:
        """Return what stands between two words."""
        return self.text[self.words[first].end : self.words[last].start]


def _course(row: _Row, at: int, since: int) -> tuple[Course, int, int] | None:
    """Return what goes up or down by the words at a place, where they end, and where all that is said."""
    for cues, following in ((_acting(), True), (_happening(), False)):
        run = longest_run(cues, row.stems, at)
        if following and run is None:
            run = _split(row.stems, at)
        if run is None or _is_idle(row.words, at) or _is_inside(row.mentions, at):
            continue
        length, way = run
        last = at + length - 1
        outcome = _after(row, last) if following and not _is_passive(row.words, at) else _before(row, at)
        if outcome is None or (way == "relieve" and not is_bad(outcome.concept)):
            continue
        course = Course(
            outcome.concept,
            _SIGNS[way] if way in _SIGNS else _worth(outcome.concept) * _VALUES[way],
            _is_denied(row.words, at),
            _causes(row, outcome, since),
            row.words[min(at, outcome.first)].start,
            row.words[max(last, outcome.last)].end,
        )
        return course, last, max(last, outcome.last) + 1
    return None


def _causes(row: _Row, outcome: Mention, since: int) -> frozenset[str]:
    """Return the other concepts of the clause."""
    near = (m for m in row.mentions if m.first >= since and _is_apart(m, outcome))
    before = ((m, [word.text for word in row.words[max(0, m.first - 2) : m.first]]) for m in near)
    return frozenset(m.concept for m, words in before if not is_want(words)) - {outcome.concept}


def _is_inside(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a word is part of a longer name."""
    return any(m.first <= at <= m.last and m.last > m.first for m in mentions)


def _after(row: _Row, at: int) -> Mention | None:
    """Return the first concept after a word, in its clause and near it."""
    found = next((m for m in row.mentions if m.first > at), None)
    if found is None or found.first - at > _REACH:
        return None
    return None if _breaks(row.between(at, found.first)) else found


def _before(row: _Row, at: int) -> Mention | None:
    """Return what stands before a word as its subject: the nearest concept, or what that is "of"."""
    left = [m for m in row.mentions if m.last < at]
    if not left or at - left[-1].last > _FAR:
        return None
    found = left[-1]
    if _breaks(row.between(found.last, at)):
        return None
    while len(left) > 1:
        inner = [word.text for word in row.words[left[-2].last + 1 : left[-1].first]]
        if len(inner) > _JOINED or not inner or inner[0] not in small("joining"):
            break
        found = left[-2]
        left.pop()
    return found


def _split(stems: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return which way a verb goes whose second word stands apart: "brings desire back"."""
    near = stems[at + 1 : at + _APART]
    ways = (way for second, way in _parts().get(stems[at], ()) if second in near)
    return next(((1, way) for way in ways), None)


def _is_idle(words: Sequence[Token], at: int) -> bool:
    """Whether a verb only names an aim or a deed: "to cure", "lowering"."""
    before = words[at - 1].text if at else ""
    if at + 1 < len(words) and words[at + 1].text == "by" and not _is_passive(words, at):
        return True
    return before in small("aiming") or (words[at].text.endswith("ing") and len(words[at].text) > _ING)


def _is_apart(one: Mention, outcome: Mention) -> bool:
    """Whether a concept is more than part of the outcome's own name: "prostate cancer"."""
    return one.last < outcome.first - 1 or one.first > outcome.last + 1


def _breaks(between: str) -> bool:
    """Whether what stands between two words parts them."""
    return any(sign in between for sign in ",;:()—–.") or not small("parting").isdisjoint(between.split())


def _is_passive(words: Sequence[Token], at: int) -> bool:
    if not words[at].text.endswith(("ed", "en", "ut", "ung", "ilt", "ept", "ost")):
        return False
    return any(word.text in small("passive") for word in words[max(0, at - 2) : at])


def _is_denied(words: Sequence[Token], at: int) -> bool:
    return any(word.text in small("denying") for word in words[max(0, at - _DENIED) : at])


def _worth(concept: str) -> int:
    return -1 if is_bad(concept) else 1


@cache
def _parts() -> Mapping[str, Sequence[tuple[str, str]]]:
    """Return by the verb, where its second word may stand apart, that word and the way."""
    lists = table("concepts")["apart"]
    found: dict[str, list[tuple[str, str]]] = {}
    for way in ("up", "down"):
        for verb, second in map(str.split, lists[way].split(",")):
            found.setdefault(verb, []).append((second, way))
    return found


@cache
def _openings() -> frozenset[str]:
    """Return the stems with one of which all begins that sends something a way."""
    return frozenset((*_acting(), *_happening(), *_parts()))


@cache
def _acting() -> Runs[str]:
    """Return the wordings that act on what follows: "raises -"."""
    return runs((stems_of(entry[:-2]), way) for way, entry in _entries() if entry.endswith(" -"))


@cache
def _happening() -> Runs[str]:
    """Return the wordings that say what happens to what stands before: "- rises", "grows louder"."""
    plain = ((stems_of(entry[2:]), way) for way, entry in _entries() if entry.startswith("- "))
    measures = (
        (stems_of(f"{verb} {measure}"), way.removeprefix("measured_"))
        for way in ("measured_up", "measured_down")
        for measure in table("concepts")["ways"][way].split("|")
        for verb in ("grow", "get", "become", "turn")
    )
    return runs(chain(plain, measures))


def _entries() -> Iterator[tuple[str, str]]:
    for way, entries in table("concepts")["ways"].items():
        if not way.startswith("measured"):
            yield from ((way, entry.strip()) for entry in entries.replace("\n", "|").split("|"))
