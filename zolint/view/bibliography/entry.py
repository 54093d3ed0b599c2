"""A source that an article can cite: an entry of a bibliography, of its own list, or a footnote."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from zolint.source import Span
from zolint.view.bibliography.identifiers import Identifier


class Origin(StrEnum):
    """Where an entry is written down."""

    LIST = "list"
    """Under a heading such as "References"."""
    FOOTNOTE = "footnote"
    METADATA = "front matter"
    FILE = "file"
    """In a file that the front matter or the configuration names."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A source, as far as it is described."""

    label: str
    """The key, the number or the footnote's label by which it is cited."""
    origin: Origin
    text: str
    """All that is said of it: names, year, title, journal, notes."""
    identifiers: tuple[Identifier, ...] = ()
    addresses: tuple[str, ...] = ()
    type: str = ""
    """What it is, in the words of CSL ("article-journal", "webpage"); empty where nobody says."""
    span: Span | None = None
    """Where it stands in the article; None for one in a file."""
    numbered: bool = False
    """Whether the article writes its number down, rather than leaving it to be counted."""

    @property
    def is_own(self) -> bool:
        """Whether it is the article's own and not shared with others."""
        return self.origin is not Origin.FILE

    @property
    def name(self) -> str:
        """What to call it in a message: "@ruiz2018", "source 3", "footnote a"."""
        if self.origin is Origin.FOOTNOTE:
            return f"footnote {self.label}"
        return (
            f"source {self.label}" if self.origin is Origin.LIST or self.label.isdigit() else f"@{self.label}"
        )

    @property
    def is_footnote(self) -> bool:
        """Whether it is a footnote, which may be a remark and no source."""
        return self.origin is Origin.FOOTNOTE

    @property
    def is_source(self) -> bool:
        """Whether it names a work, by an identifier, an address or a year, and is no mere remark."""
        return bool(self.identifiers or self.addresses) or names_year(self.text)

    def is_by(self, author: str, year: str) -> bool:
        """Whether it can be what "(Author, year)" means, for the first name of the authors."""
        if year and year not in self.text:
            return False
        said = {word.casefold() for word in _WORD.findall(self.text)}
        wanted = [word.casefold() for word in _WORD.findall(author)]
        if any(word in said for word in wanted):
            return True
        # the WHO for the World Health Organization, and the other way round
        initials = "".join(word[0] for word in wanted)
        return (len(initials) > 1 and initials in said) or _initials(author, self.text)


def names_year(text: str) -> bool:
    """Whether a text names a year, as a source does, or says that it has none."""
    return bool(_YEAR.search(text))


_YEAR = re.compile(r"\b(?:19|20)\d\d[a-z]?\b|\bn\.d\.")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def _initials(short: str, text: str) -> bool:
    """Whether capitalised words of a text, one after another, begin with the letters of a short name."""
    letters = [letter for letter in short if letter.isalpha()]
    if len(letters) < 2 or not short.isupper():  # noqa: PLR2004 - one letter is no short name
        return False
    heads = "".join(word[0] for word in _WORD.findall(text) if word[0].isupper())
    return "".join(letters) in heads
