"""Quantities: which value a sentence gives to what, so that two values of one quantity can be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, zip_longest

from zolint.nlp import Parse, Word
from zolint.view.clauses import clause, is_verb
from zolint.view.data import table, words
from zolint.view.statements.numbers.occasions import ages_of
from zolint.view.statements.words import grammar
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline, Term, stems_of, terms_at
from zolint.view.stems import stem


@dataclass(frozen=True)
class Quantity:
    """A value that a sentence gives."""

    of: frozenset[str]
    """What has it, by names."""
    says: frozenset[str]
    """By which verb, and how the value hangs on it; or which bound of a time it is."""
    scale: str
    """In what it is counted; all times are one scale."""
    low: float
    high: float
    place: tuple[int, int]
    limits: frozenset[str]
    """What else the clause names: times, groups, conditions."""

    def conflicts(self, other: Quantity) -> bool:
        """Whether two quantities are one, with values that exclude each other."""
        if (self.scale, self.says, self.of, self.limits) != (other.scale, other.says, other.of, other.limits):
            return False
        return self.high * _TOLERANCE < other.low or other.high * _TOLERANCE < self.low


_TOLERANCE = 1.1
"""Values so near each other are one value, rounded."""


def counted(outline: Outline) -> frozenset[str]:
    """Return in what the numbers of a sentence are counted; cheap, without a parse."""
    if not outline.numbers:
        return frozenset()
    following = pairwise(outline.terms)
    return frozenset(
        scale_of(name)[0]
        for one, other in following
        for number, name in ((one, other.name), (other, one.name))
        if number.value is not None and name != "#"
    )


def quantities(outline: Outline, parse: Parse) -> Iterator[Quantity]:
    """Yield the quantities of a sentence."""
    for term, following in zip_longest(outline.terms, outline.terms[1:]):
        if term.value is None or (following and _is_range(outline, term, following)):
            continue
        word = grammar.word_at(parse, term.start)
        found = _quantity(outline, parse, term, word) if word else None
        if found:
            yield found


def _quantity(outline: Outline, parse: Parse, term: Term, word: Word) -> Quantity | None:
    unit = _unit(parse, word)
    if unit is None or stem(unit.text.lower()) in stems_of("date"):
        return None
    attached = parse.head(unit)
    verb = next((step for step in grammar.path(parse, attached) if is_verb(step)), None)
    if verb is None or grammar.in_condition(parse, word) or grammar.in_subject(parse, word):
        return None
    found = clause(parse, verb)
    unsure = found.negated or found.modal in ("may", "might", "could")
    if found.subject is None or unsure or verb.lemma == "compare":
        return None
    phrase = tuple(grammar.noun_phrase(parse, found.subject))
    of = names_of(outline, phrase)
    if not of or of <= generic():
        return None
    # "two cups" hold twice as much
    of |= {f"#{other.value:g}" for other in terms_at(outline, phrase) if other.value}
    hangs = attached.lemma if attached.tag == "IN" else (unit if is_verb(attached) else attached).relation
    scale, factor = scale_of(_name_at(outline, unit))
    values = values_at(outline, term)
    return Quantity(
        of,
        frozenset({name_of(verb.lemma), hangs, *_particles(parse, verb)}),
        scale,
        min(values) * factor,
        max(values) * factor,
        (min(term.start, unit.start), max(term.end, unit.end)),
        (_limits(outline, parse, verb, unit) - of) | (ages_of(outline) - {f"#{term.value:g}"}),
    )


def _particles(parse: Parse, verb: Word) -> Iterator[str]:
    """Yield the small words that make another verb of a verb: "stays in", "stays out"."""
    return (word.lemma for word in parse.children(verb, "prt", "advmod", "prep") if word.lemma in _PARTICLES)


_PARTICLES = ("in", "out", "on", "off", "up", "down", "away", "back", "before", "after")


def _unit(parse: Parse, number: Word) -> Word | None:
    """Return the noun that a number counts: "72 hours", "week 14"."""
    for step in grammar.path(parse, number):
        if step is not number and step.tag[0] == "N":
            return step
        if step.relation not in ("nummod", "compound", "amod", "quantmod", "npadvmod"):
            return None
    return None


def values_at(outline: Outline, term: Term) -> tuple[float, ...]:
    """Return the value of a number, or the two of a range that it ends: "six to twelve weeks", "2-4"."""
    at = outline.terms.index(term)
    first = outline.terms[at - 1] if at else None
    joined = (first, term) if first and _is_range(outline, first, term) else (term,)
    return tuple(each.value for each in joined if each.value is not None)


_RANGE = ("to", "or", "-", "–", "and")


def _is_range(outline: Outline, one: Term, other: Term) -> bool:
    between = outline.sentence.text[one.end : other.start].strip().lower()
    return one.value is not None and other.value is not None and between in _RANGE


def _limits(outline: Outline, parse: Parse, verb: Word, unit: Word) -> frozenset[str]:
    """Return what the clause names beside its subject and the quantity itself."""
    own = {unit.index, parse.head(unit).index, verb.index}
    found: list[Word] = []
    for child in parse.children(
        verb, "prep", "dobj", "attr", "acomp", "npadvmod", "advcl", "xcomp", "ccomp", "advmod"
    ):
        if child.relation == "advcl" and child.start > unit.end and "," in parse.text[unit.end : child.start]:
            continue
        found += [word for word in parse.subtree(child) if word.index not in own]
    return names_of(outline, found)


def names_of(outline: Outline, words: Iterable[Word]) -> frozenset[str]:
    """Return the names of the terms that the words belong to."""
    return frozenset(
        term.name for term in terms_at(outline, words) if term.value is None and not term.is_light
    )


def _name_at(outline: Outline, word: Word) -> str:
    return next((term.name for term in terms_at(outline, [word])), word.lemma)


@lru_cache(maxsize=50_000)
def scale_of(name: str) -> tuple[str, float]:
    """Return the scale that a unit belongs to, and how many of the scale's own unit it makes."""
    for scale, units in table("contrast")["units"].items():
        for unit, factor in units.items():
            if name_of(unit) == name:
                return scale, float(factor)
    return name, 1.0


@cache
def generic() -> frozenset[str]:
    """Return the names of so many things that two sentences about one of them may be about two."""
    return frozenset(map(name_of, words("contrast", "words", "generic")))
