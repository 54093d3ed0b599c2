"""A clause as it is read, word by word: what it names, which way it points, whom it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from zolint.view.statements.clauses.row import Row, is_order
from zolint.view.statements.numbers.amounts import is_counting, is_time, is_unit, quantity
from zolint.view.statements.words.concepts import narrow
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import is_empty, number, word_list
from zolint.view.statements.words.wording import Role, Wording, listed, parts, small, stem_of, want

_SHORTEST = 3
_NEAR = 4
"""So many words on, an object or "makes" still belongs to a word."""


@dataclass
class Reading:
    """What has been read of a clause; it grows word by word."""

    row: Row
    first: int
    last: int
    keys: list[tuple[int, str]] = field(default_factory=list)
    """What it names, with the place; "~" begins a matter that it takes a side on, "#" a number."""
    ways: list[tuple[int, str, int]] = field(default_factory=list)
    """The words of more or less, better or worse."""
    sign: int = 1
    denials: int = 0
    extents: list[str] = field(default_factory=list)
    duties: list[str] = field(default_factory=list)
    share: tuple[float, float] | None = None
    absolute: bool = False
    conditional: bool = False
    harming: bool = False
    """Whether it names a harm: "ruins"."""
    points: bool = False
    """Whether it speaks of "the device"."""
    unclear: bool = False
    events: list[int] = field(default_factory=list)
    """Where words stand that point a way."""
    told: list[int] = field(default_factory=list)
    """Where other words stand that belong to what is said."""

    def word(self, at: int) -> str:
        """Return the word at a place, or nothing where the clause has none."""
        return self.row.word(at, self.first, self.last)

    def turn(self, at: int) -> None:
        """Note a denial."""
        self.sign, self.denials = -self.sign, self.denials + 1
        self.events.append(at)


def read(row: Row, first: int, last: int) -> Reading:
    """Read a clause."""
    reading = Reading(row, first, last)
    if is_order(row, first) or _is_prompted(reading):
        reading.duties.append("must")
    at, taken, words = first, set[int](), row.words
    busy, anchored = row.busy, False
    while at < last:
        known = _known(words[at].text)
        if at in taken:
            at += 1
        elif not known.is_plain or at in busy or (anchored and is_time(reading.word(at - 2))):
            at = _step(reading, at, taken)
        else:
            if known.key:
                reading.keys.append((at, known.key))
            at += 1
        anchored = words[at - 1].text in small("anchoring")
    return reading


class _Known(NamedTuple):
    """What is known of a word by itself."""

    is_plain: bool
    """Whether it is read alike wherever it stands, unless it is part of something longer."""
    key: str
    """What it then names, if anything."""


@lru_cache(maxsize=50_000)
def _known(word: str) -> _Known:
    placed = word in ("once", "twice", "hour", "later") or word in _PLACING or number(word) is not None
    if placed or word in small("pointing") or word in small("conditions"):
        return _Known(is_plain=False, key="")
    return _Known(is_plain=True, key=name_of(word) if _is_telling(word) else "")


def _is_prompted(reading: Reading) -> bool:
    """Whether an order follows what prompts it: "when it hurts, stop at once"."""
    row, first = reading.row, reading.first
    if row.word(first) not in small("prompts"):
        return False
    comma = next((at for at in range(first + 1, reading.last) if "," in row.gap(at)), None)
    return comma is not None and is_order(row, comma)


def _step(reading: Reading, at: int, taken: set[int]) -> int:
    """Read what stands at a place, and return where to go on."""
    row = reading.row
    if at in row.shares:
        return _share(reading, at)
    mention = row.mentions.get(at)
    end = mention.last + 1 if mention and mention.last < reading.last else at
    if reading.word(at - 1) in small("anchoring") and is_time(reading.word(at - 2)):
        return max(end, at + 1)
    if _points_at(reading, at):
        reading.points = True
        return at + 1
    found = row.wordings.get(at)
    if found and found[0] <= reading.last:
        stop, wording = found
        if at + len(wording.head) >= end and not (end > at and _has_nothing_to_do(reading, at, wording)):
            taken |= set(range(stop - len(wording.tail), stop))
            _apply(reading, at, wording)
            return at + len(wording.head)
    if mention and end > at:
        _mention(reading, at, mention.concept)
        reading.told.append(end - 1)
        return end
    _name(reading, at)
    return at + 1


def _mention(reading: Reading, at: int, concept: str) -> None:
    """Note what a concept names; of the want of a thing, the thing, and that it is not there."""
    wanted = want(concept)
    if wanted:
        reading.turn(at)
    reading.keys += ((at, part) for part in (parts(concept) if not wanted else (wanted,)))


def _share(reading: Reading, at: int) -> int:
    end, value = reading.row.shares[at]
    for n in range(at, end):
        if not is_counting(reading.row.texts[n]):
            _name(reading, n)
    reading.share = max(value * 0.5, value * 0.8 - 0.03), min(1.0, value * 1.2 + 0.03)
    return end


def _points_at(reading: Reading, at: int) -> bool:
    """Whether a word stands for what the article is about: "the device"."""
    if reading.word(at) not in small("pointing"):
        return False
    if reading.word(at - 1) not in small("determiners") and not (
        reading.word(at - 1) in small("plain") and reading.word(at - 2) in ("a", *small("determiners"))
    ):
        return False
    mention = reading.row.mentions.get(at)
    return mention is None or not narrow(frozenset((mention.concept,)))


def _has_nothing_to_do(reading: Reading, at: int, wording: Wording) -> bool:
    """Whether a word that also names something has nothing to act on: "sex hurts"."""
    return all(role.kind in ("way", "harming") for role in wording.roles) and not _has_object(reading, at)


def _has_object(reading: Reading, at: int) -> bool:
    """Whether something named stands right after a verb: "stops infections", not "the pain stops"."""
    row = reading.row
    for n in range(at + 1, min(at + _NEAR, reading.last)):
        word = row.texts[n]
        if word in small("prepositions"):
            return False
        if n in row.mentions or (word not in word_list("function") and row.stems[n] not in listed("light")):
            return True
    return False


def _apply(reading: Reading, at: int, wording: Wording) -> None:
    """Note what a wording does."""
    roles = wording.roles
    if any((role.name, role.sign) == ("passing", 1) for role in roles) and _has_object(reading, at):
        # "stops infections" lessens them
        roles = tuple(role for role in roles if role.kind != "axis")
    sided = any(role.kind in ("axis", "sense") for role in roles)
    for role in roles:
        if role.kind == "way" and (sided or _is_adjective(reading, at)):
            continue
        if role.kind in _NOTING:
            _NOTING[role.kind](reading, at, role)


def _deny(reading: Reading, at: int, _role: Role) -> None:
    reading.turn(at)
    word = reading.word(at)
    # "it is normal not to want": two statements in one
    reading.unclear |= word == "not" and reading.word(at + 1) == "to"
    reading.absolute |= word == "no" and _opens(reading, at)


def _deny_of_all(reading: Reading, _at: int, _role: Role) -> None:
    reading.absolute = True


def _extend(reading: Reading, at: int, role: Role) -> None:
    if reading.word(at) == "some" and at > reading.first:
        # "rub in some oil" tells how much
        among = reading.word(at - 1) in small("among") and "must" not in reading.duties
        among |= reading.word(at + 1) in small("people")
        if not among:
            return
    reading.extents.append(role.name)
    reading.told.append(at)
    reading.absolute |= role.name == "all"


def _bid(reading: Reading, at: int, role: Role) -> None:
    opens, head = _opens(reading, at), reading.row.stems[at]
    if role.name == "must_not" and not opens:
        told = head != "do" and (head != "avoid" or reading.word(at - 1) in small("urging"))
        if not told:
            # "people do not know" bids nothing
            reading.turn(at)
            return
    reading.duties.append(role.name)
    reading.events.append(at)


def _take_side(reading: Reading, at: int, role: Role) -> None:
    if role.name == "early" and is_unit(reading.word(at - 1)):
        # "two hours later"
        return
    reading.keys.append((at, f"~{role.name}"))
    reading.sign *= role.sign
    reading.events.append(at)


def _sense(reading: Reading, at: int, role: Role) -> None:
    reading.keys += [(at, "~change"), (at, role.name)]
    reading.sign *= role.sign
    reading.events.append(at)


def _lack(reading: Reading, at: int, role: Role) -> None:
    reading.keys.append((at, role.name))
    reading.turn(at)
    if any(reading.word(n) in small("making") for n in range(at - _NEAR, at)):
        reading.keys.append((at, "~change"))


def _move(reading: Reading, at: int, role: Role) -> None:
    reading.ways.append((at, role.name, role.sign))
    reading.events.append(at)


def _harm(reading: Reading, _at: int, _role: Role) -> None:
    reading.harming = True


_NOTING: Mapping[str, Callable[[Reading, int, Role], None]] = {
    "deny": _deny,
    "none": _deny_of_all,
    "extent": _extend,
    "duty": _bid,
    "axis": _take_side,
    "sense": _sense,
    "lacking": _lack,
    "way": _move,
    "harming": _harm,
}


def _opens(reading: Reading, at: int) -> bool:
    """Whether a word opens its clause, or follows "you" or "please"."""
    return at == reading.first or reading.word(at - 1) in small("addressing")


def _is_adjective(reading: Reading, at: int) -> bool:
    """Whether a verb's base form stands after an article: "a quiet partner"."""
    if reading.word(at) not in small("adjectival") or reading.word(at - 1) not in small("articles"):
        return False
    return reading.word(at + 1) not in ("", *small("changing"))


