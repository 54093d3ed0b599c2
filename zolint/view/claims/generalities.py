"""Statements about a kind of thing or of people: "desire needs distance", "people who worry sleep badly"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from zolint.nlp import Word
from zolint.view.claims.assertion import asserts, is_about_knowing, is_service, points
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.signals import is_placed
from zolint.view.claims.statement import ADVISING, SUPPOSING, Reading, Statement, kind_of, outcome, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import ILLS, INSIDE, THINGS, Topic
from zolint.view.relations import Direction, Force

_MAIN = ("ROOT", "conj", "ccomp", "parataxis")
_OF_THE_KIND = frozenset(
    {"a", "an", "the", "all", "every", "any", "each", "many", "most", "few", "more", "less"}
)
"""Determiners that leave a noun general."""
_BODILY = ILLS | INSIDE | {Topic.HEALTH}
_GRAVE = frozenset({Topic.DISEASE, Topic.HEALTH, Topic.MECHANISM})
_INNER = INSIDE | {Topic.DISEASE}


def generalities(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a main clause that says of a kind of thing, or of people, how it fares."""
    subject = clause.subject
    if subject is None or is_placed(clause, reading) or not _may_generalise(clause, subject, reading):
        return
    about, after = reading.topics(clause.about()), reading.topics((clause.verb, *clause.after()))
    fits = _of_people if _is_of_people(subject, about, reading) else _of_things
    if fits(clause, subject, reading, _Ends(about, after)) and asserts(clause):
        kind = kind_of(clause.verb.lemma, about, after, Direction.NONE)
        if kind is ClaimKind.RISK and clause.modal == "can":  # a warning, which safety notes must give
            return
        found = stated(clause, "generality", kind, clause.verb, sure=False)
        force = Force.ASSOCIATION if _compares(clause) else None
        yield replace(found, force=Force.WEAK if clause.modal in SUPPOSING else force)


@dataclass(frozen=True)
class _Ends:
    """What the subject and the rest of a clause are about."""

    about: frozenset[Topic]
    after: frozenset[Topic]


def _may_generalise(clause: Clause, subject: Word, reading: Reading) -> bool:
    """Whether a clause says how a kind is at all times, and no more than that it is so."""
    verb = clause.verb
    if verb.relation not in _MAIN or not clause.finite or clause.past or clause.modal in ADVISING:
        return False
    if verb.lemma in listed("findings"):  # "new findings confirm that": what they confirm is the claim
        return False
    if _is_idle(verb) and not _tells(clause, subject, reading):
        return False
    if any(word.lemma in ("be", "have") for word in clause.parse.children(verb, "aux")):
        return False  # "rimming is licking", "has grown"
    stored = verb.lemma in listed("storing") and Topic.BODY in reading.topics(clause.after())
    if clause.passive and not stored and not any(clause.parse.children(verb, "agent")):
        return False
    general = subject.lemma not in listed("abstract") and (_is_general(clause, subject) or points(clause))
    return general and not is_service(clause) and not is_about_knowing(clause)


def _is_idle(verb: Word) -> bool:
    """Whether a verb says nothing of health by itself."""
    return any(verb.lemma in listed(name) for name in ("advising", "beliefs", "empty", "wishes"))


def _tells(clause: Clause, subject: Word, reading: Reading) -> bool:
    """Whether a clause with an idle verb says something of health nevertheless."""
    verb, about = clause.verb, reading.topics((subject,))
    if verb.lemma == "need":
        return _lacks(clause, subject, reading)
    if _makes_more(clause) or _is_explained(clause, reading) or _takes_for(clause):
        return True
    if verb.lemma in listed("moving"):
        return _moves_people(clause, reading)
    if verb.lemma in ("fear", "worry"):
        return _is_described(clause, subject)
    # "erections take longer", "couples who plan it have more of it"
    described = _is_restricted(clause, subject) or (Topic.PERSON in about and _is_of_a_kind(clause, subject))
    # "women want sex less"
    kind = subject.tag == "NNS" and subject.lemma not in listed("anybody")
    kind = kind and Topic.PERSON in reading.topics((subject,))
    described = described or (kind and bool(reading.topics(clause.after()) - {Topic.PERSON}))
    return _compares(clause) and bool(about & _BODILY or described)


