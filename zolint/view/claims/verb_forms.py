"""The forms of the verbs that relate, by which one is found that the parser reads as another word."""

from __future__ import annotations

from functools import cache

from zolint.view.claims.inflection import past, third_person
from zolint.view.claims.lexicon import listed
from zolint.view.relations import Force, Part, Relation, all_relations, relations


@cache
def misreadable() -> frozenset[str]:
    """Return every word that can be misread."""
    lists = third_persons(), plurals(), pasts(), happening_plurals(), with_particles()
    return frozenset(form for forms in lists for form in forms)


def present(form: str) -> Relation | None:
    """Return the relation of a verb's present form."""
    return plurals().get(form) or third_persons().get(form)


@cache
def third_persons() -> dict[str, Relation]:
    """Return the relation verbs by the third person that a tagger takes for a plural."""
    acting = {third_person(lemma): relation for lemma, relation in plurals().items()}
    return happening_third_persons() | acting


@cache
def plurals() -> dict[str, Relation]:
    """Return the relation verbs by their plural present, those aside that only tell what goes together."""
    found: dict[str, Relation] = {}
    for relation in all_relations():
        if relation.part is Part.VERB and not relation.particle and relation.force is not Force.ASSOCIATION:
            found.setdefault(relation.lemma, relation)
    return found


@cache
def pasts() -> dict[str, Relation]:
    """Return the same verbs by their past."""
    return {past(lemma): relation for lemma, relation in plurals().items()}


@cache
def happening_third_persons() -> dict[str, Relation]:
    """Return the verbs of what happens by the third person that a tagger takes for a plural."""
    happening = (relation for relation in all_relations() if relation.part is Part.HAPPENING)
    return {third_person(relation.lemma): relation for relation in happening if not relation.particle}


@cache
def happening_plurals() -> dict[str, Relation]:
    """Return the verbs of what happens by their plural present, those aside that are nouns as well."""
    happening = (relation for relation in all_relations() if relation.part is Part.HAPPENING)
    return {
        relation.lemma: relation
        for relation in happening
        if not relation.particle and not is_noun_too(relation.lemma)
    }


@cache
def with_particles() -> dict[str, tuple[Relation, ...]]:
    """Return the relation verbs that other words must follow, by their present forms."""
    found: dict[str, tuple[Relation, ...]] = {}
    for relation in all_relations():
        if relation.part in (Part.VERB, Part.BACKWARD, Part.HAPPENING) and relation.particle:
            for form in (relation.lemma, third_person(relation.lemma)):
                found[form] = (*found.get(form, ()), relation)
    return found


def is_noun_too(lemma: str) -> bool:
    """Whether a verb is as well a noun: "benefit", "results"."""
    return lemma in listed("nouns_too") or bool(relations(lemma, Part.CHANGE, Part.ROLE, Part.EFFECT))
