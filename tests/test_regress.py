"""`zolint regress`: what a change of rules adds and takes away, over real files and the real command."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from zolint import cli

WORDS = "We walk in the rain and talk of the week, as we have done each day since the spring of that year."
ARTICLE = f"A walk\n\n{WORDS}\n\nWe leverage it.\n"
PACK = '[rules.office]\nflag = ["{word}"]\nmessage = "That is office talk. Say it plainly."\n'


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("site").mkdir()
    Path("site/a.txt").write_text(ARTICLE, "utf-8")
    _configure("old.toml", 12)
    _configure("new.toml", 40)
    return tmp_path


def _configure(name: str, words: int, severity: str = "warning") -> None:
    rule = f'[rules.long-sentence]\nmax-words = {words}\nseverity = "{severity}"\n'
    Path(name).write_text(f'select = ["long-sentence"]\n{rule}', "utf-8")


def test_a_finding_that_goes_is_shown_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["regress", "old.toml", "new.toml", "site"]) == 1
    shown = capsys.readouterr().out
    assert "site/a.txt\n  - 3:1  warning  long-sentence" in shown
    assert shown.endswith("1 gone, 0 new, 0 of another severity, 0 as before in 1 file.\n")


def test_a_finding_that_comes_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["regress", "new.toml", "old.toml", "site"]) == 1
    assert "  + 3:1  warning  long-sentence" in capsys.readouterr().out


def test_another_severity_is_a_difference(capsys: pytest.CaptureFixture[str]) -> None:
    _configure("new.toml", 12, "info")
    assert cli.main(["regress", "old.toml", "new.toml", "site"]) == 1
    assert "  ~ 3:1  warning -> info  long-sentence" in capsys.readouterr().out


def test_the_same_rules_differ_in_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["regress", "old.toml", "old.toml", "site"]) == 0
    assert capsys.readouterr().out == "0 gone, 0 new, 0 of another severity, 1 as before in 1 file.\n"


def test_packs_are_compared_by_their_own_rules_alone(capsys: pytest.CaptureFixture[str]) -> None:
    for folder, word in (("before", "leverage"), ("after", "rain")):
        Path(folder).mkdir()
        Path(folder, "house.toml").write_text(PACK.format(word=word), "utf-8")
    assert cli.main(["regress", "before/house.toml", "after/house.toml", "site", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(one["change"], one["rule"], one["start"]["line"]) for one in told["differences"]] == [
        ("new", "house/office", 3),
        ("gone", "house/office", 5),
    ]


def test_a_saved_report_and_a_command_are_sides_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        cli.main(
            ["check", "--config", "old.toml", "--format", "json", "-o", "before.json", "--exit-zero", "site"]
        )
        == 0
    )
    command = f"{sys.executable} -m zolint check --config new.toml"
    Path("zolint-new").write_text(f'#!/bin/sh\nshift\nexec {command} "$@"\n', "utf-8")
    Path("zolint-new").chmod(0o755)
    capsys.readouterr()
    assert cli.main(["regress", "before.json", "./zolint-new", "site", "--exit-zero"]) == 0
    assert "1 gone, 0 new" in capsys.readouterr().out


def test_what_is_on_record_counts_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    Path("old.toml").rename("zolint.toml")
    assert cli.main(["baseline", "write", "site"]) == 0
    capsys.readouterr()
    assert cli.main(["regress", "zolint.toml", "new.toml", "site"]) == 1
    assert "1 gone" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("old", "why"),
    [
        ("nosuch.toml", 'there is no file "nosuch.toml"'),
        ("nosuch", "nor a command that can be run"),
        ("broken.toml", "unknown key"),
        ("empty.json", "is no report"),
        ("true", "gave no report"),
    ],
)
def test_what_is_no_side_is_a_mistake(old: str, why: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("broken.toml").write_text("rulez = 1\n", "utf-8")
    Path("empty.json").write_text("{}", "utf-8")
    assert cli.main(["regress", old, "new.toml", "site"]) == 2
    assert why in capsys.readouterr().err


def test_a_file_that_cannot_be_judged_is_no_silence(capsys: pytest.CaptureFixture[str]) -> None:
    Path("site/b.txt").write_bytes(b"caf\xe9 au lait \xff\xfe in the morning")
    assert cli.main(["regress", "old.toml", "old.toml", "site"]) == 3
    assert "b.txt" in capsys.readouterr().err


def test_standard_input_cannot_be_read_twice(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["regress", "old.toml", "new.toml", "-"]) == 2
    assert "- is no path" in capsys.readouterr().err
