"""Whose words a clause gives: what people are said to believe, tell or be afraid of is not the article's."""

from __future__ import annotations

from collections.abc import Iterator

from zolint.nlp import Parse, Word
from zolint.view.claims.lexicon import listed
from zolint.view.clauses import SUBJECTS, clause, is_verb


def is_believed(parse: Parse, verb: Word) -> bool:
    """Whether the verb stands in what people are said to believe, tell or be afraid of."""
    if _is_of_theory(parse, verb):
        return True
    for word in governors(parse, verb):
        if word.tag[0] == "J":
            return word.lemma in listed("convictions")
        if (
            word.lemma == "be"
            and (guess := clause(parse, word).subject) is not None
            and _is_mine(parse, guess)
        ):
            return True  # "my guess is that"
        if word.lemma in listed("beliefs"):
            subject = clause(parse, word).subject
            if subject is not None and _is_somebody(parse, subject):
                return True
    return False


def governors(parse: Parse, verb: Word) -> Iterator[Word]:
    """Yield the verbs that a verb depends on, up to the clause that stands on its own."""
    word = verb
    while word.relation != "ROOT" and parse.head(word) is not word:
        if word.relation in ("conj", "parataxis") and any(parse.children(word, *SUBJECTS)):
            return
        is_content = word.relation == "ccomp"
        word, before = parse.head(word), word
        if is_content and any(before.index < sign.index < word.index for sign in _joining(parse, word)):
            return
        if is_verb(word) or (is_content and word.tag[0] == "J"):
            yield word


def _is_of_theory(parse: Parse, verb: Word) -> bool:
    """Whether the verb says what somebody thinks of a thing: "on the theory that it helps"."""
    return any(
        word.relation in ("acl", "ccomp")
        and parse.head(word).lemma in listed("theories")
        and any(mark.lemma == "that" for mark in parse.children(word, "mark"))
        for word in (verb, *parse.ancestors(verb))
    )


def _is_mine(parse: Parse, subject: Word) -> bool:
    return any(word.lemma == "my" for word in parse.children(subject, "poss"))


def _is_somebody(parse: Parse, subject: Word) -> bool:
    """Whether a subject is no authority but people, or somebody of ours: "my aunt"."""
    if subject.tag == "CD":  # "two of the labels say"
        subject = next(
            (noun for of in parse.children(subject, "prep") for noun in parse.children(of)), subject
        )
    if subject.lemma in listed("believers") or subject.lemma in ("he", "she"):
        return True
    return any(word.lemma in ("my", "your", "his", "her", "our") for word in parse.children(subject, "poss"))


def _joining(parse: Parse, verb: Word) -> Iterator[Word]:
    """Yield the "so" of "it thins the blood, so tell your doctor": what is told is another matter."""
    return (
        word for word in parse.children(verb, "advmod", "cc", "mark") if word.lemma in ("and", "but", "so")
    )
