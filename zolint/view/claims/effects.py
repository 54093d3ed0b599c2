"""Claims that a verb makes: that one thing acts on another, that something changes, that a remedy works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from zolint.confidence import Confidence
from zolint.nlp import Word
from zolint.view.claims.assertion import (
    asserts,
    is_about_knowing,
    is_addressee,
    is_circumstance,
    is_idiom,
    is_service,
    points,
)
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, extent, is_at_stake, kind_of, outcome, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import Topic
from zolint.view.relations import Direction, Force, Part, Relation, relations

_WINDOW = 7
"""How far from its verb a word that belongs to it may stand: "led, after some weeks, to"."""
_TELLING = frozenset({Topic.DISEASE, Topic.SYMPTOM, Topic.MECHANISM, Topic.FEELING, Topic.RELATIONSHIP})
"""What acts as a matter of health, whatever it acts on; "oil dissolves the rest" is none."""
_CONTAINED = frozenset({Topic.DISEASE, Topic.FEELING, Topic.RELATIONSHIP, Topic.SYMPTOM})
"""What is kept in check where it is contained; other things are only part of something."""
_TOTAL = frozenset({"all", "everything", "nothing"})
_AS_PREPOSITIONS = frozenset(
    {
        "based",
        "compared",
        "concerning",
        "depending",
        "following",
        "given",
        "including",
        "involving",
        "regarding",
    }
)
"""Participles that only link: "depending on the type"."""
_PARTICLE_SKIPS = frozenset({"a", "an", "the"})


@dataclass(frozen=True)
class _Ends:
    """The words for what acts and for what is acted on."""

    cause: tuple[Word, ...]
    effect: tuple[Word, ...]


def effects(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a clause whose verb is a relation."""
    relation = _relation(clause)
    if relation is None or is_idiom(clause) or clause.verb.text.lower() in _AS_PREPOSITIONS:
        return
    if _adds_or_contains(clause, reading):
        return
    if not asserts(clause, result=_may_be_result(clause, relation, reading)):
        return
    match relation.part:
        case Part.HAPPENING:
            yield from _happening(clause, relation, reading)
        case Part.WORKING:
            yield from _working(clause, relation, reading)
        case Part.BACKWARD if _is_before(clause, reading):
            yield from _happening(clause, relation, reading)
        case Part.BACKWARD:
            if outcome(reading.topics(clause.about())):
                yield from _acting(clause, relation, reading, _Ends(clause.after(), clause.about()))
        case _ if clause.passive and relation.force is not Force.ASSOCIATION:
            touched = (*clause.about(), *(clause.after() if relation.particle else ()))
            yield from _acting(clause, relation, reading, _Ends(_agent(clause), touched))
        case _:
            yield from _acting(clause, relation, reading, _Ends(clause.about(), clause.after()))


def _adds_or_contains(clause: Clause, reading: Reading) -> bool:
    """Whether nothing is acted on: "the findings add to the evidence", "it contains iron"."""
    if clause.verb.lemma == "contain" and not reading.topics(_objects(clause)) & _CONTAINED:
        return True
    return not listed("knowledge").isdisjoint(word.lemma for word in _objects(clause))


def _may_be_result(clause: Clause, relation: Relation, reading: Reading) -> bool:
    """Whether a past would be that of a result: something of health was changed or went together."""
    light = relation.force is Force.WEAK or clause.verb.lemma in listed("light")
    return not light and is_at_stake(reading.topics(clause.after()))


