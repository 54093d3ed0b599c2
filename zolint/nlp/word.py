"""A word of a parse."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Word:
    """A word of a parse; `start` and `end` are offsets in the sentence's text.

    It is not frozen, though nobody may change it: a frozen one takes four times as long to make.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    """The dictionary form, in lower case."""
    tag: str
    """Penn Treebank part of speech."""
    relation: str
    """The arc to the head, in spaCy's English labels (ClearNLP's): nsubj, dobj, prep ..."""
    head: int
    """The index of the head; the word's own for the root."""
