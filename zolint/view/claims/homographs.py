"""Claims whose verb the parser reads as another word: "jealousy erodes trust", "men who jog last longer"."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.nlp import Parse, Word
from zolint.view.claims import verb_forms
from zolint.view.claims.around import SUBORDINATING
from zolint.view.claims.describing import is_price
from zolint.view.claims.lexicon import listed
from zolint.view.claims.reported import is_believed
from zolint.view.claims.statement import Reading, Statement, outcome
from zolint.view.claims.word_groups import FINITE, comparing, group_after, group_before, relating
from zolint.view.clauses import is_verb
from zolint.view.outcomes import Topic
from zolint.view.relations import Force, Part, Relation

_SHORTEST = 5
"""With fewer words a sentence without a verb is none."""
_BESIDE = ("NN", "NNS", "NNP", "NNPS", "VBG", "PRP")
_BEGIN = ("CD", "DT", "PRP", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "VBG", "RB", "RBS", "WRB")
_BREAKS = frozenset(";:–—")
_NOMINAL = ("JJ", "NN", "NNS", "RB")
_AS_NOUNS = ("compound", "amod", "nmod")
_MISPLACED = (*_AS_NOUNS, "dep", "pobj", "prep")
"""Relations that no finite verb has."""
_SUBORDINATE = ("advcl", "aux", "ccomp", "conj", "relcl")
_OPENING = ("IN", "TO", "WP", "WRB")
"""Tags of words that a subordinate clause begins with."""
_PARTICLE_REACH = 3
_APART = ("back", "down", "of", "up")
"""Particles that may follow the object: "pushes testosterone up"."""


def homographs(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield claims of the form noun group, relation verb, noun group, whose verb is read as a noun."""
    misreadable = verb_forms.misreadable()
    for word in parse.words[1:]:
        relation = _misread(parse, word) if word.text.lower() in misreadable else None
        if relation is None or is_believed(parse, word) or is_price(parse, word):
            continue
        before, after = group_before(parse, word), group_after(parse, word)
        if relation.part is Part.VERB and not _goes_on(before, after, relation):
            relation = verb_forms.happening_third_persons().get(word.text.lower(), relation)
        has_verb = any(_is_finite(parse, root) for root in parse.roots())
        if before and before[-1].tag in ("JJ", "VB", "VBN") and has_verb:
            continue  # "those with chronic conditions": this is no verb
        if _begins_well(before, relation, reading) and _goes_on(before, after, relation):
            causes, touched = reading.topics(before), reading.topics(after)
            if _is_of_health(relation, causes, touched):
                yield relating(before, word, after, relation, reading)


