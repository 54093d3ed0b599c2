"""Which language an article is written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from zolint.document import OBJECT, PROSE, Document

_ENGLISH = "en"
_THREE_LETTERS = {"eng": _ENGLISH}
_UNDECIDED = frozenset({"und", "mul", "mis", "zxx", "x"})
"""Tags that declare no language."""
_FUNCTION_WORDS = frozenset(
    {"the", "and", "to", "that", "this", "these", "with", "for", "from", "by", "at", "than", "about", "it"}
    | {"are", "be", "have", "has", "can", "may", "will", "not", "you", "your", "they", "their", "them"}
    | {"who", "what", "when", "which", "if", "or", "but", "some", "more", "there"}
)
"""Frequent words of English that are none in the languages of its neighbours."""
_ENGLISH_SHARE = 0.08
"""A text is English that has so many of them; articles have 0.15 to 0.35, other languages next to none."""
_NOT_WRITTEN = frozenset({"la"})
"""Lists of species look like Latin."""
_FEWEST_WORDS = 20
_FEWEST_LETTERS = 60
"""A script without spaces between words needs so many letters to be judged."""
_CERTAIN = 0.95
_CERTAIN_IN_OTHER_SCRIPT = 0.5
_FIRST_LOOK = 4_000
_LONGEST_LOOK = 20_000

_WORD = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPT = re.compile(r"[^\W\d_A-Za-z\xaa-\u02ff\u1d00-\u1dbf\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]")


def of(document: Document) -> str:
    """Return the article's language: what it declares, or English unless it is clearly in another one.

    The code is that of ISO 639-1, or of ISO 639-3 for a language that has none there.
    """
    return _declared(document.language) or _recognised(document)


def _declared(tag: str) -> str:
    primary = tag.replace("_", "-").split("-")[0].strip().lower()
    code = _THREE_LETTERS.get(primary, primary)
    return "" if code in _UNDECIDED else code


def _recognised(document: Document) -> str:
    if _is_english(_prose(document, _FIRST_LOOK)):
        return _ENGLISH
    text = _prose(document, _LONGEST_LOOK)
    words = len(_WORD.findall(text))
    other = len(_OTHER_SCRIPT.findall(text))
    letters = sum(map(str.isalpha, text))
    in_other_script = other >= _FEWEST_LETTERS and other > letters / 2
    if _is_english(text) or (words < _FEWEST_WORDS and not in_other_script):
        return _ENGLISH
    code, certainty = _identifier().classify(text)
    needed = _CERTAIN_IN_OTHER_SCRIPT if in_other_script else _CERTAIN
    return str(code) if certainty >= needed and code not in _NOT_WRITTEN else _ENGLISH


def _prose(document: Document, length: int) -> str:
    return " ".join(_first_blocks(document, length))[:length]


def _first_blocks(document: Document, length: int) -> Iterator[str]:
    for block in document.of_kind(*PROSE):
        if length <= 0:
            return
        length -= len(block.text) + 1
        yield block.text.replace(OBJECT, " ")


def _is_english(text: str) -> bool:
    words = [word.lower() for word in _WORD.findall(text)]
    english = sum(word in _FUNCTION_WORDS for word in words)
    return english > 0 and english >= _ENGLISH_SHARE * len(words)


@cache
def _identifier() -> Any:
    # a model of 4 MB that takes longer to load than most articles take to check
    from py3langid.langid import (  # type: ignore[import-untyped]  # noqa: PLC0415  # it has no types
        MODEL_FILE,
        LanguageIdentifier,
    )

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
