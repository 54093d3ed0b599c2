"""Claims of when an effect comes and goes, and how long it lasts: "the rush is gone after two minutes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zolint.nlp import Word
from zolint.view.claims.around import is_owned, tied
from zolint.view.claims.assertion import asserts, is_circumstance, is_service
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import ADVISING, Reading, Statement, stated
from zolint.view.clauses import Clause
from zolint.view.data import table
from zolint.view.outcomes import OUTCOMES, Topic
from zolint.words import Words, words_in

_FELT = OUTCOMES - {Topic.RELATIONSHIP, Topic.HEALTH}
_ONCE = frozenset({"after", "as", "once", "soon", "until", "when", "with"})
_AT_ONCE = frozenset({"at once", "immediately", "instantly", "overnight", "right away", "straight away"})


def timings(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield that something felt comes, stays or goes at a time, or that a remedy keeps its power so long."""
    if clause.past or not clause.finite or is_service(clause) or is_circumstance(clause):
        return
    if not (_keeps_power(clause) or any(fits(clause, reading) for fits in _WAYS)):  # as nearly all
        return
    if (_is_timed(clause) or _is_conditional(clause)) and asserts(clause):
        yield stated(clause, "amount", ClaimKind.EFFECT, clause.verb, sure=True)


def is_timed(words: Words) -> bool:
    """Whether a text names, beside a time, what is felt or a power, which makes a claim; a quick look."""
    return words.hold(_lasting()) and _timed().search(words.text) is not None


@cache
def _lasting() -> frozenset[str]:
    """Return the words for what is felt and for powers, in the singular and the plural."""
    words = listed("sensations") | listed("powers") | listed("changes")
    return words.union(f"{word}s" for word in words)


@cache
def _timed() -> re.Pattern[str]:
    words = "|".join(sorted(_lasting()))
    return re.compile(rf"\b(?:{words})\b.{{1,60}}?\b(?:{_times()})|^(?:{_times()}).{{1,60}}\b(?:{words})\b")


@cache
def _times() -> str:
    units = "|".join(sorted(table("figures")["spans"].split(), key=len, reverse=True))
    amount = r"(?:an?|the (?:\w+ )?|\d+|\w+|half an?|a few|the next|the same|that|this)"
    at_once = "|".join(sorted(_AT_ONCE))
    return (
        r"(?:after|by|during|for|from|in|inside|on|until|up to|within) "
        rf"(?:[\w-]+ ){{0,2}}?{amount} ?(?:{units})\b"
        rf"|(?:{at_once})\b"
    )


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_times()})")


def _is_timed(clause: Clause) -> bool:
    """Whether a time stands with the verb: after it, or at the head of the sentence."""
    words = (clause.verb, *clause.after())
    text = words_in(clause.parse.text).text
    if _time().search(text, min(word.start for word in words), max(word.end for word in words)):
        return True
    fronted = (word for word in clause.parse.children(clause.verb, "prep") if word.index < clause.verb.index)
    return any(_time().match(text, word.start) for word in fronted)


def _is_conditional(clause: Clause) -> bool:
    """Whether something goes on a condition: "it goes when you stop taking the tablets"."""
    if clause.verb.lemma not in listed("going") or clause.modal:
        return False
    beside = clause.parse.children(clause.verb, "advcl", "prep", "advmod")
    return any(
        word.lemma in _ONCE and word.index > clause.verb.index
        for each in beside
        for word in (each, *clause.parse.children(each, "advmod", "mark"))
    )


def _comes_or_goes(clause: Clause, reading: Reading) -> bool:
    """Whether what somebody feels begins, lasts or is over: "sets in", "is gone", "is behind you"."""
    subject, verb, parse = clause.subject, clause.verb, clause.parse
    if subject is None or clause.modal in ADVISING:
        return False
    if is_owned(parse, subject):
        return False
    named = subject.lemma in listed("sensations") or bool(reading.topics((subject,)) & _FELT)
    named = named or (subject.lemma in ("it", "this") and bool(reading.before & _FELT))
    return named and (_is_over(clause) or _runs(clause, verb))


def _runs(clause: Clause, verb: Word) -> bool:
    """Whether a verb says how something felt runs: "starts", "comes back", "wears off"."""
    beside = clause.parse.children(verb, "prt", "advmod")
    forms = {verb.lemma, *(f"{verb.lemma} {word.lemma}" for word in beside)}
    return not forms.isdisjoint(listed("running") | listed("going"))


def _is_over(clause: Clause) -> bool:
    """Whether something is said to be over: "is gone", "is behind you", "is back"."""
    parse, verb = clause.parse, clause.verb
    if verb.lemma == "go" and verb.tag == "VBN":
        return True
    if verb.lemma != "be":
        return False
    states = (word.text for word in parse.children(verb, "acomp", "advmod", "prt", "attr"))
    if any(state in listed("over") for state in states):
        return True
    return any(word.lemma == "you" for word in tied(parse, verb, "behind"))


def _is_inside(clause: Clause, reading: Reading) -> bool:
    """Whether a remedy or a drug is in the body for so long: "is out of the blood after two days"."""
    subject, parse = clause.subject, clause.parse
    if subject is None or clause.verb.lemma not in ("be", "remain", "stay") or clause.modal:
        return False
    taken = reading.topics((subject,)) & {Topic.BEHAVIOUR, Topic.DISEASE, Topic.TREATMENT}
    return bool(taken) and any(
        word.relation == "pobj" and word.lemma in listed("inside") and not any(parse.children(word, "poss"))
        for word in clause.after()
    )


def _feels(clause: Clause, reading: Reading) -> bool:
    """Whether it is told for how long something feels so: "sober sex feels flat for a year"."""
    if clause.subject is None or clause.modal or clause.verb.lemma not in ("feel", "remain", "stay"):
        return False
    done = reading.topics((clause.subject,)) & {Topic.BEHAVIOUR, Topic.BODY, Topic.TREATMENT}
    own = is_owned(clause.parse, clause.subject)
    return bool(done) and not own and any(clause.parse.children(clause.verb, "acomp"))


def _keeps_power(clause: Clause) -> bool:
    """Whether something keeps or loses what it works by: "loses its power", "keeps its effect"."""
    if clause.verb.lemma not in listed("retaining") or clause.subject is None or clause.modal == "must":
        return False
    if clause.subject.lemma in listed("devices"):
        return False
    for word in clause.parse.children(clause.verb, "dobj"):
        own = {child.lemma for child in clause.parse.children(word, "poss", "det")}
        if word.lemma in listed("powers") and not own.isdisjoint(("its", "their", "the")):
            return True
    return False


def _is_noticed(clause: Clause, reading: Reading) -> bool:
    """Whether the reader is told when to notice an effect: "you will feel a difference after two weeks"."""
    subject, verb = clause.subject, clause.verb
    if subject is None or verb.lemma not in listed("noticing"):
        return False
    if subject.lemma not in ("you", "most", "people") and Topic.PERSON not in reading.topics((subject,)):
        return False
    return any(word.lemma in listed("changes") for word in clause.parse.children(verb, "dobj"))


_WAYS = (_comes_or_goes, _is_inside, _feels, _is_noticed)
