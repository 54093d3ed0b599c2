"""A claim as it is read off one sentence, before the article around it is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from zolint.confidence import Confidence
from zolint.nlp import Word
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.softening import softer
from zolint.view.clauses import SUBJECTS, Clause
from zolint.view.hedges import hedges
from zolint.view.outcomes import OUTCOMES, Term, Topic
from zolint.view.relations import Direction, Force

SUPPOSING = frozenset({"could", "may", "might"})
"""Modal verbs with which a clause supposes an effect, whatever its verb."""
ADVISING = frozenset({"must", "ought", "shall", "should"})
"""Modal verbs with which it says what is to be done."""
Range = tuple[int, int]
"""Offsets in the sentence's text."""


@dataclass(frozen=True)
class Statement:
    """The parts of a claim, as ranges of the sentence."""

    how: str
    """Which reading found it: effect, predicate, experience, mechanism, course, amount, surface, appeal,
    number, share, trend, generality, absolute or wording."""
    start: int
    end: int
    kind: ClaimKind
    relation: Range
    cause: Range | None = None
    effect: Range | None = None
    force: Force | None = None
    direction: Direction = Direction.NONE
    negated: bool = False
    hedges: tuple[str, ...] = ()
    quantifier: str = ""
    attribution: str = ""
    confidence: Confidence = Confidence.HIGH
    softer: str = ""
    in_passing: bool = False
    """Whether it stands inside a relative clause, where it tells as much which thing is meant."""


@dataclass(frozen=True)
class Reading:
    """The health terms of a sentence, to be asked about words of it."""

    terms: tuple[Term, ...]
    before: frozenset[Topic] = frozenset()
    """What the sentence before is about, which "it" may stand for."""
    counted: bool = False
    """Whether the sentence before gives a number or a share."""
    _known: dict[int, tuple[Iterable[Word], frozenset[Topic]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """What words are about that have been asked for, by their identity."""

    def topics(self, words: Iterable[Word]) -> frozenset[Topic]:
        """Return what the words are about."""
        if not self.terms:
            return _NONE
        if not isinstance(words, tuple):
            return self._topics(words)
        # each reading asks it of the same words of a clause
        known = self._known.get(id(words))
        if known is None or known[0] is not words:
            known = self._known[id(words)] = (words, self._topics(words))
        return known[1]

    def _topics(self, words: Iterable[Word]) -> frozenset[Topic]:
        places = [(word.start, word.end) for word in words]
        found = set()
        for term in self.terms:
            begin, stop = term.start, term.end
            for start, end in places:
                if begin < end and start < stop:
                    found.add(term.topic)
                    break
        return frozenset(found)

    def within(self, start: int, end: int) -> frozenset[Topic]:
        """Return what a range of the sentence is about."""
        return frozenset(term.topic for term in self.terms if term.start < end and start < term.end)


_NONE: frozenset[Topic] = frozenset()


def stated(clause: Clause, how: str, kind: ClaimKind, last: Word, *, sure: bool) -> Statement:
    """Return a clause as a statement that runs from its subject to its end, `last` ending the relation."""
    about, after = extent(clause.about()), extent(clause.after())
    return Statement(
        how,
        _begin(clause),
        max(after[1] if after else 0, last.end),
        kind,
        (clause.start, last.end),
        about,
        after,
        negated=clause.negated,
        hedges=tuple(word.text for word in hedges(clause.parse, clause.verb)),
        confidence=Confidence.HIGH if sure else Confidence.MEDIUM,
        softer=softer(clause),
        in_passing=any(word.relation in ("acl", "relcl") for word in clause.parse.ancestors(clause.verb)),
    )


def _begin(clause: Clause) -> int:
    """Return where the claim begins: with the clause's own subject, or that of the verb it completes."""
    parse, verb = clause.parse, clause.verb
    while verb.relation == "xcomp" and not any(parse.children(verb, *SUBJECTS)):
        verb = parse.head(verb)
    own = next(parse.children(verb, *SUBJECTS, "expl"), None)
    if own is not None and own.start < verb.start:
        begin = min(word.start for word in parse.subtree(own))
        if verb.relation == "relcl" and own.tag in ("WDT", "WP"):  # "a virus that causes warts"
            return min(begin, *(word.start for word in parse.subtree(parse.head(verb))))
        return begin
    auxiliaries = (word.start for word in parse.children(verb, "aux", "auxpass"))
    return min(verb.start, clause.start, *auxiliaries)


def acting(clause: Clause, reading: Reading) -> frozenset[Topic]:
    """Return what the subject of a clause is about."""
    return reading.topics((clause.subject,) if clause.subject else ())


def outcome(topics: frozenset[Topic]) -> bool:
    """Whether something that an effect can be on is among the topics."""
    return not topics.isdisjoint(OUTCOMES)


def is_at_stake(topics: frozenset[Topic]) -> bool:
    """Whether illness or health as such is among the topics."""
    return not topics.isdisjoint({Topic.DISEASE, Topic.HEALTH})


def extent(words: Iterable[Word]) -> Range | None:
    """Return the range from the first word to the last; None for no words."""
    several = sorted((word for word in words if word.relation != "punct"), key=lambda word: word.index)
    while several and several[-1].relation == "cc":  # "steady the hands, but"
        several.pop()
    return (several[0].start, several[-1].end) if several else None


def kind_of(verb: str, cause: frozenset[Topic], effect: frozenset[Topic], direction: Direction) -> ClaimKind:
    """Return the kind of a claim from its verb and what its ends are about."""
    both = cause | effect
    if Topic.MECHANISM in both:
        return ClaimKind.MECHANISM
    at_stake = not effect.isdisjoint({Topic.DISEASE, Topic.SYMPTOM, Topic.HEALTH})
    if at_stake and (
        verb in listed("treating") or (direction is Direction.DOWN and verb not in listed("harming"))
    ):
        return ClaimKind.TREATMENT
    if verb in listed("harming") or (
        at_stake and direction is not Direction.DOWN and Topic.TREATMENT not in cause
    ):
        return ClaimKind.RISK
    if Topic.TREATMENT in cause:
        return ClaimKind.TREATMENT
    return ClaimKind.EFFECT