def _relation(clause: Clause) -> Relation | None:
    """Return the relation that the verb holds here, the most specific one."""
    known = relations(clause.verb.lemma)
    if not known:
        return None
    has_object = clause.passive or any(
        clause.parse.children(clause.verb, "dobj", "ccomp", "xcomp", "acomp", "oprd")
    )
    start = clause.verb.index + 1
    near = tuple((word.lemma, word.text) for word in clause.parse.words[start : start + _WINDOW])
    forms = frozenset(form for pair in near for form in pair)
    fitting = [
        relation
        for relation in known
        if forms.issuperset(_parts(relation.particle))
        and _follow(_parts(relation.particle), near)
        and _fits(relation, has_object=has_object, passive=clause.passive)
    ]
    compared = any(word.tag in ("RBR", "RBS") for word in clause.parse.children(clause.verb, "advmod"))
    if compared and not has_object:  # "works better on day one" is no "works on"
        fitting = [relation for relation in fitting if relation.part is Part.WORKING] or fitting

    def rank(relation: Relation) -> tuple[int, bool]:  # "it clears up" happens
        return len(relation.particle), relation.part is Part.HAPPENING

    return max(fitting, key=rank, default=None)


def _fits(relation: Relation, *, has_object: bool, passive: bool) -> bool:
    match relation.part:
        case Part.VERB:
            return has_object or bool(relation.particle)
        case Part.HAPPENING:
            return not has_object
        case Part.WORKING:
            return not passive
        case Part.BACKWARD:
            return passive or not has_object  # "improves outcomes in people with pain" is no "improves with"
        case _:
            return False


@cache
def _parts(particle: str) -> tuple[str, ...]:
    """Return the words of a particle without its articles."""
    return tuple(word for word in particle.split() if word not in _PARTICLE_SKIPS)


def _follow(parts: tuple[str, ...], near: tuple[tuple[str, str], ...]) -> bool:
    """Whether the words stand in this order among those near, each by its lemma and its text."""
    following = iter(near)
    return all(any(part in forms for forms in following) for part in parts)


def _compares(clause: Clause) -> bool:
    """Whether the verb makes more or less of something: "makes the pills weaker", "means more desire"."""
    parse = clause.parse
    heads = [*parse.children(clause.verb, "dobj", "ccomp", "oprd", "acomp", "xcomp")]
    for preposition in parse.children(clause.verb, "prep"):
        if preposition.lemma == "to":  # "leads to more and better sex"
            heads.extend(parse.children(preposition, "pobj"))
    near = (word for head in heads for word in (head, *parse.children(head, "amod", "advmod")))
    return any(word.tag in ("JJR", "RBR") for word in near)


def _judges(clause: Clause) -> bool:
    """Whether something is made useless or harmful: "makes the pill useless"."""
    if clause.verb.lemma != "make" or clause.modal:
        return False
    made = clause.parse.children(clause.verb, "ccomp", "oprd", "acomp")
    known = (relation for word in made for relation in relations(word.lemma, Part.ADJECTIVE))
    if any(not relation.particle and relation.direction is Direction.DOWN for relation in known):
        return True
    states = clause.parse.children(clause.verb, "ccomp", "oprd", "acomp")
    return any(word.lemma in listed("bodily_states") for word in states)  # "makes latex brittle"


def _agent(clause: Clause) -> tuple[Word, ...]:
    parse = clause.parse
    agent = next(parse.children(clause.verb, "agent"), None)
    return parse.subtree(agent) if agent else ()


def _objects(clause: Clause) -> tuple[Word, ...]:
    """Return the objects of the verb with the words that belong closely to them."""
    parse, verb = clause.parse, clause.verb
    heads = list(parse.children(verb, "dobj", "attr", "acomp", "oprd", "ccomp", "xcomp"))
    for preposition in parse.children(verb, "prep", "dative"):
        heads.extend(parse.children(preposition, "pobj", "pcomp"))
    for head in heads:
        heads.extend(parse.children(head, "conj", "dobj", "acomp"))
        for preposition in parse.children(head, "prep"):
            if preposition.lemma == "of" or head.relation == "ccomp":
                heads.extend(parse.children(preposition, "pobj", "pcomp"))
    near = (parse.children(head, "compound", "amod", "nsubj", "advmod") for head in heads)
    return (*heads, *(word for words in near for word in words))


