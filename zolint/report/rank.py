"""Which findings matter most, for formats that cannot hold them all."""

from __future__ import annotations

from collections.abc import Sequence

from zolint.finding import Finding
from zolint.rule import Confidence

_SURE = tuple(Confidence)


def worst_first(findings: Sequence[Finding]) -> list[int]:
    """Return where the findings stand, by severity, then by how sure zolint is, then as they come."""
    ranks = [(finding.severity.rank, _SURE.index(finding.confidence)) for finding in findings]
    return sorted(range(len(findings)), key=ranks.__getitem__)
