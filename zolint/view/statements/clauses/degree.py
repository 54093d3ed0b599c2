"""Degrees: which way a clause sends what it names: "less stress, more sleep" as "stress costs sleep"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zolint.lots import remembered
from zolint.view.statements.clauses import phrasing
from zolint.view.statements.clauses.equals import likened
from zolint.view.statements.clauses.graded import Grading, Key, Point
from zolint.view.statements.clauses.grades import AMOUNT, STILL, WORTH, courses, named, names, small
from zolint.view.statements.clauses.grading import ADVERB, read
from zolint.view.statements.clauses.phrasing import End, Phrase, first_in, stem_of, verbs
from zolint.view.statements.clauses.row import Row, is_order, row_of
from zolint.view.statements.words import predicates
from zolint.view.statements.words.concepts import is_bad
from zolint.view.statements.words.outline import Outline, number, word_list
from zolint.view.statements.words.wording import Wording, orders

_NEAR = 3
"""So many words after a word of worth, what gets better may stand."""
_NEXT = 1
"""So many words after a word that sends a thing a way, that may stand."""
_MANY = 2
"""A clause that sends more things a way lists effects."""
_SOON = 4
"""So many words after "who" or "while", what tells what it means may stand."""
_LONGEST = 25
"""A sentence of more words says too much to be compared."""


@dataclass(frozen=True)
class Degree:
    """Which way a clause sends what it names."""

    outline: Outline
    sign: int
    """-1 for each denial, and each want of a thing."""
    denied: bool
    keys: tuple[Key, ...]
    rival: tuple[Key, ...]
    """What it compares with: all after "than"."""
    rival_times: frozenset[End]
    words: frozenset[str]
    """What tells something of its words, by stems; after "than" those of what it compares with."""
    rival_words: frozenset[str]
    points: tuple[Point, ...]
    times: frozenset[End]
    """When, where and how."""
    numbers: frozenset[float]
    start: int
    end: int

    @property
    def still(self) -> bool:
        """Whether it says that nothing goes any way."""
        return any(point.sign(STILL) for point in self.points)

    @property
    def names(self) -> frozenset[str]:
        """All that it names, also what it compares with."""
        return frozenset(name for key in (*self.keys, *self.rival) for name in key.names)

    def matter(self, point: Point) -> Key | None:
        """Return what a word sends a way: what stands next to it, or last before it."""
        near = [key for key in self.keys if point.at <= key.at <= point.end + _NEXT]
        told = [key for key in near if key.concept] or [key for key in near if key.weight > ADVERB]
        before = sorted((key for key in self.keys if key.at < point.at), key=_place)
        return next(reversed(told or before), None)


def _place(key: Key) -> int:
    return key.at


def may_point(outline: Outline) -> bool:
    """Whether a sentence may send something a way, by its words alone."""
    text = outline.sentence.text
    if len(outline.tokens) > _LONGEST or text.rstrip().endswith("?"):
        return False
    if (
        _MEASURE.search(text)
        or "same" in outline.words
        or _courses(outline)
        or outline.words & phrasing.small("altering")
    ):
        return True
    row = row_of(outline)
    return any(_is_way(wording) for _, wording in row.wordings.values()) or not verbs().isdisjoint(
        map(stem_of, row.texts)
    )


_MEASURE = re.compile(r"(?:er|est|less|more|ens|ened)\b|\bas (?:\w+ ){1,5}as\b", re.IGNORECASE)


def things(outline: Outline) -> frozenset[str]:
    """Return what a sentence names or says by itself to be more or less, by one name for all its like."""
    stated = (named(phrase.ends) for phrase in _courses(outline))
    told = (*outline.concepts, *(thing.concept for thing, _ in filter(None, stated)))
    return frozenset(name for concept in told for name in names(concept))


@remembered
def _courses(outline: Outline) -> tuple[Phrase, ...]:
    """Return the phrases of a sentence that send a thing a way, or say that it stays as it is."""
    articles = phrasing.small("articles")
    stems = [stem_of(word.text) for word in outline.tokens if word.text not in articles]
    known = courses()
    found = [first_in(known, stems, at) for at, stem in enumerate(stems) if stem in known]
    return tuple([phrase[0] for phrase in found if phrase])


def _is_way(wording: Wording) -> bool:
    return any(role.kind == "way" for role in wording.roles)


@remembered
def degrees(outline: Outline) -> tuple[Degree, ...]:
    """Return what the clauses of a sentence send a way."""
    row = row_of(outline)
    clauses = () if is_order(row, 0) or _leads_to_order(row) else _clauses(row)
    return tuple(degree for places in clauses for degree in _told(outline, row, places))


def _leads_to_order(row: Row) -> bool:
    """Whether a sentence says what to do when something is so: "if it hurts, stop"."""
    if row.texts[0] not in small("leading"):
        return False
    after = [at for at in row.gaps if "," in row.gap(at) and at < len(row.texts)]
    alone = (at for at in after if at + 1 == len(row.texts) or at + 1 in after)
    return any(is_order(row, at) for at in after) or any(row.stems[at] in orders() for at in alone)


def _clauses(row: Row) -> Iterator[list[int]]:
    """Yield the clauses of a sentence, each with those that only tell whom or when it means."""
    found: list[int] = []
    breaks = small("breaks")
    for at, word in enumerate(row.texts):
        if at not in row.gaps and word not in breaks:
            # so it is with nearly all words
            found.append(at)
            continue
        gap = row.gap(at)
        cut = any(sign in gap for sign in ";:()—–") or word in breaks
        if (cut or ("," in gap and word in small("links"))) and found:
            yield found
            found = []
        found.append(at)
    yield found


def _told(outline: Outline, row: Row, places: Sequence[int]) -> Iterator[Degree]:
    """Yield what a clause sends a way; of two things that it joins, each by itself."""
    equal = likened(row, places)
    places, rival = (equal.places, equal.rival) if equal else _parted(row, places)
    if _weighs(row, (*places, *rival)) or any(number(row.texts[at]) is not None for at in rival[:1]):
        return
    if any(row.texts[at] in small("all_else") for at in rival):
        # "more than anything else": it is the most of all, and more of nothing
        return
    runs = [read(row, part) for part in _runs(row, places)]
    if equal:
        equal.mark(runs)
    pointed = [n for n, run in enumerate(runs) if run.points]
    if _is_paired(row, runs, pointed):
        # "the longer the walk, the better the sleep"
        pointed = pointed[-1:]
    if not pointed or len(pointed) > _MANY or pointed[-1] - pointed[0] >= len(pointed):
        # a list of effects, or one of what one of them affects
        return
    compared = read(row, rival)
    first, subject = 0, list[Key]()
    for at in pointed:
        last = len(runs) if at == pointed[-1] else at + 1
        degree = _degree(outline, row, runs[first:last], (subject, compared))
        yield degree
        subject = [key for key in degree.keys if key.at < degree.points[0].at]
        first = last


def _is_paired(row: Row, runs: Sequence[Grading], pointed: Sequence[int]) -> bool:
    """Whether a clause tells how one thing goes as another does: "the more you worry, the less you sleep"."""
    if row.texts[0] != "the" or len(pointed) < _MANY:
        return False
    return row.word(runs[pointed[0]].kept[0]) != "the" and any(
        row.word(runs[n].kept[0] - 1) == "the" and runs[n].points[0].at == runs[n].kept[0]
        for n in pointed[1:]
    )


def _parted(row: Row, places: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    """Return the words of a clause without what it compares with, and that."""
    than = next((n for n, at in enumerate(places) if row.texts[at] == "than"), None)
    if than is None:
        return _outdone(row, places)
    rest = places[than + 1 :]
    end = next((n for n, at in enumerate(rest) if n and "," in row.gap(at)), len(rest))
    usual = not rest or row.texts[rest[0]] in small("usual") or _is_rest(row, rest)
    return [*places[:than], *rest[end:]], () if usual else rest[:end]


def _outdone(row: Row, places: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    """Return the words of a clause without what something in it is said to outdo, and that: "outlasts it"."""
    verb = next((n for n, at in enumerate(places) if row.texts[at] in small("outdoing")), None)
    if not verb:
        return places, ()
    rest = places[verb + 1 :]
    ending = phrasing.small("prepositions")
    end = next(
        (n for n, at in enumerate(rest) if n and (row.texts[at] in ending or "," in row.gap(at))), len(rest)
    )
    return [*places[: verb + 1], *rest[end:]], rest[:end]


def _is_rest(row: Row, rival: Sequence[int]) -> bool:
    """Whether a clause compares with all those of whom it does not hold: "than those who do not smoke"."""
    first, *following = (row.texts[at] for at in rival)
    if first in small("others") and following[:1] == ["who"]:
        return not phrasing.small("deny").isdisjoint(following[:_SOON])
    return first == "non" or (first in small("others") and following[:1] == ["without"])


def _weighs(row: Row, places: Sequence[int]) -> bool:
    """Whether a clause weighs, guesses, or speaks of some; a word that is part of a name does not."""
    longer = [mention for mention in row.mentions.values() if mention.last > mention.first]
    inside = {n for mention in longer for n in range(mention.first, mention.last + 1)}
    texts = [row.texts[at] for at in places]
    found = {text for at, text in zip(places, texts, strict=True) if at not in inside}
    if "used" in texts and any(_is_former(row, at) for at in places):
        return True
    if "other" in found and all(row.word(at - 1) == "each" for at in places if row.texts[at] == "other"):
        found.remove("other")
    if "while" in texts and any(_contrasts(row, at, first=at == places[0]) for at in places):
        return True
    whole = phrasing.small("wholly") | predicates.small("whole")
    if not found.isdisjoint(phrasing.small("deny")) and not found.isdisjoint(whole):
        # "does not stop every infection"
        return True
    if "few" in found and any(_is_some_time(row, at) for at in places):
        found.remove("few")
    equal = texts.count("as") > 1 and not any(_is_while(row, at) for at in places)
    return equal or not found.isdisjoint(small("parting"))


def _is_former(row: Row, at: int) -> bool:
    """Whether a word tells of what is no more: "used to", not "than it used to"."""
    if row.texts[at] != "used" or row.word(at + 1) != "to":
        return False
    return not any(row.word(n) in ("what", "than", "as") for n in range(at - _NEAR, at))


def _is_while(row: Row, at: int) -> bool:
    """Whether a word opens what tells how long a thing holds: "as long as you nurse"."""
    return row.texts[at] == "as" and row.word(at + 1) in ("long", "soon") and row.word(at + 2) == "as"


def _is_some_time(row: Row, at: int) -> bool:
    """Whether a word only tells of some time: "a few weeks", "the first few days"."""
    return row.texts[at] == "few" and row.word(at + 1) in small("units")


def _contrasts(row: Row, at: int, *, first: bool) -> bool:
    """Whether a word sets a clause against another: "while", but "while you are nursing" tells when."""
    if row.texts[at] != "while":
        return False
    following = [row.word(n) for n in range(at + 1, at + _SOON + 1) if "," not in row.gap(n)]
    if any(word.endswith("ing") or word in small("lasting_for") for word in following):
        return False
    return first or "," in row.gap(at)


def _runs(row: Row, places: Sequence[int]) -> Iterator[list[int]]:
    """Yield the runs of words between commas, "and", and "by doing"."""
    found: list[int] = []
    led = bool(places) and row.texts[places[0]] in small("leading")
    for at in places:
        if led and "," in row.gap(at) and row.texts[at] != "and":
            # "when it hurts, desire fades"
            led = False
            found.append(at)
            continue
        word = row.texts[at]
        means = word == "by" and row.word(at + 1).endswith("ing")
        if found and (word == "and" or means or (at in row.gaps and "," in row.gap(at))):
            yield found
            found = []
        found.append(at)
    if found:
        yield found


def _degree(
    outline: Outline, row: Row, runs: Sequence[Grading], told: tuple[Sequence[Key], Grading]
) -> Degree:
    """Return what some runs of words send a way; `told` is their subject, and what they compare with."""
    subject, compared = told
    keys = [key for run in runs for key in run.keys]
    keys += [key for key in subject if key not in keys]
    points = _alone(row, [point for run in runs for point in run.points])
    denials, sign = sum(run.denials for run in runs), 1
    for run in runs:
        sign *= run.sign
    first = min((*(key.at for key in keys), *(point.at for point in points)))
    last = max((*(key.at for key in keys), *(point.end - 1 for point in points)))
    return Degree(
        outline,
        sign * (-1) ** denials,
        denials > 0,
        tuple(keys),
        tuple(compared.keys),
        frozenset(compared.times),
        frozenset().union(*map(_telling, runs)),
        _telling(compared),
        tuple(_valued(point, keys) for point in points),
        frozenset().union(*(run.times for run in runs)),
        frozenset(value for run in runs for word in run.texts if (value := _number(word)) is not None),
        row.words[first].start,
        row.words[last].end,
    )


def _telling(run: Grading) -> frozenset[str]:
    plain = word_list("function") | small("more") | small("less")
    return frozenset(stem for text, stem in zip(run.texts, run.stems, strict=True) if text not in plain)


def _alone(row: Row, points: Sequence[Point]) -> list[Point]:
    """Return the words that send a thing a way, without one that only helps the next: "helps to lower"."""
    alone, led = list[Point](), False
    for n, point in enumerate(points):
        following = [after for after in points[n + 1 : n + 2] if point.end <= after.at <= point.end + _NEXT]
        if following and (point.sign(WORTH) > 0 or row.texts[point.at] in small("growing")):
            # "grow apart"
            led = True
            continue
        alone.append(point._replace(graded=point.graded or led))
        led = False
    return alone


def _number(word: str) -> float | None:
    """Return what a number counts; "forties" are forty."""
    return number(word) or number(f"{word.removesuffix('ies')}y")


def _valued(point: Point, keys: Sequence[Key]) -> Point:
    """Return a word of worth as one of more or less: what gets better of a trouble is less."""
    worth = next((end.sign for end in point.ends if end.scale in small("worth")), 0)
    if not worth or point.sign(AMOUNT):
        return point
    following = [key for key in keys if point.at < key.at < point.end + _NEAR and not key.after]
    near = following[:1] or [key for key in keys if key.at < point.at][-1:]
    value = -worth if near and is_bad(near[0].concept) else worth
    return point._replace(ends=point.ends | {End(AMOUNT, value)})
