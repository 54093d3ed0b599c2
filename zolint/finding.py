"""What a run reports: findings, and apart from them crashes and skipped files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from zolint.document import Document
from zolint.rule import Category, Confidence, Rule, Severity
from zolint.source import Position

PAGE_MARK = b'<meta name="generator" content="zolint'
"""By which a page that zolint wrote is told from an article."""


@dataclass(frozen=True, slots=True)
class Place:
    """A range of a file as a report shows it."""

    start: Position
    end: Position
    excerpt: str


@dataclass(frozen=True, slots=True)
class PlacedEdit:
    """Text that would take the place of a range."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class PlacedFix:
    """A fix with the lines and columns of its edits."""

    title: str
    safe: bool
    edits: tuple[PlacedEdit, ...]


@dataclass(frozen=True, slots=True)
class PlacedRelated:
    """Another place that a finding speaks of."""

    place: Place
    message: str
    line: str = ""
    """As that of a finding."""
    line_start: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit signed by the engine."""

    path: str
    rule: str
    category: Category
    severity: Severity
    confidence: Confidence
    message: str
    place: Place
    line: str
    """The source line on which the finding starts, for showing; cut where it is very long."""
    line_start: int
    """The column, from one, of the first character of `line` that is kept."""
    fingerprint: str
    """Stays the same when the passage moves within its file or the file is renamed."""
    related: tuple[PlacedRelated, ...] = ()
    fixes: tuple[PlacedFix, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Crash:
    """Something that kept zolint from judging a file: never a finding and never silence."""

    path: str
    rule: str
    """The rule that raised, or empty where the file itself could not be read."""
    message: str


@dataclass(frozen=True, slots=True)
class Skip:
    """A file that was left alone, and why."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Figures:
    """An article in figures."""

    words: int
    grade: float
    """The US school grade that it needs."""
    target: float
    """The highest grade that it may need."""
    claims: int
    supported: int
    """How many of the claims have evidence."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article that was checked, for a format that shows more of it than findings."""

    document: Document
    figures: Figures | None = None
    """None where they were not asked for, or could not be had."""


@dataclass(frozen=True)
class Report:
    """Everything that a run saw, in the order of paths and positions."""

    findings: tuple[Finding, ...]
    crashes: tuple[Crash, ...] = ()
    skipped: tuple[Skip, ...] = ()
    files: int = 0
    """How many files were checked."""
    fixed: int = 0
    """How many findings were fixed, and so are not among these."""
    rules: Callable[[], Sequence[Rule[Any, Any]]] = field(default=tuple, compare=False, repr=False)
    """The rules that were asked, for a format that describes them; called, it may have to load them."""
    articles: Callable[[], Iterable[Article]] = field(default=tuple, compare=False, repr=False)
    """The articles that were checked, in their order; called, it reads them again."""
