"""Statements about a kind of thing or of people: "desire needs distance", "people who worry sleep badly"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zolint.nlp import Word
from zolint.view.claims.assertion import asserts, is_about_knowing, is_service, points
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import SUPPOSING, Reading, Statement, kind_of, outcome, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import Topic
from zolint.view.relations import Direction, Force

_MAIN = ("ROOT", "conj", "ccomp", "parataxis")
_OF_THE_KIND = frozenset(
    {"a", "an", "the", "all", "every", "any", "each", "many", "most", "few", "more", "less"}
)
"""Determiners that leave a noun general."""
_ADVISING = frozenset({"must", "shall", "should", "ought"})
_BODILY = frozenset({Topic.BODY, Topic.DISEASE, Topic.HEALTH, Topic.MECHANISM, Topic.SYMPTOM})
_GRAVE = frozenset({Topic.DISEASE, Topic.HEALTH, Topic.MECHANISM})
_INNER = frozenset({Topic.BODY, Topic.DISEASE, Topic.MECHANISM})
_KINDS = frozenset(Topic) - {Topic.PERSON}


def generalities(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a main clause that says of a kind of thing, or of people, how it fares."""
    subject, verb = clause.subject, clause.verb
    if subject is None or verb.relation not in _MAIN or not clause.finite or clause.past:
        return
    if clause.modal in _ADVISING or any(
        verb.lemma in listed(name) for name in ("advising", "beliefs", "empty", "wishes")
    ):
        return
    perfect = any(word.lemma == "have" for word in clause.parse.children(verb, "aux"))
    if perfect or (clause.passive and not any(clause.parse.children(verb, "agent"))):
        return
    if subject.lemma in listed("abstract"):
        return
    if not (_is_general(clause, subject) or points(clause)) or is_service(clause) or is_about_knowing(clause):
        return
    about, after = reading.topics(clause.about()), reading.topics(_predicate(clause))
    people = Topic.PERSON in reading.topics((subject,)) or subject.lemma == "whoever"
    fits = _of_people(clause, reading, about, after) if people else _of_things(clause, reading, about, after)
    if fits and asserts(clause):
        kind = kind_of(verb.lemma, about, after, Direction.NONE)
        if kind is ClaimKind.RISK and clause.modal == "can":  # a warning, which safety notes must give
            return
        found = stated(clause, "generality", kind, verb, sure=False)
        force = Force.ASSOCIATION if _compares(clause) else None
        yield replace(found, force=Force.WEAK if clause.modal in SUPPOSING else force)


def _of_people(clause: Clause, reading: Reading, about: frozenset[Topic], after: frozenset[Topic]) -> bool:
    if clause.subject is not None and any(
        word.lemma in ("the", "each") for word in clause.parse.children(clause.subject, "det")
    ):
        return False
    if reading.topics(clause.parse.children(clause.verb, "dobj", "attr", "acomp")) & _GRAVE:
        return True
    return _compares(clause) or bool(about - {Topic.PERSON} and outcome(after))


def _of_things(clause: Clause, reading: Reading, about: frozenset[Topic], after: frozenset[Topic]) -> bool:
    copula = clause.verb.lemma in listed("copulas")
    if points(clause):
        return outcome(after) and not copula and not clause.passive and clause.verb.tag == "VBZ"
    if about & _KINDS and outcome(after):
        return True
    if copula or clause.subject is None:
        return False
    acted_on = reading.topics(clause.parse.children(clause.verb, "dobj"))
    return bool(acted_on & _BODILY or reading.topics((clause.subject,)) & _INNER)


def _predicate(clause: Clause) -> tuple[Word, ...]:
    return (clause.verb, *clause.after())


def _compares(clause: Clause) -> bool:
    return any(word.tag in ("JJR", "RBR") for word in clause.after())


def _is_general(clause: Clause, subject: Word) -> bool:
    """Whether the subject is a kind: a bare plural or mass noun, a gerund, "the pill", no name, no "his"."""
    if subject.tag == "VBG":
        return True
    if subject.tag not in ("NN", "NNS", "NNP", "JJ"):
        return False
    if subject.tag == "NNP" and subject.index:
        return False
    before = tuple(clause.parse.children(subject, "det", "poss", "nummod"))
    return all(word.lemma in _OF_THE_KIND for word in before)
