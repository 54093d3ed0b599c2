"""Settings that several rules of a category share: one frozen dataclass a table of the configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Literal


@dataclass(frozen=True)
class ReadabilitySettings:
    """The `[readability]` table."""

    formula: Literal["flesch-kincaid", "smog", "coleman-liau", "gunning-fog"] = "flesch-kincaid"
    """The readability formula that gives the grade."""
    audience: Literal["nhs", "general", "adult", "professional"] = "general"
    """Who reads the articles: nhs (US grade 6), general (9), adult (11) or professional (13)."""
    grade: float | None = None
    """The highest US school grade that an article may need; where it is not set, the audience says."""

    @property
    def target(self) -> float:
        """The highest grade that an article may need, as it is set or by its audience."""
        return AUDIENCES[self.audience] if self.grade is None else self.grade


AUDIENCES: Mapping[str, float] = MappingProxyType(
    {"nhs": 6.0, "general": 9.0, "adult": 11.0, "professional": 13.0}
)
"""The highest grade by audience; it is five below the reading age.

nhs is the reading age of 9 to 11 that the NHS aims at; general is 11 to 14, which it falls back to; adult is
the end of compulsory schooling, 16; professional is the end of school, 18.
"""


@dataclass(frozen=True)
class TrustSettings:
    """The `[trust]` table: the keys of the front matter that hold an article's marks of trust, and the day.

    Keys count in any letter case, with hyphens, underscores or neither; a dot leads to a key under a key.
    """

    byline_keys: tuple[str, ...] = ("author", "authors", "byline", "by", "writer", "written_by", "creator")
    """Who wrote the article."""
    reviewer_keys: tuple[str, ...] = (
        "reviewer", "reviewers", "reviewed_by", "medical_reviewer", "medically_reviewed_by",
        "clinically_reviewed_by", "clinical_reviewer", "expert_reviewer", "fact_checked_by", "checked_by",
        "approved_by",
    )  # fmt: skip
    """Who checked its facts."""
    date_keys: tuple[str, ...] = (
        "last_reviewed", "last_reviewed_on", "last_review", "reviewed", "reviewed_on", "reviewed_at",
        "review_date", "date_reviewed", "medically_reviewed_on", "last_checked", "fact_checked_on",
    )  # fmt: skip
    """When it was last checked; add `lastmod` or `last_update.date` where every change is a check."""
    next_date_keys: tuple[str, ...] = ("next_review", "next_review_due", "review_due", "review_by")
    """When it must be checked next."""
    sources_keys: tuple[str, ...] = (
        "sources", "source", "references", "reference", "citations", "bibliography", "further_reading",
    )  # fmt: skip
    """What it rests on."""
    today: str = ""
    """The day that reviews are measured against, as 2025-01-31; empty for the day of the run."""

    def __post_init__(self) -> None:
        """Refuse a day that is none."""
        if self.today:
            try:
                date.fromisoformat(self.today)
            except ValueError:
                raise ValueError(f'today must be a day like "2025-01-31", not "{self.today}"') from None

    @property
    def day(self) -> date:
        """The day that reviews and approvals are measured against."""
        return date.fromisoformat(self.today) if self.today else datetime.now(UTC).date()


@dataclass(frozen=True)
class NotesSettings:
    """The `[notes]` table."""

    catalogues: tuple[str, ...] = ()
    """Files that change or add topics and elements of the safety and consent catalogue."""
    safety_pages: tuple[str, ...] = ()
    """Pages of the house that hold its safety notes; a link to one of them is a note."""
    locale: Literal["", "uk", "ie", "us", "ca", "au", "nz"] = ""
    """The country of the readers, whose services are named in sentences to paste; empty names none."""


_FACT_WORDS = 3


@dataclass(frozen=True)
class ClaimsSettings:
    """The `[claims]` table."""

    trusted_publisher: bool = False
    """Whether the site's pages are their own source, as a health service's are; claims then need no other."""
    accepted: tuple[str, ...] = ()
    """Facts that need no source here, as words in their order: "condoms lower|reduce risk"; "|" for "or"."""

    def __post_init__(self) -> None:
        """Refuse a fact of so few words that it would excuse any claim."""
        for fact in self.accepted:
            if len(fact.split()) < _FACT_WORDS:
                raise ValueError(f'accepted must hold facts of three words or more, not "{fact}"')


_LAST_TIER = 6


@dataclass(frozen=True)
class EvidenceSettings:
    """The `[evidence]` table."""

    scope: Literal["sentence", "adjacent", "paragraph"] = "adjacent"
    """How near a source must stand: in the same sentence, beside it (adjacent), or in its paragraph."""
    own_sites: tuple[str, ...] = ()
    """Hosts whose pages are no evidence, such as the publisher's own."""
    tiers: Mapping[str, int] = field(default_factory=dict)
    """How good a source is, from 1 (reviews) to 6 (anybody), by host or kind ("news", "preprint")."""
    bibliography: tuple[str, ...] = ()
    """BibTeX (.bib) and CSL (.json, .yaml) files in which every article's citation keys are looked up."""
    ledger: str = ""
    """The file of the claims that an editor has approved; empty for zolint.evidence.toml, if it is there."""
    retractions: str = ""
    """A CSV file of the Retraction Watch database, in which DOIs and PMIDs are looked up."""

    def __post_init__(self) -> None:
        """Refuse a tier that is none."""
        for name, tier in self.tiers.items():
            if not 1 <= tier <= _LAST_TIER:
                raise ValueError(f'tiers must be numbers from 1 to {_LAST_TIER}, not {tier} for "{name}"')


@dataclass(frozen=True)
class SuppressionsSettings:
    """The `[suppressions]` table."""

    require_reason: bool = False
    """Whether a comment that silences findings must say why."""


@dataclass(frozen=True)
class TagsSettings:
    """The `[tags]` table."""

    vocabulary: str = ""
    """A file with the house's tags: preferred, alternative and hidden labels, and what is broader."""
    allowed: tuple[str, ...] = ()
    """Tags that may be used, beside those of the vocabulary."""
    replaced: Mapping[str, str] = field(default_factory=dict)
    """Tags that are no longer used, each with the one that took its place."""


@dataclass(frozen=True)
class Settings:
    """Everything of the configuration that a view may read."""

    language: str = "en"
    """The language that the rules speak; articles in another one are skipped."""
    claims: ClaimsSettings = field(default_factory=ClaimsSettings)
    evidence: EvidenceSettings = field(default_factory=EvidenceSettings)
    readability: ReadabilitySettings = field(default_factory=ReadabilitySettings)
    notes: NotesSettings = field(default_factory=NotesSettings)
    tags: TagsSettings = field(default_factory=TagsSettings)
    trust: TrustSettings = field(default_factory=TrustSettings)
    suppressions: SuppressionsSettings = field(default_factory=SuppressionsSettings)
