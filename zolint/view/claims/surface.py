"""Claims that the parse does not show: verbs read as nouns ("jealousy erodes trust"), and headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from zolint.confidence import Confidence
from zolint.nlp import Parse, Word
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.describing import is_price
from zolint.view.claims.inflection import past, third_person
from zolint.view.claims.lexicon import listed
from zolint.view.claims.reported import is_believed
from zolint.view.claims.statement import Reading, Statement, kind_of, outcome
from zolint.view.clauses import is_verb
from zolint.view.outcomes import Topic
from zolint.view.relations import Force, Part, Relation, all_relations, relations

_SHORTEST = 5
"""With fewer words a sentence without a verb is none."""
_REACH = 9
"""How many words a noun group on either side may have."""
_BESIDE = ("NN", "NNS", "NNP", "NNPS", "VBG", "PRP")
_BEGIN = ("CD", "DT", "PRP", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "VBG", "RB", "RBS", "WRB")
_STOPS = frozenset(",;:()–—.")
_BREAKS = frozenset(";:–—")
_PARTICIPLES = frozenset({"associated", "connected", "correlated", "linked", "related", "tied"})
_BREAKING = ("VBZ", "VBP", "VBD")
_NOMINAL = ("JJ", "NN", "NNS", "RB")
_LOOSE = ("CC", "DT", "IN", "TO")
"""What no noun group ends with."""
_AS_NOUNS = ("compound", "amod", "nmod")
_MISPLACED = (*_AS_NOUNS, "dep", "pobj", "prep")
"""Relations that no finite verb has."""
_SUBORDINATE = ("advcl", "aux", "ccomp", "conj", "relcl")
_OPENING = ("IN", "TO", "WP", "WRB")
"""Tags of words that a subordinate clause begins with."""
_GONE = re.compile(
    r"(?P<of>\b[\w’' -]{3,60}) (?P<says>(?:is|are) (?:gone|history|a thing of the past|over and done with)\b)"
)
_GONE_BY = re.compile("gone|history|past|done with")
_ALL = re.compile(" all ")
_ALL_IT_TAKES = re.compile(
    r"(?P<says>\b(?:is|are) all (?:that )?(?:it takes|you need|one needs)) (?P<of>(?:for|to) [\w’' -]{3,60})"
)
_TOLD = re.compile(r"\b(?:he|her|his|I|my|our|she|we)\b", re.IGNORECASE)
_SUBORDINATES = re.compile(r"\b(?:after|as soon as|if|once|unless|until|when|where|whether)\b", re.IGNORECASE)
_LOST = frozenset(
    {Topic.BODY, Topic.DISEASE, Topic.FEELING, Topic.MECHANISM, Topic.RELATIONSHIP, Topic.SYMPTOM}
)
_PARTICLE_REACH = 3
_APART = ("back", "down", "of", "up")
"""Particles that may follow the object: "pushes testosterone up"."""


def homographs(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield claims of the form noun group, relation verb, noun group, whose verb is read as a noun."""
    for word in parse.words[1:]:
        relation = _misread(parse, word)
        if relation is None or is_believed(parse, word) or is_price(parse, word):
            continue
        before, after = _before(parse, word), _after(parse, word)
        if relation.part is Part.VERB and not _goes_on(before, after, relation):
            relation = _happening_forms_too().get(word.text.lower(), relation)
        has_verb = any(_is_finite(parse, root) for root in parse.roots())
        if before and before[-1].tag in ("JJ", "VB", "VBN") and has_verb:
            continue  # "those with chronic conditions": this is no verb
        if _begins_well(before, relation, reading) and _goes_on(before, after, relation):
            causes, touched = reading.topics(before), reading.topics(after)
            if _is_of_health(relation, causes, touched):
                yield _statement(before, word, after, relation, reading)


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
        words, relation = (parse.words[0].start, parse.words[-1].start), (compared.start, compared.end)
        yield Statement(
            "surface",
            *words,
            ClaimKind.EFFECT,
            relation,
            force=Force.ASSOCIATION,
            confidence=Confidence.MEDIUM,
        )


