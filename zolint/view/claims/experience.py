"""Claims of what people feel, get or show, and lists of symptoms and causes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.nlp import Word
from zolint.view.claims.assertion import asserts, is_addressee, is_circumstance, is_service
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import ADVISING, SUPPOSING, Reading, Statement, outcome, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import ILLS, Topic

_STATES = frozenset({Topic.SYMPTOM, Topic.DISEASE, Topic.FEELING, Topic.MECHANISM, Topic.HEALTH})
_CONTRAST = re.compile(r"\b(?:some\b.{3,120}\bothers?|different\b.{3,120}\bdifferent)\b", re.IGNORECASE)
"""Some feel this and others that, which says nothing of either."""
_FELT_STATES = _STATES | {Topic.RELATIONSHIP, Topic.BODY}
_ALWAYS = frozenset({"always", "never"})
_EVERY = frozenset({"all", "every", "no"})
_EVERYBODY = frozenset({"everybody", "everyone", "nobody"})
_BODILY = frozenset({Topic.BODY, Topic.MECHANISM, Topic.SYMPTOM})
_BEING = ("be", "stay", "become", "get")
_FROM_THEN_ON = frozenset({"after", "against", "for", "from", "until", "within"})


def experiences(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a clause in which people feel something, or which lists symptoms or causes."""
    if clause.subject is None or not clause.finite or not asserts(clause):
        return
    if clause.verb.relation == "relcl" and clause.subject.relation == "attr":
        return  # "aromantic people are those who feel no attraction"
    if _explains(clause, clause.subject, reading):
        yield stated(clause, "experience", ClaimKind.EFFECT, clause.verb, sure=False)
        return
    if clause.verb.lemma == "deserve" or is_circumstance(clause):  # "every person deserves to feel seen"
        return
    if _lists(clause, clause.subject):
        yield stated(clause, "experience", ClaimKind.EFFECT, clause.verb, sure=True)
    elif _passes_on(clause, reading):
        yield stated(clause, "experience", ClaimKind.RISK, clause.verb, sure=True)
    elif _is_met(clause, reading):
        yield stated(clause, "experience", ClaimKind.PREVALENCE, clause.verb, sure=True)
    elif _is_covered(clause, reading):
        yield stated(clause, "experience", ClaimKind.RISK, clause.verb, sure=False)
    elif _includes(clause, reading) or _is_universal(clause, reading) or _is_felt(clause, reading):
        yield stated(clause, "experience", ClaimKind.EFFECT, clause.verb, sure=False)


def _lists(clause: Clause, subject: Word) -> bool:
    """Whether symptoms, causes or risks are listed: "symptoms include"."""
    called = clause.parse.children(clause.verb, "acomp", "attr")
    names = clause.verb.lemma != "be" or any(word.relation == "attr" or word.tag == "NN" for word in called)
    return subject.lemma in listed("listed") and clause.verb.lemma in listed("listing") and names


def _explains(clause: Clause, subject: Word, reading: Reading) -> bool:
    """Whether the secret or the price of something is told: "the secret of a long marriage is"."""
    if clause.verb.lemma != "be" or subject.lemma not in listed("explaining"):
        return False
    named = any(clause.parse.children(clause.verb, "attr", "xcomp"))
    return named and outcome(reading.topics(clause.about())) and not clause.negated


def _includes(clause: Clause, reading: Reading) -> bool:
    return clause.verb.lemma == "include" and bool(reading.topics(clause.after()) & ILLS)


def _is_felt(clause: Clause, reading: Reading) -> bool:
    """Whether people, or the reader, feel or get something."""
    verb = clause.verb
    feels = verb.lemma == "feel" and any(clause.parse.children(verb, "acomp"))
    feels = feels or any(word.lemma == "feel" for word in clause.parse.children(verb, "auxpass"))
    gets = verb.lemma in listed("felt") and any(clause.parse.children(verb, "dobj"))
    states = _STATES | {Topic.BODY} if verb.lemma in ("gain", "lose") else _STATES
    has = gets and reading.topics(clause.after()) & states
    if not (feels or has) or clause.modal in ADVISING or _CONTRAST.search(clause.parse.text):
        return False
    people = Topic.PERSON in reading.topics(clause.about())
    if people or (clause.subject is not None and clause.subject.lemma in listed("people")):
        return True
    # "you may feel shy" is sympathy
    bodily = reading.topics(clause.after()) & (_STATES - {Topic.FEELING})
    return is_addressee(clause) and clause.modal in listed("modals") and bool(bodily)