def _name(reading: Reading, at: int) -> None:
    """Note a word that names something by itself."""
    word = reading.word(at)
    reading.conditional |= word in small("conditions")
    counted = quantity(reading.row.words, at, reading.last)
    if counted:
        reading.keys.append((at, counted))
    elif word in _PLACING:
        if _PLACING[word](reading, at):
            reading.keys.append((at, word))
    elif _is_matter(reading, at):
        reading.keys.append((at, name_of(word)))


def _is_matter(reading: Reading, at: int) -> bool:
    """Whether a word says what a clause is about."""
    word = reading.word(at)
    return _is_telling(word) and not (word == "later" and is_unit(reading.word(at - 1)))


def _is_telling(word: str) -> bool:
    """Whether a word by itself says what a clause may be about."""
    if len(word) < _SHORTEST or is_unit(word):
        return False
    return not is_empty(word) and stem_of(word) not in listed("light")


def _is_ordinal(reading: Reading, at: int) -> bool:
    """Whether "first" or "last" tells one thing from the next: not "the first three months"."""
    following = reading.word(at + 1) or "time"
    told = reading.word(at - 1) in ("the", "your", "a")
    return told and following not in ("time", "step") and not is_unit(following) and number(following) is None


def _is_untimed(reading: Reading, at: int) -> bool:
    """Whether "after" places a statement, and gives no time: not "after two weeks", "two weeks after"."""
    return not is_unit(reading.word(at - 1)) and number(reading.word(at + 1)) is None


def _always(_reading: Reading, _at: int) -> bool:
    return True


_PLACING: Mapping[str, Callable[[Reading, int], bool]] = {
    "first": _is_ordinal,
    "last": _is_ordinal,
    "after": _is_untimed,
    "before": _always,
    "during": _always,
}