def comparisons(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield a sentence that compares and whose main verb is read as a noun: "men who do yoga last longer"."""
    root = next(parse.roots(), None)
    ends = parse.text.endswith(".") and len(parse.words) > _SHORTEST
    if root is None or not ends or root.tag not in _NOMINAL or parse.words[0].tag in _OPENING:
        return
    compared = next((word for word in parse.words[2:] if word.tag in ("JJR", "RBR")), None)
    before = parse.words[compared.index - 1] if compared is not None else root
    if compared is None or before.text == ":" or is_price(parse, before):  # "one egg: less than a bun"
        return
    topics = frozenset(term.topic for term in reading.terms)
    if outcome(topics) or (Topic.PERSON in topics and (topics - {Topic.PERSON} or root.tag == "NNS")):
        yield comparing(parse, (compared.start, compared.end))


def _misread(parse: Parse, word: Word) -> Relation | None:
    """Return the relation that a word holds which is read as a part of a noun group."""
    text = word.text.lower()
    with_particle = _particled(parse, word)
    if _is_sole(parse, word):
        return with_particle or verb_forms.present(text)
    if _lacks_verb(parse, word):
        return verb_forms.pasts().get(text) or verb_forms.present(text)
    if word.tag in ("VB", "VBP", "VBZ"):
        misplaced = word.relation in _MISPLACED
        return verb_forms.present(text) if misplaced else None
    return _noun_as_verb(parse, word, with_particle)


def _noun_as_verb(parse: Parse, word: Word, with_particle: Relation | None) -> Relation | None:
    """Return the relation of a word that is read as a noun, an adjective or a participle."""
    text = word.text.lower()
    any_verb = any(
        is_verb(other) and other.relation not in _AS_NOUNS and not _is_aside(parse, other)
        for other in _part(parse, word)
    )
    if is_verb(word):  # "the infection impaired results of"
        participle = word.tag == "VBN" and word.relation == "amod" and not any_verb
        return verb_forms.pasts().get(text) if participle else None
    if with_particle is not None and (" " in with_particle.particle or not any_verb):
        return with_particle
    if word.tag == "JJR" and word.relation != "ROOT":  # "lower back pain"
        return None
    bare = None if any_verb else verb_forms.plurals().get(text) or verb_forms.happening_plurals().get(text)
    return verb_forms.third_persons().get(text) or bare


def _part(parse: Parse, word: Word) -> tuple[Word, ...]:
    """Return the part of the sentence that a word stands in, between colons, semicolons and dashes."""
    marks = [other.index for other in parse.words if other.text in _BREAKS]
    first = max((index for index in marks if index < word.index), default=-1) + 1
    last = min((index for index in marks if index > word.index), default=len(parse.words))
    return parse.words[first:last]


def _is_aside(parse: Parse, verb: Word) -> bool:
    """Whether a verb can be no main one: it stands after "who", or in "Being ignored stings"."""
    while verb.relation in ("aux", "auxpass", "xcomp"):
        verb = parse.head(verb)
    if verb.relation == "relcl":
        return any(parse.children(verb, "nsubj", "nsubjpass"))
    if verb.relation != "ROOT":
        return False
    if verb.tag == "VBG":
        return verb.index == 0
    return verb.tag == "VBN" and verb.index == 1 and parse.words[0].text == "Being"


def _is_sole(parse: Parse, word: Word) -> bool:
    """Whether a verb that is read as subordinate is the only one that can be the main verb."""
    root = next(parse.roots(), None)
    if root is None or word.relation not in _SUBORDINATE or not _is_finite(parse, word):
        return False
    if (is_verb(root) and (_is_finite(parse, root) or root.tag == "VB")) or parse.words[0].tag in _OPENING:
        return False
    return not any(is_verb(other) and _is_finite(parse, other) for other in parse.words[: word.index])


def _is_finite(parse: Parse, word: Word) -> bool:
    if word.tag in FINITE or (word.tag == "VB" and any(parse.children(word, "aux"))):
        return True
    return any(child.tag in (*FINITE, "MD") for child in parse.children(word, "aux", "auxpass"))


def _lacks_verb(parse: Parse, word: Word) -> bool:
    """Whether the clause of a word begins with "that" and has no verb: one of its words must be it."""
    for head in (word, *parse.ancestors(word)):
        if any(child.lemma == "that" and child.index < word.index for child in parse.children(head, "mark")):
            return not is_verb(head)
        if is_verb(head) and head.relation not in _AS_NOUNS:
            return False
    return False


def _particled(parse: Parse, word: Word) -> Relation | None:
    """Return the relation of a form whose particles follow at once: "chip away at"."""
    following = tuple(other.lemma for other in parse.words[word.index + 1 : word.index + 1 + _PARTICLE_REACH])
    for relation in verb_forms.with_particles().get(word.text.lower(), ()):
        particles = tuple(relation.particle.split())
        apart = len(particles) == 1 and particles[0] in _APART and particles[0] in following[1:]
        if following[: len(particles)] == particles or (apart and word.tag == "NNS"):
            return relation
    return None


def _begins_well(before: tuple[Word, ...], relation: Relation, reading: Reading) -> bool:
    while before and before[-1].tag in ("CC", "MD", "RB"):  # "again and again can lead"
        before = before[:-1]
    if not before:
        return False
    if before[0].tag == "VBG" and before[0].index == 0 and before[-1].tag in ("JJ", "VB"):
        return True  # "playing hard to get increases"
    if before[-1].tag == "VBN" or (before[-1].tag == "JJ" and reading.topics(before[-1:])):
        return True  # "being held lowers", "too much cardio lowers"
    # "cared for strengthens": a form that can be no noun needs no noun before it
    return (
        before[-1].tag in _BESIDE
        or before[-1].index == 0
        or (before[-1].tag == "IN" and not verb_forms.is_noun_too(relation.lemma))
    )


def _goes_on(before: tuple[Word, ...], after: tuple[Word, ...], relation: Relation) -> bool:
    if not after or after[0].tag == "CC":
        subordinate = SUBORDINATING.search(" ".join(word.text for word in before))
        return relation.part is Part.HAPPENING and not subordinate
    if len(after) > 1 and after[0].tag in ("VBD", "VBN") and after[1].tag in ("NN", "NNS"):
        return relation.part is not Part.HAPPENING  # "releases stored grief"
    return after[0].tag in _beginnings(relation)


def _beginnings(relation: Relation) -> tuple[str, ...]:
    if relation.part is Part.HAPPENING:
        return ("IN", "RB")
    return (*_BEGIN, "IN", "TO") if relation.particle else _BEGIN


def _is_of_health(relation: Relation, causes: frozenset[Topic], touched: frozenset[Topic]) -> bool:
    if relation.part in (Part.HAPPENING, Part.BACKWARD):
        return outcome(causes)
    if relation.lemma in listed("multiplying") and causes - {Topic.PERSON}:
        return True
    if causes == {Topic.PERSON} or (relation.force is Force.WEAK and not causes):
        return False
    return outcome(touched) or bool(causes - {Topic.PERSON} and touched)