def _misread(parse: Parse, word: Word) -> Relation | None:
    """Return the relation that a word holds which is read as a part of a noun group."""
    text = word.text.lower()
    if text not in _any_form():
        return None
    with_particle = _particled(parse, word)
    if _is_sole(parse, word):
        return with_particle or _bare_forms().get(text) or _forms().get(text)
    if _lacks_verb(parse, word):
        return _past_forms().get(text) or _bare_forms().get(text) or _forms().get(text)
    if word.tag in ("VB", "VBP", "VBZ"):
        misplaced = word.relation in _MISPLACED
        return (_bare_forms().get(text) or _forms().get(text)) if misplaced else None
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
        return _past_forms().get(text) if participle else None
    if with_particle is not None and (" " in with_particle.particle or not any_verb):
        return with_particle
    if word.tag == "JJR" and word.relation != "ROOT":  # "lower back pain"
        return None
    bare = None if any_verb else _bare_forms().get(text) or _happening_forms().get(text)
    return _forms().get(text) or bare


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
    if word.tag in _BREAKING or (word.tag == "VB" and any(parse.children(word, "aux"))):
        return True
    return any(child.tag in (*_BREAKING, "MD") for child in parse.children(word, "aux", "auxpass"))


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
    for relation in _particle_forms().get(word.text.lower(), ()):
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
        or (before[-1].tag == "IN" and not _is_noun_too(relation.lemma))
    )


def _goes_on(before: tuple[Word, ...], after: tuple[Word, ...], relation: Relation) -> bool:
    if not after or after[0].tag == "CC":
        subordinate = _SUBORDINATES.search(" ".join(word.text for word in before))
        return relation.part is Part.HAPPENING and not subordinate
    if len(after) > 1 and after[0].tag in ("VBD", "VBN") and after[1].tag in ("NN", "NNS"):
        return relation.part is not Part.HAPPENING  # "releases stored grief"
    return after[0].tag in _beginnings(relation)


def _beginnings(relation: Relation) -> tuple[str, ...]:
    if relation.part is Part.HAPPENING:
        return ("IN", "RB")
    return (*_BEGIN, "IN", "TO") if relation.particle else _BEGIN


def _is_noun_too(lemma: str) -> bool:
    return lemma in listed("nouns_too") or bool(relations(lemma, Part.CHANGE, Part.ROLE, Part.EFFECT))


def _is_of_health(relation: Relation, causes: frozenset[Topic], touched: frozenset[Topic]) -> bool:
    if relation.part in (Part.HAPPENING, Part.BACKWARD):
        return outcome(causes)
    if relation.lemma in listed("multiplying") and causes - {Topic.PERSON}:
        return True
    if causes == {Topic.PERSON} or (relation.force is Force.WEAK and not causes):
        return False
    return outcome(touched) or bool(causes - {Topic.PERSON} and touched)


def endings(text: str, reading: Reading) -> Iterator[Statement]:
    """Yield that something of health is over with, or takes no more: "one pill and the panic is gone"."""
    for sign, pattern in ((_GONE_BY, _GONE), (_ALL, _ALL_IT_TAKES)):
        if not sign.search(text):  # nearly always
            continue
        for found in pattern.finditer(text):
            start, end = found.span("of")
            told = _TOLD.search(text) or _SUBORDINATES.search(text, 0, found.start("says"))
            if not told and not reading.within(start, end).isdisjoint(_LOST):
                words = found.span("says")
                yield Statement(
                    "surface",
                    found.start(),
                    found.end(),
                    ClaimKind.EFFECT,
                    words,
                    confidence=Confidence.MEDIUM,
                )


