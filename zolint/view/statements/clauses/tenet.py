"""Tenets: what a clause holds of a thing, by its words alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from zolint.view.statements.clauses.naming import Clause, clause_of
from zolint.view.statements.clauses.phrasing import small as phrase_list
from zolint.view.statements.clauses.row import is_order, row_of
from zolint.view.statements.numbers.periods import apart, may_time, periods
from zolint.view.statements.words.concepts import is_bad, narrow
from zolint.view.statements.words.outline import Outline, word_list
from zolint.view.statements.words.predicates import (
    COURSE,
    Match,
    alike,
    kin,
    longest,
    matches,
    normal,
    possible,
    small,
)

_SIGNS = {"up": 1, "down": -1, "kept": 0, "for": 1, "against": -1}
_WORTH = {"better": 1, "worse": -1}
_WAYS = frozenset((-1, 0, 1))
_SIDES = frozenset((-1, 1))
_DENIED = 6
"""So many words before a predicate, a denial still denies it."""
_REACH = 8
"""So far before its verb a thing may stand."""
_JOINED = 4
_GERUND = 5


@dataclass(frozen=True)
class Tenet:
    """What a clause holds of a thing."""

    outline: Outline
    matter: str
    """What it takes a side on; after "course" what goes up or down, or stays as it is."""
    values: frozenset[int]
    """1 up or for, -1 down or against, 0 the same."""
    names: frozenset[str]
    """What else the clause names."""
    wild: frozenset[str]
    """What its "it" may stand for."""
    limits: frozenset[str]
    """Small words that limit or place it."""
    absolute: bool
    """Whether it leaves no exception: "never", "every"."""
    weak: bool
    """Whether it says so of some, or that it can be."""
    conditional: bool
    """Whether it holds if or when something else does."""
    returning: bool
    """Whether something comes back."""
    grouped: bool
    """Whether it speaks of "those who" do or are something."""
    strange: int
    """How many of its words name nothing known."""
    size: int
    """How many words say so."""
    start: int
    """Where the words that say so stand, as offsets in the sentence."""
    end: int
    amount: tuple[float, float] | None = None
    """The length of time that it gives, from and to, in hours."""

    def opposes(self, other: Tenet) -> bool:
        """Whether both cannot hold of one thing."""
        if self.amount and other.amount:
            return apart(self.amount, other.amount)
        return not self.values & other.values


def tenets(outline: Outline, before: frozenset[str], subject: frozenset[str]) -> Iterator[Tenet]:
    """Yield what the clauses of a sentence hold; `before` and `subject` are what its "it" may stand for."""
    row, lead = row_of(outline), frozenset[str]()
    among = possible(map(normal, (*row.texts, *(["several"] if "few" in row.texts else ()))))
    if not among and not may_time(row.texts):
        return
    clauses = [clause_of(row, *span) for span in row.clauses]
    for clause in clauses:
        meant = before | lead, subject
        for match in longest(matches(among, clause.stems, clause.ends, clause.commas)):
            if not _is_idle(clause, match):
                yield from _tenet(outline, clause, match, meant)
        yield from _periods(outline, clause, meant)
        if clause is not clauses[-1]:
            lead |= _names(clause.told((), subject))


def _tenet(
    outline: Outline, clause: Clause, match: Match, meant: tuple[frozenset[str], frozenset[str]]
) -> Iterator[Tenet]:
    predicate, words = match.predicate, clause.words
    at = _thing(clause, match) if predicate.follows else match.thing
    if predicate.matter == COURSE and at is None and not predicate.thing:
        return
    outcome = predicate.thing or ("" if at is None else clause.named[at].concept)
    if outcome in small("pronouns"):
        outcome = next(iter(meant[1]), "") if len(meant[1]) == 1 else ""
    if predicate.matter == COURSE and not outcome:
        return
    thing, way = kin(outcome)
    span = set(range(match.first, match.end)) - set(match.gaps)
    if at is not None:
        span |= set(range(at, clause.ends[at]))
    first, last = min(span), max(span)
    inside = frozenset(clause.loose(span))
    if not small("parting").isdisjoint(
        inside - (small("compared") if predicate.matter in small("comparing") else frozenset())
    ):
        return
    names = _names(clause.told(span, meant[1])) - {thing}
    told = span if predicate.matter in small("ordered") else set(range(first, len(words)))
    pointing = clause.points(names, told)
    values = frozenset((_value(predicate.side, outcome) * way * _odds(clause, match.first),))
    denied = _denials(words, match, at) % 2
    if denied and not small("whole").isdisjoint(words[match.first :]):
        # "does not stop every infection"
        return
    if denied:
        values = (_WAYS if predicate.matter == COURSE else _SIDES) - values
    # "anyone can", "not everybody"
    partly = {word for before, word in pairwise(words) if before == "not"} | (
        small("whoever") if "can" in inside else frozenset()
    )
    yield Tenet(
        outline,
        f"{COURSE} {thing}" if outcome else predicate.matter,
        values,
        names,
        (meant[0] | meant[1]) - {thing} if pointing else frozenset(),
        inside & small("limits"),
        absolute=not (inside - partly).isdisjoint(small("absolute"))
        and inside.isdisjoint(phrase_list("partial")),
        weak=not inside.isdisjoint(small("weak")),
        conditional=not inside.isdisjoint(small("conditions")),
        returning=not small("returning").isdisjoint(words),
        grouped=_is_grouped(words),
        strange=clause.strange(span),
        size=predicate.size,
        start=clause.row.words[clause.kept[first]].start,
        end=clause.row.words[clause.kept[last]].end,
    )


def _periods(
    outline: Outline, clause: Clause, meant: tuple[frozenset[str], frozenset[str]]
) -> Iterator[Tenet]:
    """Yield the lengths of time that a clause gives."""
    texts = clause.row.texts
    for period in periods(texts[clause.first : clause.last], texts):
        span = {*range(period.first, period.end), *period.cues}
        places = {clause.kept.index(clause.first + n) for n in span if clause.first + n in clause.kept}
        inside = frozenset(clause.loose(places))
        if not small("parting").isdisjoint(inside):
            continue
        names = _names(clause.told(places, meant[1]))
        pointing = clause.points(names, places)
        words = clause.row.words
        yield Tenet(
            outline,
            f"period {period.kind}",
            frozenset(),
            names,
            meant[0] | meant[1] if pointing else frozenset(),
            inside & small("stages"),
            absolute=False,
            weak=not inside.isdisjoint(small("unsure")),
            conditional=not inside.isdisjoint(small("conditions")),
            returning=False,
            grouped=_is_grouped(clause.words),
            strange=clause.strange(places),
            size=len(period.cues) + 1,
            start=words[clause.first + min(span)].start,
            end=words[clause.first + max(span)].end,
            amount=(period.low, period.high),
        )


def _thing(clause: Clause, match: Match) -> int | None:
    """Return where the thing begins that stands before its verb: of "the level of desire" the level."""
    at = clause.named_before(match.first, _REACH)
    if at is None or not small("parted").isdisjoint(clause.words[clause.ends[at] : match.first]):
        return None
    while True:
        prior = clause.named_before(at, _JOINED)
        if prior is None or clause.words[clause.ends[prior]] not in small("joining"):
            return at
        at = prior


def _is_grouped(words: Sequence[str]) -> bool:
    """Whether a clause speaks of "people who" or "the partner who"."""
    return any(one in small("grouped") and other in ("who", "that") for one, other in pairwise(words))


def _is_idle(clause: Clause, match: Match) -> bool:
    """Whether a wording says nothing here: "to lower", "lowering", "a lower risk", part of a longer name."""
    first, end = match.first, match.end
    inside = ((at, last) for at, last in clause.ends.items() if at <= first and end <= last)
    if any(last - at > end - first or match.predicate.size == 1 for at, last in inside):
        return True
    if match.predicate.matter in small("ordered"):
        return not (_urges(clause) or _opens(clause, match))
    word, before = clause.words[first], clause.row.word(clause.kept[first] - 1)
    if word.endswith("ing") and len(word) > _GERUND and before not in small("progressive"):
        return not _has_odds(clause, first)
    if match.predicate.matter != COURSE:
        return False
    if before == "to" or (before in small("determining") and word in small("nominal")):
        return True
    return not match.predicate.follows and word.endswith("ed") and clause.stems[first - 1 : first] == ["be"]


def _has_odds(clause: Clause, at: int) -> bool:
    """Whether "the chances of" stands before a place."""
    return (
        clause.words[at - 1 : at] == ["of"]
        and clause.stems[at - 2 : at - 1] != []
        and clause.stems[at - 2] in small("odds")
    )


def _odds(clause: Clause, at: int) -> int:
    """Return -1 where the chances of what stands at a place are lowered."""
    return -1 if _has_odds(clause, at) and not small("lessening").isdisjoint(clause.stems[:at]) else 1


def _urges(clause: Clause) -> bool:
    """Whether a clause tells the reader what to do."""
    return is_order(clause.row, clause.first) or not small("urging").isdisjoint(clause.words)


def _opens(clause: Clause, match: Match) -> bool:
    """Whether a predicate opens its clause as an order does: "hang on to"."""
    word = clause.words[0]
    return not match.first and word not in word_list("function") and not word.endswith(("s", "ed", "ing"))


def _value(side: str, outcome: str) -> int:
    return _WORTH[side] * (-1 if is_bad(outcome) else 1) if side in _WORTH else _SIGNS[side]


def _names(concepts: Iterable[str]) -> frozenset[str]:
    """Return what stands for some concepts, without those that are too wide to tell a thing."""
    return narrow(frozenset(alike(concept) for concept in concepts))


def _denials(words: Sequence[str], match: Match, at: int | None) -> int:
    """Return how often a clause denies what a predicate says; "nothing kills desire like" does not."""
    first = match.first if at is None else min(match.first, at)
    places = [*range(max(0, first - _DENIED), match.first), *match.gaps]
    if not small("asking").isdisjoint(words[n] for n in places):
        # "does not tell you who gave it to whom" denies no gift
        return 0
    found = [words[n] for n in places if words[n] in small("denying")]
    praised = bool(found) and found[-1] in small("surpassing") and "like" in words[match.end :]
    # "do not share it without a new one" asks for a new one
    lifted = bool(found) and "without" in (words[n] for n in places)
    return 0 if praised else len(found) + lifted
