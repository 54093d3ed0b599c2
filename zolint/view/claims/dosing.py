"""Claims of how much is right and how long it works: "ten drops are the right amount", "one sachet lasts"."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.nlp import Word
from zolint.view.claims.around import is_owned
from zolint.view.claims.assertion import asserts
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.figures import measures
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, stated
from zolint.view.clauses import Clause

_FOR = frozenset({"for", "until", "up"})


def doses(clause: Clause, _reading: Reading) -> Iterator[Statement]:
    """Yield that so much of a remedy is the right amount, or that a dose works for so long."""
    subject = clause.subject
    if subject is None or clause.past or not clause.finite or clause.modal in ("must", "should"):
        return
    if is_owned(clause.parse, subject):
        return
    if (_is_right(clause, subject) or _works_so_long(clause, subject)) and asserts(clause):
        yield stated(clause, "amount", ClaimKind.TREATMENT, clause.verb, sure=False)


def _is_right(clause: Clause, subject: Word) -> bool:
    """Whether an amount is called the right one: "ten milligrams is the right amount"."""
    if clause.verb.lemma != "be" or subject.lemma not in listed("dosed"):
        return False
    if not any(clause.parse.children(subject, "nummod", "quantmod", "det")):
        return False
    return any(word.lemma in listed("ceilings") for word in clause.parse.children(clause.verb, "attr"))


def _works_so_long(clause: Clause, subject: Word) -> bool:
    """Whether a dose is said to work for some time: "one sachet works for up to three days"."""
    parse, verb = clause.parse, clause.verb
    if subject.lemma not in listed("doses"):
        return False
    works = verb.lemma in listed("working")
    works = works or (verb.lemma == "do" and any(word.lemma in ("job", "work") for word in clause.after()))
    if not works:
        return False
    spans = (word for word in parse.children(verb, "prep") if word.lemma in _FOR)
    return any(measures(parse.text[word.start :]) for word in spans)