def _acting(clause: Clause, relation: Relation, reading: Reading, ends: _Ends) -> Iterator[Statement]:
    causes, touched = reading.topics(ends.cause), reading.topics(ends.effect)
    weak = relation.force is Force.WEAK
    by_people = not clause.passive and (is_addressee(clause) or causes == {Topic.PERSON})
    if is_service(clause) or (not clause.passive and weak and (by_people or is_about_knowing(clause))):
        return
    close = touched if ends.effect == clause.about() else reading.topics(_objects(clause))
    light = weak or f"{clause.verb.lemma} {relation.particle}".strip() in listed("light")
    light = (
        light
        and not _acts_on_what(clause)
        and not (_compares(clause) or (_judges(clause) and Topic.TREATMENT in touched))
    )
    if light and not (outcome(close) and (ends.cause or relation.particle)):
        return
    matters = f"{clause.verb.lemma} {relation.particle}" in listed("mattering") and outcome(causes)
    if matters or _is_of_health(clause, relation, causes, touched) or _alters(clause, relation, touched):
        yield _statement(clause, relation, reading, ends, sure=outcome(close))
    elif ends.cause and not by_people and not light:
        does = (
            clause.subject is not None and clause.subject.relation == "csubj" and not is_about_knowing(clause)
        )
        # "it heals what no cream can reach"
        cures = points(clause) and clause.finite and clause.verb.lemma in listed("curing")
        # "meditating quiets the inner critic": what one does has an effect on something inside
        sure = (
            does and clause.finite and clause.subject is not None and clause.subject.tag == "VBG" and causes
        ) or _changes_somebody(clause, relation, reading)
        found = _statement(clause, relation, reading, ends, sure=False)
        yield replace(found, confidence=Confidence.MEDIUM if sure or cures else Confidence.LOW)


def _acts_on_what(clause: Clause) -> bool:
    """Whether what is acted on is told in a clause: "narrows what the tablet widens"."""
    following = clause.parse.words[clause.verb.index + 1 : clause.verb.index + 2]
    return any(word.lemma == "what" for word in following) and not clause.modal


def _is_of_health(
    clause: Clause, relation: Relation, causes: frozenset[Topic], touched: frozenset[Topic]
) -> bool:
    """Whether one end is of health, or a thing is touched by "it" or in so many words."""
    strong = relation.force is Force.STRONG and clause.verb.lemma not in listed("light")
    strong = strong or any(
        word.lemma in ("us", "you") for word in clause.parse.children(clause.verb, "dobj", "dative")
    )
    if outcome(touched) or (causes - {Topic.PERSON} and (touched or strong or causes & _TELLING)):
        return True
    total = _acts_on_what(clause) or any(
        word.lemma in _TOTAL for word in clause.parse.children(clause.verb, "dobj")
    )
    if total and causes - {Topic.PERSON} and not clause.passive:  # "lowers everything else"
        return True
    if relation.direction is Direction.UP:  # "create a safety plan"
        return False
    return bool(touched - {Topic.PERSON}) and (strong or points(clause))


def _changes_somebody(clause: Clause, relation: Relation, reading: Reading) -> bool:
    """Whether what one does or undergoes acts strongly on people: "being laughed at finishes a man off"."""
    if (
        not clause.finite
        or clause.modal
        or clause.passive
        or relation.force not in (Force.STRONG, Force.MODERATE)
    ):
        return False
    if clause.subject is None or clause.subject.lemma in listed("pointing") or is_about_knowing(clause):
        return False
    is_doing = clause.subject.relation == "csubj" or clause.subject.tag in ("VBG", "VBN")
    is_doing = is_doing or clause.subject.lemma == "nothing"
    objects = tuple(clause.parse.children(clause.verb, "dobj"))
    general = not any(word.tag == "PRP$" for word in clause.after())
    return is_doing and general and Topic.PERSON in reading.topics(objects)


