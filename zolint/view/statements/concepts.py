"""Concepts: what a sentence speaks of, whatever its wording, and which way it says that each goes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from zolint.document import Kind
from zolint.view.data import table
from zolint.view.statements.outline import Outline, Token, tokens
from zolint.view.stems import stem


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of words that names a concept; `first` and `last` are places in the row of words."""

    concept: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Course:
    """That something goes up or down, by the words of a sentence alone."""

    outcome: str
    way: int
    """1 up, -1 down."""
    denied: bool
    causes: frozenset[str]
    """The other concepts of the clause."""
    nominal: bool
    """Whether only a word such as "less" says so."""
    start: int
    """Where the words that say so stand, as offsets in the sentence."""
    end: int

    def opposes(self, other: Course) -> bool:
        """Whether the two say the opposite of one outcome: up and down, or up and not up."""
        if self.outcome != other.outcome or (self.denied and other.denied):
            return False
        return (self.way != other.way) != (self.denied or other.denied)


@lru_cache(maxsize=4096)
def concepts_of(text: str) -> tuple[tuple[Token, ...], tuple[Mention, ...]]:
    """Return the words of a text and the concepts that they name, the longest wording first."""
    words = tuple(tokens(text.replace("-", " ")))
    stems = [stem(word.text) for word in words]
    found, at = [], 0
    while at < len(words):
        run = _longest(_wordings(), stems, at) or _gapped(stems, at)
        if run:
            found.append(Mention(run[1], at, at + run[0] - 1))
        at += run[0] if run else 1
    return words, tuple(found)


def concepts(outline: Outline) -> frozenset[str]:
    """Return the concepts that a sentence names."""
    return frozenset(mention.concept for mention in concepts_of(outline.sentence.text)[1])


def narrow(names: frozenset[str]) -> frozenset[str]:
    """Return the concepts that are narrow enough for two sentences to speak of the same thing."""
    return names - _wide()


def topic(outlines: Sequence[Outline], title_text: str = "") -> frozenset[str]:
    """Return what an article is about: the concepts of its title, and the one that it names most often."""
    title = frozenset(mention.concept for mention in concepts_of(title_text)[1])
    named: Counter[str] = Counter()
    for outline in outlines:
        own = concepts(outline)
        named.update(own)
        if outline.sentence.block.kind is Kind.TITLE:
            title |= own
    most = {name for name, count in named.most_common(1) if count >= _OFTEN}
    return narrow(title | most)


def points_back(outline: Outline) -> bool:
    """Whether a sentence leaves what it is about to the article: "it", "the practice"."""
    return _POINTING.search(outline.sentence.text) is not None


_OFTEN = 4
_POINTING = re.compile(
    r"\b(?:it|this|these|they|the same|with (?:daily|weekly|regular|frequent) use|(?:the|this|"
    r"such a|each) (?:\w+ )?"
    r"(?:virus|device|practice|method|tablet|pill|drug|dose|exercise|disease|condition|habit|"
    r"supplement|treatment|product|infection))\b",
    re.IGNORECASE,
)


def courses(outline: Outline, it: str = "") -> Iterator[Course]:
    """Yield what a sentence says goes up or down; `it` is the concept that "it" or "them" stands for."""
    text = outline.sentence.text
    words, mentions = concepts_of(text)
    if it:
        pronouns = (Mention(it, n, n) for n, word in enumerate(words) if word.text in ("it", "them", "these"))
        mentions = tuple(sorted((*mentions, *pronouns), key=lambda mention: mention.first))
    row = _Row(text, words, [stem(word.text) for word in words], mentions)
    at, since, causes = 0, 0, frozenset[str]()
    while at < len(words):
        found = _course(row, at, since)
        if found:
            course, at, since = found
            # "lowers stress and lifts the mood": what acts is named once
            causes = course.causes or causes
            yield replace(course, causes=causes - {course.outcome})
        at += 1


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
        run = _longest(cues, row.stems, at)
        if following and run is None:
            run = _split(row.stems, at)
        if run is None or _is_idle(row.words, at) or _is_inside(row.mentions, at):
            continue
        length, way = run
        last = at + length - 1
        outcome = _after(row, last) if following and not _is_passive(row.words, at) else _before(row, at)
        if outcome is None or (way == "relieve" and outcome.concept not in _bad()):
            continue
        course = Course(
            outcome.concept,
            _SIGNS[way] if way in _SIGNS else _worth(outcome.concept) * _VALUES[way],
            _is_denied(row.words, at),
            _causes(row, outcome, since),
            row.words[at].text in _MEASURES,
            row.words[min(at, outcome.first)].start,
            row.words[max(last, outcome.last)].end,
        )
        return course, last, max(last, outcome.last) + 1
    return None


