"""Claims that a form of "be" or "have" makes: "is good for", "is a remedy for", "has an effect on"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zolint.nlp import Parse, Word
from zolint.view.claims.assertion import asserts, is_about_knowing, is_service, points
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, is_at_stake, kind_of, outcome, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import Topic
from zolint.view.relations import Direction, Force, Part, Relation, relations

_BODILY = frozenset({Topic.DISEASE, Topic.SYMPTOM, Topic.MECHANISM, Topic.BODY, Topic.HEALTH})


def predicates(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claims of a clause whose verb only links its subject with an adjective or a noun."""
    if is_service(clause) or not asserts(clause, result=is_at_stake(reading.topics(clause.after()))):
        return
    if clause.verb.lemma in listed("copulas"):
        for complement in _complements(clause):
            yield from _complement(clause, complement, reading)
    if clause.verb.lemma in listed("findings"):
        for noun in clause.parse.children(clause.verb, "dobj"):
            yield from _found(clause, noun, reading)
    if clause.verb.lemma in listed("having"):
        for noun in clause.parse.children(clause.verb, "dobj"):
            yield from _weighed(clause, noun, reading)
            yield from _outdoing(clause, noun, reading)


def _complements(clause: Clause) -> Iterator[Word]:
    parse = clause.parse
    for word in parse.children(clause.verb, "acomp", "attr", "oprd", "xcomp", "advmod"):
        yield word
        yield from parse.children(word, "conj")
    for preposition in parse.children(clause.verb, "prep"):
        if preposition.lemma in ("at", "under"):  # "at risk", "under strain"
            yield from parse.children(preposition, "pobj")


def _complement(clause: Clause, complement: Word, reading: Reading) -> Iterator[Statement]:
    if complement.tag[0] in "JRV":
        yield from _adjectival(clause, complement, reading)
    else:
        yield from _nominal(clause, complement, reading)


def _adjectival(clause: Clause, adjective: Word, reading: Reading) -> Iterator[Statement]:
    relation = _relation(clause.parse, adjective)
    about = reading.topics(clause.about())
    if adjective.lemma in listed("frequency"):
        if about or points(clause):
            yield _statement(clause, adjective, reading, None, kind=ClaimKind.PREVALENCE)
    elif adjective.lemma in listed("values"):
        if relation is not None and _is_bodily_value(clause, reading):
            yield _statement(clause, adjective, reading, relation)
    elif relation is not None and _holds(clause, relation, reading):
        yield _statement(clause, adjective, reading, relation, sure=bool(about or relation.particle))
    elif _describes(clause, adjective, reading):
        yield _statement(clause, adjective, reading, None, sure=False)


def _is_bodily_value(clause: Clause, reading: Reading) -> bool:
    """Whether something is called vital for the body; "it is vital to talk" is advice."""
    advises = is_about_knowing(clause) or any(clause.parse.children(clause.verb, "xcomp"))
    return bool(reading.topics(clause.after()) & _BODILY) and not advises


def _holds(clause: Clause, relation: Relation, reading: Reading) -> bool:
    """Whether both ends that the adjective needs are of health."""
    about, after = reading.topics(clause.about()), reading.topics(clause.after())
    if relation.particle:
        return outcome(after) or bool(about - {Topic.PERSON} and after)
    if is_about_knowing(clause):
        return False
    return (bool(about - {Topic.PERSON}) or points(clause)) and not _is_of_people(clause, reading)


def _describes(clause: Clause, adjective: Word, reading: Reading) -> bool:
    """Whether the adjective names a state of health, or compares two things of health."""
    if _compares(clause.parse, adjective) and outcome(reading.topics((*clause.about(), *clause.after()))):
        return True
    states = {Topic.SYMPTOM, Topic.DISEASE, Topic.HEALTH}
    return bool(reading.topics((adjective,)) & states) and not _is_of_people(clause, reading)


def _is_of_people(clause: Clause, reading: Reading) -> bool:
    subject = clause.subject
    if subject is None:
        return False
    return subject.lemma in listed("speakers") or reading.topics((subject,)) == {Topic.PERSON}


