"""Where two sentences differ that say nearly the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import starmap

from zolint.once import cached_property
from zolint.view.statements.words.lexicon import opposed
from zolint.view.statements.words.outline import Outline, Term, stems_of, word_list

_LENIENT = 3
"""For so many terms in common, one may differ on each side: a word put in another way."""
_EXTRA = 2
"""So many terms the fuller of two sentences may add."""


@dataclass(frozen=True)
class Difference:
    """What two sentences do not share."""

    one: Outline
    other: Outline
    left: tuple[Term, ...]
    """Terms of the first alone."""
    right: tuple[Term, ...]
    denials: tuple[tuple[Term, ...], tuple[Term, ...]]
    """The words of each side that deny; of verbs such as "fails to", only those that the other side lacks."""

    @cached_property
    def reversed(self) -> bool:
        """Whether one denies what the other asserts."""
        return (len(self.denials[0]) + len(self.denials[1])) % 2 == 1

    @cached_property
    def slack(self) -> int:
        """How many terms of each side may be other words for the same thing."""
        return len(self.one.names & self.other.names) // _LENIENT

    @cached_property
    def opposites(self) -> tuple[tuple[Term, Term], ...]:
        """The pairs of differing terms that are opposites."""
        return tuple((a, b) for a in self.left for b in self.right if opposed(a.text, b.text))

    @cached_property
    def shares(self) -> tuple[tuple[Term, Term], ...]:
        """The pairs of words of quantity that cannot both hold: "always", "sometimes"."""
        one, other = ({term.text for term in each.quantities} for each in (self.one, self.other))
        return tuple(
            (a, b)
            for a in _of_all(self.one)
            for b in _of_all(self.other)
            if a.text not in other
            and b.text not in one
            and ({a.name, b.name} in _CLASHING or opposed(a.text, b.text))
        )

    @cached_property
    def numbers(self) -> tuple[tuple[Term, Term], ...]:
        """The numbers that differ, each with what stands in its place; empty where they do not line up."""
        one, other = (tuple(t for t in o.terms if t.value is not None) for o in (self.one, self.other))
        if len(one) != len(other):
            return ()
        return tuple((a, b) for a, b in zip(one, other, strict=True) if a.value != b.value)


def difference(one: Outline, other: Outline) -> Difference | None:
    """Return how two sentences differ, or None where it is in too much, or in nothing that could clash."""
    if one.limits != other.limits or one.words & word_list("others") != other.words & word_list("others"):
        return None
    left, left_denials = _own(one, other)
    right, right_denials = _own(other, one)
    denials = (*one.denials, *left_denials), (*other.denials, *right_denials)
    found = Difference(one, other, left, right, denials)
    most = _EXTRA + found.slack
    if len(left) > most or len(right) > most or min(len(left), len(right)) > 1 + found.slack:
        return None
    cue = found.reversed or found.opposites or found.shares or found.numbers
    return found if cue else None


def differences(alike: Iterable[tuple[Outline, Outline]]) -> Iterator[Difference]:
    """Yield how sentences that say nearly the same differ, of those that could clash."""
    return filter(None, starmap(difference, alike))


def is_of_some(outline: Outline) -> bool:
    """Whether a sentence speaks of most, some or few."""
    return any(term.name in ("most", "some", "few") for term in outline.quantities)


def _own(one: Outline, other: Outline) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    """Return the terms of one sentence alone: those that matter, and those that only deny."""
    own = [term for term in one.terms if term.value is None and term.name not in other.names]
    denials = tuple(
        term for term in own if term.name in stems_of("denying") and term.text not in word_list("not_denying")
    )
    return tuple(t for t in own if not t.is_light and t not in denials), denials


def _of_all(outline: Outline) -> Iterator[Term]:
    """Yield the words of quantity, but for the "never" of a sentence on some or most."""
    partly = is_of_some(outline)
    return (term for term in outline.quantities if not (partly and term.name == "none"))


_CLASHING = (
    {"all", "none"},
    {"all", "few"},
    {"none", "most"},
    {"none", "some"},
    {"most", "few"},
    {"only", "also"},
)
