"""What keeps a statement from being categorical, and which verbs it really covers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from zolint.nlp import Parse, Word
from zolint.view.clauses import SUBJECTS, is_bare_form, is_verb
from zolint.view.data import words


def hedges(parse: Parse, verb: Word) -> tuple[Word, ...]:
    """Return the words that soften what a verb says.

    A hedge reaches infinitives and coordinated bare verbs ("may help ease and prevent"). It ends where a
    participle, a subordinate or a relative clause begins: "may help, leading to" leaves "leading" bare.
    """
    return tuple(word for governor in _reach(parse, verb) for word in _own(parse, governor))


_list = partial(words, "hedges")


def _reach(parse: Parse, verb: Word) -> Iterator[Word]:
    """Yield the verb and those whose hedges cover it."""
    yield verb
    while verb.relation in ("xcomp", "conj", "ccomp") and (
        is_bare_form(verb) or verb.tag in ("VBN", "JJ", "JJR")
    ):
        head = parse.head(verb)
        if verb.relation == "conj" and any(parse.children(verb, *SUBJECTS)):
            return
        if verb.relation == "ccomp" and head.lemma not in ("help", "let", "make", "allow", "enable"):
            return
        if verb.relation == "conj" and head.tag[0] == "N":
            # "may ease tension and prevent": the parser hangs the second verb on the noun
            head = next((word for word in parse.ancestors(head) if is_verb(word)), head)
        if not is_verb(head) and head.tag[0] != "J":
            return
        yield head
        verb = head


def _own(parse: Parse, verb: Word) -> Iterator[Word]:
    for child in parse.children(verb):
        if child.relation == "aux" and child.tag == "MD" and child.lemma in _list("modals"):
            yield child
        adverb = child.relation in ("advmod", "npadvmod") and child.lemma in _list("adverbs")
        if adverb and not _compares(parse, child):
            yield child
        if child.relation == "acomp" and child.lemma in ("likely", "possible"):
            yield child
        if child.relation in SUBJECTS:
            several = (child, *parse.children(child, "det", "amod"))
            yield from (word for word in several if word.lemma in _list("quantifiers"))
    if verb.lemma in _list("verbs"):
        yield verb


def _compares(parse: Parse, adverb: Word) -> bool:
    """Whether an adverb is part of a comparison, "more often", which softens nothing."""
    return any(child.lemma in ("more", "less", "as") for child in parse.children(adverb, "advmod"))
