"""The report as JSON lines."""

from __future__ import annotations

import json

from tests.report.hostile import hostile
from tests.report.reports import report
from zolint.report import json as whole
from zolint.report.jsonl import write


def test_has_a_line_for_everything_and_a_summary_at_the_end() -> None:
    lines = [json.loads(line) for line in write(report()).splitlines()]
    assert [line.pop("type") for line in lines] == [*["finding"] * 4, *["crash"] * 2, "skipped", "summary"]
    data = json.loads(whole.write(report()))
    assert lines[:4] == data["findings"]
    assert lines[4:6] == data["crashes"]
    assert lines[-1] == {"schema": 1, "tool": data["tool"], **data["summary"]}


def test_no_text_of_an_article_breaks_a_line() -> None:
    seen = hostile()
    assert len(write(seen).splitlines()) == len(seen.findings) + len(seen.crashes) + len(seen.skipped) + 1
