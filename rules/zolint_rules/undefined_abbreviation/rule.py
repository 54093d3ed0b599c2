"""Flags abbreviations that the article never spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from zolint.api import Category, Hit, Kind, Rule, Sentence, Sentences, Severity, words
from zolint_rules.undefined_abbreviation.spelling import is_in_small_letters, is_spelled_out

_READ = (Kind.PARAGRAPH, Kind.ITEM)
_ABBREVIATION = re.compile(
    r"(?<![\w&/.'’@#-])[A-Z](?:[A-Z]|(?<=[A-Z])[a-z](?=[A-Z])){1,5}(?=s?\b)(?![&/.@'’]?\w)"
)
_ROMAN = re.compile(r"[IVXLC]+")
_VOWEL = re.compile("[AEIOU]")
_LONG = 5
_NAME_AFTER = re.compile(r"(?:['’]s)?\s[A-Z][a-z]")
_NAME_BEFORE = re.compile(r"[\w,]\s[A-Z][a-z]+\s$")
_MOST = 50
"""How many abbreviations of an article are looked up in its text; a text with more is no article."""
_SHOUTED = re.compile(r"\b[A-Z]{2,}[\s,;:!-]+[A-Z]{2,}\b")


@dataclass(frozen=True)
class Options:
    """What the rule can be told."""

    known: tuple[str, ...] = ()
    """Abbreviations that your readers know, beside those that most people know."""


def check(sentences: Sentences, options: Options) -> Iterator[Hit]:
    """Yield a hit where an abbreviation that is nowhere spelled out first stands."""
    text = "\n".join(block.text for block in sentences.document.blocks if block.kind is not Kind.CODE)
    known = {*_known(), *options.known}
    first: dict[str, tuple[Sentence, re.Match[str]]] = {}
    for sentence, found in _abbreviations(sentences):
        if found.group() not in known:
            first.setdefault(found.group(), (sentence, found))
    for short, (sentence, found) in islice(first.items(), _MOST):
        if is_spelled_out(short, text) or _is_word(short, text):
            continue
        yield Hit(
            sentence.locate(found.start(), found.end()),
            f'"{short}" is nowhere spelled out. Write the words in full first, with "{short}" in brackets.',
            data={"abbreviation": short},
        )


def _abbreviations(sentences: Sentences) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence in sentences.prose:
        if sentence.block.kind not in _READ or _SHOUTED.search(sentence.text):
            continue
        for found in _ABBREVIATION.finditer(sentence.text):
            if not _ROMAN.fullmatch(found.group()) and not _is_in_name(sentence.text, found):
                yield sentence, found


def _is_in_name(text: str, found: re.Match[str]) -> bool:
    """Whether it is a part of a name: "NYU Langone", "Bayer AG"."""
    return bool(_NAME_AFTER.match(text, found.end()) or _NAME_BEFORE.search(text, 0, found.start()))


@cache
def _known() -> frozenset[str]:
    lists = (*words(__file__, "known.txt"), *words(__file__, "emphasis.txt"))
    return frozenset(word for line in lists for word in line.split())


def _is_word(short: str, text: str) -> bool:
    """Whether the capitals are for emphasis: the word is spoken, or stands in small letters elsewhere."""
    is_spoken = len(short) >= _LONG and len(_VOWEL.findall(short)) > 1
    return is_spoken or is_in_small_letters(short, text)


RULE = Rule(
    name="undefined-abbreviation",
    summary="an abbreviation that is nowhere spelled out",
    category=Category.READABILITY,
    severity=Severity.INFO,
    view=Sentences,
    check=check,
    options=Options(),
)
