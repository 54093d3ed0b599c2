"""Where a passage points at evidence: identifiers, citations, and named studies, bodies and experts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from zolint.view.data import table


class EvidenceKind(StrEnum):
    """How a passage points at its evidence."""

    LINK = "link"
    DOI = "doi"
    PMID = "pmid"
    """PubMed, PubMed Central or arXiv."""
    CITATION = "citation"
    """A numbered or author-and-year citation."""
    FOOTNOTE = "footnote"
    KEY = "key"
    """A citation key: [@smith2019]."""
    NAMED_SOURCE = "named-source"
    """A study, body, publication or expert by name."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of a text that points at evidence."""

    start: int
    end: int
    kind: EvidenceKind
    target: str = ""
    """An identifier or a number, where the mark gives one."""


def marks(text: str) -> Iterator[Mark]:
    """Yield what in a text points at evidence; links apart."""
    for signs, pattern, kind in _IDENTIFIERS:
        if any(sign in text for sign in signs):
            for found in pattern.finditer(text):
                yield Mark(found.start(), found.end(), kind, found[1])
    if any(sign in text for sign in _YEARS) and _MAY_CITE.search(text):
        for found in _AUTHOR_YEAR.finditer(text):
            yield Mark(found.start(), found.end(), EvidenceKind.CITATION)
    yield from _named(text)


def numbered(text: str) -> Iterator[Mark]:
    """Yield numbered citations, "[3]" or "³", each with its first number as the target."""
    for found in _NUMBER.finditer(text):
        yield Mark(found.start(), found.end(), EvidenceKind.CITATION, found[1])
    for found in _SUPERSCRIPT.finditer(text):
        number = found.group().translate(_DIGITS)
        yield Mark(found.start(), found.end(), EvidenceKind.CITATION, number)


_IDENTIFIERS: tuple[tuple[tuple[str, ...], re.Pattern[str], EvidenceKind], ...] = (
    (
        ("10.",),
        re.compile(r"\b(10\.\d{4,9}/(?:[^\s\"<>()\[\]]|\([^\s\"<>()\[\]]*\))*[^\s\"<>()\[\].,;:])"),
        EvidenceKind.DOI,
    ),
    (("PMID",), re.compile(r"\bPMID:?\s*(\d{1,8})\b"), EvidenceKind.PMID),
    (("PMC",), re.compile(r"\b(PMC\d{3,9})\b"), EvidenceKind.PMID),
    (("v:", "V:"), re.compile(r"\barXiv:\s*(\d{4}\.\d{4,5})", re.IGNORECASE), EvidenceKind.PMID),
    (("NCT",), re.compile(r"\b(NCT\d{8})\b"), EvidenceKind.PMID),
    (("@",), re.compile(r"\[(?:[^\[\]\n@]{0,60}\s)?-?@([\w:.-]+)[^\]\n]{0,80}\]"), EvidenceKind.KEY),
    (("^[",), re.compile(r"\^\[([^\]\n]{3,300})\]"), EvidenceKind.FOOTNOTE),
)
"""How evidence is named, each after what it cannot do without: most texts have none of that."""
_YEARS = ("19", "20", "et al")
_NUMBER = re.compile(r"\[(\d{1,3})(?:\s*[,–-]\s*\d{1,3}){0,9}\]")
_SUPERSCRIPT = re.compile(r"[¹²³⁰⁴-⁹]{1,3}")
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")

_YEAR = r"(?:19|20)\d\d[a-z]?"
_MAY_CITE = re.compile(rf"\b{_YEAR}\b|\bet al\b")
_MONTHS = (
    r"(?!(?:Jan|January|Feb|February|Mar|March|Apr|April|May|June?|July?|Aug|August|Sept?|September|Oct|October"
    r"|Nov|November|Dec|December|Spring|Summer|Autumn|Fall|Winter|In|Since|Until|From)\b)"
)
_NAME = r"[A-Z][\w'’-]+"
_AUTHOR_YEAR = re.compile(
    # (Hartmann and Lee, 2018), (College of Midwives 2020; ...)
    rf"\((?:see |e\.g\.,? )?{_MONTHS}[A-Z][^()\d]{{1,90}}?[ ,]{_YEAR}\b"
    # Smith (2019), Smith and Jones (2019), Smith et al. (2019)
    rf"|\b{_MONTHS}{_NAME}(?:,? (?:and|&) {_NAME}|,? et al\.?)?,? \({_YEAR}\)"
    rf"|\b{_NAME},? et al\b\.?(?:,? {_YEAR})?"
)

_PROPER = re.compile(rf"\b{_NAME}(?:(?: (?:of|for|on|and|in|the|&|de)){{0,2}} {_NAME}){{0,7}}")
"""A name of several words: "Institute for Sex Research"."""
_LOOK = 100
"""How far before and after a name its role can stand."""


