"""Settings that several rules of a category share: one frozen dataclass a table of the configuration."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ReadabilitySettings:
    """The `[readability]` table."""

    formula: str = "flesch-kincaid"
    """The readability formula: flesch-kincaid, smog, coleman-liau or gunning-fog."""
    grade: float = 9.0
    """The highest US school grade that an article may need."""


@dataclass(frozen=True)
class Settings:
    """Everything of the configuration that a view may read."""

    language: str = "en"
    """The language that the rules speak; articles in another one are skipped."""
    readability: ReadabilitySettings = field(default_factory=ReadabilitySettings)
