"""The claims of headlines, which leave their verb out or give it as an order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from zolint.nlp import Parse, Word
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, outcome
from zolint.view.claims.word_groups import group_after, group_before, relating
from zolint.view.clauses import is_verb
from zolint.view.relations import Force, Part, Relation, relations

_PARTICIPLES = frozenset({"associated", "connected", "correlated", "linked", "related", "tied"})


def headlines(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield what headlines claim: "Poor sleep linked to low mood", "Avoid stress with a hug"."""
    for word in parse.words[1:-1]:
        relation = next(_followed(parse, word), None)
        if relation is None or (is_verb(word) and word.text.lower() not in _PARTICIPLES):
            continue
        before, after = group_before(parse, word), group_after(parse, word)
        if word.lemma in listed("values"):  # "not necessary for"
            continue
        is_role = relation.part is Part.ROLE and not reading.topics(before)  # "A source of closeness"
        if before and not is_role and outcome(reading.topics(after)):
            yield relating(before, word, after, relation, reading)
    yield from promises(parse, reading)


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
        cause = group_after(parse, means)
        if outcome(reading.topics(effect)) and reading.topics(cause):
            found = relating((), first, effect, relation, reading)
            yield replace(found, cause=(cause[0].start, cause[-1].end), end=cause[-1].end)


def _followed(parse: Parse, word: Word) -> Iterator[Relation]:
    """Yield the relations of an adjective whose second word follows."""
    following = parse.words[word.index + 1].lemma
    for relation in relations(word.text.lower(), Part.ADJECTIVE):
        if relation.particle == following:
            yield relation
    if following == "of":  # "now main cause of"
        yield from (each for each in relations(word.lemma, Part.ROLE) if each.force is Force.STRONG)
