"""How sure zolint is of what it says."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """How sure zolint is; apart from how bad it would be."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
