"""Roles: what a time is given to: to a beginning, a lasting, a wait, a coming back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from zolint.view.data import table, words
from zolint.view.statements.clauses.row import Row
from zolint.view.statements.numbers.numerals import Value
from zolint.view.statements.words.wording import stem_of

_GAP = 6
"""So many words may stand between the parts of a wording."""
_LATER = ("after", "within", "in", "from")
"""Before a time, these say that something begins with its end."""
_ANCHORS = ("after", "of", "from", "since", "following", "past")
"""A time before one of these is counted from something."""
_SINCE = ("after", "since", "following", "past")
_SOON = 6
"""So many words before a time, an "until" or "before" still bounds it."""
_AT_ONCE = (("for",), ("on",))
"""These say how long only right before a time."""


@dataclass(frozen=True)
class Clause:
    """A value in its clause."""

    row: Row
    value: Value
    own: Sequence[Value]
    """All values of the clause."""
    first: int
    last: int
    lasting: bool = False
    """Whether its value is how often a thing is replaced, read as how long it lasts."""

    def words(self) -> Iterator[str]:
        """Return its words."""
        return (self.row.texts[at] for at in range(self.first, self.last))


def role(clause: Clause) -> tuple[str, frozenset[int]]:
    """Return what a value is given to, and where the words stand that say so."""
    value, row = clause.value, clause.row
    if value.counts and any(row.stems[at] in _needing() for at in range(clause.first, clause.last)):
        return "need", frozenset()
    return _role_of_time(clause) if value.scale == "time" else ("", frozenset())


def _role_of_time(clause: Clause) -> tuple[str, frozenset[int]]:
    value, row = clause.value, clause.row
    anchored = row.word(value.end) in _ANCHORS
    anchor = frozenset((value.end,)) if anchored else frozenset[int]()
    near = range(clause.first, clause.last)
    if is_denied_until(clause):
        return "begin", anchor
    if _is_course(clause):
        return "last", frozenset()
    if clause.lasting:
        return "last", frozenset(at for at in near if row.stems[at] in replacing())
    for places in (near, range(len(row.stems))) if len(near) < len(row.stems) else (near,):
        found = _role_in(clause, places, anchor)
        if found:
            return found
    return ("at", anchor) if row.word(value.end) in _SINCE and not value.bound else ("", frozenset())


def is_denied_until(clause: Clause) -> bool:
    """Whether a clause denies a thing until a time: "no cover until you have used it for a week"."""
    row, first, value = clause.row, clause.first, clause.value
    before = {row.word(at) for at in range(max(first, value.first - _SOON), value.first)}
    denied = any(row.word(at) in light("denying") for at in range(first, value.first))
    return denied and not before.isdisjoint(("until", "before"))


def _is_course(clause: Clause) -> bool:
    """Whether a time is how long something is: "ten days of tablets"."""
    value, row = clause.value, clause.row
    counted = row.word(value.first) in _LATER and value.first < value.core
    return (
        row.word(value.end) == "of"
        and not value.bound
        and not counted
        and row.word(value.first - 1) not in _LATER[1:]
    )


def is_at_most(clause: Clause) -> bool:
    """Whether a clause denies more than a value: "not for more than an hour"."""
    words = (clause.row.texts[at] for at in range(clause.first, clause.value.first))
    return clause.value.bound == "least" and not light("denying").isdisjoint(words)


def ends(clause: Clause, places: Sequence[int] | frozenset[int]) -> bool:
    """Whether one of some places holds a word that ends what goes on."""
    return any(clause.row.stems[at] in _ending() for at in places if at < len(clause.row.stems))


def _role_in(clause: Clause, places: range, anchor: frozenset[int]) -> tuple[str, frozenset[int]] | None:
    """Return the first role that has a wording in some places; far from a time, only waiting is told."""
    value, row = clause.value, clause.row
    near = places == range(clause.first, clause.last)
    for name, cues in _roles().items():
        if (name == "later" and not _is_counted(clause)) or (name == "wait" and is_at_most(clause)):
            continue
        if name == "wait" and anchor and value.bound == "most" and not ends(clause, places):
            return "window", anchor
        if not near and name not in ("wait", "back"):
            continue
        found = _cued(cues, clause, places)
        if not found or (name == "begin" and row.word(value.first - 1) == "for"):
            continue
        if name in ("wait", "back"):
            # "no sex" says what has to wait
            found -= {at for each in row.mentions.values() for at in range(each.first, each.last + 1)}
        begins = name == "wait" and _cued(_roles()["begin"], clause, range(value.end, len(row.stems)))
        return "begin" if begins or name == "later" else name, found | anchor
    return None


def _is_counted(clause: Clause) -> bool:
    """Whether a time is counted from something: "after an hour", "an hour after"."""
    value, row = clause.value, clause.row
    before, opening = row.word(value.first - 1), row.word(value.first) if value.first < value.core else ""
    since = row.word(value.end) in _SINCE and value.bound != "most" and before != "for"
    return before in _LATER or opening in _LATER or value.low == 0 or since


def _cued(
    cues: Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]],
    clause: Clause,
    places: range,
) -> frozenset[int]:
    """Return where wordings stand, which may be in two parts."""
    value, stems, found = clause.value, clause.row.stems, set[int]()
    for at in places:
        if value.core <= at < value.end:
            continue
        for head, tail in cues.get(stems[at], ()):
            end = at + len(head)
            if tuple(stems[at:end]) != head or end > places.stop:
                continue
            if head in _AT_ONCE and at != value.first - 1:
                continue
            stop = next(
                (
                    n
                    for n in range(end, min(end + _GAP, places.stop))
                    if tuple(stems[n : n + len(tail)]) == tail
                ),
                None,
            )
            if not tail or stop is not None:
                found.update(range(at, end), range(stop or 0, (stop or 0) + len(tail)) if tail else ())
                break
    return frozenset(found)


@cache
def replacing() -> frozenset[str]:
    """Return the stems of the words for what is done with a thing when its time is over."""
    return frozenset(map(stem_of, light("replacing")))


@cache
def _ending() -> frozenset[str]:
    return frozenset(map(stem_of, words("measures", "ending")))


@cache
def _needing() -> frozenset[str]:
    return frozenset(map(stem_of, light("needing")))


light = partial(words, "measures", "light")
"""A list of small words."""


@cache
def _roles() -> Mapping[str, Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]]:
    """Return the wordings of each role, as stems, by the first of them, the longest first."""
    roles: dict[str, Mapping[str, Sequence[tuple[tuple[str, ...], tuple[str, ...]]]]] = {}
    for role, entries in table("measures")["roles"].items():
        found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for head, _, tail in (entry.partition("*") for entry in entries.split(",") if entry.strip()):
            run = tuple(map(stem_of, head.split()))
            found.setdefault(run[0], []).append((run, tuple(map(stem_of, tail.split()))))
        roles[role] = {first: sorted(own, key=lambda item: -len(item[0])) for first, own in found.items()}
    return roles
