"""The command tells of its rules and of its installation."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.acme import install, put
from tests.running import Result, Run


def test_rules_are_listed(run: Run) -> None:
    result = run("rules")
    assert result.code == 0
    (line,) = (line for line in result.out.splitlines() if line.startswith("acme/boom "))
    assert line.split() == ["acme/boom", "trust", "error", "off", "a", "crash"]
    data = json.loads(run("rules", "--format", "json").out)
    (jargon,) = (rule for rule in data["rules"] if rule["name"] == "acme/jargon")
    assert jargon == {
        "name": "acme/jargon",
        "category": "readability",
        "severity": "warning",
        "default": True,
        "summary": "office talk",
        "plugin": "acme",
        "options": {"words": ["leverage"]},
    }


def test_rules_of_packs_are_listed_even_where_the_configuration_has_a_mistake(run: Run) -> None:
    put("house.toml", '[rules.banned]\nflag = ["detox"]\n')
    put("zolint.toml", 'packs = ["house.toml"]\nselect = ["hous/banned"]\n')
    assert "house/banned" in run("rules").out
    assert run("explain", "house/banned").code == 0


def test_a_rule_without_a_page_is_explained(run: Run) -> None:
    result = run("explain", "acme/jargon")
    assert result.code == 0
    assert result.out.startswith("acme/jargon\noffice talk\n")


def test_explaining_an_unknown_rule_names_the_nearest(run: Run) -> None:
    assert run("explain", "acme/jargn") == Result(
        2, "", 'error: zolint explain: unknown rule "acme/jargn"; did you mean "acme/jargon"?\n'
    )


def test_the_doctor_finds_a_sound_installation_sound(run: Run) -> None:
    result = run("doctor")
    assert result.code == 0, result.out
    assert "acme 1.0: 2 rules" in result.out
    assert "All is well." in result.out


def test_the_doctor_names_what_is_broken(run: Run, tmp_path: Path) -> None:
    install(tmp_path / "site", "worn", "import a_module_that_is_not_there")
    put("zolint.toml", "slect = []")
    result = run("doctor")
    assert result.code == 3
    assert "fault: worn is broken: ModuleNotFoundError" in result.out
    assert 'fault: zolint.toml:1:1: unknown key "slect"; did you mean "select"?' in result.out
    assert "2 faults." in result.out
