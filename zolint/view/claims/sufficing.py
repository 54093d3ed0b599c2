"""Claims of what is enough or may be taken together: "two glasses are enough to", "can be used with"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.nlp import Word
from zolint.view.claims.around import tied
from zolint.view.claims.assertion import asserts, is_about_knowing, is_service, points
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.figures import measures
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, outcome, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import ILLS, INSIDE, THINGS, Topic
from zolint.view.relations import Part, relations

_REMEDIES = frozenset({Topic.DISEASE, Topic.TREATMENT})
_BODILY = ILLS | INSIDE
_DONE = frozenset({Topic.BEHAVIOUR, Topic.TREATMENT})
_PURPOSE = frozenset({"against", "for"})
_SAFELY = re.compile(
    r"\bwithout (?:any |the slightest |a second |second )?"
    r"(?:concern|danger|fear|harm|problem|risk|thought|trouble|worr)"
    r"|\b(?:safely|all right)\b",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"\b(?:at least|no more than|not more than|only|nothing but|a minimum of)\s", re.IGNORECASE
)


def sufficiencies(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield that something is enough or needed for an effect, or that two remedies may be taken together."""
    if clause.subject is None or clause.past or not clause.finite or not reading.terms:
        return
    if is_service(clause) or is_about_knowing(clause):
        return
    if (_is_enough(clause, reading) or _is_needed(clause, reading)) and asserts(clause):
        yield stated(clause, "generality", ClaimKind.EFFECT, clause.verb, sure=True)
    elif _combines(clause, reading) and asserts(clause):
        yield stated(clause, "predicate", ClaimKind.TREATMENT, clause.verb, sure=True)


def _is_enough(clause: Clause, reading: Reading) -> bool:
    """Whether something is all that an effect takes: "is enough to", "are all you need for"."""
    if clause.verb.lemma != "be" or clause.subject is None:
        return False
    word = next((each for each in _complements(clause) if _suffices(clause, each)), None)
    rest = _rest(clause, word) if word is not None else ()
    if word is None or any(each.lemma in listed("proving") for each in rest):  # "is not enough to prove"
        return False
    about = reading.topics(clause.about()) & THINGS
    aims = reading.topics(rest) - {Topic.FEELING}
    if outcome(aims) or _profits(rest, reading):
        return bool(about) or _is_counted(clause) or bool(aims & _BODILY and _does(clause, word))
    if about & _DONE and _acts(clause, word):  # "one beer is enough to slow reactions"
        return True
    # "a pill is all you need"
    if word.lemma == "all" or clause.negated or not about - {Topic.FEELING, Topic.RELATIONSHIP}:
        return False
    # "five minutes of touch are enough to keep a couple close"
    of_people = _does(clause, word) and Topic.PERSON in reading.topics(rest)
    return of_people or (_is_done(clause) and not _is_for(clause, word))


def _rest(clause: Clause, word: Word) -> tuple[Word, ...]:
    """Return the words for what something is enough for, or for who needs no more."""
    first = word.index + 1
    if word.text == "needs":  # "all the body needs", read as a noun
        first = min(other.index for other in clause.parse.children(word))
    return clause.parse.words[first:]


def _is_done(clause: Clause) -> bool:
    """Whether it is doing something, for however long, that is enough: "rinsing with water is enough"."""
    subject = clause.subject
    if subject is None or subject.tag == "VBG" or subject.relation == "csubj":
        return subject is not None
    return any(word.lemma in listed("lasting") for word in clause.about())


def _complements(clause: Clause) -> Iterator[Word]:
    yield from clause.parse.children(clause.verb, "acomp", "attr")


def _suffices(clause: Clause, word: Word) -> bool:
    """Whether a complement says that no more is needed: "enough", "all that you need", "all a body needs"."""
    if word.lemma in listed("sufficing"):
        return True
    parse = clause.parse
    if word.lemma == "all":
        return any(verb.lemma in ("need", "take") for verb in parse.children(word, "relcl"))
    return word.text == "needs" and any(other.lemma == "all" for other in parse.children(word, "predet"))


def _does(clause: Clause, word: Word) -> bool:
    """Whether it is told what is brought about: "enough to", "all it takes to"."""
    heads = (word, *clause.parse.children(word, "relcl"))
    return any(True for head in heads for _ in clause.parse.children(head, "xcomp", "advcl"))


def _acts(clause: Clause, word: Word) -> bool:
    """Whether what is brought about is an effect by its verb: "enough to slow reactions"."""
    return any(
        bool(relations(verb.lemma, Part.VERB)) and verb.lemma not in listed("light")
        for verb in clause.parse.children(word, "xcomp")
        if any(clause.parse.children(verb, "dobj"))
    )


def _is_for(clause: Clause, word: Word) -> bool:
    heads = (word, clause.verb)
    return any(each.lemma in _PURPOSE for head in heads for each in clause.parse.children(head, "prep"))


def _is_counted(clause: Clause) -> bool:
    subject = clause.subject
    return subject is not None and any(clause.parse.children(subject, "nummod", "quantmod"))


def _profits(words: tuple[Word, ...], reading: Reading) -> bool:
    """Whether a benefit of something of health is spoken of: "the full benefit of your training"."""
    return any(word.lemma in listed("profiting") for word in words) and bool(reading.topics(words) & THINGS)


def _is_needed(clause: Clause, reading: Reading) -> bool:
    """Whether it is told how much is needed for an effect: "you need at least eight hours to"."""
    verb, parse = clause.verb, clause.parse
    if verb.lemma not in ("need", "require") or clause.modal or clause.negated:
        return False
    following = parse.words[verb.index + 1 :]
    aim = next((word for word in following if _aims(clause, word)), None)
    if aim is None:
        return False
    needed, wanted = parse.words[verb.index + 1 : aim.index], parse.words[aim.index :]
    text = parse.text[verb.end : aim.start]
    enough = _AT_LEAST.search(text + " ") is not None or measures(text)
    aims = reading.topics(wanted)
    if not enough or any(word.lemma in listed("caring") for word in needed):
        return False
    if aims & ILLS and reading.topics(needed) & THINGS:
        return True  # "no more than a glass of water for a headache"
    return measures(text) and (outcome(aims - {Topic.FEELING}) or _profits(wanted, reading))


def _aims(clause: Clause, word: Word) -> bool:
    """Whether a word begins what something is needed for."""
    if word.lemma == "for" and word.relation == "prep":
        return word.head == clause.verb.index or clause.parse.head(word).relation == "dobj"
    return word.tag == "TO" and word.relation == "aux"


def _combines(clause: Clause, reading: Reading) -> bool:
    """Whether a remedy may or may not be taken with something: "can be used with condoms without worry"."""
    verb, parse, subject = clause.verb, clause.parse, clause.subject
    if subject is None or verb.lemma not in listed("combining"):
        return False
    if not clause.passive or clause.modal not in ("can", "could", "may", "might"):
        return False
    own = reading.topics((subject, *parse.children(subject, "compound")))
    remedy = Topic.TREATMENT in own
    if not (remedy or points(clause)):
        return False
    given = _given(clause)
    others = reading.topics(given) - {Topic.FEELING, Topic.HEALTH}
    safely = bool(_SAFELY.search(parse.text, verb.end))
    return bool(others & _REMEDIES) or (safely and bool(others & THINGS))


def _given(clause: Clause) -> tuple[Word, ...]:
    """Return what something is combined with; what it is done without is none of it."""
    parse = clause.parse
    return tuple(
        word
        for noun in tied(parse, clause.verb, "with", "alongside")
        for word in (noun, *parse.children(noun, "compound", "amod", "conj"))
    )
