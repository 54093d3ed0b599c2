"""Where a word stands in its sentence: in the statement or a condition, in the subject or after the verb."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.nlp import Parse, Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_CONDITIONS = ("if", "unless", "when", "whenever", "whether", "until", "till", "while", "where", "once")
_CASES = ("for", "among", "with", "at", "during", "after", "before", "by", "under", "without", "against")
"""Prepositions that name a case: another case is no opposite."""
_GIVING = ("have", "offer", "give", "show", "make", "provide", "bring", "verify", "find")
_PRONOUNS = ("i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "one")


def word_at(parse: Parse, start: int) -> Word | None:
    """Return the word that begins at or holds an offset of the sentence."""
    return next((word for word in parse.words if word.start <= start < word.end), None)


def path(parse: Parse, word: Word) -> Iterator[Word]:
    """Yield the word and its ancestors."""
    yield word
    yield from parse.ancestors(word)


def in_condition(parse: Parse, word: Word) -> bool:
    """Whether the word belongs to a clause that names a condition or a time: "if it hurts", "when dry"."""
    for step in path(parse, word):
        side = step.relation in ("advcl", "ccomp", "pcomp", "csubj")
        marks = parse.children(step, "mark", "advmod") if side else parse.children(step, "mark")
        if any(mark.lemma in _CONDITIONS for mark in marks):
            return True
    return False


def tells_apart(parse: Parse, word: Word) -> bool:
    """Whether a word says which thing is meant, not what it is like: "severe" in "treats severe pain"."""
    for step in path(parse, word):
        if step.tag[:2] == "VB" and step.relation != "amod":
            return False
        head = parse.head(step)
        if step.relation == "pobj" and head.lemma in _CASES:
            return True
        if step.relation == "amod" and head.relation == "dobj" and parse.head(head).lemma not in _GIVING:
            return True
    return False


def in_infinitive(parse: Parse, word: Word) -> bool:
    """Whether the word stands in what an adjective or noun is said of: "it is normal not to want"."""
    return any(
        step.relation in ("xcomp", "acl", "csubj", "advcl")
        and (parse.head(step).tag[0] in "JN" or parse.head(step).lemma == "be")
        for step in path(parse, word)
    )


def limits_subject(parse: Parse, word: Word) -> bool:
    """Whether the word stands in a clause that says which subjects are meant: "people who do not smoke"."""
    inside = False
    for step in path(parse, word):
        inside = inside or step.relation in ("relcl", "acl", "csubj")
        if inside and step.relation in SUBJECTS:
            return True
    return False


def in_subject(parse: Parse, word: Word) -> bool:
    """Whether the word is the subject of the main clause or belongs to it."""
    for step in path(parse, word):
        if step.relation in SUBJECTS:
            return True
        if step.tag[:2] == "VB" and step.relation not in ("amod", "compound"):
            return False
    return False


def subject(parse: Parse, verb: Word) -> Word | None:
    """Return the head of the verb's subject, or of the clause's that the verb shares."""
    for step in path(parse, verb):
        found = next(parse.children(step, "nsubj", "nsubjpass", "csubj"), None)
        if found:
            return found
        if step.relation not in ("conj", "xcomp", "aux", "auxpass"):
            return None
    return None


def main_subject(parse: Parse) -> Word | None:
    """Return the head of the first main clause's subject; of "there is X", X."""
    for root in parse.roots():
        if any(parse.children(root, "expl")):
            return next(parse.children(root, "attr", "nsubj", "dobj"), None)
        found = subject(parse, root)
        if found:
            return found
    return None


def predicate(parse: Parse, word: Word) -> tuple[int, int]:
    """Return where the clause of a word says what it says: "is not safe", as offsets in the sentence."""
    verbs = (step for step in path(parse, word) if step.tag[:2] == "VB" and step.relation[:3] != "aux")
    verb = next(verbs, word)
    parts = [verb, *parse.children(verb, "aux", "auxpass", "neg", "acomp", "attr", "dobj", "oprd")]
    parts += [child for part in parts[1:] for child in parse.children(part, "det", "neg", "amod")]
    near = [part for part in parts if abs(part.index - verb.index) <= _REACH]
    return min(part.start for part in near), max(part.end for part in near)


def phrase(parse: Parse, head: Word) -> str:
    """Return a noun with what stands before it and its "of" phrase, as written; empty where that is long."""
    before = parse.children(head, "amod", "compound", "poss", "nummod")
    found = [head, *(part for word in before if word.index < head.index for part in parse.subtree(word))]
    for preposition in parse.children(head, "prep"):
        if preposition.lemma == "of":
            found += [word for word in parse.subtree(preposition) if word.relation != "relcl"]
    start, end = min(found, key=_index), max(found, key=_index)
    text = parse.text[start.start : end.end]
    return text if end.index - start.index < _REACH and not is_pronoun(head) else ""


def noun_phrase(parse: Parse, head: Word) -> tuple[Word, ...]:
    """Return a noun with all that names it, without clauses, conjuncts and appositions."""
    found = [head]
    for word in found:
        found.extend(
            c
            for c in parse.children(word)
            if c.relation not in ("relcl", "acl", "conj", "cc", "appos", "punct", "det")
        )
    return tuple(found)


def _index(word: Word) -> int:
    return word.index


_REACH = 6
"""So many words on, a part of a phrase is no longer quoted with it."""


def has_verb(parse: Parse) -> bool:
    """Whether the words make a statement, not a mere name."""
    finite = any(word.tag in ("VBZ", "VBP", "VBD", "MD") for word in parse.words)
    return finite or any(root.tag in ("VB", "VBN") for root in parse.roots())


def is_pronoun(word: Word) -> bool:
    """Whether the word only points at what it names."""
    return word.tag in ("PRP", "PRP$") or word.text.lower() in _PRONOUNS
