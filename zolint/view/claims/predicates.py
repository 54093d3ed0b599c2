"""Claims that a form of "be" or "have" makes: "is good for", "is a remedy for", "has an effect on"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zolint.nlp import Parse, Word
from zolint.view.claims.around import is_owned, tied
from zolint.view.claims.assertion import asserts, is_about_knowing, is_addressee, is_service, points
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.complement import compares, is_superlative, said
from zolint.view.claims.lexicon import listed
from zolint.view.claims.nominals import found, nominal, outdoing, weighed
from zolint.view.claims.statement import Reading, Statement, acting, is_at_stake, outcome
from zolint.view.clauses import Clause
from zolint.view.outcomes import ILLS, INSIDE, Topic
from zolint.view.relations import Force, Part, Relation, relations

_BODILY = ILLS | INSIDE | {Topic.HEALTH}
_KEEPING = ("get", "keep", "leave", "make")


def predicates(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claims of a clause whose verb only links its subject with an adjective or a noun."""
    if not _may_predicate(clause) or is_service(clause):
        return
    if not asserts(clause, result=is_at_stake(reading.topics(clause.after()))):
        return
    if clause.verb.lemma in listed("copulas") and not _is_about(clause) and not _is_of_somebody(clause):
        for complement in _complements(clause):
            yield from _complement(clause, complement, reading)
        yield from _underlying(clause, reading)
    if clause.passive and not clause.modal and _is_of_kind(clause, reading):  # "stretch marks are inherited"
        yield said(clause, clause.verb, reading, None)
    yield from _kept(clause, reading)
    if clause.verb.lemma in listed("findings"):
        for noun in clause.parse.children(clause.verb, "dobj"):
            yield from found(clause, noun, reading)
    if clause.verb.lemma in listed("having") and not _is_of_works(clause):
        for noun in clause.parse.children(clause.verb, "dobj"):
            yield from weighed(clause, noun, reading)
            yield from outdoing(clause, noun, reading)


def _may_predicate(clause: Clause) -> bool:
    """Whether the verb is one of those that are looked at below; most are not."""
    lemma = clause.verb.lemma
    if lemma in _KEEPING or any(lemma in listed(name) for name in ("copulas", "findings", "having")):
        return True
    return clause.passive and bool(relations(clause.verb.text.lower(), Part.ADJECTIVE))


def _is_of_kind(clause: Clause, reading: Reading) -> bool:
    """Whether a passive says what an illness is like, as "inherited" does."""
    known = relations(clause.verb.text.lower(), Part.ADJECTIVE)
    ill = reading.topics(clause.about()) & ILLS
    return any(not relation.particle for relation in known) and bool(ill)


