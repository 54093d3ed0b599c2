"""Which sentences are worth a parse: those that name a thing of health and hold a word that can claim."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zolint.view.claims.appeals import appeals
from zolint.view.claims.figures import counts
from zolint.view.claims.futility import adds_size
from zolint.view.claims.lexicon import listed
from zolint.view.claims.sayings import works_wonders
from zolint.view.claims.timing import is_timed
from zolint.view.data import table, words
from zolint.view.guards import Guards
from zolint.view.outcomes import Topic, terms
from zolint.view.relations import all_relations
from zolint.view.sentences import Sentence
from zolint.words import words_in


def may_claim(text: str) -> bool:
    """Whether a sentence can claim something; a quick look at its words, to spare the parser most others."""
    topics, words = {term.topic for term in terms(text)}, words_in(text)
    if topics & _TELLING or (Topic.PERSON in topics and words.hold(_WHO)):
        return True
    names_something = bool(topics - {Topic.PERSON}) or (bool(topics) and not words.hold(_SOMEBODY))
    if (names_something or _POINTING.search(text)) and any(map(_relates, words.distinct)):
        return True
    if Topic.BODY in topics and words.hold(_turning()) and _turning_into().search(words.text):
        return True
    if topics and words.hold(_ENDING_BY) and _ENDING.search(words.text):
        return True
    if is_timed(words) or adds_size(words) or works_wonders(text):
        return True
    return counts(text) or any(appeals(text))


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
_ENDING = re.compile(r"\b(?:gone|history|thing of the past|all it takes|its own)\b")
_ENDING_BY = frozenset({"gone", "history", "own", "takes", "thing"})
_SOMEBODY = frozenset({"he", "her", "his", "i", "my", "our", "she", "we", "you", "your"})
"""Who is spoken of where people are named but nobody in general is meant."""
_WHO = frozenset({"who", "whoever"})
"""What tells which people are meant, of whom then something is said: "boys who are teased are cruel"."""
_TELLING = frozenset({Topic.DISEASE, Topic.MECHANISM})
"""What is so often claimed of that no verb need be known."""
_LONG = 4
"""From more letters on, a word's last vowel may give way to an ending."""
_ENDS = re.compile(r"[a-z]{0,4}")


@cache
def _turning() -> frozenset[str]:
    """Return the forms of a verb of turning."""
    return frozenset(verb + ending for verb in listed("turning") for ending in ("", "s", "es"))


@cache
def _turning_into() -> re.Pattern[str]:
    """Return a pattern for a verb of turning with a state of the body, in lower case."""
    verbs, states = "|".join(sorted(_turning())), "|".join(sorted(listed("bodily_states")))
    return re.compile(rf"\b(?:{verbs})\s+(?:\w+\s+)?(?:{states}|\w+er)\b")


@lru_cache(maxsize=50_000)
def _relates(word: str) -> bool:
    """Whether a word in lower case is a form of one that relates, or holds a digit."""
    if not word.isalpha() and any(map(str.isdecimal, word)):
        return True
    ends = range(max(1, len(word) - 4), len(word) + 1)
    return any(word[:end] in _stems() and _ENDS.fullmatch(word, end) for end in ends)


@cache
def _stems() -> frozenset[str]:
    """Return how the forms of words that relate begin, numbers among them; of a compound, its first word."""
    lemmas = {relation.lemma for relation in all_relations()}.union(*map(listed, _RELATING))
    lemmas |= words("figures", "numbers")
    lemmas |= {max(share.split(), key=len) for share in table("figures")["shares"]}
    firsts = {lemma.split("-")[0] for lemma in lemmas}
    return frozenset(word[:-1] if len(word) > _LONG and word[-1] in "ey" else word for word in firsts)


_RELATING = (
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
)
"""The lists of words, besides the relations, that can make a claim."""
