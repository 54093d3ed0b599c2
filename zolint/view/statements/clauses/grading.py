"""What a run of words names, and which way its words send that, read word by word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from zolint.view.statements.clauses.graded import Grading, Key, Point
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
from zolint.view.statements.clauses.spot import Spot, ends_at, joining, spot_at
from zolint.view.statements.words import wording
from zolint.view.statements.words.concepts import narrow
from zolint.view.statements.words.concepts import small as concept_list
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import number
from zolint.view.statements.words.predicates import is_comparison

_WIDE = 0.6
_WORD = 0.8
ADVERB = 0.3
_LIGHT = 0.2
"""What a wide concept tells, any other word, an adverb and an idle word, against 1 for a narrow concept."""
_SHORTEST = 3
"""A shorter word tells nothing."""
_BEFORE = 3
"""So many words before a name, "after" still belongs to it."""


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


def _step(run: Grading, n: int) -> int:
    """Read what stands at a place, and return where to go on."""
    spot = spot_at(run, n)
    return next((last for read in _READERS if (last := read(run, spot))), n + 1)


def _many(run: Grading, spot: Spot) -> int:
    """Read what is told by more than one word."""
    named_by = spot.end - spot.n
    in_a_row = spot.size > 1 and spot.places[-1] - spot.n < spot.size
    if spot.phrase and spot.size > 1 and spot.ends and spot.size + in_a_row > named_by:
        return _phrased(run, spot.phrase, spot.places, 1, spot.n)
    if named_by > 1:
        return _name(run, spot)
    return _sent(run, spot, frozenset()) if spot.way and spot.way[0] > spot.n + 1 else 0


def _turning(run: Grading, spot: Spot) -> int:
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


def _known(run: Grading, spot: Spot) -> int:
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


def _other(run: Grading, spot: Spot) -> int:
    """Read any other word or phrase."""
    phrase, alone = spot.phrase, False
    if tuple(run.texts[spot.n : spot.n + 2]) in _resulting():
        return spot.n + 2
    if _climaxes(run, spot):
        _add(run, spot, names(_CLIMAX), 1.0, _CLIMAX)
        return spot.n + 1
    if phrase:
        found = _circumstances(phrase)
        run.times |= found
        # what only tells when or how is weighed as that
        alone = bool(found) and len(found) == len(phrase.ends)
    if phrase and spot.size > 1:
        own = phrase.groups | {telling(run.texts[place]) for place in spot.places} - {""}
        if own:
            _add(run, spot, own, ADVERB if alone else _WORD)
        return spot.places[-1] + 1
    if spot.word in small("sexes"):
        sex = "men" if spot.word in concept_list("men") else "women"
        _add(run, spot, frozenset((stem_of(spot.word), sex)), _LIGHT)
        return spot.n + 1
    told = telling(spot.word) if len(spot.word) >= _SHORTEST else ""
    if told and spot.word not in joining() and number(spot.word) is None:
        idle = spot.word in small("light") or wording.stem_of(spot.word) in wording.listed("light")
        weight = _LIGHT if idle else ADVERB if alone or is_adverb(spot.word) else _WORD
        groups = phrase.groups if phrase else frozenset[str]()
        _add(run, spot, groups | {told, name_of(spot.word)}, weight)
    return spot.n + 1


_CLIMAX = "orgasm"


def _climaxes(run: Grading, spot: Spot) -> bool:
    """Whether "come" ends a clause that tells of a lover: "once you have come", not "come to the clinic"."""
    if spot.word not in small("climaxing") or not spot.n:
        return False
    following = run.kept[spot.n] + 1
    ends = following == len(run.row.texts) or "," in run.row.gap(following) or run.row.gap(following) == "."
    return ends and run.texts[spot.n - 1] in small("lovers") | small("being") | {"to", "she"}


def _circumstances(phrase: Phrase) -> set[End]:
    """Return when, where or how something is so, by a phrase; "afterwards" is after it, not at its end."""
    found = set(filter(circumstantial, phrase.ends))
    return {end for end in found if end.scale != _FIRST} if _AFTER in found else found


_FIRST = "+first"
_AFTER = End("+before", -1)


_READERS: tuple[Callable[[Grading, Spot], int], ...] = (_many, _turning, _known, _other)


@cache
def _resulting() -> frozenset[tuple[str, ...]]:
    """Return the pairs of words by which a thing is only said to come to be so: "ends up"."""
    return frozenset(tuple(entry.split("_")) for entry in small("resulting"))


def _measured(run: Grading, n: int) -> int:
    """Note a word of more or less, with what it measures: "more often", "less strongly"."""
    at, sign = run.kept[n], 1 if run.texts[n] in small("more") else -1
    following = n + 1 < len(run.kept) and "," not in run.row.gap(run.kept[n + 1])
    if following and run.kept[n + 1] not in run.row.mentions:
        found = longest(run.stems, n + 1)
        if not (found and ends_of(found[0])):
            # "a bigger threat to desire"
            found = first_in(courses(), run.stems, n + 1)
        if found and ends_of(found[0]):
            return _phrased(run, *found, sign, n)
    measured = following and (run.kept[n + 1] in run.row.mentions or run.texts[n + 1] not in joining())
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
    ends = frozenset(End(end.scale, end.sign * sign) for end in ends_at(run, places[0], phrase))
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


def _sent(run: Grading, spot: Spot, ends: frozenset[End]) -> int:
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


def _name(run: Grading, spot: Spot) -> int:
    """Note what is named by a concept of the field."""
    concept = run.row.mentions[run.kept[spot.n]].concept
    own = names(concept)
    following = run.texts[spot.end : spot.end + 1]
    if spot.word in small("liking") and following and following[0].endswith("ing"):
        # "who enjoy being tied up"
        return spot.end
    if spot.end - spot.n == 1:
        own |= {telling(spot.word)} - {""}
    if not any(key.names & own and is_lack(key.concept) for key in run.keys):
        # "after a short night, you wake up tired": the want of sleep, told twice
        run.sign *= (-1) ** is_lack(concept)
    _add(run, spot, own, 1.0 if narrow(frozenset((concept,))) else _WIDE, concept)
    if spot.end - spot.n == 1 and is_comparison(spot.word):
        # "lonelier"
        at = run.kept[spot.n]
        run.points.append(Point(frozenset((End(AMOUNT, 1),)), graded=True, at=at, end=at + 1))
    return spot.end


def _add(run: Grading, spot: Spot, own: frozenset[str], weight: float, concept: str = "") -> None:
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