def _lacks(clause: Clause, subject: Word, reading: Reading) -> bool:
    """Whether what is needed is a matter of health: "desire needs distance", "women need more time to"."""
    needed = tuple(clause.parse.children(clause.verb, "dobj"))
    if any(word.lemma in listed("caring") for word in needed):  # "a lump needs a check"
        return False
    if Topic.PERSON not in reading.topics((subject,)):
        return True
    inside = reading.topics(needed) & {Topic.MECHANISM, Topic.TREATMENT}
    more = _compares(clause) and outcome(reading.topics(clause.after()))
    return more or bool(inside and _is_restricted(clause, subject))


def _moves_people(clause: Clause, reading: Reading) -> bool:
    """Whether a feeling, a bond or the body does something to people: "fear makes people cling"."""
    heads = [*clause.parse.children(clause.verb, "dobj", "ccomp")]
    moved = (*heads, *(word for head in heads for word in clause.parse.children(head, "nsubj")))
    return (
        not clause.modal and outcome(reading.topics(clause.about())) and Topic.PERSON in reading.topics(moved)
    )


def _takes_for(clause: Clause) -> bool:
    """Whether something is taken for something: "reads silence as rejection"."""
    taken = next(clause.parse.children(clause.verb, "dobj"), None)
    heads = (clause.verb, taken) if taken is not None else ()
    prepositions = (word for head in heads for word in clause.parse.children(head, "prep"))
    sign = "for" if clause.verb.lemma in ("mistake", "take") else "as"
    return any(word.lemma == sign and word.index > clause.verb.index for word in prepositions)


def _is_of_people(subject: Word, about: frozenset[Topic], reading: Reading) -> bool:
    if subject.lemma in ("other", "whoever"):
        return True
    return Topic.PERSON in (about if subject.tag == "CD" else reading.topics((subject,)))


def _of_people(clause: Clause, subject: Word, reading: Reading, ends: _Ends) -> bool:
    if subject.lemma == "other":  # "others ...", after "some ..."
        return subject.tag != "NNS" and _compares(clause)
    if any(word.lemma in ("the", "each") for word in clause.parse.children(subject, "det")):
        return False
    if reading.topics(clause.parse.children(clause.verb, "dobj", "attr", "acomp")) & _GRAVE:
        return True
    if _is_told_apart(clause, subject, ends) or _is_of_all(clause, reading):
        return True
    if _compares(clause) or _is_most(clause) or (ends.about - {Topic.PERSON} and outcome(ends.after)):
        return True
    behaves = clause.verb.lemma in listed("behaving") and subject.tag == "NNS"
    return not clause.modal and (behaves or _is_explained(clause, reading))


def _is_told_apart(clause: Clause, subject: Word, ends: _Ends) -> bool:
    """Whether it is said how a kind of people takes things, or that it is as others are."""
    described = _is_described(clause, subject)
    return (described and _takes_for(clause)) or (
        (described or Topic.PERSON in ends.after) and _equals(clause)
    )


def _of_things(clause: Clause, subject: Word, reading: Reading, ends: _Ends) -> bool:
    copula = clause.verb.lemma in listed("copulas")
    if points(clause) and not _makes_more(clause):
        return outcome(ends.after) and not copula and not clause.passive and clause.verb.tag == "VBZ"
    if _makes_more(clause) or _is_of_all(clause, reading) or (ends.about & THINGS and outcome(ends.after)):
        return True
    if copula:
        return False
    if clause.passive:  # "the trauma is stored in the hips"
        return outcome(ends.about) and clause.verb.lemma in listed("storing")
    moves = clause.verb.lemma in listed("moving") and _moves_people(clause, reading)
    acted_on, own = reading.topics(clause.parse.children(clause.verb, "dobj")), reading.topics((subject,))
    if clause.verb.lemma in listed("placing_over") and not ends.about & THINGS:
        return False  # "the sheet covers both bodies"
    fares = clause.verb.lemma in listed("faring") and not clause.modal and outcome(own)
    return bool(_acts_like(clause, ends) or moves or fares or acted_on & _BODILY or own & _INNER)


