"""One line a finding."""

from __future__ import annotations

from tests.report.reports import report
from zolint.finding import Report
from zolint.report.concise import write
from zolint.terminal import Screen


def test_writes_a_line_a_finding_with_the_message_folded() -> None:
    lines = write(report(), Screen()).splitlines()
    assert [line.partition(" ")[0] for line in lines] == [
        "guide/rest.md:3:13:",
        "guide/rest.md:3:28:",
        "guide/rest.md:8:1:",
        "talk.txt:1:628:",
    ]
    assert lines[2] == (
        "guide/rest.md:8:1: warning glued-hashtags "
        'The hashtags "#Sleep#Rest" stand without a space. Put a space between them.'
    )


def test_writes_nothing_where_nothing_was_found() -> None:
    assert write(Report((), files=1), Screen()) == ""
