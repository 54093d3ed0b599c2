"""A word's stem: enough of it to know "boosts" and "boosting" as one word without a parse."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the stem of a word in lower case."""
    return _irregular().get(word) or str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    # only runs that compare words pay for the import; the package has no type hints
    from Stemmer import Stemmer  # type: ignore[import-not-found]  # noqa: PLC0415

    return Stemmer("english", 0)  # what it has stemmed is remembered above


_IRREGULAR = """
    be am are is was were been being, become became, begin began begun, bring brought, build built,
    buy bought, catch caught, child children, choose chose chosen, come came, crisis crises, deal
    dealt, diagnosis diagnoses, do does did done, draw drew drawn, drink drank drunk, drive drove
    driven, dying die, eat ate eaten, fall fell fallen, feel felt, find found, foot feet, forget
    forgot forgotten, give gave given, go went gone, grow grew grown, have has had, hide hid hidden,
    hold held, keep kept, know knew known, lead led, leave left, lose lost, lying lie, make made,
    man men, mean meant, meet met, mouse mice, pay paid, penis penises, rise rose risen, run ran,
    say said, see saw seen, sell sold, send sent, shrink shrank shrunk, sit sat, sleep slept, speak
    spoke spoken, spend spent, stand stood, stick stuck, swim swam swum, take took taken, tell told,
    think thought, tooth teeth, wake woke woken, wear wore worn, win won, woman women, write wrote
    written
"""


@cache
def _irregular() -> dict[str, str]:
    forms: dict[str, str] = {}
    for entry in _IRREGULAR.split(","):
        base, *others = entry.split()
        forms |= dict.fromkeys(others, str(_stemmer().stemWord(base)))
    return forms
