"""Statements about people of a kind: "children who are never held grow wary", "women smell fear"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from zolint.nlp import Parse, Word
from zolint.view.claims.assertion import asserts
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.complement import is_superlative
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, outcome, stated
from zolint.view.claims.word_groups import comparing
from zolint.view.clauses import Clause
from zolint.view.outcomes import Topic
from zolint.view.relations import Force, Part, relations

_MAIN = ("ROOT", "conj", "ccomp", "parataxis")
_PARTICULAR = frozenset(
    {"her", "his", "its", "my", "our", "some", "the", "their", "these", "us", "we", "you", "your"}
)
_SPOKEN_TO = _PARTICULAR - {"its", "some", "the", "their", "these"}
_ANYONE = frozenset({"anybody", "anyone", "those", "whoever"})
_AGAIN = frozenset({"again", "always", "forever", "never", "soon", "sooner"})
_EVER = frozenset({"always", "ever", "never", "rarely", "seldom"})
_OFTEN = re.compile(
    r"\b(?:[\w-]+ times|once|twice) (?:an?|per|every) (?:hour|day|night|week|month|year)\b"
    r"|\bwithin (?:an?|one|two|three|four|five|six|ten) (?:hour|day|night|week|month|year)s?\b"
    r"|\bevery (?:few|[a-z]+) (?:seconds|minutes|hours|days|weeks|months|years)\b"
)
_SHORTEST = 6
"""With fewer words a group of words without a verb is a title."""


def people(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a main clause that says what people of a kind do, are or become."""
    subject, verb = clause.subject, clause.verb
    if subject is None or verb.relation not in _MAIN or not clause.finite or clause.past:
        return
    if subject.lemma == "we" and _is_of_us_all(clause, reading) and asserts(clause):
        yield stated(clause, "generality", ClaimKind.EFFECT, verb, sure=False)
    if Topic.PERSON not in reading.topics((subject,)) and not _is_anyone(clause.parse, subject):
        return
    if _is_particular(clause, subject) or _is_under_way(clause):
        return
    if _is_arranged(clause.parse):
        return
    if _tells(clause, subject, reading) and asserts(clause):
        found = stated(clause, "generality", ClaimKind.EFFECT, verb, sure=False)
        yield replace(found, force=Force.ASSOCIATION if _is_set_apart(clause, subject) else None)


