"""The report for GitLab's Code Quality."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema

from tests.report.hostile import hostile
from tests.report.reports import report
from zolint.finding import Report
from zolint.report.gitlab import write

SHAPE = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""What GitLab's documentation asks for."""


def issues(seen: Report) -> Any:
    found = json.loads(write(seen))
    jsonschema.validate(found, SHAPE)
    return found


def test_has_what_gitlab_asks_for() -> None:
    found = issues(report())
    assert [issue["severity"] for issue in found] == ["major", "info", "minor", "major"]
    assert found[1]["location"] == {"path": "guide/rest.md", "lines": {"begin": 3, "end": 4}}
    assert found[1]["description"] == "long-sentence: This sentence goes over two lines."


def test_no_two_findings_have_one_fingerprint() -> None:
    one = report().findings[0]
    twins = Report((one, one, replace(one, path="other.md"), replace(one, rule="other")))
    for seen in (twins, hostile()):
        prints = [issue["fingerprint"] for issue in issues(seen)]
        assert len(set(prints)) == len(prints)


def test_a_fingerprint_does_not_depend_on_other_findings() -> None:
    alone = issues(Report(report().findings[2:3]))[0]
    assert alone["fingerprint"] == issues(report())[2]["fingerprint"]


def test_a_path_has_no_dot_before_it() -> None:
    assert issues(Report((replace(report().findings[0], path="./a.md"),)))[0]["location"]["path"] == "a.md"
