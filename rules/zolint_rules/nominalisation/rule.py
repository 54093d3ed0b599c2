"""Flags nouns that hide a verb: "make a decision", "the reduction of"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from zolint.api import Category, Hit, Kind, Rule, Sentences, Severity, table

_READ = (Kind.PARAGRAPH, Kind.ITEM)
_LIGHT_VERBS = (
    r"(?:mak(?:e|es|ing)|made|giv(?:e|es|en|ing)|gave|provid(?:e|es|ed|ing)|conduct(?:s|ed|ing)?"
    r"|perform(?:s|ed|ing)?|carr(?:y|ies|ied|ying) out|undert(?:ake|akes|ook|aken|aking)"
    r"|achiev(?:e|es|ed|ing)|reach(?:es|ed|ing)?|offer(?:s|ed|ing)?|com(?:e|es|ing) to|came to)"
)
_DETERMINER = r"(?:an?|the|any|some|their|your|our|his|her)"


@dataclass(frozen=True)
class Options:
    """What the rule can be told."""

    at_most: int = 5
    """How many places of an article are reported; 0 for all."""

    def __post_init__(self) -> None:
        """Refuse a limit that means nothing."""
        if self.at_most < 0:
            raise ValueError("at-most must be 0 or more")


def check(sentences: Sentences, options: Options) -> Iterator[Hit]:
    """Yield a hit for each noun that a verb could replace."""
    yield from islice(_hits(sentences), options.at_most or None)


def _hits(sentences: Sentences) -> Iterator[Hit]:
    for sentence in sentences.prose:
        if sentence.block.kind not in _READ:
            continue
        for found in _pattern().finditer(sentence.text):
            noun = (found["acted"] or found["named"]).lower()
            verb, gerund = table(__file__)["nouns"][noun]
            shown = " ".join(found.group().split())
            better = verb if found["acted"] else gerund
            yield Hit(
                sentence.locate(found.start(), found.end()),
                f'"{shown}" hides a verb. Say "{better}".',
                data={"noun": noun, "verb": verb},
            )


@cache
def _pattern() -> re.Pattern[str]:
    nouns = "|".join(table(__file__)["nouns"])
    return re.compile(
        rf"\b{_LIGHT_VERBS}\s+(?:{_DETERMINER}\s+)?(?P<acted>{nouns})s?\b"
        rf"|\bthe\s+(?P<named>{nouns})\s+of\b",
        re.IGNORECASE,
    )


RULE = Rule(
    name="nominalisation",
    summary='a noun that hides a verb: "make a decision", "the reduction of"',
    category=Category.READABILITY,
    severity=Severity.INFO,
    view=Sentences,
    check=check,
    options=Options(),
    default=False,
)
