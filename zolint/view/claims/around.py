"""What stands around a word: whose it is, what prepositions tie to it, what begins a clause beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zolint.nlp import Parse, Word

SUBORDINATING = re.compile(r"\b(?:after|as soon as|if|once|unless|until|when|where|whether)\b", re.IGNORECASE)
"""What begins a clause that says when or whether another one holds."""
_OWNERS = frozenset({"her", "his", "my", "our", "she", "he", "we"})


def is_owned(parse: Parse, noun: Word) -> bool:
    """Whether a thing is one person's or the writer's: "her breath", "our sofa"."""
    return any(word.lemma in _OWNERS for word in parse.children(noun, "poss"))


def tied(parse: Parse, head: Word, *prepositions: str) -> Iterator[Word]:
    """Yield the nouns that any, or one of the given prepositions ties to a word: "a matter of hormones"."""
    for preposition in parse.children(head, "prep"):
        if not prepositions or preposition.lemma in prepositions:
            yield from parse.children(preposition, "pobj")
