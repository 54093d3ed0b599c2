"""Statements of what happens in the body: "testosterone peaks in the early hours"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zolint.view.claims.assertion import asserts, is_service
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import SUPPOSING, Reading, Statement, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import Topic
from zolint.view.relations import Force

_WORKING = frozenset({Topic.DISEASE, Topic.SYMPTOM, Topic.TREATMENT})


def mechanisms(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a finite clause in which hormones, organs, illnesses or remedies are at work."""
    subject, verb = clause.subject, clause.verb
    if (
        not clause.finite
        or (verb.lemma in listed("empty") and not _signals(clause, reading))
        or subject is None
        or subject.lemma in listed("speakers")
    ):
        return
    if _names(clause) or is_service(clause) or not asserts(clause):
        return
    acting = reading.topics((subject, *clause.parse.children(subject, "compound", "amod")))
    affected = reading.topics(clause.parse.children(verb, "dobj", "attr", "acomp"))
    bodily = Topic.BODY in acting and (
        affected or _is_general(clause) or Topic.MECHANISM in reading.topics(clause.after())
    )
    if Topic.PERSON in acting:
        return
    minds = Topic.BODY in acting and verb.lemma == "have"
    if bodily or minds or Topic.MECHANISM in acting | affected:
        yield _weighed(clause, stated(clause, "mechanism", ClaimKind.MECHANISM, verb, sure=False))
    elif acting & _WORKING and not clause.passive and verb.relation != "relcl":
        kind = ClaimKind.TREATMENT if Topic.TREATMENT in acting else ClaimKind.EFFECT
        yield _weighed(clause, stated(clause, "course", kind, verb, sure=False))


def _signals(clause: Clause, reading: Reading) -> bool:
    """Whether the body makes or is told something: "is made in the testicles", "tells the brain that"."""
    if clause.verb.lemma == "make":
        return clause.passive
    if clause.verb.lemma == "have":  # "the skin has its own memory"
        powers = tuple(clause.parse.children(clause.verb, "dobj"))
        return any(word.lemma in listed("inner_powers") for word in powers)
    if clause.verb.lemma == "tell" and clause.negated:  # "muscles cannot tell fear from arousal"
        after = {word.lemma for word in clause.after()}
        return not after.isdisjoint({"apart", "difference", "from"})
    if clause.verb.lemma == "take":  # "the freeze response takes over"
        return any(word.lemma == "over" for word in clause.parse.children(clause.verb, "prt"))
    told = clause.parse.children(clause.verb, "dobj") if clause.verb.lemma in ("call", "tell", "use") else ()
    return Topic.MECHANISM in reading.topics(told)


def _weighed(clause: Clause, found: Statement) -> Statement:
    """Return a statement that supposes something as one that promises little."""
    return replace(found, force=Force.WEAK) if clause.modal in SUPPOSING else found


def _names(clause: Clause) -> bool:
    """Whether the clause only says which thing is meant: "a period that follows an orgasm"."""
    head = clause.parse.head(clause.verb)
    return clause.verb.relation == "relcl" and head.relation == "attr"


def _is_general(clause: Clause) -> bool:
    """Whether a bare plural acts: "pupils widen", not "his pupils" or "the hands"."""
    subject = clause.subject
    return (
        subject is not None
        and subject.tag == "NNS"
        and not clause.modal
        and not any(clause.parse.children(subject, "det", "poss", "nummod"))
    )
