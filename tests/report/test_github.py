"""The report as workflow commands."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from tests.report.hostile import hostile
from tests.report.read import commands, rows
from tests.report.reports import report
from zolint.finding import Crash, Report
from zolint.report.github import summary, write
from zolint.rule import Confidence, Severity


def many(number: int, **changes: object) -> Report:
    """Return a report of as many findings of each severity, the mildest first."""
    one = report().findings[0]
    return Report(
        tuple(
            replace(one, severity=severity, message=f"{severity} {n}", **changes)  # type: ignore[arg-type]  # any field
            for severity in reversed(Severity)
            for n in range(number)
        )
    )


def test_a_command_is_a_finding_at_its_words() -> None:
    assert write(Report(report().findings[1:2])) == (
        "::notice file=guide/rest.md,line=3,endLine=4,title=zolint (long-sentence)"
        "::This sentence goes over two lines.\n"
    )
    (command,), _ = commands(write(Report(report().findings[:1])))
    assert command.name == "error"
    assert command.properties == {
        "file": "guide/rest.md",
        "line": "3",
        "endLine": "3",
        "col": "13",
        "endColumn": "26",
        "title": "zolint (opposite-effects)",
    }
    assert command.message.endswith("Keep one of the two.\nLine 6: the other statement")


def test_no_more_than_github_shows_are_commands_and_the_rest_is_in_the_log() -> None:
    text = write(many(12))
    found, other = commands(text)
    assert Counter(command.name for command in found) == {
        "error": 10,
        "warning": 10,
        "notice": 10,
        "group": 1,
        "endgroup": 1,
    }
    assert [command.name for command in found[:10]] == ["error"] * 10
    assert len(other) == 6
    assert "::group::6 more" in text


def test_the_surest_of_a_severity_come_first() -> None:
    doubtful = many(10, confidence=Confidence.LOW).findings
    sure = replace(doubtful[-1], confidence=Confidence.HIGH, message="surely")
    found, _ = commands(write(Report((*doubtful, sure))))
    assert found[0].message.startswith("surely")
    assert Counter(command.name for command in found)["error"] == 10


def test_a_crash_comes_before_findings() -> None:
    found, _ = commands(write(replace(many(10), crashes=(Crash("a.md", "boom", "KeyError"),))))
    assert found[0].message == "the rule boom crashed: KeyError"
    assert Counter(command.name for command in found)["error"] == 10


def test_no_word_of_an_article_is_a_command() -> None:
    found, _ = commands(write(hostile()))
    assert {command.name for command in found} <= {"error", "warning", "notice", "group", "endgroup"}
    assert sum(command.name == "error" for command in found) <= 10
    texts = {command.message.partition("\n")[0] for command in found}
    assert any("100% %0A" in text for text in texts)
    assert any(command.properties.get("file", "").startswith("a b/50%: it's") for command in found)


def test_nothing_found_says_nothing() -> None:
    assert write(Report((), files=3)) == ""


def test_the_summary_has_every_finding() -> None:
    assert len(rows(summary(many(12)))) == 36
    assert len(summary(many(3000)).encode()) <= 1_000_000
