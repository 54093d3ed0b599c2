"""What a sentence speaks of: what pronouns after it may stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from zolint.nlp import Parse, Word
from zolint.view.data import words
from zolint.view.statements.words import grammar

_LONGEST = 8
"""A name of more words is a sentence of its own."""
_SHORT = 4
"""A heading of more words names more than one thing."""
_OBJECTS = ("dobj", "attr", "nsubj", "nsubjpass", "ROOT", "oprd")
_OTHERS = ("pobj", "conj", "csubj", "appos")
_CLAUSES = ("relcl", "acl", "appos", "punct", "advcl")


@dataclass(frozen=True)
class Referent:
    """What a pronoun may stand for."""

    text: str
    many: bool
    """Whether "they" stands for it, and not "it"."""
    person: bool


@dataclass(frozen=True)
class Cast:
    """What a sentence speaks of."""

    center: tuple[Referent, ...] = ()
    """What its own pronouns stand for."""
    subject: tuple[Referent, ...] = ()
    objects: tuple[Referent, ...] = ()
    others: tuple[Referent, ...] = ()


_NOTHING: Mapping[int, Referent] = MappingProxyType({})


def cast(parse: Parse, stands: Mapping[int, Referent] = _NOTHING) -> Cast:
    """Return what a sentence speaks of; `stands` gives what its pronouns stand for, by their offsets."""
    head = grammar.main_subject(parse)
    found: dict[str, list[Referent]] = {"subject": [], "objects": [], "others": []}
    for word in parse.words:
        # a sentence without a verb is mostly one whose verb the parser takes for a noun
        verbless = word.relation == "ROOT" and len(parse.words) > _SHORT
        core = word is head or (word.relation in (*_OBJECTS, *_OTHERS) and not verbless)
        referent = stands.get(word.start) or (referent_of(parse, word) if core else None)
        if referent:
            role = "subject" if word is head else "objects" if word.relation in _OBJECTS else "others"
            found[role].append(referent)
    return Cast(tuple(dict.fromkeys(stands.values())), *map(tuple, found.values()))


def cast_of_heading(parse: Parse) -> Cast:
    """Return what a heading names: the subject of a sentence, or all of a short name."""
    if not grammar.has_verb(parse):
        return cast(parse) if len(parse.words) <= _SHORT else Cast()
    head = grammar.main_subject(parse)
    subject = referent_of(parse, head) if head else None
    return Cast(subject=(subject,) if subject and len(subject.text.split()) <= _SHORT else ())


def referent_of(parse: Parse, head: Word) -> Referent | None:
    """Return what a noun or a gerund names, or None where no pronoun would take it up."""
    gerund = head.tag == "VBG" and head.relation in ("csubj", "nsubj", "ROOT")
    if not gerund and head.tag not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    if head.lemma in small("idle") or head.text.lower() in small("idle"):
        return None
    words = _name(parse, head, gerund=gerund)
    if not words:
        return None
    many = head.tag in ("NNS", "NNPS") or any(parse.children(head, "conj"))
    person = head.lemma in small("persons") or _is_called(parse, head)
    return Referent(parse.text[words[0].start : words[-1].end], many and not gerund, person)


def _is_called(parse: Parse, head: Word) -> bool:
    """Whether a name with a capital is that of somebody, who says something or has something of his own."""
    if head.tag not in ("NNP", "NNPS") or head.relation not in ("nsubj", "nsubjpass"):
        return False
    owned = any(word.text.lower() in ("his", "her", "he", "she") for word in parse.words)
    return owned or parse.head(head).lemma in small("saying")


def _name(parse: Parse, head: Word, *, gerund: bool) -> Sequence[Word]:
    """Return the words of a name in a row; nothing where they are many."""
    whole: Sequence[Word] = parse.subtree(head)
    if gerund:
        whole = [word for word in whole if word.index >= head.index]
    if len(whole) > _LONGEST:
        if head.lemma in small("persons"):
            # "women who smoke" are not all women
            return ()
        whole = _bare(parse, head)
    while whole and whole[-1].relation in ("punct", "prep"):
        whole = whole[:-1]
    in_a_row = whole and whole[-1].index - whole[0].index == len(whole) - 1
    return whole if in_a_row and len(whole) <= _LONGEST else ()


def _bare(parse: Parse, head: Word) -> Sequence[Word]:
    """Return the words of a name without clauses, and without phrases but for those with "of"."""
    found = [head]
    for word in found:
        children = (child for child in parse.children(word) if child.relation not in _CLAUSES)
        found += (child for child in children if child.relation != "prep" or child.lemma == "of")
    return sorted(found, key=lambda word: word.index)


small = partial(words, "referents")
"""A list of small words."""
