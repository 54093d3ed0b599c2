"""The parts of wordings, with the lists that they name, and which of them an article can have at all.

An article holds few of the words that wordings list. So each part is entered under words of which one stands
wherever the part does; the words of an article then give the few parts that are worth looking for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from zolint.identity import by_identity
from zolint.once import cached_property
from zolint.view.notes.stem import stem
from zolint.view.notes.wording import BadPattern, Item, parse
from zolint.view.notes.words import HEAD


class Run(NamedTuple):
    """An alternative of several words that follow each other, looked for around one or two of them."""

    before: int
    """How many places before those it begins."""
    width: int
    checks: tuple[tuple[int, str, str], ...]
    """What is left to check: at which of its places, which kind of form, of which word."""


@dataclass(frozen=True, slots=True, eq=False)
class Ways:
    """How a part is looked for: its alternatives by what they are."""

    stems: frozenset[str]
    """The common forms of words that are an alternative by themselves, in any form."""
    forms: frozenset[str]
    """The words that are one by themselves in this one form."""
    prefixes: tuple[str, ...]
    """What words that are one by themselves begin with."""
    by_pair: Mapping[str, tuple[Run, ...]]
    """Those of several words of which two stand together, by the common forms of the two."""
    by_stem: Mapping[str, tuple[Run, ...]]
    """The others of several words, by the common form of the longest, as a rule the rarest."""
    lists: tuple[Part, ...]
    """The lists that are an alternative by themselves."""
    others: tuple[Steps, ...]
    """The alternatives with a gap or a list in them, and those without a word of any of these kinds."""


@dataclass(frozen=True, eq=False)
class Part:
    """A part of a wording, with what its lists stand for."""

    number: int
    alternatives: tuple[Steps, ...]

    @cached_property
    def keys(self) -> Mapping[str, set[str]]:
        """Words of which one stands wherever the part does, by kind: stem, pair, form, case or head."""
        found: dict[str, set[str]] = {}
        for steps in self.alternatives:
            _enter(steps, found)
        return found

    @property
    def breadth(self) -> int:
        """How many words let it stand."""
        return sum(map(len, self.keys.values()))

    @cached_property
    def ways(self) -> Ways:
        """How it is looked for; of most parts, articles show at once that they do not have them."""
        return _ways(self.alternatives)

    @property
    def list(self) -> Part | None:
        """The list that is all of it."""
        alone = self.alternatives[0] if len(self.alternatives) == 1 else ()
        return alone[0] if len(alone) == 1 and isinstance(alone[0], Part) else None


Step = Item | Part
"""A step of an alternative, where a list is what it stands for."""
Steps = tuple[Step, ...]


@dataclass(frozen=True, eq=False)
class Wording:
    """A wording, read: the parts that must stand in a sentence, and those that must not."""

    wanted: tuple[Part, ...]
    links: tuple[str, ...]
    """How each wanted part after the first stands to the one before it."""
    refused: tuple[Part, ...]
    numbers: frozenset[int]
    """Those of the wanted parts."""

    @property
    def rarest(self) -> int:
        """The number of the wanted part which the fewest words let stand."""
        return min(self.wanted, key=lambda part: part.breadth).number


@dataclass(frozen=True, eq=False)
class Wordings:
    """Several wordings of which any counts."""

    all: tuple[Wording, ...]
    last: int
    """The highest number of a part."""

    @cached_property
    def by_rarest(self) -> Mapping[int, list[int]]:
        """Which of them can stand only where a part does, by the number of the part."""
        found: dict[int, list[int]] = {}
        for n, wording in enumerate(self.all):
            found.setdefault(wording.rarest, []).append(n)
        return found

    @cached_property
    def rarest(self) -> frozenset[int]:
        """The numbers of those parts."""
        return frozenset(self.by_rarest)


_MOST = 20
"""So many lists are remembered with what has been read with them."""


class Lists:
    """Lists of words by name, with the wordings that have been read with them."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Take the lists, each as a wording of one part."""
        self._words = words
        self._read: dict[str, Wording] = {}
        self._several: dict[tuple[str, ...], Wordings] = {}
        self._parts: dict[str, Part] = {}

        @by_identity(_MOST)
        def joined(more: Mapping[str, str]) -> Lists:
            return Lists({**words, **more})

        self._joined = joined

    def with_more(self, words: Mapping[str, str]) -> Lists:
        """Return these lists with more, which win where names are the same; once for each."""
        return self._joined(words)

    def wording(self, text: str) -> Wording:
        """Read a wording; raise BadPattern where it cannot be read."""
        known = self._read.get(text)
        if known is None:
            known = self._read[text] = self._wording(text)
        return known

    def wordings(self, texts: tuple[str, ...]) -> Wordings:
        """Read several; raise BadPattern where one cannot be read."""
        known = self._several.get(texts)
        if known is None:
            read = tuple(map(self.wording, texts))
            last = max((number for wording in read for number in wording.numbers), default=-1)
            known = self._several[texts] = Wordings(read, last)
        return known

    def part(self, text: str) -> Part:
        """Read a wording of one part; raise BadPattern where it cannot be read or has several."""
        wording = self.wording(text)
        if len(wording.wanted) + len(wording.refused) > 1:
            raise BadPattern(f'"{text}" has several parts')
        return wording.wanted[0]

    def _wording(self, text: str) -> Wording:
        wanted, links, refused = list[Part](), list[str](), list[Part]()
        for link, written, alternatives in parse(text):
            part = self._parts.get(written)
            if part is None:
                named = "{" in written
                meaning = tuple(map(self._steps, alternatives)) if named else alternatives
                part = self._parts[written] = _known_as(meaning)
            if link == "-":
                refused.append(part)
            else:
                wanted.append(part)
                links.append(link)
        numbers = frozenset(part.number for part in wanted)
        return Wording(tuple(wanted), tuple(links[1:]), tuple(refused), numbers)

    def _steps(self, items: tuple[Item, ...]) -> Steps:
        return tuple(self._listed(item.text) if item.kind == "list" else item for item in items)

    def _listed(self, name: str) -> Part:
        if name not in self._words:
            raise BadPattern(f'there is no list "{name}"')
        return self.part(self._words[name])


