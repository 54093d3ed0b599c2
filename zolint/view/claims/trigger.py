"""Which sentences are worth a parse: those that name a thing of health and hold a word that can claim."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zolint.view.claims.appeals import appeals
from zolint.view.claims.figures import counts
from zolint.view.claims.futility import growth
from zolint.view.claims.lexicon import listed
from zolint.view.claims.timing import timed
from zolint.view.data import table
from zolint.view.guards import Guards
from zolint.view.outcomes import Topic, terms
from zolint.view.relations import all_relations
from zolint.view.sentences import Sentence
from zolint.words import lower_case


@lru_cache(maxsize=4_000)
def may_claim(text: str) -> bool:
    """Whether a sentence can claim something; a quick look at its words, to spare the parser most others."""
    topics = {term.topic for term in terms(text)}
    small = lower_case(text)
    if timed().search(small) or growth().search(small):
        return True
    if Topic.BODY in topics and _turning().search(text):
        return True
    if topics and _ENDING.search(text):
        return True
    if topics & _TELLING or counts(text):
        return True
    if Topic.PERSON in topics and _WHO.search(text):
        return True
    names_something = bool(topics - {Topic.PERSON}) or bool(_POINTING.search(text))
    names_something = names_something or (bool(topics) and not _SOMEBODY.search(text))
    return (names_something and bool(_relating().search(text))) or any(appeals(text))


def spoken(sentence: Sentence, text: str, guards: Guards) -> str:
    """Return the text of a sentence, or what the parser reads of it, with what it quotes left blank."""
    for start, end in guards.quotations(sentence):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


_POINTING = re.compile(
    r"^\W*(?:both|it|neither|none|such|that|these|they|this|those)\b"
    r"|\bmakes? (?:it|them) \w+er\b|\b(?:catch|contract|get|pass|spread|transmit)(?:e?s|ing)? (?:it|them)\b",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\b(?:gone|history|thing of the past|all it takes|its own)\b", re.IGNORECASE)
_SOMEBODY = re.compile(r"\b(?:he|her|his|i|my|our|she|we|you|your)\b", re.IGNORECASE)
"""Who is spoken of where people are named but nobody in general is meant."""
_WHO = re.compile(r"\b(?:who|whoever)\b", re.IGNORECASE)
"""What tells which people are meant, of whom then something is said: "boys who are teased are cruel"."""
_TELLING = frozenset({Topic.DISEASE, Topic.MECHANISM})
"""What is so often claimed of that no verb need be known."""
_LONG = 4
"""From more letters on, a word's last vowel may give way to an ending."""


@cache
def _turning() -> re.Pattern[str]:
    """Return a pattern for a verb of turning with a state of the body."""
    states = "|".join(sorted(listed("bodily_states")))
    verbs = "|".join(sorted(listed("turning")))
    return re.compile(rf"\b(?:{verbs})(?:e?s)?\s+(?:\w+\s+)?(?:{states}|\w+er)\b", re.IGNORECASE)


@cache
def _relating() -> re.Pattern[str]:
    """Return a pattern for any form of a word that relates, and for any number."""
    lemmas = {relation.lemma.split("-")[0] for relation in all_relations()}
    for name in (
        "behaving",
        "covered",
        "felt",
        "enduring",
        "fates",
        "frequency",
        "irregular",
        "listing",
        "metaphors",
        "minded",
        "multiplying",
        "pairing",
        "passing",
        "telling",
    ):
        lemmas |= listed(name)
    lemmas |= set(table("figures")["numbers"].split())
    lemmas |= {max(share.split(), key=len) for share in table("figures")["shares"]}
    stems = {lemma[:-1] if len(lemma) > _LONG and lemma[-1] in "ey" else lemma for lemma in lemmas}
    by_first: dict[str, list[str]] = {}
    for stem in sorted(stems, key=len, reverse=True):
        by_first.setdefault(stem[0], []).append(re.escape(stem[1:]))
    groups = "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items())
    return re.compile(rf"\d|\b(?:(?:{groups})[a-z]{{0,4}})\b", re.IGNORECASE)
