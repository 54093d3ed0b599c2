"""What a clause asserts, and the words and phrases by which it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from zolint.once import cached_property
from zolint.view.statements.clauses.phrasing import End, small
from zolint.view.statements.words.outline import Outline
from zolint.view.stems import stem


class Item(NamedTuple):
    """A word or phrase that tells something."""

    text: str
    names: frozenset[str]
    """What it names; one of them is enough to know it by."""
    ends: frozenset[End]
    """The ends of scales that it may stand for."""
    after: str
    """The preposition that it follows."""
    concept: str
    """What it names in this field, or nothing."""
    light: bool
    """Whether its words tell little by themselves."""
    topical: bool = False
    """Whether it is what a statement is about, and so at no end of a scale."""
    given: bool = False
    """Whether it goes without saying: what the article is about, or a word such as "the device"."""

    @property
    def idle(self) -> bool:
        """Whether it says that a thing has no effect."""
        return any(end.scale in _EFFECTS and end.sign < 0 for end in self.ends)

    @property
    def harmless(self) -> bool:
        """Whether it says that a thing does another no harm."""
        return _SAFE in self.ends and not small("unharming").isdisjoint(self.text.split())


@dataclass(frozen=True)
class Assertion:
    """What a clause says."""

    outline: Outline
    mood: str
    """state, bid, need or can."""
    sign: int
    """-1 where it denies, forbids or spares."""
    items: tuple[Item, ...]
    denied: int
    """The place in `items` of what is denied first; -1 where nothing is."""
    absolute: bool
    """Whether it leaves no exception: "never", "every"."""
    weak: bool
    """Whether it says so of some, or that it may be."""
    praising: bool
    """Whether it calls something best, and so advises it."""
    conditions: tuple[Item, ...]
    reach: tuple[Item, ...]
    """What tells for what it holds, too: "even if you smoke"."""
    limits: tuple[Item, ...]
    """What tells which of the kind are meant: "women who smoke"."""
    reasons: tuple[Item, ...]
    """What it gives as its reason."""
    measures: frozenset[float]
    """The numbers that it gives."""
    lent: frozenset[str]
    """What its "it", or a subject that it leaves out, may stand for."""
    pointing: bool
    """Whether it has such an "it", or leaves its subject out."""
    finite: bool
    """Whether it has what may be its verb."""
    conditional: bool
    """Whether it holds if or when something else does."""
    start: int
    end: int
    share: float = 0.0
    """Of how large a share of a group it is told at least; nothing where it names none, or all."""
    rest: float = 0.0
    """Of how large a share it is not so at least."""
    group: Item | None = None
    """Of whom alone it tells; of "only women" of men."""

    @cached_property
    def names(self) -> frozenset[str]:
        """All that it names."""
        return frozenset(name for item in self.items for name in item.names)

    @cached_property
    def named(self) -> frozenset[str]:
        """All that it names, and what its conditions do where it advises, or tells of all or some."""
        if self.mood == "state" and not (self.absolute or self.share):
            return self.names
        return self.names.union(*(item.names for item in self.conditions))

    @cached_property
    def ends(self) -> frozenset[End]:
        """All the ends of scales that its words may stand for."""
        return frozenset(end for item in self.items for end in item.ends)

    @cached_property
    def counters(self) -> frozenset[End]:
        """The other ends of its scales."""
        return frozenset(End(end.scale, -end.sign) for end in self.ends)

    @cached_property
    def idle(self) -> bool:
        """Whether it says that a thing has no effect."""
        return any(item.idle for item in self.items)

    @cached_property
    def harmless(self) -> bool:
        """Whether it says that a thing does another no harm."""
        return any(item.harmless for item in self.items)

    @cached_property
    def lacking(self) -> bool:
        """Whether a thing is left out."""
        return any(item.after == "without" for item in self.items)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Its words as written, and their stems."""
        return frozenset(form for item in self.items for form in (item.text, stem(item.text)))

    @cached_property
    def bases(self) -> frozenset[str]:
        """What a word or stem of it may deny by its form: "safe" of "unsafe"."""
        return frozenset(
            form.removeprefix(prefix)
            for form in self.forms
            for prefix in _PREFIXES
            if form.startswith(prefix)
        )


_SAFE = End("safe", 1)
_EFFECTS = ("affect", "altered")
"""The scales at whose other end nothing is affected."""
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
