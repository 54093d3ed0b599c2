"""Advice: what a sentence tells the reader to do or to leave, so that two pieces of advice can clash."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from zolint.view.data import table, words
from zolint.view.statements.clashes.clash import ClashKind, Found
from zolint.view.statements.clashes.earlier import Earlier
from zolint.view.statements.words.concepts import Mention, narrow
from zolint.view.statements.words.lexicon import name_of
from zolint.view.statements.words.outline import Outline
from zolint.view.statements.words.stances import pattern, signs
from zolint.view.statements.words.tokens import Token
from zolint.words import Wordings, words_in

_REMEMBERED = 8
_APART = 2


@dataclass(frozen=True, slots=True)
class Advice:
    """What a sentence says of one deed or thing: use it or leave it."""

    subject: str
    """The concept of a thing, or the number of a pair of deeds."""
    way: int
    """1 to do the first of the pair or to use the thing, -1 for the other or to leave it."""
    names: frozenset[str]
    start: int
    end: int

    @property
    def is_deed(self) -> bool:
        """Whether it is on a deed, of a pair of which nobody does both."""
        return self.subject.startswith("deed ")


def conflicting(
    outlines: Sequence[Outline], _subject: frozenset[str]
) -> Iterator[tuple[Outline, Outline, Found]]:
    """Yield the pairs of sentences of which one recommends what the other warns off."""
    known = Earlier[str, tuple[Outline, Advice]](_REMEMBERED)
    for outline in outlines:
        for advice in _advice(outline):
            for other, earlier in known.on([advice.subject]):
                if outline.place - other.place >= _APART and _clash(earlier, advice):
                    places = (earlier.start, earlier.end), (advice.start, advice.end)
                    yield other, outline, Found(ClashKind.STANCE, *places)
            known.keep([advice.subject], (outline, advice))


def _clash(one: Advice, other: Advice) -> bool:
    if one.way == other.way:
        return False
    shared, fewer = one.names & other.names, min(len(one.names), len(other.names))
    if one.is_deed:
        if not (one.names ^ other.names).isdisjoint(_steps()):
            # "at once" and "wait before you start again" tell of two steps
            return False
        return not one.names or len(shared) >= max(1.0, _SHARED * fewer)
    return bool(shared) or not fewer


_SHARED = 0.4
"""The share of the shorter advice's terms that the other has too."""


def _advice(outline: Outline) -> Iterator[Advice]:
    text, known = outline.sentence.text, words_in(outline.sentence.text)
    signed = known.distinct & _signs().keys()
    speaks = known.hold(signs("advice", "praise", "recommending", "banning", "needless", "needed", "keeping"))
    if not (signed or speaks) or (
        known.hold(signs("advice", "condition")) and _finds(_CONDITION).search(outline.lower)
    ):
        return
    deeds = sorted({number for word in signed for number in _signs()[word]})
    told = deeds and (_finds(_WARN).search(outline.lower) or _finds(_URGE).search(outline.lower))
    for number in deeds:
        alone, *sides = _deeds()[number]
        for way, wordings in zip((1, -1), sides, strict=True):
            found = wordings.search(text)
            if found and (told or _is_order(text, found.start())):
                after = text[found.end() :].lower().startswith((" nothing", " none", " no "))
                denied = after or bool(_finds(_DENIED).search(text[: found.start()]))
                matter = frozenset() if alone else _matter(outline, *found.span())
                yield Advice(f"deed {number}", -way if denied else way, matter, *found.span())
    yield from _things(outline, outline.concepts) if speaks else ()


def _things(outline: Outline, names: frozenset[str]) -> Iterator[Advice]:
    """Yield what a sentence says of a thing: "a scarf is ideal", "keep scarves out of it"."""
    text = outline.sentence.text
    words, mentions = outline.tokens, outline.mentions
    for mention in mentions:
        if mention.concept not in narrow(names):
            continue
        start, end = words[mention.first].start, words[mention.last].end
        praised, banned = _finds(_PRAISED).match(text[end:]), _finds(_BANNED).search(text[:start])
        needed, needless = _finds(_NEEDED).search(text[:start]), _finds(_NEEDLESS).search(text[:start])
        if needed or needless:
            cue = needless or needed
            way = -1 if needless or any(d.start < start for d in outline.denials) else 1
            yield Advice(
                f"need {mention.concept}",
                way,
                names - {mention.concept},
                cue.start() if cue else start,
                end,
            )
        kept_out = _finds(_KEEP).search(text[:start]) and _finds(_OUT).match(text[end:])
        praised_before = _finds(_GOOD_IS).search(text[:start])
        if (praised or praised_before) and not banned and not outline.denials:
            yield Advice(
                mention.concept,
                1,
                _where(outline, mention, words),
                start,
                end + (praised.end() if praised else 0),
            )
        elif banned or kept_out:
            at = banned.start() if banned else start
            yield Advice(mention.concept, -1, _where(outline, mention, words), at, end)


