"""Gists: what a clause says of what, and of how many cases, whatever its wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from zolint.once import cached_property
from zolint.view.statements.clauses.reading import Reading, read
from zolint.view.statements.clauses.row import row_of
from zolint.view.statements.words.concepts import is_bad
from zolint.view.statements.words.direction import worth
from zolint.view.statements.words.outline import Outline, number
from zolint.view.statements.words.wording import extent, small


@dataclass(frozen=True)
class Gist:
    """What a clause says."""

    outline: Outline
    keys: frozenset[str]
    """What it speaks of: things, "~" before a matter that it takes a side on, "#" before a number."""
    wild: frozenset[str]
    """What its "it" may stand for."""
    low: float
    """Of at least this share of the cases it says so ..."""
    high: float
    """... and of at most this."""
    absolute: bool
    """Whether it leaves no exception: "never", "every", "cannot"."""
    duty: str
    """What it tells the reader: must, must_not, may or need_not; empty where it tells nothing."""
    possible: bool
    """Whether it is said with "can" or "may"."""
    conditional: bool
    """Whether it holds if or when something else does."""
    counted: bool
    """Whether it says of how many."""
    measured: bool
    """Whether it gives the share as a number."""
    denials: int
    start: int
    """Where the words that say so stand, as offsets in the sentence."""
    end: int

    @property
    def bidding(self) -> bool:
        """Whether it tells the reader what to do or to leave."""
        return self.duty in ("must", "must_not", "need_not")

    @cached_property
    def sides(self) -> frozenset[str]:
        """The matters that it takes a side on."""
        return frozenset([key for key in self.keys if key[0] == "~"]) or _NOTHING

    @cached_property
    def matter(self) -> frozenset[str]:
        """The things that it speaks of."""
        # of a set, a frozen one takes the least room
        return frozenset({key for key in self.keys if key[0] not in "~#"}) or _NOTHING

    @cached_property
    def values(self) -> frozenset[str]:
        """The values that it gives."""
        return frozenset([key for key in self.keys if key[0] == "#"]) or _NOTHING

    def apart(self, other: Gist) -> bool:
        """Whether no share of the cases could be meant by both."""
        return self.high < other.low or other.high < self.low


def gists(
    outline: Outline, before: frozenset[str] = frozenset(), subject: frozenset[str] = frozenset()
) -> Iterator[Gist]:
    """Yield what the clauses of a sentence say.

    `before` is what the sentence before speaks of, `subject` what the article does: its "it" may be either.
    """
    row = row_of(outline)
    lead: tuple[tuple[int, str], ...] = ()
    for first, last in row.clauses:
        reading = read(row, first, last)
        own = [key for key in reading.keys if key[1][0] != "~"]
        wild: frozenset[str] = frozenset()
        if reading.points or _has_pronoun(reading):
            wild = subject | before | frozenset(key for _, key in lead)
        if not (wild and own) and _has_no_subject(reading, own):
            reading.keys += lead
        if not lead:
            lead = tuple(key for key in own if not reading.events or key[0] < reading.events[0])[:_LEAD]
        yield from _said(outline, reading, wild)
        before |= frozenset(key for _, key in own)


_NOTHING = frozenset[str]()
"""Kept once for all clauses: each empty set takes room of its own."""
_LEAD = 2
"""So many things of a clause may be the subject of the next."""
_EXPLETIVE = re.compile(r"it(?:['’]s| is| was| can be| may be| takes) (?:\w+ ){0,5}(?:to|that|for|when|if)\b")
_FEWEST = 2
_NESTED = 2
"""Of more changes in one clause nobody can say what changes what."""
_WEAKEST = ("part", "few", "some", "third", "quarter", "half", "can", "many", "most", "nearly", "all")
_DUTIES = ("need_not", "must_not", "must", "may")
_NEARLY_ALL = 0.9, 1.0
"""What is simply denied is denied of nearly all."""
_NEED_NOT = 0.88
"""What need not be done may still be done by most."""


def _has_pronoun(reading: Reading) -> bool:
    """Whether a clause has a pronoun that stands for something: not the "it" of "it is best to"."""
    row, pronouns = reading.row, small("pronouns")
    texts = row.texts[reading.first : reading.last]
    if pronouns.isdisjoint(texts):
        return False
    start, end = row.words[reading.first].start, row.words[reading.last - 1].end
    empty = _EXPLETIVE.match(row.text[start:end].lower())
    return not pronouns.isdisjoint(texts[1:] if empty else texts)


def _has_no_subject(reading: Reading, own: list[tuple[int, str]]) -> bool:
    """Whether a clause speaks on of what the one before speaks of: "and lowers stress"."""
    if reading.word(reading.first) in small("resuming"):
        return True
    return bool(reading.events) and (not own or own[0][0] > reading.events[0])


def _said(outline: Outline, reading: Reading, wild: frozenset[str]) -> Iterator[Gist]:
    """Yield what a clause says; of "oil ruins latex" also that it is not safe."""
    if reading.unclear or len(reading.ways) > _NESTED or _compares(reading):
        return
    keys = {key for _, key in reading.keys}
    if any(key.endswith(" time") for key in keys) and _lasts(reading):
        keys.add("~lasts")
    sign = reading.sign
    for at, way, direction in reading.ways:
        keys.add("~change")
        sign *= direction * (_worth(reading, at) if way in ("better", "worse", "relieve") else 1)
    if not (reading.events or reading.extents or reading.duties) and len(keys) < _FEWEST:
        return
    yield _gist(outline, reading, frozenset(keys), wild, sign)
    if reading.harming and len(reading.ways) <= 1 and "~safe" not in keys:
        yield _gist(outline, reading, frozenset(keys - {"~change"} | {"~safe"}), wild, -reading.sign)


def _lasts(reading: Reading) -> bool:
    return not small("lasting").isdisjoint(reading.row.stems[reading.first : reading.last])


def _compares(reading: Reading) -> bool:
    """Whether a clause weighs one thing against another: "better than", not "less than six hours"."""
    for at in range(reading.first, reading.last):
        word = reading.row.texts[at]
        if word not in ("than", "as"):
            continue
        following = reading.row.word(at + 1)
        if word == "than" and number(following) is None and following not in _MEASURED:
            return True
        if word == "as" and following in small("matching") and _is_matched(reading, at):
            return True
    return False


def _is_matched(reading: Reading, at: int) -> bool:
    """Whether "as much" goes on with what something is weighed against: "as men"."""
    after = range(at + 2, min(at + _FAR, reading.last - 1))
    return any(reading.word(n) == "as" and reading.word(n + 1) not in _MEASURED for n in after)


_FAR = 6
_MEASURED = (
    "a",
    "an",
    "half",
    "once",
    "twice",
    "before",
    "ever",
    "usual",
    "normal",
    "you",
    "they",
    "possible",
)
"""After one of these, "than" compares a thing with no other."""


def _worth(reading: Reading, at: int) -> int:
    """Return -1 where what gets better or worse is itself bad."""
    after = [key for place, key in reading.keys if place > at and key[0] not in "~#"]
    before = [key for place, key in reading.keys if place < at and key[0] not in "~#"]
    passive = reading.word(at + 1) == "by"
    named = before[-1:] or after[:1] if passive else after[:1] or before[-1:]
    return -1 if named and (is_bad(named[0]) or worth(frozenset(named)) < 0) else 1


def _gist(outline: Outline, reading: Reading, keys: frozenset[str], wild: frozenset[str], sign: int) -> Gist:
    inside = set(_words(reading))
    duty = next((name for name in _DUTIES if name in reading.duties), "")
    weakest = _weakest(reading, inside)
    absolute = (reading.absolute or duty == "must_not") and weakest in ("", "all")
    sign = -sign if duty == "must_not" else sign
    low, high = reading.share or _share(weakest, duty, absolute=absolute, denied=sign < 0)
    if duty == "need_not":
        # whoever need not tell everyone may have to tell one
        low, high = 0.0, _NEED_NOT if inside.isdisjoint(small("universal")) else 1.0
    elif sign < 0:
        low, high = 1 - high, 1 - low
    start, end = _place(reading)
    return Gist(
        outline,
        keys,
        wild,
        low,
        high,
        absolute=absolute and inside.isdisjoint(small("these")),
        duty=duty,
        possible=duty == "may" or "can" in reading.extents,
        conditional=reading.conditional,
        counted=bool(weakest) or reading.absolute,
        measured=reading.share is not None,
        denials=reading.denials + (duty in ("must_not", "need_not")),
        start=start,
        end=end,
    )


def _words(reading: Reading) -> Iterator[str]:
    """Yield the words of a clause, without the "all" of "not at all", which leaves no part."""
    words = reading.row.texts[reading.first : reading.last]
    return (
        word for before, word in zip(["", *words], words, strict=False) if (before, word) != ("at", "all")
    )


def _weakest(reading: Reading, inside: set[str]) -> str:
    """Return the word of extent that limits a clause most: "some" in "some never"."""
    if reading.denials and not inside.isdisjoint(small("partly")):
        return "part"
    names = [name for name in _WEAKEST if name in reading.extents]
    if names[:1] == ["can"] and "all" in names and "be" in inside:
        # "every toy can be boiled", but "anyone can feel low", "every toy can break"
        return "all"
    return names[0] if names else ""


def _share(weakest: str, duty: str, *, absolute: bool, denied: bool) -> tuple[float, float]:
    """Return of which share of the cases a clause speaks."""
    if weakest:
        return extent(weakest)
    if absolute or duty == "must":
        return extent("all")
    if denied:
        return _NEARLY_ALL
    return extent("can" if duty == "may" else "generic")


_QUOTED = 10
"""A clause of so many words is quoted whole."""


def _place(reading: Reading) -> tuple[int, int]:
    """Return where the words stand that say so: the clause, or of a long one what matters in it."""
    words = reading.row.words
    if reading.last - reading.first <= _QUOTED:
        return words[reading.first].start, words[reading.last - 1].end
    own = [at for at, _ in reading.keys if reading.first <= at < reading.last]
    told = [*own, *reading.events, *reading.told] or [reading.first, reading.last - 1]
    return words[min(told)].start, words[max(told)].end
