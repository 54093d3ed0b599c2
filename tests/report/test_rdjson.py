"""The report in reviewdog's format."""

from __future__ import annotations

import json
from typing import Any

import jsonschema

from tests.report.hostile import hostile
from tests.report.reports import ARTICLE, ONE_LINE, report
from zolint.finding import Report
from zolint.report.rdjson import write

POSITION = {
    "type": "object",
    "required": ["line", "column"],
    "additionalProperties": False,
    "properties": {key: {"type": "integer", "minimum": 1} for key in ("line", "column")},
}
RANGE = {
    "type": "object",
    "required": ["start", "end"],
    "additionalProperties": False,
    "properties": {"start": POSITION, "end": POSITION},
}
LOCATION = {
    "type": "object",
    "required": ["path", "range"],
    "additionalProperties": False,
    "properties": {"path": {"type": "string"}, "range": RANGE},
}
SHAPE = {
    "type": "object",
    "required": ["source", "diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {"type": "object", "required": ["name"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": LOCATION,
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"]},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "additionalProperties": False,
                            "properties": {"range": RANGE, "text": {"type": "string"}},
                        },
                    },
                    "related_locations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["location"],
                            "properties": {"message": {"type": "string"}, "location": LOCATION},
                        },
                    },
                },
            },
        },
    },
}
"""The fields that reviewdog's definition of the format has, as far as zolint writes them."""


def diagnostics(seen: Report) -> Any:
    found = json.loads(write(seen))
    jsonschema.validate(found, SHAPE)
    return found["diagnostics"]


def test_has_the_fields_of_the_format() -> None:
    assert len(diagnostics(hostile())) == len(hostile().findings)
    found = diagnostics(report())
    assert [one["severity"] for one in found] == ["ERROR", "INFO", "WARNING", "ERROR"]
    assert found[0]["code"] == {"value": "opposite-effects"}
    assert found[0]["related_locations"][0]["message"] == "the other statement"


def test_columns_cut_the_words_out_of_the_bytes_of_a_line() -> None:
    for one, finding in zip(diagnostics(report()), report().findings, strict=True):
        article = ONE_LINE if finding.path == "talk.txt" else ARTICLE
        lines = article.encode().split(b"\n")
        start, end = (one["location"]["range"][key] for key in ("start", "end"))
        if start["line"] == end["line"]:
            cut = lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1]
            assert cut.decode() == finding.place.excerpt


def test_safe_fixes_alone_are_suggestions() -> None:
    found = diagnostics(report())
    assert ["suggestions" in one for one in found] == [False, False, True, False]
    assert found[2]["suggestions"] == [
        {"range": {"start": {"line": 8, "column": 7}, "end": {"line": 8, "column": 12}}, "text": " #Rest"}
    ]
