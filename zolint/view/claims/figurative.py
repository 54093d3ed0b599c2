"""Claims by verbs that say them in a figure: "do not mix", "can be read off the face", "breathe it away"."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.nlp import Word
from zolint.view.claims.around import tied
from zolint.view.claims.assertion import asserts
from zolint.view.claims.complement import said
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, outcome
from zolint.view.clauses import Clause
from zolint.view.outcomes import Topic

_BY = frozenset({"by", "off"})
_FROM = frozenset({"from", "in"})
_TOGETHER = frozenset({"apart", "same", "together"})


def pairs(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield that two things go together or do not: "shame and desire do not mix"."""
    subject = clause.subject
    if subject is None or clause.past or not clause.finite:
        return
    second = next(clause.parse.children(subject, "conj"), None)
    if second is None and not _sets_apart(clause):  # as nearly all
        return
    if not _pairs(clause) or not asserts(clause):
        return
    if second is None:
        if _is_apart_from(clause, subject, reading):
            yield said(clause, clause.verb, reading, None)
        return
    one, other = (reading.topics((word,)) - {Topic.PERSON} for word in (subject, second))
    remedy = _sets_apart(clause) and Topic.TREATMENT in one | other
    if one and other and (outcome(one | other) or remedy):
        yield said(clause, clause.verb, reading, None)


def signs(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield that something can be told by a sign: "you can tell a man's fertility by his hands"."""
    verb, parse = clause.verb, clause.parse
    if (
        verb.lemma not in listed("telling_by")
        or clause.modal != "can"
        or clause.negated
        or not asserts(clause)
    ):
        return
    told = tuple(parse.children(verb, "dobj", "nsubjpass", "ccomp"))
    signs = [word for head in (verb, *told) for word in parse.children(head, "prep")]
    known = any(word.lemma in _BY for word in signs) or any(
        reading.topics(parse.subtree(word)) for word in signs if word.lemma in _FROM
    )
    if known and outcome(reading.topics([word for each in told for word in parse.subtree(each)])):
        yield said(clause, verb, reading, None)


def resultatives(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield that something is done away by what has no such sense: "you can breathe a cramp away"."""
    verb, parse = clause.verb, clause.parse
    gone = any(word.lemma == "away" for word in parse.children(verb, "advmod", "prt"))
    if not gone or clause.past or not clause.finite or not asserts(clause):
        return
    if reading.topics(parse.children(verb, "dobj")) & {Topic.DISEASE, Topic.FEELING, Topic.SYMPTOM}:
        yield said(clause, verb, reading, None)


def _is_apart_from(clause: Clause, subject: Word, reading: Reading) -> bool:
    """Whether something is said not to mix with a remedy: "some of them don't mix with tablets"."""
    one = reading.topics(clause.about()) - {Topic.PERSON} or reading.before - {Topic.PERSON}
    others = tied(clause.parse, clause.verb, "with")
    named = bool(one) or subject.lemma in listed("pointing") or subject.lemma in ("many", "several")
    return named and bool(reading.topics(others) & {Topic.BODY, Topic.DISEASE, Topic.TREATMENT})


def _sets_apart(clause: Clause) -> bool:
    """Whether something is said not to go with something else."""
    return clause.negated and clause.verb.lemma in ("go", "mix")


def _pairs(clause: Clause) -> bool:
    """Whether a verb brings two things together or sets them apart: "mix", "draw on the same well"."""
    if clause.verb.lemma in listed("pairing"):
        return True
    return not _TOGETHER.isdisjoint(word.lemma for word in clause.after())
