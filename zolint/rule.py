"""A rule as a value, and what it reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from zolint.confidence import Confidence as Confidence  # noqa: PLC0414 - a hit has one
from zolint.source import Span
from zolint.view import View

V = TypeVar("V", bound=View)
O = TypeVar("O")  # noqa: E741 - the options' type


class Category(StrEnum):
    """Why a reader would care."""

    CLAIMS = "claims"
    SAFETY = "safety"
    CONSENT = "consent"
    CONTRADICTIONS = "contradictions"
    TAGS = "tags"
    READABILITY = "readability"
    TRUST = "trust"
    ZOLINT = "zolint"
    """About zolint itself: suppressions that suppress nothing."""


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for the worst, larger for milder."""
        return tuple(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Edit:
    """Text that takes the place of a span of the source."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that would mend a finding; a safe fix keeps the meaning."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of."""

    span: Span
    message: str


@dataclass(frozen=True)
class Hit:
    """What a rule saw: where, what to say of it, and how sure it is."""

    span: Span
    message: str
    confidence: Confidence = Confidence.HIGH
    severity: Severity | None = None
    """Only where it differs from the rule's."""
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    data: Mapping[str, object] = field(default_factory=dict)
    """The machine-readable part, JSON-able."""


@dataclass(frozen=True)
class NoOptions:
    """The options of a rule that has none."""


Facts = Any
"""What `gather` keeps of one file: JSON-able data."""


@dataclass(frozen=True)
class Rule(Generic[V, O]):
    """A check with everything that names and sets it.

    A rule has `check`, for what one article shows, or `gather` and `conclude`, for what only a whole
    set of articles shows. All three are importable functions or picklable values.
    """

    name: str
    """Kebab-case; names the fault, so that "allow <name>" reads right."""
    summary: str
    """One line for lists: the fault in plain words."""
    category: Category
    severity: Severity
    view: type[V]
    """The analysis that the rule reads, and so costs."""
    check: Callable[[V, O], Iterable[Hit]] | None = None
    gather: Callable[[V, O], Facts] | None = None
    conclude: Callable[[Mapping[str, Facts], O], Iterable[tuple[str, Hit]]] | None = None
    options: O = NoOptions()  # type: ignore[assignment]
    """A frozen dataclass whose values are the defaults."""
    default: bool = True
    """Whether the rule runs where the user has selected nothing."""
    dated: bool = False
    """Whether what it says depends on the day, so that it is not remembered over night."""
    formerly: tuple[str, ...] = ()
    """Names that the rule had before; accepted with a notice."""
    home: Path | None = None
    """The rule's folder, which holds its page and word lists."""
    plugin: str = ""
    """Who brought the rule; empty for a built-in one. Set by the loader."""
