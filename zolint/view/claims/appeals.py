"""Appeals to research, experts or common knowledge: "studies show", "has been shown to", "experts agree"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.statement import Statement
from zolint.view.data import table
from zolint.words import WORD, words_in


def appeals(text: str) -> Iterator[Statement]:
    """Yield the appeals of a sentence, without those that deny or that speak of a work named before."""
    words = words_in(text)
    if not words.hold(_signs()):
        return
    last, end = words.last(_signs()), 0
    for begin in words.starts(_openings()):
        if begin > last:
            return
        found = _pattern().match(words.text, begin) if begin >= end else None
        if not found:
            continue
        start = found.start()
        if found["theory"]:
            start = _before(text, start)
        end = found.end()
        if _counts(found, text[:start].split()):
            yield Statement(
                "appeal", start, end, ClaimKind.RESEARCH, (start, end), attribution=text[start:end]
            )


def _before(text: str, place: int) -> int:
    """Return where the word before a place begins: "attachment" in "attachment theory holds"."""
    found = re.search(r"\b[\w-]+\s+\Z", text[:place])
    return found.start() if found else place


def _counts(found: re.Match[str], before: list[str]) -> bool:
    """Whether an appeal after these words names nobody, rather than denying or pointing back at a study."""
    if any(word.lower() in _list("guard", "denies") for word in before[-2:]):
        return False
    last = before[-1].lower() if before else ""
    if found.lastgroup == "passive":
        return last not in _list("guard", "persons")
    # "the study found", "our Dutch researchers say"
    named = last in _list("guard", "named_before") or (len(before) > 1 and before[-1][0].isupper())
    return found.lastgroup != "says" or not named


@cache
def _signs() -> frozenset[str]:
    """Return words of which every appeal holds one; looking for them costs far less than the pattern."""
    names = ("works", "one_work", "people", "person", "theories", "fields")
    last = (entry for name in names for entry in _list("says", name))
    longest = (max(WORD.findall(wording), key=len) for wording in _list("fixed", "wordings"))
    return frozenset(
        {
            "been",
            "evidence",
            "proof",
            *_list("passive", "being"),
            *longest,
            *(entry.split()[-1] for entry in last),
        }
    )


@cache
def _openings() -> frozenset[str]:
    """Return the words with which an appeal begins, before which the pattern need not look."""
    names = ("before", "works", "people", "person", "theories")
    entries = (*(entry for name in names for entry in _list("says", name)), *_list("fixed", "wordings"))
    things = (form for thing in _list("passive", "things") for form in (thing, f"{thing}s"))
    return frozenset(
        {"a", "an", "another", "one", "some", "any", "each", "every", "most", "according"}
    ).union(
        ("there", "theres", "had", "has", "have", "are", "is"),
        (WORD.findall(entry)[0] for entry in entries),
        things,
    )


@cache
def _list(part: str, name: str) -> tuple[str, ...]:
    entries = table("appeals")[part][name]
    parts = entries.split(",") if isinstance(entries, str) else entries
    return tuple(entry for part in parts if (entry := " ".join(part.lower().split())))


def _any(part: str, name: str) -> str:
    """Return a pattern for any entry of a list, the longer ones first."""
    entries = sorted(_list(part, name), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(e).replace(r"\ ", r"\s+").replace("'", "['’]") for e in entries) + ")"


@cache
def _pattern() -> re.Pattern[str]:
    before = rf"(?:{_any('says', 'before')}\s+){{0,4}}"
    between = rf"(?:{_any('says', 'between')}\s+){{0,3}}"
    # "studies on long-term couples suggest", "a review done last year found"
    about = rf"(?:{_any('says', 'about')}\s+(?:[\w'’-]+\s+){{1,4}}?)?"
    one = rf"(?:a|an|one|another|some)\s+(?:{_any('says', 'before')}\s+){{0,3}}{_any('says', 'one_work')}"
    works = rf"(?:{before}{_any('says', 'works')}|{one})\s+{about}{between}{_any('says', 'works_do')}"
    people = rf"{before}{_any('says', 'people')}\s+{about}{between}{_any('says', 'people_do')}"
    # "any sexologist will tell you", "experts call it the fastest cure"
    expert = rf"(?:{_any('says', 'before')}\s+)?{_any('says', 'person')}"
    anyone = rf"(?:any|every|most|each)\s+{expert}\s+{_any('says', 'person_does')}"
    # "call this the mental load" only gives it a name
    praise = rf"(?:most\s+\w+|\w+est|{_any('says', 'praise')})"
    call = rf"call\s+(?:it|this|that|them)\s+(?:an?|one\s+of\s+the|the|our)\s+{praise}"
    names = rf"{before}{_any('says', 'people')}\s+{call}"
    fields = rf"according\s+to\s+(?:the\s+)?(?:{_any('says', 'before')}\s+)?{_any('says', 'fields')}"
    there = r"there(?:['’]?s|\s+is|\s+are|\s+has\s+been|\s+have\s+been)\s+(?:now\s+)?"
    strength = rf"{_any('says', 'strength')}\s+"
    exists = (
        rf"{there}{strength}(?:evidence|proof)\s+(?:that|for|behind)"
        rf"|{there}(?:{strength})?(?:studies|research|science)\s+(?:on|behind|about)"
    )
    theories = rf"(?P<theory>{_any('says', 'theories')})\s+{_any('says', 'theories_do')}"
    adverbs = rf"(?:{_any('passive', 'adverbs')}\s+){{0,2}}"
    been = rf"(?:has|have|had)\s+{adverbs}been\s+{adverbs}{_any('passive', 'been')}\s+(?:to|that|for|with)"
    # what "was thought" is history
    being = rf"(?:is|are)\s+{adverbs}{_any('passive', 'being')}\s+(?:to|that)"
    # "a herb believed to lift desire"
    reputed = rf"{_any('passive', 'things')}s?\s+{adverbs}{_any('passive', 'being')}\s+to"
    return re.compile(
        rf"\b(?:(?P<says>{works}|{people}|{names}|{theories})|(?P<passive>{been}|{being}|{reputed})"
        rf"|(?P<fixed>{_any('fixed', 'wordings')}|{anyone}|{fields}|{exists}))\b"
    )
