"""Statements of how many, how often or how much: percentages, shares, comparisons, doses and times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zolint.lots import remembered
from zolint.nlp import Parse, Word
from zolint.view.claims.assertion import asserts, is_service
from zolint.view.claims.claim import ClaimKind
from zolint.view.claims.lexicon import listed
from zolint.view.claims.statement import Reading, Statement, stated
from zolint.view.clauses import Clause
from zolint.view.data import table
from zolint.view.outcomes import INSIDE, OUTCOMES, Topic
from zolint.words import WORD, lower_case, words_in

_WORD = re.compile(r"[^\W\d_]+")
_GROUP = 3
"""How many words of a noun group are looked at."""
_MEASURED = OUTCOMES - {Topic.FEELING, Topic.RELATIONSHIP} | {Topic.TREATMENT}
# the patterns here are held against texts in lower case, which is far quicker than to leave the case open
_TWO_IN_ONE = re.compile(r"(?!(?:one|1)\b).+ in (?:an? )?(?:one|1)$|\w+ and (?:an? )?half of")
"""No share: "two people in one"."""
_THERE = frozenset({"my", "our", "that", "the", "them", "these", "those", "us"})
"""What makes people known ones: "half of the couples"."""
_WOULD = re.compile(r"[^,.;:!?]{0,20}? would\b(?! (?:be able|have) )", re.IGNORECASE)
"""What people would do nobody has counted: "most people would be frightened of it"."""
_NEAR = 25
"""How far behind a share the thing that it is a share of may begin."""


def counts(text: str) -> bool:
    """Whether a text gives a number or a share, of whatever; a quick look."""
    return bool(_numbered(text) or _shared(text) or any(_correlatives(text)))


def measures(text: str) -> bool:
    """Whether a text gives an amount or a time: "eight hours", "a few drops"."""
    return bool(_amounts().search(lower_case(text)))


def numbers(parse: Parse) -> Iterator[Statement]:
    """Yield the percentages, ratios and multiples that a sentence gives."""
    text = parse.text
    for found in _numbered(text):
        if not _TWO_IN_ONE.match(found.group()) and not _is_seen(parse, found.start(), found.end()):
            yield _figure("number", found.start(), found.end(), text)


def shares(parse: Parse, reading: Reading) -> Iterator[Statement]:
    """Yield the shares that a sentence gives without a number: "most women"."""
    text = parse.text
    adverbs = {word.start for word in parse.words if word.tag == "RBS"}
    topics = [term.topic for term in reading.terms]
    if not topics or (set(topics) == {Topic.PERSON} and not _is_of_experience(parse)):
        return
    for found in _shared(text):
        if found.start() in adverbs or text[: found.start()].endswith("and "):
            continue  # "the most common", "what he most enjoys", "one and a half of"
        ends = (term.end for term in reading.terms if found.end() <= term.start <= found.end() + _NEAR)
        end = next(ends, 0)
        if (
            end
            and not _is_seen(parse, found.start(), end)
            and not _WOULD.match(text, end)
            and not _is_of_service(text[found.end() : end + _NEAR])
        ):
            yield _figure("share", found.start(), end, text)
    if topics.count(Topic.PERSON) > 1:
        for found in _COMPARISON.finditer(lower_case(text)):
            if text.startswith("Some ") and found.group().endswith("than others"):
                continue  # who, is not said
            yield _figure("share", found.start(), found.end(), text)


def _is_seen(parse: Parse, start: int, end: int) -> bool:
    """Whether people who are there are counted in what they do: "half of the couples look at the floor"."""
    root = next(parse.roots(), None)
    if root is None or root.lemma not in listed("seen_doing") or not root.tag.startswith("VB"):
        return False
    counted = next((word for word in parse.words if start <= word.start < end), None)
    if counted is None or counted.index > root.index:
        return False
    return any(word.lemma in _THERE for word in parse.words[counted.index : root.index])


def counterparts(text: str, reading: Reading) -> Iterator[Statement]:
    """Yield the share of other people after a share: "for women it is less than half"."""
    found = _COUNTERPART.match(lower_case(text)) if reading.counted else None
    if found and Topic.PERSON in reading.within(*found.span("who")):
        yield _figure("share", found.start("how"), found.end("how"), text)


def _is_of_service(text: str) -> bool:
    """Whether clinics or services are counted: "most sexual health services"."""
    words = {word.lower().removesuffix("s") for word in _WORD.findall(text)[:_GROUP]}
    return not words.isdisjoint(listed("counted_services"))


def _is_of_experience(parse: Parse) -> bool:
    """Whether the sentence says what people feel or notice: "most women notice a change"."""
    verbs = listed("felt") - {"have", "get"} | listed("enduring")
    return any(
        word.tag[0] == "V" and (word.lemma in verbs or _goes_through(parse, word)) for word in parse.words
    )


def _goes_through(parse: Parse, verb: Word) -> bool:
    """Whether something is lived through or with: "go through a phase", "live with it"."""
    if verb.lemma == "have":
        return any(word.lemma in ("problem", "phase", "trouble") for word in parse.children(verb, "dobj"))
    through = {"go": "through", "live": "with"}.get(verb.lemma)
    return any(word.lemma == through for word in parse.children(verb, "prep"))


def trends(text: str, reading: Reading) -> Iterator[Statement]:
    """Yield the correlatives of a sentence: "the slower the breath, the deeper the calm"."""
    if reading.terms or text.startswith("The "):
        for found in _correlatives(text):
            words = (found.start(), found.end())
            yield Statement("trend", *words, ClaimKind.EFFECT, words)


def amounts(clause: Clause, reading: Reading) -> Iterator[Statement]:
    """Yield the claim of a clause that gives a dose or a time for something of health."""
    subject = clause.subject
    if subject is None or not clause.finite or any(clause.parse.children(clause.verb, "attr")):
        return
    if clause.verb.relation == "relcl":  # "worry that stays for weeks" tells which worry
        return
    if is_service(clause) or _is_kept(clause, subject):
        return
    if _counts_parts(clause, reading):
        yield stated(clause, "amount", ClaimKind.MECHANISM, clause.verb, sure=False)
        return
    if not _holds_amount(clause):
        return
    about = reading.topics(clause.about())
    points = subject.lemma in listed("pointing") or any(
        word.lemma in listed("pointing") for word in clause.parse.children(subject, "det")
    )
    points = points or (subject.lemma == "you" and clause.verb.lemma in ("have", "need", "get", "be"))
    lasts = clause.verb.lemma in ("last", "take") and not clause.modal
    measures = OUTCOMES | {Topic.TREATMENT, Topic.BEHAVIOUR} if lasts else _MEASURED
    measured = (reading.topics(clause.parse.words) if points else about) & measures
    if Topic.TREATMENT in measured and lasts and not any(clause.parse.children(clause.verb, "xcomp")):
        return  # "the test takes a few minutes"
    if measured and Topic.PERSON not in reading.topics((subject,)) and asserts(clause):
        kind = ClaimKind.TREATMENT if Topic.TREATMENT in measured else ClaimKind.EFFECT
        yield stated(clause, "amount", kind, clause.verb, sure=False)


def _holds_amount(clause: Clause) -> bool:
    text = clause.parse.text
    if not _has_amount(text):  # as most sentences
        return False
    own = () if clause.verb.relation == "conj" else clause.about()
    words = (*own, clause.verb, *clause.after())  # "takes an hour and costs forty euros"
    start, end = min(word.start for word in words), max(word.end for word in words)
    return _amounts().search(lower_case(text), start, end) is not None


def _is_kept(clause: Clause, subject: Word) -> bool:
    """Whether a thing is kept, given or sent then: "the oil keeps for six months", "the results are back"."""
    if clause.verb.lemma == "keep" and not any(clause.parse.children(clause.verb, "acomp", "dobj")):
        return True
    return subject.lemma in listed("clerical") or (clause.passive and clause.verb.lemma in listed("serving"))


def _counts_parts(clause: Clause, reading: Reading) -> bool:
    """Whether the parts of an organ are counted: "the clitoris has eight thousand nerve endings"."""
    parts = tuple(clause.parse.children(clause.verb, "dobj")) if clause.verb.lemma in ("have", "hold") else ()
    counted = any(True for part in parts for _ in clause.parse.children(part, "nummod"))
    return counted and bool(reading.topics(clause.about()) & INSIDE)


def _figure(how: str, start: int, end: int, text: str) -> Statement:
    return Statement(how, start, end, ClaimKind.PREVALENCE, (start, end), quantifier=text[start:end])


@remembered
def _numbered(text: str) -> tuple[re.Match[str], ...]:
    words = words_in(text)
    if not (words.hold(_counting()) or _COUNTING.search(words.text)):
        return ()
    return tuple(_numbers().finditer(words.text))


@remembered
def _shared(text: str) -> tuple[re.Match[str], ...]:
    words = words_in(text)
    return tuple(_shares().finditer(words.text)) if words.hold(_sharing()) else ()


_COUNTING = re.compile(r"\d|cent|fold")
_PARTS = ("third", "quarter", "fifth", "tenth")


@cache
def _counting() -> frozenset[str]:
    """Return words of which every number that is no figure, per cent or "fourfold" holds one."""
    parts = (*_PARTS, *(f"{part}s" for part in _PARTS), "second", "fourth", "half", "average", "typical")
    named = WORD.findall(table("figures")["numbers"])
    return frozenset((*named, *parts, "times", "twice", "double", "triple", "hundred", "thousand", "million"))


@cache
def _sharing() -> frozenset[str]:
    """Return words of which every share holds one."""
    return frozenset(("most", *(max(WORD.findall(share), key=len) for share in table("figures")["shares"])))


@cache
def _number() -> str:
    words = "|".join(table("figures")["numbers"].split())
    return rf"(?:\d[\d,.]*|{words})"


@cache
def _numbers() -> re.Pattern[str]:
    n, people = _number(), "|".join(table("figures")["counted"].split())
    person = "|".join(table("figures")["persons"].split())
    halved, scored = ("|".join(table("figures")[name].split()) for name in ("halved", "scored"))
    return re.compile(
        rf"\b{n}(?:[–-]{n}| to {n})?\s?(?:%|per ?cent\b|percentage points?\b)"
        rf"|\b(?:{n}|of) (?!(?:{scored})\b)(?:[\w-]+ ){{0,2}}"
        rf"(?:in|out of|in every|out of every) (?:an? )?{n}\b"
        r"|\b(?:an?|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s? of (?:all|those|the|our|them|us)\b"
        rf"|\b(?:an?|one|two|three|four)[ -](?:third|quarter|fifth|tenth)s? of (?:{people})\b"
        r"|\bby (?:an? |one |two |three )?(?:half|thirds?|quarters?|fifths?|tenths?)\b|\bon average\b"
        rf"|\bthe (?:average|typical) (?:{person}|session)\b"
        rf"|\bevery (?:second|third|fourth|fifth|tenth) (?:\w+ ){{0,2}}(?:{person})\b"
        rf"|\bof {n} \w+, |\b{n} of (?:(?:a|an|every) )?{n}\b"
        rf"|\bof (?:a|one|every) (?:hundred|thousand|million) \w+|\b(?:{n}|several|many)[ -]?fold\b"
        rf"|\bby a factor of {n}\b"
        rf"|\bnine times out of ten\b|\b(?:half|a third|a quarter) (?:of )?(?:the|all|our) (?:{people})\b"
        rf"|\b(?:{n}|several|many|a few) times "
        r"(?:as|more|less|higher|lower|greater|likelier|the|better|worse|stronger|faster)\b"
        rf"|\b(?:twice|double|triple|half) (?:as|the(?! (?:{halved})\b)) \w+"
        rf"|\b\d[\d,.]* (?:(?:million|thousand|billion|hundred) )?(?:of )?(?:\w+ )?(?:{people})\b"
    )


@cache
def _shares() -> re.Pattern[str]:
    shares = "|".join(map(re.escape, sorted(table("figures")["shares"], key=len, reverse=True)))
    return re.compile(rf"\b(?:{shares}|(?<!\bthe )(?<!\bat )most)\b(?! (?:often|commonly|likely|of all)\b)")


def _correlatives(text: str) -> Iterator[re.Match[str]]:
    lower = words_in(text).text
    if ", the " in lower:  # hardly ever
        yield from _CORRELATIVE.finditer(lower)


_COUNTERPART = re.compile(
    r"\W*(?:and |but |yet )?(?:for|among|in|with|of) (?P<who>[\w’' -]{2,40}?),? "
    r"(?:it|that|this|the (?:figure|number|proportion|rate|share)) "
    r"(?:(?:is|was|drops? to|falls? to|climbs? to|rises? to|comes? to) )?(?:\w+ ){0,3}?"
    r"(?P<how>(?:less|more|fewer|higher|lower|closer) than \w+|half|double|twice|\d[\d.,]*"
    r"|(?:a|one|two|every) \w+(?: in \w+)?"
    r"|(?:far|much|even|a little|slightly) (?:less|more|fewer|higher|lower))\b"
)
_COMPARISON = re.compile(r"\b(?:more|fewer|less)\b(?: [\w'’-]+){1,7} than [\w'’-]+")
_CORRELATIVE = re.compile(
    r"\bthe (?:more|less|\w{2,12}er)\b[^,.;]{2,70}, the (?:more|less|\w{2,12}er)\b[^,.;]*"
)


@remembered
def _has_amount(text: str) -> bool:
    return _amounts().search(words_in(text).text) is not None


@cache
def _amounts() -> re.Pattern[str]:
    units = "|".join(sorted(table("figures")["units"].split(), key=len, reverse=True))
    n = rf"(?:{_number()}|a few|several)"
    spans = r"\btakes? (?:weeks|months|years)\b|\ban? (?:second|minute|hour|day|week|fortnight|month|year)\b"
    return re.compile(rf"\b{n}(?: ?[–-] ?{n}| (?:to|or) {n})?[ -]?(?:{units})\b|{spans}")