def headless(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield a sentence about a kind whose main verb is misread: "girls who start early stop early"."""
    root = next(parse.roots(), None)
    if root is None or root.tag != "NNS" or root.index > 1 or len(parse.words) <= _SHORTEST:
        return
    about = reading.topics((root,))
    if not parse.text.endswith(".") or not about:
        return
    own = (word.lemma for word in parse.children(root, "det", "poss"))
    if _is_arranged(parse) or not _PARTICULAR.isdisjoint(own):
        return
    relatives = (
        verb
        for verb in parse.children(root, "acl", "relcl")
        if verb.relation == "acl" or any(parse.children(verb, "nsubj", "nsubjpass"))
    )
    told = next(relatives, None)
    if told is None:
        return
    rest = parse.words[told.index + 1 : -1]
    people = Topic.PERSON in about and any(word.tag in ("NN", "VB", "VBP") for word in rest)
    if people or any(_is_verb_like(parse, word) for word in rest):
        yield comparing(parse, (parse.words[0].start, parse.words[-1].start))


def _is_anyone(parse: Parse, subject: Word) -> bool:
    """Whether anybody is meant of whom a clause holds: "those who", "whoever grew up with"."""
    if subject.relation == "csubj":  # "whoever cooks picks the film" is a rule of the house
        return subject.tag == "VBD" and any(
            word.lemma == "whoever" for word in parse.children(subject, "nsubj", "nsubjpass")
        )
    return subject.lemma in _ANYONE


def _is_of_us_all(clause: Clause, reading: Reading) -> bool:
    """Whether it is said what the bodies of all of us do: "we bond through the nose"."""
    inside = reading.topics(clause.after()) & {Topic.BODY, Topic.MECHANISM, Topic.RELATIONSHIP}
    return bool(inside) and not clause.modal and clause.verb.lemma in listed("behaving")


def _is_verb_like(parse: Parse, word: Word) -> bool:
    """Whether a word that is read as something else stands and looks like the main verb."""
    before = parse.words[word.index - 1]
    loose = before.tag not in ("CC", "DT", "IN", "JJ", "JJR", "PRP$", "TO") and before.text != ","
    known = relations(word.text.lower(), Part.HAPPENING, Part.VERB)
    return loose and word.tag in ("JJ", "NN", "VB", "VBP") and any(not each.particle for each in known)


def _is_arranged(parse: Parse) -> bool:
    """Whether it is told how a service, a house or the law handles people: "who arrive late wait outside"."""
    return not listed("arranging").isdisjoint(word.lemma for word in parse.words)


def _is_particular(clause: Clause, subject: Word) -> bool:
    """Whether some people are meant that were named, or the reader is: "the couples", "people you know"."""
    own = (word.lemma for word in clause.parse.children(subject, "det", "poss"))
    return not _PARTICULAR.isdisjoint(own) or any(word.lemma in _SPOKEN_TO for word in clause.about())


def _is_under_way(clause: Clause) -> bool:
    """Whether it is said what people are doing just now, "are being rude", or need not do: it judges."""
    auxiliaries = clause.parse.children(clause.verb, "aux")
    return any(word.lemma in ("be", "dare", "need") for word in auxiliaries)


def _is_set_apart(clause: Clause, subject: Word) -> bool:
    """Whether what is said goes together with what sets people apart from others."""
    return subject.relation == "csubj" or any(clause.parse.children(subject, "acl", "amod", "prep", "relcl"))


def _tells(clause: Clause, subject: Word, reading: Reading) -> bool:
    """Whether something is said of a kind of people that one would have to count or to follow up."""
    restricted = subject.relation == "csubj" or any(clause.parse.children(subject, "relcl"))
    restricted = restricted or subject.lemma == "whoever"
    if clause.modal:
        return _is_bound(clause, subject, restricted=restricted)
    if (restricted and _fares(clause, subject)) or _becomes(clause, subject):
        return True
    if not _is_kind(clause, subject):
        return False
    often = _OFTEN.search(clause.parse.text, clause.verb.start)
    set_apart = _is_sooner(clause) or _lacks(clause, subject) or _is_ranked(clause, subject)
    return bool(often) or set_apart or _has_in_common(clause, reading)


def _is_bound(clause: Clause, subject: Word, *, restricted: bool) -> bool:
    """Whether people cannot do or will do something: "men cannot do without it", "will hit again"."""
    if clause.modal == "will" and restricted:
        again = any(word.lemma in _AGAIN for word in clause.parse.children(clause.verb, "advmod", "neg"))
        return again or any(word.tag in ("JJR", "RBR") for word in clause.after())
    return clause.modal == "can" and clause.negated and _is_kind(clause, subject)


def _is_sooner(clause: Clause) -> bool:
    """Whether people do something sooner or more than others: "women come faster on top"."""
    compared = any(word.tag == "RBR" for word in clause.parse.children(clause.verb, "advmod"))
    return compared and clause.verb.lemma not in ("need", "want")


def _lacks(clause: Clause, subject: Word) -> bool:
    """Whether people are set apart by what they have or lack: "boys without fathers go looking"."""
    apart = any(word.lemma in ("with", "without") for word in clause.parse.children(subject, "prep"))
    return apart and clause.verb.lemma not in (*listed("saying"), *listed("copulas"))


def _fares(clause: Clause, subject: Word) -> bool:
    verb = clause.verb
    if verb.lemma == "be":  # "a man who checks on you is a man who was left"
        same = any(word.lemma == subject.lemma for word in clause.parse.children(verb, "attr"))
        states = tuple(clause.parse.children(verb, "acomp"))
        states = states if subject.tag == "NNS" else ()
        return (same and not clause.negated) or any(word.lemma not in listed("judging") for word in states)
    after = clause.after()
    if verb.lemma == "need" and any(word.tag in ("JJR", "RBR") for word in after):
        return all(word.lemma not in ("no", "nothing") for word in after)
    ever = any(word.lemma in _EVER for word in clause.parse.children(verb, "advmod", "neg"))
    return ever or verb.lemma not in listed("saying")


def _becomes(clause: Clause, subject: Word) -> bool:
    """Whether a kind of person turns into something: "an anxious child becomes a clinging wife"."""
    parse, verb = clause.parse, clause.verb
    article = any(word.lemma in ("a", "an", "every") for word in parse.children(subject, "det"))
    apart = any(word.lemma not in listed("unspecific") for word in parse.children(subject, "amod"))
    ever = any(word.lemma in ("always", "never") for word in parse.children(verb, "advmod", "neg"))
    if article and ever and any(parse.children(subject, "prep", "amod")):  # "a man like that never changes"
        return verb.lemma not in listed("saying")
    goes_on = any(True for _ in parse.children(verb, "attr", "prep", "dobj", "acomp"))
    into = any(word.lemma == "into" for word in parse.children(verb, "prep"))
    if subject.tag == "NNS" and apart and (into or any(parse.children(verb, "attr"))):
        return verb.lemma in listed("becoming")  # "abused boys turn into silent men"
    return article and apart and verb.lemma in listed("becoming") and goes_on


def _is_kind(clause: Clause, subject: Word) -> bool:
    """Whether a plural names people by sex, age or tie, or by what sets them apart: "shy people"."""
    if subject.tag != "NNS":
        return False
    own = clause.parse.children(subject, "amod", "compound", "relcl", "prep", "acl")
    apart = any(word.lemma not in listed("unspecific") for word in own)
    plain = not any(clause.parse.children(subject, "det", "nummod", "amod"))
    return apart or (plain and subject.lemma not in listed("anybody"))


def _is_ranked(clause: Clause, subject: Word) -> bool:
    """Whether people are put above others: "are the happier ones", "make better lovers"."""
    parse, verb = clause.parse, clause.verb
    if verb.lemma not in ("be", "become", "make"):
        return False
    called = tuple(parse.children(verb, "attr", "dobj"))
    if verb.lemma == "make" and any(word.tag == "NNS" and word.relation == "dobj" for word in called):
        return any(True for word in called for _ in parse.children(word, "amod")) and subject.tag == "NNS"
    degrees = (degree for word in called for degree in parse.children(word, "amod"))
    return any(degree.tag == "JJR" or is_superlative(parse, degree) for degree in degrees)


def _has_in_common(clause: Clause, reading: Reading) -> bool:
    """Whether the body or the feelings of a kind of people are said to be alike: "do not ovulate"."""
    verb = clause.verb
    if clause.passive or verb.lemma in listed("saying") or verb.lemma == "be":
        return False
    if verb.lemma in listed("growing") and not any(clause.parse.children(verb, "xcomp")):
        return True
    aims = clause.parse.children(verb, "advcl", "xcomp") if verb.lemma == "do" else ()  # "do it to calm down"
    close = (verb, *clause.parse.children(verb, "dobj", "acomp"), *aims)
    return outcome(reading.topics(close))
