"""Claims in turns of phrase: "trust is to love what oil is to a hinge", "no sleep, no desire"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zolint.confidence import Confidence
from zolint.view.claims.around import SUBORDINATING
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, outcome
from zolint.view.outcomes import ILLS, INSIDE, OUTCOMES, THINGS, Topic

_BODILY = ILLS | INSIDE | {Topic.FEELING}
_NO = re.compile(r"\b[Nn]o\b")
_MARVELS = ("magic", "miracles", "wonders")
_PAIR = 2
"""More than two "no" are a list of what to leave out."""
_GONE = re.compile(
    r"(?P<of>\b[\w’' -]{3,60}) (?P<says>(?:is|are) (?:gone|history|a thing of the past|over and done with)\b)"
)
_GONE_BY = re.compile("gone|history|past|done with")
_ALL = re.compile(" all ")
_ALL_IT_TAKES = re.compile(
    r"(?P<says>\b(?:is|are) all (?:that )?(?:it takes|you need|one needs)) (?P<of>(?:for|to) [\w’' -]{3,60})"
)
_TOLD = re.compile(r"\b(?:he|her|his|I|my|our|she|we)\b", re.IGNORECASE)
_LOST = _BODILY | {Topic.RELATIONSHIP}


def sayings(text: str, reading: Reading) -> Iterator[Statement]:
    """Yield the turns of phrase of a sentence by which it says something of health."""
    yield from _endings(text, reading)
    if works_wonders(text):
        yield from (_statement(found) for found in _wonders().finditer(text))
    if not reading.terms:
        return
    for needed, pattern, topics in _of_one():
        found = pattern.match(text) if needed in text else None
        if found and not reading.within(*found.span("of")).isdisjoint(topics):
            yield _statement(found)
    listing = len(_NO.findall(text)) > _PAIR
    for pattern in _of_two():
        found = pattern.match(text)
        if found is None or listing:
            continue
        one, other = (reading.within(*found.span(name)) & THINGS for name in ("one", "other"))
        remedies = Topic.TREATMENT in one | other  # "latex and oil are enemies"
        if one and other and (outcome(one | other) or remedies):
            yield _statement(found)


def works_wonders(text: str) -> bool:
    """Whether something that people do for a while is said to work wonders; a quick look."""
    return any(sign in text for sign in _MARVELS) and _wonders().search(text) is not None


def _endings(text: str, reading: Reading) -> Iterator[Statement]:
    """Yield that something of health is over with, or takes no more: "one pill and the panic is gone"."""
    for sign, pattern in ((_GONE_BY, _GONE), (_ALL, _ALL_IT_TAKES)):
        if not sign.search(text):  # nearly always
            continue
        for found in pattern.finditer(text):
            start, end = found.span("of")
            told = _TOLD.search(text) or SUBORDINATING.search(text, 0, found.start("says"))
            if not told and not reading.within(start, end).isdisjoint(_LOST):
                yield _statement(found)


@cache
def _wonders() -> re.Pattern[str]:
    """Return a pattern for what works wonders: "six evenings on one sofa work wonders"."""
    times = "|".join(sorted(listed("lasting") | listed("spells")))
    return re.compile(
        rf"(?P<of>\b\w+ (?:{times})s? (?:[\w’' -]{{2,50}} )?)"
        r"(?P<says>(?:do(?:es)?|works?) (?:magic|miracles|wonders))\b",
        re.IGNORECASE,
    )


def _statement(found: re.Match[str]) -> Statement:
    words = found.span("says")
    whole = found.start(), found.end()
    return Statement("surface", *whole, ClaimKind.EFFECT, words, confidence=Confidence.MEDIUM)


@cache
def _of_one() -> tuple[tuple[str, re.Pattern[str], frozenset[Topic]], ...]:
    """Return patterns, before each what it cannot do without, and after it what its words must be about."""
    some = r"[^,.;:!?]{2,60}?"
    words = r"[\w’' -]{3,60}?"
    does = r"do(?:es)?"
    places = r"[Aa]t the (?:bottom|core|heart|root) of|[Bb]ehind|[Bb]eneath|[Uu]nderneath"
    lies = r"(?:there )?(?:is|are|lies?|sits?|stands?|hides?|lurks?)"
    surest = r"The (?:\w+est|best|most \w+|only|one) (?:cure|method|protection|remedy|road|route|way)"
    superior = r"[Tt]here(?: is|['’]s) (?:nothing|no [\w-]+) (?:as \w+|better|like|worse|\w+ier|more \w+)"
    worry = r"no (?:cause|reason|ground)s? (?:for|to) (?:alarm|concern|worry|panic)"
    safe = rf"nothing to (?:worry about|fear|be afraid of)|{worry}"
    patterns = (
        # "trust is to love what oil is to a hinge", "does for the bedroom what coffee does for the office"
        (
            " what ",
            rf".*?\b(?P<of>{some} (?P<says>(?:is|are) to) {some}) what {some} (?:is|are) to\b",
            THINGS,
        ),
        (
            " what ",
            rf".*?\b(?P<of>{some} (?P<says>{does} (?:for|to)) {some}) what {some} {does} (?:for|to)\b",
            THINGS,
        ),
        (
            "ithout ",
            rf"\W*[Ww]ithout (?P<of>{words}),? (?P<says>nothing|nobody|no one|none|no \w+)\b",
            THINGS,
        ),
        ("", rf"\W*(?P<of>(?:{places}) {words}) (?P<says>{lies}) ", OUTCOMES),
        ("The ", rf"\W*{surest} (?P<of>(?:against|for|of|out of|to) {some}) (?P<says>is|are)\b", _BODILY),
        ("here", rf"(?P<of>(?:.*?\b)?(?P<says>{superior}\b)[^;:!?]{{3,80}})", OUTCOMES),
        ("o ", rf"\W*(?P<of>{words}) (?P<says>(?:is|are) (?:{safe}))\b", ILLS),
    )
    return tuple((needed, re.compile(pattern), topics) for needed, pattern, topics in patterns)


@cache
def _of_two() -> tuple[re.Pattern[str], ...]:
    """Return patterns for two things that both must be of health."""
    words = r"[\w’' -]{3,40}"
    one, other = rf"(?P<one>%s {words})", rf"(?P<other>{words})"
    patterns = (
        rf"\W*{one % '(?:[Nn]o|[Ww]ithout(?: an?)?)'},? (?P<says>no|there is no|there can be no) {other}",
        rf"\W*{one % '[Ww]here there is(?: no)?'},? (?P<says>there is(?: no)?) {other}",
        rf"\W*{one % '(?:[Mm]ore|[Ll]ess|[Ff]ewer)'}, (?P<says>more|less|fewer|better|worse) {other}",
        rf"\W*{one % '[Oo]nce an?'}, (?P<says>always) {other}",
    )
    # "thirty minutes of brisk walking work like an antidepressant"
    likened = rf"\W*(?P<one>{words}) (?P<says>(?:act|function|work)s? (?:just )?like) (?:an? )?{other}"
    return (*(re.compile(pattern) for pattern in (*patterns, likened)), _ties())


@cache
def _ties() -> re.Pattern[str]:
    """Return a pattern for two things that are friends or enemies: "latex and oil are sworn enemies"."""
    ties = "|".join(sorted(listed("ties"), key=len, reverse=True))
    words = r"[\w’' -]{3,40}?"
    return re.compile(
        rf"\W*(?P<one>{words}) and (?P<other>{words}) (?P<says>(?:are|make) (?:[\w-]+ ){{0,2}}?(?:{ties}))\b"
    )
