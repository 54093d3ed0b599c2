"""The words of a claim with "may": "may ease", "may be passed on", "may not protect", "which may lead"."""

from __future__ import annotations

from zolint.nlp import Parse, Word
from zolint.view.claims.inflection import softened
from zolint.view.clauses import Clause
from zolint.view.clauses import clause as clause_of
from zolint.view.relations import Part, relations

_KNOWN = frozenset(
    {"be", "become", "come", "depend", "feel", "go", "have", "mean", "remain", "result", "seem"}
)
"""Verbs besides the relations that "may" can soften; the tagger calls other words verbs that are none."""
_PRESENT = ("VBZ", "VBP")


def softer(clause: Clause) -> str:
    """Return the verb of a clause with "may"; empty where that takes more than a word or two."""
    parse, verb = clause.parse, clause.verb
    if not (verb.lemma in _KNOWN or relations(verb.lemma, Part.VERB, Part.HAPPENING)):
        return ""
    auxiliaries = tuple(word for word in parse.children(verb, "aux", "auxpass") if word.tag != "TO")
    if verb.tag == "VB" and verb.relation == "xcomp" and not auxiliaries:  # "helps to ease"
        return softer(clause_of(parse, parse.head(verb)))
    if not auxiliaries:
        return _alone(clause, _not(clause, verb))
    only = auxiliaries[0]
    if len(auxiliaries) > 1 or only.tag not in _PRESENT:
        return ""
    if only.lemma == "do":
        return f"may {_not(clause, verb)}{verb.lemma}"
    return f"may {_not(clause, verb)}be {verb.text}" if only.lemma == "be" else ""


def _alone(clause: Clause, negation: str) -> str:
    parse, verb = clause.parse, clause.verb
    if verb.tag in _PRESENT and not clause.negated:
        return softened(verb.text, verb.lemma)
    if verb.tag in _PRESENT and negation and verb.lemma == "be":
        return "may not be"
    ends = verb.tag == "VBG" and verb.relation == "advcl" and _follows_comma(parse, verb)
    return f"which may {verb.lemma}" if ends and not clause.negated else ""


def _not(clause: Clause, verb: Word) -> str:
    return "not " if any(clause.parse.children(verb, "neg")) else ""


def _follows_comma(parse: Parse, verb: Word) -> bool:
    return verb.index > 0 and parse.words[verb.index - 1].text == ","
