"""Statements of what happens in the body: "testosterone peaks in the early hours"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zolint.view.claims.assertion import asserts, is_service
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.signals import is_of_organ, is_placed, likens, minds, signals
from zolint.view.claims.statement import SUPPOSING, Reading, Statement, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import INSIDE, Topic
from zolint.view.relations import Force

_WORKING = frozenset({Topic.DISEASE, Topic.SYMPTOM, Topic.TREATMENT})


def mechanisms(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a finite clause in which hormones, organs, illnesses or remedies are at work."""
    subject, verb = clause.subject, clause.verb
    if (
        not clause.finite
        or (verb.lemma in listed("empty") and not signals(clause, reading))
        or subject is None
        or subject.lemma in listed("speakers")
    ):
        return
    if _names(clause) or is_placed(clause, reading) or is_service(clause) or not asserts(clause):
        return
    acting = reading.topics((subject, *clause.parse.children(subject, "compound", "amod")))
    if Topic.PERSON in acting:
        return
    affected = reading.topics(clause.parse.children(verb, "dobj", "attr", "acomp"))
    if Topic.MECHANISM in acting | affected or _is_bodily(clause, reading, acting, affected):
        yield _weighed(clause, stated(clause, "mechanism", ClaimKind.MECHANISM, verb, sure=False))
    elif acting & _WORKING and not clause.passive and verb.relation != "relcl":
        kind = ClaimKind.TREATMENT if Topic.TREATMENT in acting else ClaimKind.EFFECT
        yield _weighed(clause, stated(clause, "course", kind, verb, sure=False))


def _is_bodily(
    clause: Clause, reading: Reading, acting: frozenset[Topic], affected: frozenset[Topic]
) -> bool:
    """Whether a part of the body does something, or is gone to or told something."""
    lemma, after = clause.verb.lemma, reading.topics(clause.after())
    if Topic.BODY in acting and (
        affected or lemma == "have" or _is_general(clause) or minds(clause) or Topic.MECHANISM in after
    ):
        return True
    if (lemma == "tell" and Topic.BODY in affected) or (lemma == "go" and after & INSIDE):
        return True
    return is_of_organ(clause) or bool(acting & INSIDE and likens(clause, reading))


def _weighed(clause: Clause, found: Statement) -> Statement:
    """Return a statement that supposes something as one that promises little."""
    return replace(found, force=Force.WEAK) if clause.modal in SUPPOSING else found


def _names(clause: Clause) -> bool:
    """Whether the clause only says which thing is meant: "a period that follows an orgasm"."""
    head = clause.parse.head(clause.verb)
    return clause.verb.relation == "relcl" and head.relation == "attr"


def _is_general(clause: Clause) -> bool:
    """Whether a bare noun acts: "pupils widen", "sperm swims", not "his pupils" or "the hands"."""
    subject = clause.subject
    return (
        subject is not None
        and (subject.tag == "NNS" or (subject.tag in ("NN", "NNP") and clause.verb.relation == "ROOT"))
        and not clause.modal
        and not any(clause.parse.children(subject, "det", "poss", "nummod"))
    )
