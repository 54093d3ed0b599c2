"""`zolint stats` counts what the other commands find, article by article and in total."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from zolint import cli
from zolint.command import FINE, MISTAKE, NOT_JUDGED

EASY = """\
---
tags: [lube, condoms]
---

# Condoms

Use a new condom each time. Put on some lube as well. It feels better that way.
"""
HARD = """\
CONDOMS AND THEIR APPLICATION

Condoms reduce the risk of infection by 90 %. Considerable lubrication substantially diminishes
the probability of uncomfortable complications.

#condoms #lube #safety
"""


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "easy.md").write_text(EASY, "utf-8")
    (tmp_path / "hard.txt").write_text(HARD, "utf-8")
    return tmp_path


def stats(capfd: pytest.CaptureFixture[str], *arguments: str, code: int = FINE) -> str:
    assert cli.main(["stats", *arguments]) == code
    return capfd.readouterr().out


def data(capfd: pytest.CaptureFixture[str], *arguments: str) -> Any:
    return json.loads(stats(capfd, "--format", "json", *arguments))


def test_counts_words_tags_and_claims_of_each_article(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    easy, hard = data(capfd)["articles"]
    assert (easy["path"], hard["path"]) == ("easy.md", "hard.txt")
    assert easy["words"] == 17
    assert easy["tags"] == ["lube", "condoms"]
    assert hard["tags"] == ["condoms", "lube", "safety"]
    assert hard["claims"]["all"] >= 1
    assert hard["claims"]["supported"] == 0


def test_shows_grade_and_reading_age_by_the_formula_of_the_settings(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    easy, hard = (article["reading"] for article in data(capfd)["articles"])
    assert easy["grade"] < 5 < hard["grade"]
    assert hard["age"] == pytest.approx(hard["grade"] + 5, abs=0.1)
    smog = data(capfd, "--config", 'readability.formula="smog"')["articles"][1]["reading"]
    assert smog["formula"] == "SMOG"
    assert smog["grade"] != hard["grade"]


def test_counts_the_findings_that_check_reports(articles: Path, capfd: pytest.CaptureFixture[str]) -> None:
    counted = data(capfd)["articles"]
    cli.main(["check", "--format", "json", "--exit-zero", "--no-cache"])
    found = json.loads(capfd.readouterr().out)["findings"]
    for article in counted:
        own = [finding["severity"] for finding in found if finding["path"] == article["path"]]
        assert article["findings"] == {name: own.count(name) for name in ("error", "warning", "info")}
    assert found


def test_heeds_which_rules_run(articles: Path, capfd: pytest.CaptureFixture[str]) -> None:
    counted = data(capfd, "--select", "capitalised-title")["totals"]
    assert counted["findings"] == {"error": 0, "warning": 1, "info": 0}


def test_tells_which_notes_are_there_and_which_are_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "How to have anal sex\n\nUse plenty of lube for anal sex. Push in one finger first, then two.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    notes = data(capfd)["articles"][0]["notes"]
    assert "lubricant" in notes["present"]
    assert "stop-on-pain" in notes["missing"]


def test_totals_add_up_and_weigh_the_grade_by_words(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    counted = data(capfd)
    total, own = counted["totals"], counted["articles"]
    assert total["articles"] == len(own) == 2
    assert total["words"] == sum(article["words"] for article in own)
    assert total["tags"] == 5
    mean = sum(article["reading"]["grade"] * article["words"] for article in own) / total["words"]
    assert total["reading"]["grade"] == pytest.approx(mean, abs=0.05)


def test_a_table_has_a_line_for_each_article_and_the_total(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    head, easy, hard, total = stats(capfd).splitlines()
    assert head.split()[:3] == ["words", "grade", "age"]
    assert easy.endswith("  easy.md")
    assert hard.endswith("  hard.txt")
    assert total.endswith("  2 articles")
    assert {line.index(line.split()[-1]) for line in (easy, hard)} == {head.index("article")}


def test_csv_has_a_row_for_each_article_and_no_total(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ('a, "b".txt', "=1+1.txt"):
        (articles / name).write_text("Use a condom each time.\n", "utf-8")
    shown = stats(capfd, "--format", "csv")
    assert shown.startswith("\ufeff")  # the mark by which Excel sees UTF-8
    rows = list(csv.DictReader(io.StringIO(shown.removeprefix("\ufeff"))))
    assert [row["path"] for row in rows] == ["'=1+1.txt", 'a, "b".txt', "easy.md", "hard.txt"]
    rows = rows[1:]
    assert rows[1]["words"] == "17"
    assert rows[1]["tags"] == "2"


def test_no_articles_are_nothing_in_total(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert data(capfd)["totals"]["words"] == 0
    assert stats(capfd).splitlines()[-1].endswith("0 articles")


def test_an_article_without_prose_has_no_reading_age(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# Condoms\n", "utf-8")
    assert data(capfd)["articles"][0]["reading"]["age"] == 0


def test_a_file_that_cannot_be_read_is_said_and_ends_with_3(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (articles / "broken.txt").write_bytes(b"\xff\xfe\xfd\x00\x81")
    assert cli.main(["stats"]) == NOT_JUDGED
    seen = capfd.readouterr()
    assert "broken.txt" in seen.err
    assert seen.out.splitlines()[-1].endswith("2 articles")


def test_a_path_that_is_not_there_is_a_mistake(articles: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["stats", "nowhere.md"]) == MISTAKE
    assert "nowhere.md" in capfd.readouterr().err
