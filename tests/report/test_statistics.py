"""How many findings each rule has."""

from __future__ import annotations

from tests.report.reports import report
from zolint.finding import Report
from zolint.report.statistics import write
from zolint.terminal import Screen


def test_counts_the_findings_of_each_rule_the_most_first() -> None:
    first = report().findings
    text = write(Report((*first, *first[1:2] * 11), files=2), Screen(), quiet=True)
    assert text.splitlines() == [
        "12  info     long-sentence",
        " 1  error    opposite-effects",
        " 1  error    unsupported-claim",
        " 1  warning  glued-hashtags",
    ]


def test_a_summary_follows() -> None:
    assert "4 findings in 2 files, 2 files checked." in write(report(), Screen())
    assert write(Report((), files=2), Screen()) == "No findings, 2 files checked.\n"
