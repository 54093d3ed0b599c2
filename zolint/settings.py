"""Settings that several rules of a category share: one frozen dataclass a table of the configuration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class ReadabilitySettings:
    """The `[readability]` table."""

    formula: Literal["flesch-kincaid", "smog", "coleman-liau", "gunning-fog"] = "flesch-kincaid"
    """The readability formula that gives the grade."""
    grade: float = 9.0
    """The highest US school grade that an article may need."""


@dataclass(frozen=True)
class NotesSettings:
    """The `[notes]` table."""

    catalogues: tuple[str, ...] = ()
    """Files that change or add topics and elements of the safety and consent catalogue."""
    safety_pages: tuple[str, ...] = ()
    """Pages of the house that hold its safety notes; a link to one of them is a note."""


@dataclass(frozen=True)
class ClaimsSettings:
    """The `[claims]` table."""

    trusted_publisher: bool = False
    """Whether the site's pages are their own source, as a health service's are; claims then need no other."""


@dataclass(frozen=True)
class EvidenceSettings:
    """The `[evidence]` table."""

    scope: str = "adjacent"
    """How near a source must stand: in the same sentence, beside it (adjacent), or in its paragraph."""
    own_sites: tuple[str, ...] = ()
    """Hosts whose pages are no evidence, such as the publisher's own."""


@dataclass(frozen=True)
class Settings:
    """Everything of the configuration that a view may read."""

    language: str = "en"
    """The language that the rules speak; articles in another one are skipped."""
    claims: ClaimsSettings = field(default_factory=ClaimsSettings)
    evidence: EvidenceSettings = field(default_factory=EvidenceSettings)
    readability: ReadabilitySettings = field(default_factory=ReadabilitySettings)
    notes: NotesSettings = field(default_factory=NotesSettings)