def _causes(row: _Row, outcome: Mention, since: int) -> frozenset[str]:
    """Return the other concepts of the clause."""
    near = (m for m in row.mentions if m.first >= since and _is_apart(m, outcome))
    return frozenset(m.concept for m in near if not _is_lessened(row.words, m)) - {outcome.concept}


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
        if len(inner) > _JOINED or not inner or inner[0] not in _JOINING:
            break
        found = left[-2]
        left.pop()
    return found


def _split(stems: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return which way a verb goes whose second word stands apart: "brings desire back"."""
    near = stems[at + 1 : at + _APART]
    return next(
        ((1, way) for (verb, second), way in _PARTS.items() if stems[at] == verb and second in near), None
    )


_APART = 7
_PARTS = {
    **{(verb, "back"): "up" for verb in ("bring", "get", "give", "win", "have")},
    **{(verb, "up"): "up" for verb in ("send", "drive", "push", "shoot", "turn", "keep")},
    **{(verb, "down"): "down" for verb in ("send", "drive", "push", "bring", "turn", "keep")},
    ("keep", "from"): "down",
    ("take", "away"): "down",
}


_REACH = 5
"""So many words may stand between a thing and what it does."""
_FAR = 12
_JOINED = 6
_JOINING = ("of", "about", "in", "to", "for", "during", "after")
_SIGNS = {"up": 1, "down": -1}
_VALUES = {"better": 1, "worse": -1, "relieve": 1}
_NOT = (
    "not",
    "n't",
    "never",
    "no",
    "cannot",
    "nobody",
    "nothing",
    "neither",
    "without",
    "hardly",
    "fails",
    "fail",
)
_DENIED = 4


def _is_idle(words: Sequence[Token], at: int) -> bool:
    """Whether a verb only names an aim or a deed: "to cure", "lowering"."""
    before = words[at - 1].text if at else ""
    if at + 1 < len(words) and words[at + 1].text == "by" and not _is_passive(words, at):
        return True
    return before in ("to", "that", "who", "which") or (
        words[at].text.endswith("ing") and len(words[at].text) > _ING
    )


_ING = 5


def _is_lessened(words: Sequence[Token], mention: Mention) -> bool:
    """Whether not the thing acts but the want of it: "less stress", "lack of sleep"."""
    before = [word.text for word in words[max(0, mention.first - 2) : mention.first]]
    return bool(before) and (before[-1] in _WANTING or (before[-1] == "of" and before[0] in _WANTING))


_WANTING = frozenset(
    [
        "less",
        "fewer",
        "no",
        "without",
        "lack",
        "loss",
        "low",
        "lower",
        "reduced",
        "little",
        "more",
        "higher",
        "high",
        "absence",
        "end",
        "treatment",
        "treating",
        "therapy",
        "giving",
        "stopping",
        "quitting",
        "avoiding",
        "cutting",
        "reducing",
    ]
)


def _is_apart(one: Mention, outcome: Mention) -> bool:
    """Whether a concept is more than part of the outcome's own name: "prostate cancer"."""
    return one.last < outcome.first - 1 or one.first > outcome.last + 1


def _breaks(between: str) -> bool:
    return any(sign in between for sign in ",;:()—–.") or any(
        f" {word} " in between
        for word in (
            "and",
            "but",
            "who",
            "that",
            "which",
            "than",
            "because",
            "if",
            "when",
            "with",
            "on",
            "about",
            "from",
        )
    )


def _is_passive(words: Sequence[Token], at: int) -> bool:
    text = words[at].text
    if not text.endswith(("ed", "en", "ut", "ung", "ilt", "ept", "ost")):
        return False
    return any(
        word.text
        in (
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "gets",
            "get",
            "stay",
            "stays",
            "remain",
            "remains",
            "becomes",
            "become",
        )
        for word in words[max(0, at - 2) : at]
    )


def _is_denied(words: Sequence[Token], at: int) -> bool:
    return any(word.text in _NOT for word in words[max(0, at - _DENIED) : at])


def _worth(concept: str) -> int:
    return -1 if concept in _bad() else 1


def _longest(
    runs: Mapping[str, Sequence[tuple[tuple[str, ...], str]]], stems: Sequence[str], at: int
) -> tuple[int, str] | None:
    for run, name in runs.get(stems[at], ()):
        if tuple(stems[at : at + len(run)]) == run:
            return len(run), name
    return None


def _gapped(stems: Sequence[str], at: int) -> tuple[int, str] | None:
    """Return a wording whose two parts stand apart, "going to bed * sooner", by its length and concept."""
    for first, second, concept in _parted().get(stems[at], ()):
        after = at + len(first)
        if tuple(stems[at:after]) == first:
            found = next(
                (n for n in range(after, after + _GAP) if tuple(stems[n : n + len(second)]) == second), None
            )
            if found is not None:
                return found + len(second) - at, concept
    return None


_GAP = 4
_MEASURES = frozenset(
    [
        "more",
        "less",
        "fewer",
        "greater",
        "higher",
        "lower",
        "stronger",
        "weaker",
        "smaller",
        "longer",
        "loss",
        "lack",
        "drop",
        "fall",
        "decline",
        "dip",
        "rise",
        "gain",
    ]
)


@cache
def _parted() -> Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], str]]] = {}
    for line in table("concepts")["concepts"]:
        for wording in line.split(" | "):
            first, star, second = (_stems_of(part) for part in wording.partition("*"))
            if star or second:
                found.setdefault(first[0], []).append((first, second, line.split(" | ")[0]))
    return found


