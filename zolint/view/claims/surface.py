"""Claims that the parse does not show: verbs read as nouns ("jealousy erodes trust"), and headlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from zolint.confidence import Confidence
from zolint.nlp import Parse, Word
from zolint.view.claims.assertion import is_believed
from zolint.view.claims.inflection import past, third_person
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, kind_of, outcome
from zolint.view.clauses import is_verb
from zolint.view.outcomes import Topic
from zolint.view.relations import Force, Part, Relation, all_relations, relations

_REACH = 9
"""How many words a noun group on either side may have."""
_BESIDE = ("NN", "NNS", "NNP", "NNPS", "VBG", "PRP")
_BEGIN = ("CD", "DT", "PRP", "PRP$", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "VBG", "RB")
_STOPS = frozenset(",;:()–—.")
_PARTICIPLES = frozenset({"associated", "connected", "correlated", "linked", "related", "tied"})
_BREAKING = ("VBZ", "VBP", "VBD")
_LOOSE = ("CC", "DT", "IN", "TO")
"""What no noun group ends with."""
_AS_NOUNS = ("compound", "amod", "nmod")


def homographs(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield claims of the form noun group, relation verb, noun group, whose verb is read as a noun."""
    for word in parse.words[1:-1]:
        relation = _misread(parse, word)
        if relation is None or is_believed(parse, word):
            continue
        before, after = _before(parse, word), _after(parse, word)
        if _begins_well(before, relation) and after and after[0].tag in _beginnings(relation):
            causes, touched = reading.topics(before), reading.topics(after)
            if _is_of_health(relation, causes, touched):
                yield _statement(before, word, after, relation, reading)


def _misread(parse: Parse, word: Word) -> Relation | None:
    """Return the relation that a word holds which is read as a part of a noun group."""
    text = word.text.lower()
    if _lacks_verb(parse, word):
        return (_forms() | _bare_forms() | _past_forms()).get(text)
    if word.tag in ("VB", "VBP", "VBZ"):
        forms = _forms() | _bare_forms()
        return forms.get(text) if word.relation in _AS_NOUNS else None
    if is_verb(word):
        return None
    any_verb = any(is_verb(other) and other.relation not in _AS_NOUNS for other in parse.words)
    return _forms().get(text) or (None if any_verb else _bare_forms().get(text))


def _lacks_verb(parse: Parse, word: Word) -> bool:
    """Whether the clause of a word begins with "that" and has no verb: one of its words must be it."""
    for head in (word, *parse.ancestors(word)):
        if any(child.lemma == "that" and child.index < word.index for child in parse.children(head, "mark")):
            return not is_verb(head)
        if is_verb(head) and head.relation not in _AS_NOUNS:
            return False
    return False


def _begins_well(before: tuple[Word, ...], relation: Relation) -> bool:
    if not before:
        return False
    # "cared for strengthens": a form that can be no noun needs no noun before it
    return (
        before[-1].tag in _BESIDE
        or before[-1].index == 0
        or (before[-1].tag == "IN" and not _is_noun_too(relation.lemma))
    )


def _beginnings(relation: Relation) -> tuple[str, ...]:
    return ("IN", "RB") if relation.part is Part.HAPPENING else _BEGIN


def _is_noun_too(lemma: str) -> bool:
    return lemma in listed("nouns_too") or bool(relations(lemma, Part.CHANGE, Part.ROLE, Part.EFFECT))


def _is_of_health(relation: Relation, causes: frozenset[Topic], touched: frozenset[Topic]) -> bool:
    if relation.part is Part.HAPPENING:
        return outcome(causes)
    if causes == {Topic.PERSON} or (relation.force is Force.WEAK and not causes):
        return False
    return outcome(touched) or bool(causes - {Topic.PERSON} and touched)


def headlines(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield what headlines claim: "Poor sleep linked to low mood", "Avoid stress with a hug"."""
    for word in parse.words[1:-1]:
        relation = next(_followed(parse, word), None)
        if relation is None or (is_verb(word) and word.text.lower() not in _PARTICIPLES):
            continue
        before, after = _before(parse, word), _after(parse, word)
        if before and outcome(reading.topics(after)):
            yield _statement(before, word, after, relation, reading)
    yield from promises(parse, reading)


def _followed(parse: Parse, word: Word) -> Iterator[Relation]:
    """Yield the relations of an adjective whose second word follows."""
    following = parse.words[word.index + 1].lemma
    for relation in relations(word.text.lower(), Part.ADJECTIVE):
        if relation.particle == following:
            yield relation


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
        after[-1].end,
        kind_of(relation.lemma, reading.topics(before), reading.topics(after), relation.direction),
        (word.start, word.end),
        (start, before[-1].end) if before else None,
        (after[0].start, after[-1].end),
        relation.force,
        relation.direction,
        confidence=Confidence.MEDIUM,
    )


@cache
def _forms() -> dict[str, Relation]:
    """Return the relation verbs by the third person that a tagger takes for a plural."""
    happening = {relation.lemma: relation for relation in all_relations() if relation.part is Part.HAPPENING}
    return {third_person(lemma): relation for lemma, relation in (happening | _bare_forms()).items()}


@cache
def _bare_forms() -> dict[str, Relation]:
    found: dict[str, Relation] = {}
    for relation in all_relations():
        if relation.part is Part.VERB and not relation.particle and relation.force is not Force.ASSOCIATION:
            found.setdefault(relation.lemma, relation)
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
    while end < len(parse.words) and end - word.index <= _REACH and not _ends_group(parse.words[end]):
        end += 1
    while end > word.index + 2 and parse.words[end - 1].tag in _LOOSE:
        end -= 1
    return parse.words[word.index + 1 : end]


def _ends_group(word: Word) -> bool:
    asks = word.tag in ("WDT", "WP") and word.lemma != "what"
    asks = asks or word.relation == "mark"
    return word.text in _STOPS or asks or (is_verb(word) and word.tag in _BREAKING)
