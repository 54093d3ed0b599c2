"""Flags a title that is all in capitals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from zolint.api import (
    Category,
    Document,
    Edit,
    Fix,
    Hit,
    NoOptions,
    Related,
    Rule,
    Sentences,
    Severity,
    Span,
    words,
)

_LEAST_LETTERS = 6
_LEAST_WORDS = 2
_SHOWN = 60
_FULL_STOP = re.compile(r"(?<![.])[.]\s*$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def check(sentences: Sentences, _options: NoOptions) -> Iterator[Hit]:
    """Yield a hit for the title; where the front matter has it too, in both places at once."""
    titles = [title for title in _titles(sentences.document) if _is_capitalised(title[0])]
    if not titles:
        return
    spellings = _spellings(sentences)
    text, span, _ = titles[0]
    edits = (Edit(at, _sentence_case(title, spellings)) for title, at, verbatim in titles if verbatim)
    better = _sentence_case(text, spellings)
    yield Hit(
        span,
        f'The title is all in capitals. Write it like a sentence: "{_cut(better)}".',
        related=tuple(Related(at, "and in the front matter") for _, at, _ in titles[1:]),
        fixes=(Fix(f'Write "{better}"', tuple(edits)),) if titles[0][2] else (),
    )


def _titles(document: Document) -> Iterator[tuple[str, Span, bool]]:
    """Yield the title of the text and that of the front matter, whichever there are."""
    title, declared = document.title, document.metadata.first("title")
    if title:
        yield title.text, title.span, title.is_verbatim(0, len(title.text))
    if declared and not (title and title.span == declared.span):
        yield declared.text, declared.span, declared.verbatim


def _is_capitalised(text: str) -> bool:
    """Whether all letters are capitals and there is a word among them that is not an abbreviation."""
    found = [word for word in _WORD.findall(text) if any(letter.isalpha() for letter in word)]
    letters = sum(letter.isalpha() for letter in text)
    if not text.isupper() or letters < _LEAST_LETTERS or len(found) < _LEAST_WORDS:
        return False
    return any(word.lower() not in _abbreviations() and word.isalpha() for word in found)


def _sentence_case(text: str, spellings: dict[str, str]) -> str:
    """Return the title with capitals only where a sentence has them, and without a full stop."""
    lower = _WORD.sub(lambda word: spellings.get(word[0].lower(), word[0].lower()), text)
    first = re.search(r"[^\W_]", lower)
    at = first.start() if first else 0
    return _FULL_STOP.sub("", lower[:at] + lower[at : at + 1].upper() + lower[at + 1 :])


def _spellings(sentences: Sentences) -> dict[str, str]:
    """Return how the article spells what it never writes in small letters, and how known names are spelled.

    A sentence's first word has its capital from its place, so it does not count.
    """
    seen: dict[str, Counter[str]] = {}
    for sentence in sentences.prose:
        for word in sentence.words[1:]:
            seen.setdefault(word.text.lower(), Counter())[word.text] += 1
    own = {word: forms.most_common(1)[0][0] for word, forms in seen.items() if word not in forms}
    return {**{word: form for word, form in own.items() if not _is_shouted(form)}, **_abbreviations()}


def _is_shouted(form: str) -> bool:
    return form.isupper() and len(form) >= _LEAST_LETTERS


def _abbreviations() -> dict[str, str]:
    return {word.lower(): word for word in words(__file__, "spellings.txt")}


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: text.rfind(" ", 0, _SHOWN)].rstrip(" ,:;") + "…"


RULE = Rule(
    name="capitalised-title",
    summary="a title all in capitals",
    category=Category.READABILITY,
    severity=Severity.WARNING,
    view=Sentences,
    check=check,
)
