"""The identifiers by which a publication is found: recognised in text and addresses, normalised, checked.

ISBNs are checked by python-stdnum. The others have no check digit, only a shape, and the one library that
knows them all (idutils) asks no more of a DOI than "10." and a slash and takes 0.3 seconds to import.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit


class Scheme(StrEnum):
    """Who gives the identifier."""

    DOI = "doi"
    PMID = "pmid"
    PMCID = "pmcid"
    ARXIV = "arxiv"
    TRIAL = "nct"
    """A registration at ClinicalTrials.gov."""
    ISBN = "isbn"


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier in its normal form, and where it stands in the text."""

    scheme: Scheme
    value: str
    """A DOI in lower case without a resolver; an ISBN as 13 digits."""
    start: int = 0
    end: int = 0
    flaw: str = ""
    """What is wrong with its form; empty where it is well formed."""

    @property
    def key(self) -> str:
        """The scheme and the value, by which two identifiers are the same."""
        return f"{self.scheme}:{self.value}"


def identifiers(text: str) -> Iterator[Identifier]:
    """Yield the identifiers of a text, in no order; bad ones too, with their flaw."""
    lower = text.lower()
    if not any(sign in lower for sign in _SIGNS):
        return
    for found in _DOI.finditer(text):
        doi = _without_tail(found.group())
        yield Identifier(Scheme.DOI, doi.lower(), found.start(), found.start() + len(doi))
    for found in _BAD_DOI.finditer(text):
        yield Identifier(Scheme.DOI, found[1].lower(), *found.span(1), "a DOI is written like 10.1000/xyz123")
    for pattern, scheme in _PLAIN:
        for found in pattern.finditer(text):
            yield Identifier(scheme, found[1].upper() if scheme is Scheme.PMCID else found[1], *found.span(1))
    for found in _BAD_PMID.finditer(text):
        yield Identifier(Scheme.PMID, found[1], *found.span(1), "a PMID has at most 8 digits")
    for found in _BAD_TRIAL.finditer(text):
        yield Identifier(Scheme.TRIAL, found[1], *found.span(1), "an NCT number has 8 digits")
    for found in _ISBN.finditer(text):
        yield _isbn(found[1], *found.span(1))


def flaw_of_address(address: str) -> str:
    """Return what is wrong with the form of an address of the web, or nothing."""
    if not address.lower().startswith(("http:", "https:")) or _FILLED_IN.search(address):
        return ""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return "its site is not written like www.example.org"
    if not host or host in ("http", "https"):
        return "it names no site"
    if "." not in host.strip(".") and ":" not in host:
        return "its site has no ending such as .org"
    return ""


def of_address(address: str) -> Identifier | None:
    """Return the identifier that an address leads to: a DOI's resolver, PubMed, arXiv."""
    try:
        parts = urlsplit(address)
    except ValueError:  # an address with a broken IPv6 host
        return None
    host = (parts.hostname or "").removeprefix("www.")
    if host in _RESOLVERS:
        whole = _DOI.fullmatch(_without_tail(unquote(parts.path).lstrip("/")))
        if whole:
            return Identifier(Scheme.DOI, whole.group().lower())
        flaw = "a DOI is written like 10.1000/xyz123" if parts.path.strip("/") else ""
        return Identifier(Scheme.DOI, parts.path.strip("/").lower(), flaw=flaw) if flaw else None
    for pattern, scheme in _ADDRESSES:
        found = pattern.search(f"{host}{parts.path}")
        if found:
            return Identifier(scheme, found[1].upper() if scheme is Scheme.PMCID else found[1])
    inside = _DOI.search(unquote(parts.path))  # a publisher's page: /doi/full/10.1000/xyz
    if inside:
        doi = _PAGE.sub("", _without_tail(inside.group()))
        return Identifier(Scheme.DOI, doi.lower())
    return None


_FILLED_IN = re.compile(r"[{}$<>]")
"""What stands in an address that a template completes."""
_SIGNS = ("10.", "doi", "pmid", "pmc", "arxiv", "nct", "isbn")
"""What stands in every text with an identifier."""
_DOI = re.compile(r"\b10\.\d{4,9}(?:\.\d+)*/(?:[^\s\"<>()\[\]{}]|\([^\s\"<>()]*\))+")
_BAD_DOI = re.compile(r"\bdoi:\s?((?!10\.\d{4,9}(?:\.\d+)*/\S)(?!https?:)[\w.]*\d[^\s;,]*)", re.IGNORECASE)
_PLAIN = (
    (re.compile(r"\bPMID:?\s*(\d{1,8})\b", re.IGNORECASE), Scheme.PMID),
    (re.compile(r"\b(PMC\d{3,9})\b", re.IGNORECASE), Scheme.PMCID),
    (re.compile(r"\barXiv:\s*(\d{4}\.\d{4,5})", re.IGNORECASE), Scheme.ARXIV),
    (re.compile(r"\b(NCT\d{8})\b"), Scheme.TRIAL),
)
_BAD_PMID = re.compile(r"\bPMID:?\s*(\d{9,})\b")
_BAD_TRIAL = re.compile(r"\b(NCT(?!\d{8}\b)\d{5,12})\b")
_ISBN = re.compile(r"\bISBN(?:[- ]?1[03])?:?\s*((?:97[89][- –]?)?\d[\d –-]{6,14}[\dXx])(?![\w-])")
_RESOLVERS = frozenset({"doi.org", "dx.doi.org"})
_ADDRESSES = (
    (re.compile(r"^(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/(\d{1,8})\b"), Scheme.PMID),
    (
        re.compile(
            r"^(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pmc|europepmc\.org)/articles?/(?:PMC/)?(PMC\d+)",
            re.IGNORECASE,
        ),
        Scheme.PMCID,
    ),
    (re.compile(r"^arxiv\.org/(?:abs|pdf)/(\d{4}\.\d{4,5})"), Scheme.ARXIV),
    (re.compile(r"^clinicaltrials\.gov/.*(NCT\d{8})\b"), Scheme.TRIAL),
)
_PAGE = re.compile(r"(?:/(?:full|abstract|pdf|epdf|meta)|\.full|\.abstract|(?:v\d+)?\.full\.pdf|\.pdf|v\d+)$")
"""What a publisher adds to a DOI for one of its pages."""


def _without_tail(doi: str) -> str:
    """Return a DOI without the punctuation of the sentence round it."""
    return doi.rstrip(".,;:'’*_")


def _isbn(text: str, start: int, end: int) -> Identifier:
    from stdnum import isbn  # noqa: PLC0415 - few articles name a book

    plain = text.replace("–", "-")
    if isbn.is_valid(plain):
        return Identifier(Scheme.ISBN, isbn.to_isbn13(isbn.compact(plain)), start, end)
    digits = isbn.compact(plain)
    flaw = "its check digit is wrong" if len(digits) in (10, 13) else "an ISBN has 10 or 13 digits"
    return Identifier(Scheme.ISBN, digits, start, end, flaw)