def _nominal(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    if noun.lemma == "one":  # "one of the leading causes of"
        of = next(clause.parse.children(noun, "prep"), None)
        noun = next(clause.parse.children(of, "pobj"), noun) if of else noun
    group = clause.parse.subtree(noun)
    topics = reading.topics(_close(clause.parse, noun))
    exists = any(clause.parse.children(clause.verb, "expl"))
    at_risk = any(word.lemma in listed("chances") for word in group)
    denied = exists and clause.negated and topics & {Topic.HEALTH, Topic.TREATMENT}
    if not (outcome(topics) or denied) or _identifies(clause, noun):
        return
    found = next(iter(relations(noun.lemma, Part.ROLE, Part.CHANGE, Part.EFFECT)), None)
    found = found or _praised(clause.parse, noun)
    if at_risk:
        yield _chance(clause, noun, reading)
    elif found is not None or denied:
        yield _statement(clause, noun, reading, found, kind=_kind_of_cause(clause.parse, noun))


def _found(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    """Yield the claim that two things were found to go together: "found a link between"."""
    for relation in relations(noun.lemma, Part.ROLE):
        if relation.force is Force.ASSOCIATION and outcome(reading.topics(_close(clause.parse, noun))):
            yield _statement(clause, noun, reading, relation)
            return


def _identifies(clause: Clause, noun: Word) -> bool:
    """Whether "that" or "this" is only told apart: "That is a sudden rise in blood pressure"."""
    subject = clause.subject
    return (
        subject is not None
        and subject.lemma in ("that", "this")
        and not relations(noun.lemma, Part.ROLE)
        and bool(relations(noun.lemma, Part.CHANGE))
    )


def _weighed(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    known = relations(noun.lemma, Part.EFFECT, Part.CHANGE, Part.ROLE)
    weight = next(
        (each for each in known if each.part is not Part.ROLE or each.force is Force.ASSOCIATION), None
    )
    if weight is None:
        return
    if noun.lemma in listed("chances"):
        yield _chance(clause, noun, reading)
        return
    if outcome(reading.topics(_close(clause.parse, noun))) or reading.topics(clause.about()) - {Topic.PERSON}:
        yield _statement(clause, noun, reading, weight)


def _outdoing(clause: Clause, noun: Word, reading: Reading) -> Iterator[Statement]:
    """Yield the claim that something has more than another: "lips have more nerves than fingers"."""
    if relations(noun.lemma, Part.EFFECT, Part.CHANGE):
        return
    parse = clause.parse
    more = any(word.tag == "JJR" for word in parse.children(noun, "amod"))
    than = any(word.lemma == "than" for word in parse.words[noun.index :])
    about, after = reading.topics(clause.about()), reading.topics(parse.subtree(noun))
    if more and than and (outcome(about) or (about and outcome(after))):
        yield replace(_statement(clause, noun, reading, None), force=Force.ASSOCIATION)


def _praised(parse: Parse, noun: Word) -> Relation | None:
    """Return the relation of an adjective before the noun: "a useful herb for cramps"."""
    if not any(child.lemma in ("against", "for", "in") for child in parse.children(noun, "prep")):
        return None
    praise = (relations(word.lemma, Part.ADJECTIVE) for word in parse.children(noun, "amod"))
    return next((several[0] for several in praise if several), None)


def _close(parse: Parse, noun: Word) -> tuple[Word, ...]:
    """Return a noun with the words that belong closely to it: "release of stress hormones"."""
    heads = [noun]
    for head in heads:
        heads.extend(parse.children(head, "conj", "dobj"))
        for preposition in parse.children(head, "prep"):
            heads.extend(parse.children(preposition, "pobj", "pcomp"))
    near = (parse.children(head, "compound", "amod", "nmod") for head in heads)
    return (*heads, *(word for words in near for word in words))


def _chance(clause: Clause, noun: Word, reading: Reading) -> Statement:
    """Return the claim that somebody has or is at a risk, which says that two things go together."""
    found = _statement(clause, noun, reading, None, kind=ClaimKind.RISK)
    return replace(found, force=Force.ASSOCIATION)


def _kind_of_cause(parse: Parse, noun: Word) -> ClaimKind | None:
    """Return prevalence for a ranked cause: "the leading cause of" says how often, not how."""
    degrees = parse.children(noun, "amod")
    ranked = noun.lemma == "cause" and any(word.lemma in listed("ranks") for word in degrees)
    return ClaimKind.PREVALENCE if ranked else None


def _relation(parse: Parse, adjective: Word) -> Relation | None:
    """Return the relation that an adjective holds with what follows it."""
    following = [word.lemma for word in parse.words[adjective.index + 1 : adjective.index + 4]]
    forms = dict.fromkeys((adjective.lemma, adjective.text.lower()))  # "linked" is a verb's form
    candidates = [relation for form in forms for relation in relations(form, Part.ADJECTIVE)]
    fitting = [relation for relation in candidates if not relation.particle or relation.particle in following]
    return max(fitting, key=lambda relation: len(relation.particle), default=None)


def _compares(parse: Parse, adjective: Word) -> bool:
    degrees = parse.children(adjective, "advmod")
    return adjective.tag in ("JJR", "RBR") or any(child.lemma in ("more", "less") for child in degrees)


def _kind(
    complement: Word, about: frozenset[Topic], after: frozenset[Topic], direction: Direction
) -> ClaimKind:
    """Return the kind of a claim; "is a way of managing stress" tells no risk, "is a trigger of" does."""
    kind = kind_of(complement.lemma, about, after, direction)
    harms = direction is Direction.DOWN or complement.lemma in listed("harming_roles")
    if kind is ClaimKind.RISK and not harms:
        return ClaimKind.TREATMENT
    return ClaimKind.RISK if harms and kind is not ClaimKind.MECHANISM else kind


def _statement(  # noqa: PLR0913 - what a complement is said with; two of them by name
    clause: Clause,
    complement: Word,
    reading: Reading,
    relation: Relation | None,
    *,
    kind: ClaimKind | None = None,
    sure: bool = True,
) -> Statement:
    direction = relation.direction if relation else Direction.NONE
    about, after = reading.topics(clause.about()), reading.topics(clause.after())
    kind = kind or _kind(complement, about, after, direction)
    force = relation.force if relation else None
    if force is None and _compares(clause.parse, complement):
        force = Force.ASSOCIATION
    found = stated(clause, "predicate", kind, complement, sure=sure)
    if kind is ClaimKind.PREVALENCE and force is not Force.STRONG:
        force = None
    if force is not None and any(clause.parse.children(clause.verb, "expl")) and Topic.MECHANISM not in after:
        force = None  # "there is a lack of" says of nothing what it does
    return replace(found, force=force, direction=direction)
