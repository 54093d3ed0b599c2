"""What the complement of a clause says of its subject, as a statement."""

from __future__ import annotations

from dataclasses import replace

from zolint.nlp import Parse, Word
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, kind_of, stated
from zolint.view.clauses import Clause
from zolint.view.outcomes import Topic
from zolint.view.relations import Direction, Force, Relation


def said(  # noqa: PLR0913 - what a complement is said with; two of them by name
    clause: Clause,
    complement: Word,
    reading: Reading,
    relation: Relation | None,
    *,
    kind: ClaimKind | None = None,
    sure: bool = True,
) -> Statement:
    """Return what a clause says with a complement, and with the relation that the complement holds if any."""
    direction = relation.direction if relation else Direction.NONE
    about, after = reading.topics(clause.about()), reading.topics(clause.after())
    kind = kind or _kind(complement, about, after, direction)
    force = relation.force if relation else None
    if force is None and compares(clause.parse, complement):
        force = Force.ASSOCIATION
    found = stated(clause, "predicate", kind, complement, sure=sure)
    if kind is ClaimKind.PREVALENCE:  # "the most common cause" says how often, more than why
        force = None
    if force is not None and any(clause.parse.children(clause.verb, "expl")) and Topic.MECHANISM not in after:
        force = None  # "there is a lack of" says of nothing what it does
    return replace(found, force=force, direction=direction)


def compares(parse: Parse, adjective: Word) -> bool:
    """Whether an adjective compares: "safer", "more harmful"."""
    degrees = parse.children(adjective, "advmod")
    signs = ("as", "less", "more") if adjective.relation == "acomp" else ("less", "more")
    return adjective.tag in ("JJR", "RBR") or any(child.lemma in signs for child in degrees)


def is_superlative(parse: Parse, adjective: Word) -> bool:
    """Whether an adjective ranks first: "safest", "most harmful"."""
    return adjective.tag == "JJS" or any(word.tag == "RBS" for word in parse.children(adjective, "advmod"))


def _kind(
    complement: Word, about: frozenset[Topic], after: frozenset[Topic], direction: Direction
) -> ClaimKind:
    """Return the kind of a claim; "is a way of managing stress" tells no risk, "is a trigger of" does."""
    kind = kind_of(complement.lemma, about, after, direction)
    harms = direction is Direction.DOWN or complement.lemma in listed("harming_roles")
    if kind is ClaimKind.RISK and not harms:
        return ClaimKind.TREATMENT
    return ClaimKind.RISK if harms and kind is not ClaimKind.MECHANISM else kind
