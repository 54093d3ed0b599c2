"""The report as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import zolint
from tests.report.reports import ARTICLE, ONE_LINE, report
from zolint.finding import Crash, Report
from zolint.report.json import write


def written(seen: Report | None = None) -> Any:
    return json.loads(write(seen or report()))


def test_has_the_shape_of_schema_1() -> None:
    data = written()
    assert list(data) == ["schema", "tool", "findings", "crashes", "skipped", "summary"]
    assert data["schema"] == 1
    assert data["tool"] == {"name": "zolint", "version": zolint.__version__}
    assert data["crashes"][0] == {
        "path": "talk.txt",
        "rule": "reading-grade",
        "message": "KeyError: 'x' (reading_grade/rule.py:7)",
    }
    assert data["skipped"] == [{"path": "es.md", "why": "language: es"}]
    assert data["summary"]["files"] == 2
    assert data["summary"]["findings"] == 4
    assert data["summary"]["by_severity"] == {"error": 2, "warning": 1, "info": 1}
    assert data["summary"]["by_category"]["contradictions"] == 1


def test_a_finding_has_every_key_in_order() -> None:
    finding = written()["findings"][2]
    assert finding == {
        "path": "guide/rest.md",
        "rule": "glued-hashtags",
        "category": "tags",
        "severity": "warning",
        "confidence": "high",
        "message": 'The hashtags "#Sleep#Rest" stand without a space.\nPut a space between them.',
        "start": {"offset": 114, "line": 8, "column": 1},
        "end": {"offset": 125, "line": 8, "column": 12},
        "excerpt": "#Sleep#Rest",
        "related": [],
        "fixes": [
            {
                "title": "Put a space between them",
                "safe": True,
                "edits": [
                    {
                        "start": {"offset": 120, "line": 8, "column": 7},
                        "end": {"offset": 125, "line": 8, "column": 12},
                        "text": " #Rest",
                    }
                ],
            },
            {
                "title": "Take them out",
                "safe": False,
                "edits": [
                    {
                        "start": {"offset": 114, "line": 8, "column": 1},
                        "end": {"offset": 125, "line": 8, "column": 12},
                        "text": "",
                    }
                ],
            },
        ],
        "data": {},
        "fingerprint": finding["fingerprint"],
    }
    assert len(finding["fingerprint"]) == 16


def test_offsets_cut_the_excerpts_out_of_the_article() -> None:
    for finding in written()["findings"]:
        text = ARTICLE if finding["path"] == "guide/rest.md" else ONE_LINE
        for place in (finding, *finding["related"]):
            assert text[place["start"]["offset"] : place["end"]["offset"]] == place["excerpt"]


def test_data_is_the_rules_own() -> None:
    assert written()["findings"][0]["data"] == {"kind": "opposite-effects", "topics": ["rest"]}


def test_data_that_json_does_not_know_costs_nothing() -> None:
    finding = replace(report().findings[0], data={"odd": object, "set": frozenset({"a"})})
    data = written(Report((finding,)))["findings"][0]["data"]
    assert data == {"odd": "<class 'object'>", "set": ["a"]}


def test_a_file_name_that_is_not_utf8_is_written_with_a_mark() -> None:
    assert written(Report((), (Crash("caf\udce9.md", "", "no text"),)))["crashes"][0]["path"] == "caf�.md"


def test_nothing_found_is_a_whole_report() -> None:
    data = written(Report((), files=3))
    assert data["findings"] == []
    assert data["summary"]["by_severity"] == {"error": 0, "warning": 0, "info": 0}