def _acts_like(clause: Clause, ends: _Ends) -> bool:
    """Whether something is likened to a remedy by what it does: "acts like a sedative"."""
    like = any(word.lemma in ("as", "like") for word in clause.parse.children(clause.verb, "prep"))
    return like and clause.verb.lemma in listed("likening") and Topic.TREATMENT in ends.after


def _is_most(clause: Clause) -> bool:
    """Whether it is said what people do most or least: "argue most about money"."""
    return any(word.tag == "RBS" for word in clause.parse.children(clause.verb, "advmod"))


def _is_restricted(clause: Clause, subject: Word) -> bool:
    """Whether it is said which people are meant: "couples who", "people with"."""
    return subject.tag == "NNS" and any(clause.parse.children(subject, "relcl", "prep", "acl"))


def _is_described(clause: Clause, subject: Word) -> bool:
    """Whether it is said what kind of people are meant: "anxious people", "women with pain"."""
    return _is_restricted(clause, subject) or any(clause.parse.children(subject, "amod"))


def _is_of_a_kind(clause: Clause, subject: Word) -> bool:
    """Whether an adjective tells which people: "snoring partners", not "many people"."""
    kinds = (word.lemma for word in clause.parse.children(subject, "amod"))
    return any(kind not in _OF_THE_KIND and kind != "other" for kind in kinds)


def _makes_more(clause: Clause) -> bool:
    """Whether something is made more or less so: "makes it sweeter"."""
    complements = clause.parse.children(clause.verb, "ccomp", "acomp", "oprd")
    return (
        clause.verb.lemma == "make"
        and not clause.modal
        and any(
            word.tag in ("JJR", "RBR") or (word is each and word.lemma in listed("easing"))
            for each in complements
            for word in (each, *clause.parse.children(each, "advmod"))
        )
    )


def _is_of_all(clause: Clause, reading: Reading) -> bool:
    """Whether something holds of all people or all cases: "switches every lover off"."""
    for word in clause.after():
        if word.lemma in ("all", "any", "every") and word.relation == "det":
            touched = reading.topics((clause.parse.head(word),))
            if outcome(touched) or Topic.PERSON in touched:
                return not clause.modal and clause.verb.lemma not in listed("copulas")
    return False


def _is_explained(clause: Clause, reading: Reading) -> bool:
    """Whether what people feel is given as the reason for what they do: "because they fear"."""
    parse = clause.parse
    for verb in parse.children(clause.verb, "advcl"):
        if any(mark.lemma == "because" for mark in parse.children(verb, "mark")):
            felt = reading.topics((verb, *parse.children(verb, "acomp", "dobj")))
            return bool(felt & {Topic.FEELING, Topic.MECHANISM, Topic.RELATIONSHIP})
    return False


def _equals(clause: Clause) -> bool:
    """Whether people are said to do something as much as others: "fall in love as fast as"."""
    after = clause.after()
    degrees = {word.head for word in after if word.lemma == "as" and word.relation == "advmod"}
    return any(word.lemma == "as" and word.relation == "prep" and word.head in degrees for word in after)


def _compares(clause: Clause) -> bool:
    return any(
        (word.tag in ("JJR", "RBR") or word.lemma in ("longer", "sooner")) and word.relation != "quantmod"
        for word in clause.after()
    ) and not any(word.lemma in listed("naming") for word in clause.parse.children(clause.verb, "dobj"))


def _is_general(clause: Clause, subject: Word) -> bool:
    """Whether the subject is a kind: a bare plural or mass noun, a gerund, "the pill", no name, no "his"."""
    if subject.tag == "VBG":
        return True
    if subject.tag == "CD":  # "women over thirty reach"
        return any(word.tag == "NNS" for word in clause.parse.children(subject))
    if subject.tag not in ("NN", "NNS", "NNP", "JJ"):
        return False
    if subject.tag == "NNP" and subject.index:
        return False
    before = tuple(clause.parse.children(subject, "det", "poss", "nummod"))
    return all(word.lemma in _OF_THE_KIND for word in before)
