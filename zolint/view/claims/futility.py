"""Claims that something does nothing, or no longer: "is worthless after a year", "adds no inch"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zolint.nlp import Word
from zolint.view.claims.around import is_owned, tied
from zolint.view.claims.assertion import asserts, is_about_knowing, is_addressee, is_service, points
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import ADVISING, Reading, Statement, outcome, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import INSIDE, THINGS, Topic
from zolint.words import Words

_ADDING = frozenset({"add", "adding", "adds", "make", "makes", "making"})
_MINDLESS = INSIDE | {Topic.DISEASE}
_FROM_THEN_ON = frozenset(
    {"after", "against", "at", "before", "beyond", "if", "in", "once", "when", "within", "without"}
)


def futilities(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield that something has no effect, or what it adds to the body, or that an illness spares nobody."""
    subject = clause.subject
    if subject is None or clause.past or not clause.finite or is_service(clause):
        return
    if is_addressee(clause) or is_about_knowing(clause) or clause.modal in ADVISING:
        return
    for fits, kind in _WAYS:
        if fits(clause, subject, reading) and asserts(clause):
            yield stated(clause, "predicate", kind, clause.verb, sure=True)
            return


def adds_size(words: Words) -> bool:
    """Whether something is said to make somebody bigger, or not to; a quick look."""
    return words.hold(_ADDING) and _growth().search(words.text) is not None


@cache
def denial() -> re.Pattern[str]:
    """Return a pattern for the words by which something is called useless, in text in lower case."""
    futile, other = "|".join(sorted(listed("futile"))), "|".join(sorted(listed("contraceptive")))
    return re.compile(
        rf"\b(?:is|are) (?:{futile}|no (?:good|help|use))\b|\b(?:is|are) (?:no|not an?|not) (?:{other})\b"
    )


@cache
def _growth() -> re.Pattern[str]:
    units, sizes = "|".join(sorted(listed("lengths"))), "|".join(sorted(listed("bigger")))
    somebody = "|".join(sorted(listed("made_bigger")))
    dimensions = "|".join(sorted(listed("dimensions")))
    return re.compile(
        rf"\badd(?:s|ing)? (?:no|any|nothing to) (?:{dimensions})\b"
        rf"|\badd(?:s|ing)?\b.{{1,40}}?\b(?:{units})s?\b"
        rf"|\bmak(?:es?|ing) (?:{somebody}) (?:any )?(?:{sizes})\b"
    )


def _is_indifferent(clause: Clause, subject: Word, reading: Reading) -> bool:
    """Whether an illness or the body is said not to care: "the virus doesn't care how old you are"."""
    if not clause.negated or clause.modal or clause.verb.lemma not in listed("heeding"):
        return False
    if is_owned(clause.parse, subject):
        return False
    return bool(reading.topics((subject,)) & _MINDLESS)


def _is_spent(clause: Clause, _subject: Word, reading: Reading) -> bool:
    """Whether something is said to be of no use from some time on: "is worthless after a year"."""
    states = tuple(clause.parse.children(clause.verb, "acomp"))
    if _is_no_use(clause):
        return Topic.TREATMENT in reading.topics(clause.about())
    if clause.negated or not any(word.lemma in listed("futile") for word in states):
        return False
    limited = any(word.lemma in _FROM_THEN_ON for word in clause.parse.words[clause.verb.index :])
    return limited and bool(reading.topics(clause.about()) & THINGS)


def _is_no_use(clause: Clause) -> bool:  # "is no use", "is no good"
    return clause.verb.lemma == "be" and any(
        noun.lemma in ("good", "help", "use") and any(clause.parse.children(noun, "det", "neg"))
        for noun in clause.parse.children(clause.verb, "attr")
        if clause.parse.words[noun.index - 1].lemma == "no"
    )


def _is_no_remedy(clause: Clause, subject: Word, reading: Reading) -> bool:
    """Whether something is said to be no remedy: "is no treatment once it burns"."""
    if not clause.negated or clause.verb.lemma != "be":
        return False
    if not (reading.topics(clause.about()) & THINGS or points(clause) or subject.tag == "VBG"):
        return False
    for noun in clause.parse.children(clause.verb, "attr"):
        if noun.lemma in listed("contraceptive"):
            return True
        no = any(word.lemma == "no" for word in clause.parse.children(noun, "det", "neg"))
        if no and noun.lemma in listed("remedying") and outcome(_other(clause, noun, reading)):
            return True
    return False


def _other(clause: Clause, noun: Word, reading: Reading) -> frozenset[Topic]:
    return reading.topics(clause.parse.words[noun.index + 1 :])


def _tells_nothing(clause: Clause, _subject: Word, reading: Reading) -> bool:
    """Whether a part of the body is said to be no sign: "the hymen tells nothing about virginity"."""
    if clause.verb.lemma not in listed("revealing") or clause.modal:
        return False
    nothing = any(word.lemma == "nothing" for word in clause.parse.children(clause.verb, "dobj"))
    about = any(word.lemma in ("about", "of") for word in clause.after())
    return nothing and about and bool(reading.topics(clause.about()) & _MINDLESS)


def _enlarges(clause: Clause, _subject: Word, reading: Reading) -> bool:
    """Whether something is said to add to the body's size or not: "adds no inch to your length"."""
    parse, verb = clause.parse, clause.verb
    if verb.lemma != "add":
        return False
    if clause.negated and any(word.lemma in listed("dimensions") for word in parse.children(verb, "dobj")):
        return True  # "adds no length"
    if not any(word.lemma in listed("lengths") for word in parse.children(verb, "dobj")):
        return False
    heads = (verb, *parse.children(verb, "dobj"))
    targets = tuple(
        noun
        for head in heads
        for to in parse.children(head, "prep", "dative")
        if to.lemma == "to"
        for noun in parse.children(to, "pobj")
    )
    if not targets:
        return clause.negated
    named = any(word.lemma in listed("dimensions") for word in targets)
    return Topic.BODY in reading.topics(targets) or (named and _is_of_somebody(clause, targets))


def _is_of_somebody(clause: Clause, nouns: tuple[Word, ...]) -> bool:
    return any(word.tag == "PRP$" for noun in nouns for word in clause.parse.children(noun, "poss"))


def _makes_bigger(clause: Clause, _subject: Word, _reading: Reading) -> bool:
    """Whether something is said to make somebody longer or thicker or not: "will not make you any longer"."""
    following = clause.parse.words[clause.verb.index + 1 : clause.verb.index + 4]
    if clause.verb.lemma != "make" or not following:
        return False
    somebody = following[0].text.lower() in listed("made_bigger")
    return somebody and any(word.text.lower() in listed("bigger") for word in following[1:])


def _spreads(clause: Clause, subject: Word, reading: Reading) -> bool:
    """Whether an illness is said to be on the rise, or back."""
    if clause.verb.lemma != "be" or Topic.DISEASE not in reading.topics((subject,)):
        return False
    beside = clause.parse.children(clause.verb, "acomp", "advmod", "prt")
    if any(word.lemma in ("back", "everywhere", "rife", "rampant") for word in beside):
        return True
    return any(noun.lemma in listed("trending") for noun in tied(clause.parse, clause.verb, "on"))


_WAYS = (
    (_is_indifferent, ClaimKind.RISK),
    (_spreads, ClaimKind.PREVALENCE),
    (_is_spent, ClaimKind.TREATMENT),
    (_tells_nothing, ClaimKind.EFFECT),
    (_is_no_remedy, ClaimKind.TREATMENT),
    (_enlarges, ClaimKind.EFFECT),
    (_makes_bigger, ClaimKind.EFFECT),
)