def count() -> int:
    """Return how many parts are known; each has its number."""
    return len(_known)


def possible(words: Mapping[str, Collection[str]]) -> set[int]:
    """Return the numbers of the known parts that can stand among these words, which are given by kind."""
    while _waiting:
        part = _waiting.pop()
        for kind, several in part.keys.items():
            for word in several:
                _entered[kind].setdefault(word, []).append(part.number)
    found: set[int] = set()
    for kind, entered in _entered.items():
        found.update(*[entered[word] for word in words[kind] if word in entered])
    return found


@by_identity(_MOST)
def lists_of(words: Mapping[str, str]) -> Lists:
    """Return lists with what has been read with them before."""
    return Lists(words)


_known: dict[tuple[Steps, ...], Part] = {}
"""Every part by its alternatives: parts that mean the same are one, whatever lists they were read with."""
_waiting: list[Part] = []
"""The parts that are not entered yet: where one article is read, none needs to be."""
_entered: dict[str, dict[str, list[int]]] = {kind: {} for kind in ("stem", "pair", "form", "case", "head")}
"""The numbers of parts by their keys."""


def _known_as(meaning: tuple[Steps, ...]) -> Part:
    part = _known.get(meaning)
    if part is None:
        part = _known[meaning] = Part(len(_known), meaning)
        _waiting.append(part)
    return part


def _ways(alternatives: tuple[Steps, ...]) -> Ways:
    alone: dict[str, list[str]] = {"stem": [], "form": [], "prefix": []}
    runs: dict[str, dict[str, list[Run]]] = {"pair": {}, "stem": {}}
    lists: list[Part] = []
    others: list[Steps] = []
    for steps in alternatives:
        first, anchor = steps[0], _anchor(steps) if len(steps) > 1 else None
        if anchor and not any(isinstance(step, Part) or step.kind == "gap" for step in steps):
            runs[anchor.kind].setdefault(anchor.text, []).append(_run(steps, anchor))
        elif len(steps) > 1 or (isinstance(first, Item) and first.kind == "case"):
            others.append(steps)
        elif isinstance(first, Part):
            lists.append(first)
        else:
            alone[first.kind].append(first.text)
    return Ways(
        frozenset(alone["stem"]),
        frozenset(alone["form"]),
        tuple(alone["prefix"]),
        {text: tuple(found) for text, found in runs["pair"].items()},
        {text: tuple(found) for text, found in runs["stem"].items()},
        tuple(lists),
        tuple(others),
    )


class _Anchor(NamedTuple):
    """Around what an alternative is looked for: two words that stand together, or else one."""

    kind: str
    """pair or stem."""
    text: str
    at: int
    """Which step it begins with."""


def _anchor(steps: Steps) -> _Anchor | None:
    """Return the longest pair of words of an alternative, or else the longest word, as a rule the rarest."""
    roots = list(map(_root, steps))
    if len(roots) == _PAIR and all(roots):  # nearly always
        return _Anchor("pair", " ".join(roots), 0)
    pairs = [_Anchor("pair", f"{a} {b}", n) for n, (a, b) in enumerate(pairwise(roots)) if a and b]
    words = [_Anchor("stem", root, n) for n, root in enumerate(roots) if root]
    return max(pairs or words, key=lambda anchor: len(anchor.text), default=None)


_PAIR = 2


def _root(step: Step) -> str:
    """Return the common form of a word that a step wants in any or in one form; else nothing."""
    if isinstance(step, Part) or step.kind not in ("stem", "form"):
        return ""
    return step.text if step.kind == "stem" else stem(step.text)


def _enter(steps: Steps, keys: dict[str, set[str]]) -> None:
    """Add what has to stand where an alternative does: two words, a word, its letters, or one of a list."""
    if len(steps) > 1 and (anchor := _anchor(steps)):
        keys.setdefault(anchor.kind, set()).add(anchor.text)
        return
    for step in steps:
        if isinstance(step, Part) or step.kind in ("any", "gap"):
            continue
        kind, text = ("head", step.text[:HEAD]) if step.kind == "prefix" else step
        keys.setdefault(kind, set()).add(text)
        return
    listed = next(step for step in steps if isinstance(step, Part))
    for kind, words in listed.keys.items():
        keys.setdefault(kind, set()).update(words)


def _run(steps: Steps, anchor: _Anchor) -> Run:
    known = range(anchor.at, anchor.at + (2 if anchor.kind == "pair" else 1))
    checks = tuple(
        (n, step.kind, step.text)
        for n, step in enumerate(steps)
        if isinstance(step, Item) and step.kind != "any" and not (n in known and step.kind == "stem")
    )
    return Run(anchor.at, len(steps), checks)
