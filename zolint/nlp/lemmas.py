"""Dictionary forms of words, by the English model's own lists."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from zolint.nlp.model import model


@lru_cache(maxsize=50_000)
def lemma(word: str, tag: str) -> str:
    """Return the dictionary form of a lower-case word by the model's own lists.

    The model's lemmatizer and attribute ruler give the same forms at two fifths of the parse's time.
    """
    contracted = _CONTRACTED.get((word, tag))
    if contracted:
        return contracted
    kind = _INFLECTED.get(tag)
    if kind is None:
        return word
    irregular = _table("lemma_exc", kind).get(word)
    if irregular:
        return str(irregular[0])
    forms = [
        word.removesuffix(ending) + base
        for ending, base in _table("lemma_rules", kind)
        if word.endswith(ending)
    ]
    known = _known(kind)
    return next((form for form in forms if form in known), forms[0] if forms else word)


_CONTRACTED = {
    ("n't", "RB"): "not",
    ("'m", "VBP"): "be",
    ("'re", "VBP"): "be",
    ("'s", "VBZ"): "be",
    ("'ve", "VBP"): "have",
    ("'ve", "VB"): "have",
    ("'ll", "MD"): "will",
    ("'d", "MD"): "would",
    ("'d", "VBD"): "have",
    ("am", "VBP"): "be",
    ("are", "VBP"): "be",
    ("ca", "MD"): "can",
    ("wo", "MD"): "will",
    ("sha", "MD"): "shall",
}
_INFLECTED = {
    "NNS": "noun",
    "VBZ": "verb",
    "VBD": "verb",
    "VBG": "verb",
    "VBN": "verb",
    "JJR": "adj",
    "JJS": "adj",
    "RBR": "adv",
    "RBS": "adv",
}
"""Which table of the model's lemma lists an inflected tag needs; the other tags are base forms."""


@cache
def _known(kind: str) -> frozenset[str]:
    return frozenset(_table("lemma_index", kind))


def _table(name: str, kind: str) -> Any:
    return _tables().get_table(name).get(kind, {})


@cache
def _tables() -> Any:
    from zolint.nlp.pipeline import lookups  # noqa: PLC0415 - only runs that parse pay for spaCy

    return lookups(model().folder / "lemmatizer" / "lookups")