def _is_met(clause: Clause, reading: Reading) -> bool:
    """Whether something is said to be seen often or seldom among people: "is rarely diagnosed in men"."""
    if not clause.passive or clause.verb.lemma not in listed("meeting"):
        return False
    often = any(word.lemma in listed("rates") for word in clause.parse.children(clause.verb, "advmod"))
    return often and Topic.PERSON in reading.topics(clause.after())


def _is_covered(clause: Clause, reading: Reading) -> bool:
    """Whether the reader is told to be safe or ill: "you are protected from the first day"."""
    if not is_addressee(clause):
        return False
    if clause.verb.lemma in listed("fates") and clause.modal in ("can", "will"):
        return clause.negated  # "you cannot overdose on it"
    if clause.modal in SUPPOSING or clause.verb.lemma not in (*listed("covering"), *_BEING):
        return False
    if clause.passive and clause.verb.lemma in listed("covering"):
        at = {word.lemma for word in clause.parse.children(clause.verb, "prep")}
        return not at.isdisjoint(_FROM_THEN_ON)
    states = tuple(clause.parse.children(clause.verb, "acomp"))
    if any(word.lemma in listed("covered") for word in states) or (
        states and Topic.DISEASE in reading.topics(states)
    ):
        return True
    # "with a second tablet you are groggy all day"
    given = (
        word
        for preposition in clause.parse.children(clause.verb, "prep")
        if preposition.lemma in ("after", "on", "with", "without")
        for word in clause.parse.subtree(preposition)
    )
    return Topic.SYMPTOM in reading.topics(states) and Topic.TREATMENT in reading.topics(given)


def _passes_on(clause: Clause, reading: Reading) -> bool:
    """Whether an illness goes from one to another: "you can get it from oral sex"."""
    parse, verb = clause.parse, clause.verb
    if verb.lemma not in listed("passing") or is_service(clause):
        return False
    passed = tuple(parse.children(verb, "dobj", "nsubjpass"))
    pronoun = any(word.lemma in ("it", "them") for word in passed)
    ill = any(term.topic in ILLS for term in reading.terms)
    if pronoun and verb.lemma == "transmit":
        return True
    ways = any(word.lemma in listed("ways") for word in parse.children(verb, "prep", "agent"))
    on = any(word.lemma == "on" for word in parse.children(verb, "prt", "prep"))
    if verb.lemma in ("give", "hand"):  # "give it to somebody while there are blisters"
        to = any(word.lemma == "to" for word in parse.children(verb, "prep", "dative"))
        return (on or to) and (Topic.DISEASE in reading.topics(passed) or (pronoun and ill))
    if ways and (pronoun or Topic.DISEASE in reading.topics(passed)):
        return True
    return on and pronoun and ill


def _is_universal(clause: Clause, reading: Reading) -> bool:
    """Whether the clause says what all people feel, or people at all times."""
    subject, verb, parse = clause.subject, clause.verb, clause.parse
    if subject is None:
        return False
    if subject.lemma in _EVERYBODY:
        return _is_of_everybody(clause, reading)
    if clause.modal or Topic.PERSON not in reading.topics((subject,)) or not _is_feeling(clause, reading):
        return False
    determiners = {word.lemma for word in parse.children(subject, "det")}
    adverbs = {word.lemma for word in parse.children(verb, "advmod", "neg")}
    return not determiners.isdisjoint(_EVERY) or not adverbs.isdisjoint(_ALWAYS)


def _is_of_everybody(clause: Clause, reading: Reading) -> bool:
    """Whether it is said what everybody, or nobody, feels, is or can do."""
    verb, parse = clause.verb, clause.parse
    if not clause.modal and verb.lemma in listed("fates"):  # "nobody has ever died of it"
        return True
    if not _is_feeling(clause, reading):
        return False
    if clause.modal:  # "everyone can squirt"
        return clause.modal == "can" and bool(reading.topics((verb, *parse.children(verb, "dobj"))) & _BODILY)
    state = any(parse.children(verb, "acomp")) and verb.lemma in listed("copulas")
    return state or verb.lemma in listed("felt") - {"have"}


def _is_feeling(clause: Clause, reading: Reading) -> bool:
    """Whether what is said is of health; "nobody feels like dancing" is of a wish."""
    wishes = any(word.lemma == "like" for word in clause.parse.children(clause.verb, "prep"))
    if wishes and clause.verb.lemma == "feel":
        return False
    return bool(reading.topics(clause.after()) & _FELT_STATES)
