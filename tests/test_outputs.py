"""Several reports of one run: which goes where, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.acme import install
from tests.running import Result, Run
from zolint import cli

ARTICLE = "Rest\n\nRest well, and talk about it.\n\n#rest#sleep\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `zolint check` with one rule in a folder that holds an article."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    Path("a.txt").write_text(ARTICLE, "utf-8")

    def call(*arguments: str) -> Result:
        code = cli.main(["check", "--isolated", "--select", "glued-hashtags", *arguments])
        return Result(code, *capsys.readouterr())

    return call


def test_each_file_belongs_to_the_format_before_it(run: Run) -> None:
    done = run(
        "--format", "sarif", "-o", "a.sarif", "--format", "concise", "--format", "json", "-o", "a.json"
    )
    assert done == Result(1, done.out, "")
    assert done.out.startswith("a.txt:5:1: error glued-hashtags ")
    rules = json.loads(Path("a.sarif").read_text("utf-8"))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["glued-hashtags"]
    assert "## Why it matters" in rules[0]["help"]["markdown"]
    assert len(json.loads(Path("a.json").read_text("utf-8"))["findings"]) == 1


@pytest.mark.parametrize("name", ["sarif", "rdjson"])
def test_what_is_recalled_is_described_as_what_is_found(run: Run, name: str) -> None:
    Path("a.txt").write_text(ARTICLE.replace("#rest", "café #rest"), "utf-8")
    fresh = run("--format", name).out
    assert run("--format", name).out == fresh
    assert fresh.count("glued-hashtags") >= 1


def test_a_file_before_every_format_belongs_to_the_first(run: Run) -> None:
    assert run("-o", "a.json", "--format", "json").out == ""
    assert json.loads(Path("a.json").read_text("utf-8"))["schema"] == 1
    assert run("-o", "a.log").out == ""
    assert "1 finding in 1 file" in Path("a.log").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "json", "--format", "text"), "json and text cannot both go to standard output"),
        (("--format", "json", "-o", "a", "-o", "b"), '-o: "b" is the second file for one format'),
        (("-o", "a", "-o", "b"), '-o: "b" is the second file for one format'),
        (("-o", "b", "--format", "json", "-o", "a"), '-o: "a" is the second file for one format'),
        (
            ("--format", "json", "-o", "a", "--format", "sarif", "-o", "./a"),
            "two formats cannot be written to one",
        ),
        (("--format", "json", "--statistics"), "--statistics goes with text and concise"),
        (
            ("--format", "text", "--format", "sarfi", "-o", "a"),
            'unknown format "sarfi"; did you mean "sarif"?',
        ),
    ],
)
def test_what_cannot_be_done_is_refused_before_the_work(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert {path.name for path in Path().iterdir()} <= {"a.txt", ".zolint_cache"}


def test_one_report_that_cannot_be_written_does_not_cost_the_others(run: Run) -> None:
    Path("folder").mkdir()
    Path("folder/a.json").symlink_to("/dev/full")
    done = run("--format", "json", "-o", "folder/a.json", "--format", "concise")
    assert done.code == 3
    assert "glued-hashtags" in done.out
    assert "could not be written" in done.err


def test_statistics_take_the_place_of_the_findings(run: Run) -> None:
    done = run("--statistics", "--format", "json", "-o", "a.json", "--format", "text", "--quiet")
    assert done.out == "1  error    glued-hashtags\n"
    assert json.loads(Path("a.json").read_text("utf-8"))["summary"]["by_rule"] == {"glued-hashtags": 1}


def test_github_gets_a_summary_where_it_asks_for_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("summary.md").write_text("# Before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    assert run("--format", "github").out.startswith("::error file=a.txt,line=5,")
    text = Path("summary.md").read_text("utf-8")
    assert text.startswith("# Before\n")
    assert text.count("glued-hashtags") == 1
    run("--format", "concise")
    assert Path("summary.md").read_text("utf-8") == text


def test_a_summary_that_cannot_be_written_costs_nothing_else(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "gone/summary.md")
    done = run("--format", "github")
    assert (done.code, done.out.count("::error")) == (1, 1)
    assert "warning: the summary could not be written" in done.err


def test_a_report_tells_of_a_plug_in_that_is_broken(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path / "site", "torn", "raise ValueError('no ink')\n")
    monkeypatch.syspath_prepend(tmp_path / "site")
    done = run("a.txt", "--format", "sarif")
    assert done.code == 3
    (invocation,) = json.loads(done.out)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "no ink" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert done.err.count("no ink") == 1