def _where(outline: Outline, mention: Mention, words: Sequence[Token]) -> frozenset[str]:
    """Return for what, with what or where a thing is advised: "for the wrists", "with a condom"."""
    text, end = outline.sentence.text, words[mention.last].end
    found = _PLACED.search(text, end)
    stop = _STOP.search(text, found.end()) if found else None
    last = stop.start() if stop else len(text)
    if not found:
        return frozenset()
    terms = {term.name for term in outline.terms if found.start() <= term.start < last and not term.is_light}
    return frozenset(terms) | {
        each.concept for each in outline.mentions if found.start() <= words[each.first].start < last
    }


_PLACED = re.compile(r" (?:for|with|round|around|on|in|at|before|during|after|under|over) (?=\w)")
_STOP = re.compile(r"[,;:.]")


def _matter(outline: Outline, start: int, end: int) -> frozenset[str]:
    """Return what a sentence names beside the deed."""
    terms = (term for term in outline.terms if term.value is None and not term.is_light)
    return frozenset(term.name for term in terms if term.end <= start or term.start >= end)


def _finds(form: str) -> re.Pattern[str]:
    return pattern("advice", form)


_CONDITION, _WARN, _URGE = (rf"\b{{{name}}}\b" for name in ("condition", "warning", "urging"))
_DENIED = r"\b{denying}\b(?: \w+){0,3} ?$"
_PRAISED = (
    r"(?: (?!and\b|or\b|but\b|not\b)[\w'’-]+){0,5}? (?:is|are|makes?) (?:{determining} )?"
    r"(?:(?:very|most|perfectly) )?{praise}\b"
)
_GOOD_IS = r"\b{recommending} (?:{determining} )?(?:\w+ )?$"
_BANNED = r"\b{banning} (?:{determining} )?(?:\w+ )?$"
_NEEDLESS = r"\b{needless} (?:\w+ )?$"
_NEEDED = r"\b{needed} (?:{determining} )?$"
_KEEP = r"\b{keeping} (?:{determining} )?$"
_OUT = r" {away}\b"
_ORDER = r"(?:{opening} )?{ordering}\b"


def _is_order(text: str, at: int) -> bool:
    """Whether a deed opens its clause, and so is an order: "Delete every film", "..., and go"."""
    before = text[:at].rstrip()
    if not _SUBJECT.search(before) or _finds(_ORDER).match(before):
        return True
    return not before or before[-1] in ",;:.—–" or before.lower().endswith((" and", " then", "please"))


_SUBJECT = re.compile(r"\b(?:\w+s|i|he|she|it|we|they|who|you|to|the|a|an|one)\b", re.IGNORECASE)


@cache
def _steps() -> frozenset[str]:
    """Return the names of the verbs that tell of another step of a course."""
    return frozenset(map(name_of, words("concepts", "deeds", "steps")))


@cache
def _deeds() -> Sequence[tuple[bool, Wordings, Wordings]]:
    """Return pairs of deeds of which nobody does both, and whether they need nothing else in common."""
    found = []
    for entry in table("concepts")["deeds"]["opposites"]:
        one, other = (Wordings.listed(side) for side in entry.lower().removeprefix("! ").split(" / "))
        found.append((entry.startswith("!"), one, other))
    return tuple(found)


@cache
def _signs() -> Mapping[str, Sequence[int]]:
    """Return the pairs of deeds, by their number, of which one may be told where a word stands."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, *sides) in enumerate(_deeds()):
        for word in frozenset[str]().union(*(side.signs for side in sides)):
            found[word].append(number)
    return found