def _stems_of(wording: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in wording.replace("-", " ").replace("'", " ").split())


@cache
def _wordings() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    return _runs(
        (wording, line.split(" | ")[0])
        for line in table("concepts")["concepts"]
        for wording in line.split(" | ")
        if "*" not in wording
    )


@cache
def _acting() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    return _runs((entry.strip()[:-2], way) for way, entry in _entries() if entry.strip().endswith(" -"))


@cache
def _happening() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    measures = (
        (f"{verb} {measure}", way.removeprefix("measured_"))
        for way in ("measured_up", "measured_down")
        for measure in table("concepts")["ways"][way].split("|")
        for verb in ("grow", "get", "become", "turn")
    )
    return _runs(
        (
            *((entry.strip()[2:], way) for way, entry in _entries() if entry.strip().startswith("- ")),
            *measures,
        )
    )


def _entries() -> Iterator[tuple[str, str]]:
    for way, entries in table("concepts")["ways"].items():
        if not way.startswith("measured"):
            yield from ((way, entry.replace("\n", " ")) for entry in entries.replace("\n", "|").split("|"))


def _runs(
    named: Iterator[tuple[str, str]] | Sequence[tuple[str, str]],
) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """Return wordings by their first stem, the longest first; the first line that has a wording keeps it."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for wording, name in named:
        run = _stems_of(wording)
        if run:
            found.setdefault(run[0], {}).setdefault(run, name)
    return {first: sorted(runs.items(), key=lambda item: -len(item[0])) for first, runs in found.items()}


@cache
def _bad() -> frozenset[str]:
    return frozenset(table("concepts")["bad"])


@cache
def _wide() -> frozenset[str]:
    return frozenset(table("concepts")["wide"])