def _alters(clause: Clause, relation: Relation, touched: frozenset[Topic]) -> bool:
    """Whether a remedy or what people do comes out better or worse: "makes the pill less reliable"."""
    if clause.subject is None or is_addressee(clause) or is_about_knowing(clause):
        return False
    if clause.passive or not clause.finite:
        return False
    if _compares(clause):
        return bool(touched & {Topic.TREATMENT, Topic.BEHAVIOUR, Topic.PERSON})
    if _judges(clause):
        return Topic.TREATMENT in touched
    return Topic.TREATMENT in touched and f"{clause.verb.lemma} {relation.particle}".strip() in listed(
        "meddling"
    )


def _happening(clause: Clause, relation: Relation, reading: Reading) -> Iterator[Statement]:
    also = (each for each in clause.parse.children(clause.verb, "nsubj") if each is not clause.subject)
    ends = _Ends((), (*clause.about(), *(word for each in also for word in clause.parse.subtree(each))))
    if _is_announcement(clause) or _is_of_society(clause) or is_circumstance(clause):
        return
    if any(word.lemma == "that" for word in clause.parse.children(clause.verb, "nsubj")):
        return  # "swelling that lasts"
    named = (
        outcome(reading.topics(ends.effect)) or _is_course(clause, relation) or _is_before(clause, reading)
    )
    if named and (clause.finite or clause.verb.relation in ("ccomp", "xcomp")):
        found = _statement(clause, relation, reading, ends, sure=clause.finite)
        yield replace(found, force=None)  # that it happens says nothing of why


def _is_course(clause: Clause, relation: Relation) -> bool:
    """Whether "it" or "they" go the way that only symptoms and illnesses go: "it clears up in a week"."""
    course = f"{relation.lemma} {relation.particle}".strip() in listed("course")
    return course and clause.subject is not None and clause.subject.lemma in ("it", "they", "this", "these")


def _is_before(clause: Clause, reading: Reading) -> bool:
    """Whether "it" stands for an illness or a feeling of the sentence before: "it grows with every year"."""
    subject = clause.subject
    if subject is None or subject.lemma not in ("it", "they") or clause.modal:
        return False
    if any(clause.parse.children(clause.verb, "acomp", "ccomp", "xcomp")):
        return False
    return bool(reading.before & _TELLING)


def _is_announcement(clause: Clause) -> bool:
    """Whether a list is announced: "the following changes occur:"."""
    return any(word.text.lower() == "following" for word in clause.about())


def _is_of_society(clause: Clause) -> bool:
    """Whether it is what people at large think that grows or fades."""
    return clause.subject is not None and clause.subject.lemma in listed("society")


def _working(clause: Clause, relation: Relation, reading: Reading) -> Iterator[Statement]:
    about = reading.topics(clause.about())
    if not clause.finite or is_service(clause) or Topic.PERSON in about:
        return
    harms = clause.verb.lemma in listed("harming") and about & {Topic.BEHAVIOUR, Topic.BODY}
    if about & {Topic.TREATMENT, Topic.DISEASE} or harms or (points(clause) and clause.after()):
        found = stated(clause, "effect", ClaimKind.TREATMENT, clause.verb, sure=bool(about))
        yield replace(found, force=relation.force)


def _statement(clause: Clause, relation: Relation, reading: Reading, ends: _Ends, *, sure: bool) -> Statement:
    direction = _direction(clause, relation)
    kind = kind_of(clause.verb.lemma, reading.topics(ends.cause), reading.topics(ends.effect), direction)
    return replace(
        stated(clause, "effect", kind, clause.verb, sure=sure),
        cause=extent(ends.cause),
        effect=extent(ends.effect),
        force=relation.force,
        direction=direction,
    )


def _direction(clause: Clause, relation: Relation) -> Direction:
    """Return which way the outcome goes; "helps reduce" goes the way of "reduce"."""
    if relation.force is Force.WEAK:
        for child in clause.parse.children(clause.verb, "xcomp", "ccomp"):
            deeper = relations(child.lemma, Part.VERB)
            if deeper:
                return deeper[0].direction
    return relation.direction