@dataclass(frozen=True)
class _Patterns:
    bodies: frozenset[str]
    """Words that make a name a body's or a publication's."""
    research: frozenset[str]
    """Words that end the name of a piece of research: "the Elm Street Survey"."""
    leads_to_body: re.Pattern[str]
    follows_body: re.Pattern[str]
    leads_to_person: re.Pattern[str]
    longest_role: int
    """So many letters before a name are enough to see what leads to a person."""
    apposed: re.Pattern[str]
    """What leads to a person between commas: "our midwife, Ana, says"."""
    follows_person: re.Pattern[str]
    own_trade: re.Pattern[str]
    person: re.Pattern[str]
    study: re.Pattern[str]
    bracketed: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    lists = table("evidence")
    says, works, roles = (_any_of(lists["words"][key]) for key in ("says", "works", "roles"))
    titles, degrees = (_any_of(lists["names"][key]) for key in ("titles", "degrees"))
    bodies = " ".join(lists["names"][key] for key in ("organisations", "organisation_words", "journal_words"))
    return _Patterns(
        frozenset(bodies.split()),
        frozenset(lists["names"]["research_words"].split()),
        # according to the CDC; a study by UCL; published in The Lancet; researchers at the University of York
        re.compile(
            rf"(?:\b(?:according to|citing|quoting|to (?:cite|quote)) (?:(?:an?|the) )?(?:[\w-]+ ){{0,3}}"
            rf"|\b(?:{works})\b[^.;:()]{{0,60}} (?:by|from|at|of|in|for|with) (?:the )?"
            r"|\b(?:published|appeared|reported|reviewed|conducted|developed) (?:[\w-]+ ){0,2}"
            r"(?:in|by) (?:the )?(?:journal )?)$",
            re.IGNORECASE,
        ),
        # NHS guidance; the WHO (2021) now estimates
        re.compile(
            rf"(?:['’]s)?,?(?: \([^()]{{1,40}}\))?(?: [\w-]+){{0,2}} (?:{says}|{works})\b|,? \(?{_YEAR}\b"
        ),
        re.compile(rf"\b(?:{roles})s? $|\b(?:{titles})\b\.? $"),
        max(map(len, f"{lists['words']['roles']} {lists['names']['titles']}".split())) + len(" s. "),
        re.compile(rf"\b(?:[Aa]n?|[Mm]y|[Oo]ur|[Tt]he) (?:[\w-]+ ){{0,3}}(?:{roles}), $"),
        re.compile(rf",? (?:(?:an?|the) (?:[\w-]+,? (?:and )?){{0,4}}(?:{roles})\b|(?:{degrees})\b)"),
        re.compile(
            rf"\b[Aa]s (?:an? (?:[\w-]+ ){{0,3}}(?:{roles}),? I\b|someone who speciali[sz]es in\b)"
            r"|\b[Mm]y (?:use of [A-Z]{3,}|speciali?ty is)\b"
        ),
        # Midwife Ana Ruiz, Dr Ana Ruiz
        re.compile(rf"(?i:{roles}) {_NAME} {_NAME}|(?:{titles}) {_NAME}"),
        # the Elm Street survey of 2018
        re.compile(rf" (?:{works}) (?:of|in|from) {_YEAR}\b"),
        # (Example Health Office, fact sheet 12)
        re.compile(
            rf"\([A-Z][^()\n]{{5,80}}?,? (?i:{works}|fact sheet|information sheet)\b[^()\n]{{0,40}}\)"
        ),
    )


def _any_of(words: str) -> str:
    return "|".join(map(re.escape, sorted(words.split(), key=len, reverse=True)))


def _named(text: str) -> Iterator[Mark]:
    """Yield the studies, bodies, publications and experts that are named as the source of something."""
    patterns = _patterns()
    for found in _PROPER.finditer(text):
        before, after = text[max(0, found.start() - _LOOK) : found.start()], text[found.end() :][:_LOOK]
        if _is_named_source(found.group(), before, after, patterns) or patterns.study.match(after):
            yield Mark(found.start(), found.end(), EvidenceKind.NAMED_SOURCE, found.group())
    for found in patterns.bracketed.finditer(text):
        yield Mark(found.start(), found.end(), EvidenceKind.NAMED_SOURCE, found.group())
    for found in patterns.own_trade.finditer(text):
        yield Mark(found.start(), found.end(), EvidenceKind.NAMED_SOURCE)


def _is_named_source(name: str, before: str, after: str, patterns: _Patterns) -> bool:
    if _is_person(name, before, after, patterns):
        return True
    words = name.replace("-", " ").split()
    if not patterns.bodies.isdisjoint(words):
        return bool(patterns.follows_body.match(after) or patterns.leads_to_body.search(before))
    if words[-1] in patterns.research and len(words) > 1 and (words[0] == "The" or before.endswith("the ")):
        return True
    if name.isupper() and patterns.leads_to_body.search(before):  # a body that the lists do not know
        return True
    return " " in name and bool(patterns.follows_person.match(after))


def _is_person(name: str, before: str, after: str, patterns: _Patterns) -> bool:
    """Whether a name has its trade or its title in it, or right before it."""
    if " " in name and patterns.person.match(name):
        return True
    if patterns.leads_to_person.search(before[-patterns.longest_role :]):
        return True
    return after.startswith(",") and patterns.apposed.search(before) is not None