def headlines(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield what headlines claim: "Poor sleep linked to low mood", "Avoid stress with a hug"."""
    for word in parse.words[1:-1]:
        relation = next(_followed(parse, word), None)
        if relation is None or (is_verb(word) and word.text.lower() not in _PARTICIPLES):
            continue
        before, after = _before(parse, word), _after(parse, word)
        if word.lemma in listed("values"):  # "not necessary for"
            continue
        is_role = relation.part is Part.ROLE and not reading.topics(before)  # "A source of closeness"
        if before and not is_role and outcome(reading.topics(after)):
            yield _statement(before, word, after, relation, reading)
    yield from promises(parse, reading)


def _followed(parse: Parse, word: Word) -> Iterator[Relation]:
    """Yield the relations of an adjective whose second word follows."""
    following = parse.words[word.index + 1].lemma
    for relation in relations(word.text.lower(), Part.ADJECTIVE):
        if relation.particle == following:
            yield relation
    if following == "of":  # "now main cause of"
        yield from (each for each in relations(word.lemma, Part.ROLE) if each.force is Force.STRONG)


def promises(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield the promise of an order with its means: "Avoid stress with a hug", "Sex: ease worry by touch"."""
    for first in parse.words:
        if first.index and parse.words[first.index - 1].text != ":":
            continue
        relation = next(iter(relations(first.text.lower(), Part.VERB)), None)
        rest = parse.words[first.index + 1 :]
        means = next((word for word in rest if word.lemma in ("with", "by", "through")), None)
        if relation is None or means is None:
            continue
        effect = parse.words[first.index + 1 : means.index]
        cause = _after(parse, means)
        if outcome(reading.topics(effect)) and reading.topics(cause):
            found = _statement((), first, effect, relation, reading)
            yield replace(found, cause=(cause[0].start, cause[-1].end), end=cause[-1].end)


def _statement(
    before: tuple[Word, ...], word: Word, after: tuple[Word, ...], relation: Relation, reading: Reading
) -> Statement:
    while before and before[0].tag in ("CC", "IN"):
        before = before[1:]
    start = before[0].start if before else word.start
    return Statement(
        "surface",
        start,
        after[-1].end if after else word.end,
        kind_of(relation.lemma, reading.topics(before), reading.topics(after), relation.direction),
        (word.start, word.end),
        (start, before[-1].end) if before else None,
        (after[0].start, after[-1].end) if after else None,
        relation.force,
        relation.direction,
        confidence=Confidence.MEDIUM,
    )


@cache
def _forms() -> dict[str, Relation]:
    """Return the relation verbs by the third person that a tagger takes for a plural."""
    acting = {third_person(lemma): relation for lemma, relation in _bare_forms().items()}
    return _happening_forms_too() | acting


@cache
def _happening_forms_too() -> dict[str, Relation]:
    """Return the verbs of what happens by the third person that a tagger takes for a plural."""
    happening = (relation for relation in all_relations() if relation.part is Part.HAPPENING)
    return {third_person(relation.lemma): relation for relation in happening if not relation.particle}


@cache
def _happening_forms() -> dict[str, Relation]:
    """Return the verbs of what happens by their plural present, those aside that are nouns as well."""
    happening = (relation for relation in all_relations() if relation.part is Part.HAPPENING)
    return {
        relation.lemma: relation
        for relation in happening
        if not relation.particle and not _is_noun_too(relation.lemma)
    }


@cache
def _any_form() -> frozenset[str]:
    """Return every word that can be misread."""
    lists = _forms(), _bare_forms(), _past_forms(), _happening_forms(), _particle_forms()
    return frozenset(form for forms in lists for form in forms)


@cache
def _bare_forms() -> dict[str, Relation]:
    found: dict[str, Relation] = {}
    for relation in all_relations():
        if relation.part is Part.VERB and not relation.particle and relation.force is not Force.ASSOCIATION:
            found.setdefault(relation.lemma, relation)
    return found


@cache
def _particle_forms() -> dict[str, tuple[Relation, ...]]:
    """Return the relation verbs that other words must follow, by their present forms."""
    found: dict[str, tuple[Relation, ...]] = {}
    for relation in all_relations():
        if relation.part in (Part.VERB, Part.BACKWARD, Part.HAPPENING) and relation.particle:
            for form in (relation.lemma, third_person(relation.lemma)):
                found[form] = (*found.get(form, ()), relation)
    return found


@cache
def _past_forms() -> dict[str, Relation]:
    return {past(lemma): relation for lemma, relation in _bare_forms().items()}


def _before(parse: Parse, word: Word) -> tuple[Word, ...]:
    """Return the noun group before a word."""
    start = word.index
    while start and word.index - start < _REACH and not _ends_group(parse.words[start - 1]):
        start -= 1
    return parse.words[start : word.index]


def _after(parse: Parse, word: Word) -> tuple[Word, ...]:
    """Return the noun group after a word."""
    end = word.index + 1
    if end + 1 < len(parse.words) and parse.words[end].tag == "VBD" and parse.words[end + 1].tag[:2] == "NN":
        end += 2  # "outlasts shared passion"
    while end < len(parse.words) and end - word.index <= _REACH and not _ends_group(parse.words[end]):
        end += 1
    while end > word.index + 2 and parse.words[end - 1].tag in _LOOSE:
        end -= 1
    return parse.words[word.index + 1 : end]


def _ends_group(word: Word) -> bool:
    asks = word.tag in ("WDT", "WP") and word.lemma != "what"
    asks = asks or word.relation == "mark"
    return word.text in _STOPS or asks or (is_verb(word) and word.tag in _BREAKING)
