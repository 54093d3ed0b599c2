"""How many findings each rule has."""

from __future__ import annotations

from collections import Counter

from zolint.finding import Report
from zolint.report.text import summary
from zolint.terminal import Screen


def write(report: Report, screen: Screen, *, quiet: bool = False) -> str:
    """Return a line a rule, the one with most findings first, and a summary unless it should be quiet."""
    count = Counter((finding.rule, finding.severity) for finding in report.findings)
    digits = max((len(f"{number:,}") for number in count.values()), default=0)
    lines = [
        f"{number:>{digits},}  {screen.paint(severity, f'{severity:<7}')}  {rule}"
        for (rule, severity), number in sorted(
            count.items(), key=lambda item: (-item[1], item[0][1].rank, item[0][0])
        )
    ]
    if not quiet:
        lines += [*([""] if lines else []), *summary(report, screen)]
    return "".join(f"{line}\n" for line in lines)
