"""What a run of words names, and which way its words send that, read word by word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from zolint.view.statements.clauses.grades import (
    AMOUNT,
    STILL,
    WORTH,
    courses,
    ends_of,
    is_lack,
    named,
    names,
    small,
)
from zolint.view.statements.clauses.phrasing import (
    End,
    Phrase,
    circumstantial,
    first_in,
    is_adverb,
    longest,
    stem_of,
    telling,
    verbs,
    written,
)
from zolint.view.statements.clauses.phrasing import small as phrase_list
from zolint.view.statements.clauses.row import Row
from zolint.view.statements.words import wording
from zolint.view.statements.words.concepts import narrow
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import number
from zolint.view.statements.words.predicates import is_comparison

_WIDE = 0.6
_WORD = 0.8
ADVERB = 0.3
"""What an adverb tells, against 1 for what a concept of the field does."""
_LIGHT = 0.2
_SHORTEST = 3
_BEFORE = 3
"""So many words before a name, "after" still belongs to it."""


class Key(NamedTuple):
    """What is named."""

    names: frozenset[str]
    """One of them is enough to know it by."""
    concept: str
    weight: float
    """How much it tells."""
    at: int
    """Where in the sentence."""
    after: str
    """The word of time before it: "after the birth"."""
    ends: frozenset[End] = frozenset()
    """The ends of other scales that it stands for: "hide", "tell"."""


class Point(NamedTuple):
    """A word or phrase that sends a thing a way."""

    ends: frozenset[End]
    """The ends of the scales that it may stand for."""
    graded: bool
    """Whether it compares or acts: "stronger", "strengthens", not "strong"."""
    at: int
    end: int

    def sign(self, scale: str) -> int:
        """Return which way it goes along a scale, or 0."""
        return next((end.sign for end in self.ends if end.scale == scale), 0)


@dataclass
class Grading:
    """What has been read of a run of words; it grows word by word."""

    row: Row
    kept: Sequence[int]
    """The places of its words in the sentence, without articles."""
    texts: Sequence[str]
    stems: Sequence[str]
    keys: list[Key] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    times: set[End] = field(default_factory=set)
    """When, where and how."""
    denials: int = 0
    wants: int = 0
    """How many words make what comes next the want of it: "without", "problems with"."""
    sign: int = 1
    """-1 where it names the want of a thing."""


def read(row: Row, places: Sequence[int]) -> Grading:
    """Read a run of words."""
    kept = [at for at in places if row.texts[at] not in phrase_list("articles")]
    texts = [row.texts[at] for at in kept]
    run = Grading(row, kept, texts, [stem_of(word) for word in texts])
    _walk(run, range(len(kept)))
    return run


def _walk(run: Grading, places: Sequence[int]) -> None:
    last = 0
    for n in places:
        if n >= last:
            last = _step(run, n)


class _Spot(NamedTuple):
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


def _spot(run: Grading, n: int) -> _Spot:
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
    course = first_in(courses(), run.stems, n)
    if (
        course
        and not _names_part(run, course[1])
        and not (_is_cut(run, course[1][-1]) or _feels(run, course[1]))
        and not (found and ends_of(found[0]) and len(found[1]) >= len(course[1]))
    ):
        found = course
    phrase, places = found or (None, ())
    ends = ends_of(phrase) if phrase and run.texts[n] not in small("timing") else frozenset[End]()
    return _Spot(n, run.texts[n], end, phrase, places, ends, _way(run, n))


def _step(run: Grading, n: int) -> int:
    """Read what stands at a place, and return where to go on."""
    spot = _spot(run, n)
    return next((last for read in _READERS if (last := read(run, spot))), n + 1)


def _many(run: Grading, spot: _Spot) -> int:
    """Read what is told by more than one word."""
    named_by = spot.end - spot.n
    in_a_row = spot.size > 1 and spot.places[-1] - spot.n < spot.size
    if spot.phrase and spot.size > 1 and spot.ends and spot.size + in_a_row > named_by:
        return _phrased(run, spot.phrase, spot.places, 1, spot.n)
    if named_by > 1:
        return _name(run, spot)
    return _sent(run, spot, frozenset()) if spot.way and spot.way[0] > spot.n + 1 else 0


def _turning(run: Grading, spot: _Spot) -> int:
    """Read a word of more or less, of denial, or of want."""
    if spot.word in small("more") or spot.word in small("less"):
        return _measured(run, spot.n)
    following = run.row.word(run.kept[spot.n] + 1)
    if spot.word in small("wanting") or (spot.word in small("trouble") and following in small("having")):
        run.wants += 1
        return spot.n + 1
    if spot.word in phrase_list("deny"):
        run.denials += 1
        return spot.n + 1
    return 0


def _known(run: Grading, spot: _Spot) -> int:
    """Read a word that names something of the field, or sends something a way."""
    following = run.kept[spot.n + 1] if spot.n + 1 < len(run.kept) else -1
    if spot.end > spot.n:
        if spot.way and spot.word.endswith("s") and following in run.row.mentions:
            # "calms jealousy"
            return _sent(run, spot, frozenset())
        uses = spot.word in small("using") and following == run.kept[spot.n] + 1
        return spot.n + 1 if uses else _name(run, spot)
    if spot.way:
        return _sent(run, spot, spot.ends if spot.size == 1 else frozenset())
    if spot.phrase and spot.ends and written(spot.word):
        return _phrased(run, spot.phrase, spot.places, 1, spot.n)
    return 0


def _other(run: Grading, spot: _Spot) -> int:
    """Read any other word or phrase."""
    phrase = spot.phrase
    if phrase:
        run.times |= set(filter(circumstantial, phrase.ends))
    if phrase and spot.size > 1:
        own = phrase.groups | {telling(run.texts[place]) for place in spot.places} - {""}
        if own:
            _add(run, spot, own, _WORD)
        return spot.places[-1] + 1
    if spot.word in small("sexes"):
        _add(run, spot, frozenset((stem_of(spot.word),)), _LIGHT)
        return spot.n + 1
    told = telling(spot.word) if len(spot.word) >= _SHORTEST else ""
    if told and spot.word not in _joining() and number(spot.word) is None:
        idle = spot.word in small("light") or wording.stem_of(spot.word) in wording.listed("light")
        weight = _LIGHT if idle else ADVERB if is_adverb(spot.word) else _WORD
        groups = phrase.groups if phrase else frozenset[str]()
        _add(run, spot, groups | {told, name_of(spot.word)}, weight)
    return spot.n + 1


_READERS: tuple[Callable[[Grading, _Spot], int], ...] = (_many, _turning, _known, _other)


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
    return any((each.first, each.last) != (first, last) for each in inside)


def _feels(run: Grading, places: Sequence[int]) -> bool:
    """Whether "feel less" goes on: "feel less alone"."""
    after = run.texts[places[-1] + 1 : places[-1] + 2]
    return len(places) > 1 and run.stems[places[0]] == "feel" and bool(after) and after[0] not in _joining()


def _measures(run: Grading, found: tuple[Phrase, tuple[int, ...]]) -> bool:
    """Whether a phrase that stands on no scale of degree hides a word of more or less."""
    return not ends_of(found[0]) and any(run.texts[n] in small("more") | small("less") for n in found[1])


@cache
def _joining() -> frozenset[str]:
    """Return the words that can be no more or less."""
    return frozenset().union(*map(phrase_list, ("prepositions", "auxiliaries", "links", "conditions")))


def _measured(run: Grading, n: int) -> int:
    """Note a word of more or less, with what it measures: "more often", "less strongly"."""
    at, sign = run.kept[n], 1 if run.texts[n] in small("more") else -1
    following = n + 1 < len(run.kept) and "," not in run.row.gap(run.kept[n + 1])
    if following and run.kept[n + 1] not in run.row.mentions:
        found = longest(run.stems, n + 1)
        if found and ends_of(found[0]):
            return _phrased(run, *found, sign, n)
    measured = following and (run.kept[n + 1] in run.row.mentions or run.texts[n + 1] not in _joining())
    if measured or not any(point.sign(AMOUNT) for point in run.points):
        # "soothes it a little more" soothes it
        run.points.append(Point(frozenset((End(AMOUNT, sign),)), graded=True, at=at, end=at + 1))
    elif sign < 0 and run.points[-1].end == at:
        # "trust each other less"
        last = run.points.pop()
        run.points.append(last._replace(ends=frozenset(End(end.scale, -end.sign) for end in last.ends)))
    return n + 1


def _phrased(run: Grading, phrase: Phrase, places: tuple[int, ...], sign: int, first: int) -> int:
    """Note a phrase that stands at the end of a scale, with the word of more or less before it."""
    ends = frozenset(End(end.scale, end.sign * sign) for end in ends_of(phrase))
    if End(STILL, -1) in ends:
        # "does not change": it goes no way
        if not run.denials:
            return places[-1] + 1
        run.denials -= 1
        ends = frozenset((End(STILL, 1),))
    own = [run.texts[place] for place in places]
    acts = run.stems[places[0]] in verbs() and not own[0].endswith(_NOMINAL)
    acts |= own[0].endswith(("ly", "ens", "ened", "ening"))
    graded = first < places[0] or len(own) > 1 or acts or any(word.endswith(("er", "est")) for word in own)
    _walk(run, [n for n in range(places[0], places[-1]) if n not in places])
    at, end = run.kept[first], run.kept[places[-1]] + 1
    if not graded and any(each.scale in small("often") for each in ends):
        return places[-1] + 1
    thing = named(ends)
    if thing:
        (concept, way, scale), value = thing
        named_before = any(key.concept == concept and at - _BEFORE <= key.at != at for key in run.keys)
        if named_before and run.points:
            # "further apart" says it once
            return places[-1] + 1
        if not named_before:
            run.keys.append(Key(names(concept), concept, 1.0, at, ""))
        ends = frozenset((End(scale, value * way * (-1) ** is_lack(concept)),))
    run.points.append(Point(ends, graded, at, end))
    return places[-1] + 1


_NOMINAL = ("ful", "ive", "ure")


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


def _sent(run: Grading, spot: _Spot, ends: frozenset[End]) -> int:
    """Note a wording that sends a thing a way; `ends` are those of other scales that it stands for, too."""
    if spot.way is None:
        return 0
    last, role = spot.way
    at = run.kept[spot.n]
    end, known = run.row.wordings[at]
    inner = range(at + len(known.head), end - len(known.tail)) if known.tail else range(0)
    _walk(run, [n for n in range(spot.n, last) if run.kept[n] in inner])
    scale = WORTH if role.name in ("better", "worse") else AMOUNT
    own = End(scale, -1 if role.name == "relieve" else role.sign)
    others = {each for each in ends if each.scale not in (scale, AMOUNT)}
    run.points.append(Point(frozenset((own, *others)), graded=True, at=at, end=end))
    return last


def _name(run: Grading, spot: _Spot) -> int:
    """Note what is named by a concept of the field."""
    concept = run.row.mentions[run.kept[spot.n]].concept
    own = names(concept)
    if spot.end - spot.n == 1:
        own |= {telling(spot.word)} - {""}
    run.sign *= (-1) ** is_lack(concept)
    _add(run, spot, own, 1.0 if narrow(frozenset((concept,))) else _WIDE, concept)
    if spot.end - spot.n == 1 and is_comparison(spot.word):
        # "lonelier"
        at = run.kept[spot.n]
        run.points.append(Point(frozenset((End(AMOUNT, 1),)), graded=True, at=at, end=at + 1))
    return spot.end


def _add(run: Grading, spot: _Spot, own: frozenset[str], weight: float, concept: str = "") -> None:
    run.sign *= (-1) ** run.wants
    run.wants = 0
    at = run.kept[spot.n]
    before = (run.row.word(place) for place in range(at - 1, max(-1, at - 1 - _BEFORE), -1))
    after = next((word for word in before if word in small("placing")), "")
    ends = spot.phrase.ends if spot.phrase else frozenset[End]()
    run.keys.append(Key(own, concept, weight * (1 + _is_opening(run.row, at)), at, after, ends))


def _is_opening(row: Row, at: int) -> bool:
    """Whether a place is in a phrase that opens a sentence and limits it: "In real life, ..."."""
    if row.texts[0] not in small("opening"):
        return False
    comma = next((n for n, gap in row.gaps.items() if "," in gap), 0)
    return at < comma