def _kept(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim that something makes or keeps a person ready for sex or not: "it keeps you hard"."""
    parse, verb = clause.parse, clause.verb
    if verb.lemma not in _KEEPING or is_addressee(clause):
        return
    if Topic.PERSON in acting(clause, reading):
        return
    objects = (*parse.children(verb, "dobj"), *_owners(clause))
    somebody = any(word.tag == "PRP" and word.lemma != "it" for word in objects)
    somebody = somebody or Topic.PERSON in reading.topics(objects)
    shapes = _shapes(clause, reading)
    for word in parse.children(verb, "oprd", "acomp", "ccomp", "xcomp", "advmod"):
        if somebody and (word.lemma in listed("sexual_states") or (shapes and word.tag == "JJ")):
            yield said(clause, word, reading, None)


def _shapes(clause: Clause, reading: Reading) -> bool:
    """Whether what people live with makes them what they are: "growing up with sisters makes men gentle"."""
    subject = clause.subject
    if subject is None or clause.verb.lemma != "make" or clause.modal or not clause.finite or clause.past:
        return False
    lived = subject.relation == "csubj" or subject.tag == "VBG"
    lived = lived or bool(reading.topics((subject,)) & {Topic.BEHAVIOUR, Topic.FEELING, Topic.SYMPTOM})
    general = Topic.PERSON in reading.topics(tuple(_owners(clause)))
    return lived and general and not is_about_knowing(clause)


def _owners(clause: Clause) -> Iterator[Word]:
    """Yield who is something in what is made so: the "you" of "makes you hard"."""
    for complement in clause.parse.children(clause.verb, "ccomp"):
        yield from clause.parse.children(complement, "nsubj")


def _is_of_works(clause: Clause) -> bool:
    """Whether research shows something, which gives it nothing: "the data show an increase in"."""
    return clause.subject is not None and clause.subject.lemma in listed("works")


def _complements(clause: Clause) -> Iterator[Word]:
    parse = clause.parse
    for word in parse.children(clause.verb, "acomp", "attr", "oprd", "xcomp", "advmod"):
        yield word
        yield from parse.children(word, "conj")
    yield from (word for word in parse.children(clause.verb, "conj") if word.tag[0] == "J")
    yield from tied(parse, clause.verb, "at", "under")  # "at risk", "under strain"


def _is_of_somebody(clause: Clause) -> bool:
    """Whether something of one person is described: "her breath grows slower"."""
    owners = clause.parse.children(clause.subject, "poss") if clause.subject else ()
    return any(word.text.lower() in ("her", "his", "my") for word in owners)


def _is_about(clause: Clause) -> bool:
    """Whether the clause says what matters: "good sex is about more than"."""
    following = clause.parse.words[clause.verb.index + 1 : clause.verb.index + 3]
    about = (
        len(following) > 1 and following[0].lemma == "about" and following[1].lemma not in ("a", "an", "as")
    )
    words = [word.lemma for word in following]
    compared = words in (["more", "than"], ["less", "about"], ["more", "about"])
    return clause.verb.lemma == "be" and (about or compared)


def _underlying(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim that one thing lies behind another: "is at the root of", "is behind"."""
    for preposition in clause.parse.children(clause.verb, "prep"):
        place = next(clause.parse.children(preposition, "pobj"), None)
        if place is None or preposition.index < clause.verb.index:
            continue
        lies = preposition.lemma in ("behind", "beneath", "underneath")
        lies = lies or (preposition.lemma in ("at", "in") and place.lemma in listed("places"))
        if lies and outcome(reading.topics(clause.parse.subtree(preposition))):
            yield replace(said(clause, place, reading, None), force=Force.STRONG)
            return


def _complement(clause: Clause, complement: Word, reading: Reading) -> Iterator[Statement]:
    own = tuple(clause.parse.children(complement, "nsubj")) if complement.tag == "VBG" else ()
    if reading.topics(own) & INSIDE and clause.verb.lemma == "be":
        yield said(clause, complement, reading, None, sure=False)  # "is the brain asking for water"
        return
    named = complement.relation == "attr" and any(clause.parse.children(complement, "poss"))
    if complement.tag[0] in "JRV" and not named:
        yield from _adjectival(clause, complement, reading)
    else:
        yield from nominal(clause, complement, reading)


def _adjectival(clause: Clause, adjective: Word, reading: Reading) -> Iterator[Statement]:
    relation = _relation(clause.parse, adjective)
    about = reading.topics(clause.about())
    if adjective.lemma in listed("frequency"):
        if about or points(clause):
            yield said(clause, adjective, reading, None, kind=ClaimKind.PREVALENCE)
    elif adjective.lemma in listed("values"):
        if relation is not None and _is_bodily_value(clause, reading):
            yield said(clause, adjective, reading, relation)
    elif adjective.lemma == "worth" and any(clause.parse.children(adjective, "pcomp", "xcomp")):
        return  # "is worth trying"
    elif adjective.lemma == "worth" and about - {Topic.PERSON} and _is_priced(clause.parse, adjective):
        yield said(clause, adjective, reading, None, sure=False)
    elif relation is not None and _holds(clause, relation, reading):
        yield said(clause, adjective, reading, relation, sure=bool(about or relation.particle))
    elif _turns(clause, adjective, reading):
        yield replace(said(clause, adjective, reading, relation, sure=False), force=Force.ASSOCIATION)
    elif _describes(clause, adjective, reading):
        alone = relation if relation is not None and not relation.particle else None
        yield said(clause, adjective, reading, alone, sure=False)


def _is_priced(parse: Parse, adjective: Word) -> bool:
    """Whether it is told what something is worth in other things: "worth ten compliments"."""
    priced = parse.children(adjective, "npadvmod", "dobj")
    return any(True for word in priced for _ in parse.children(word, "nummod"))


def _turns(clause: Clause, adjective: Word, reading: Reading) -> bool:
    """Whether a part of the body is said to turn something: "nerves go dead", "skin looks rosier"."""
    subject = clause.subject
    if subject is None or clause.verb.lemma not in listed("turning") or adjective.index < clause.verb.index:
        return False
    if is_owned(clause.parse, subject):
        return False
    state = adjective.lemma in listed("bodily_states") or adjective.tag == "JJR"
    return state and bool(reading.topics((subject,)) & INSIDE)


def _is_bodily_value(clause: Clause, reading: Reading) -> bool:
    """Whether something is called vital for the body; "it is vital to talk" is advice."""
    advises = is_about_knowing(clause) or any(clause.parse.children(clause.verb, "xcomp"))
    welfare = any(word.lemma in listed("welfare") for word in clause.after())
    return bool(welfare or reading.topics(clause.after()) & _BODILY) and not advises


def _holds(clause: Clause, relation: Relation, reading: Reading) -> bool:
    """Whether both ends that the adjective needs are of health."""
    about, after = reading.topics(clause.about()), reading.topics(clause.after())
    if relation.particle:
        named = any(word.lemma in listed("pointing") for word in clause.after())  # "are untouched by it"
        return outcome(after) or bool(about - {Topic.PERSON} and after) or (outcome(about) and named)
    if is_about_knowing(clause):
        return False
    return (bool(about - {Topic.PERSON}) or points(clause)) and not _is_of_people(clause, reading)


def _describes(clause: Clause, adjective: Word, reading: Reading) -> bool:
    """Whether the adjective names a state of health, or compares two things of health."""
    if (
        clause.subject is not None
        and clause.subject.lemma == "it"
        and any(clause.parse.children(clause.verb, "xcomp"))
    ):
        return False  # "it is just as normal to feel nothing"
    if compares(clause.parse, adjective) and _is_compared(clause, reading):
        return True
    if clause.subject is not None and clause.subject.lemma in listed("margins"):
        grave = {Topic.DISEASE, Topic.HEALTH, Topic.SYMPTOM}
        return adjective.lemma in listed("narrow") and bool(reading.topics(clause.about()) & grave)
    if clause.subject is not None and clause.subject.lemma in listed("chances"):
        return adjective.lemma in listed("sizes") and not _is_of_people(clause, reading)
    if is_superlative(clause.parse, adjective) and outcome(about := reading.topics(clause.about())):
        heads = (adjective, clause.verb)  # "the risk is highest in"
        return bool(about) and any(True for head in heads for _ in clause.parse.children(head, "prep"))
    states = {Topic.SYMPTOM, Topic.DISEASE, Topic.HEALTH}
    return bool(reading.topics((adjective,)) & states) and not _is_of_people(clause, reading)


def _is_compared(clause: Clause, reading: Reading) -> bool:
    """Whether two things of health are compared, or the comparison is given a reason of health."""
    subject = clause.subject
    ours = subject is not None and subject.tag == "NN" and not reading.topics(clause.about())
    if ours and any(word.lemma in ("my", "our") for word in clause.after()):
        return False  # "the sofa is older than our marriage"
    return outcome(reading.topics((*clause.about(), *clause.after()))) or _has_reason(clause, reading)


def _has_reason(clause: Clause, reading: Reading) -> bool:
    """Whether a comparison is given a reason of health: "silence is worse than a no, because the mind"."""
    if not reading.topics(clause.about()) - {Topic.PERSON}:
        return False
    return any(
        any(mark.lemma == "because" for mark in clause.parse.children(verb, "mark"))
        and outcome(reading.topics(clause.parse.subtree(verb)))
        for verb in clause.parse.children(clause.verb, "advcl")
    )


def _is_of_people(clause: Clause, reading: Reading) -> bool:
    subject = clause.subject
    if subject is None:
        return False
    return subject.lemma in listed("speakers") or reading.topics((subject,)) == {Topic.PERSON}


def _relation(parse: Parse, adjective: Word) -> Relation | None:
    """Return the relation that an adjective holds with what follows it."""
    near = parse.words[adjective.index + 1 : adjective.index + 4]
    following = {form for word in near for form in (word.lemma, word.text)}
    before = parse.words[adjective.index - 1].text.lower() if adjective.index else ""
    # "linked" is a verb's form; "life threatening" is two words
    forms = dict.fromkeys((adjective.lemma, adjective.text.lower(), f"{before}-{adjective.text.lower()}"))
    candidates = [relation for form in forms for relation in relations(form, Part.ADJECTIVE)]
    fitting = [
        relation for relation in candidates if all(word in following for word in relation.particle.split())
    ]
    return max(fitting, key=lambda relation: len(relation.particle), default=None)
