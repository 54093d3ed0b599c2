"""The index of the built-in rules tells what they are, or nothing."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from zolint import plugins, rule_index
from zolint.rule_index import find, sheet, written

RULES = {rule.name: rule for rule in plugins.load().rules if not rule.plugin}


def test_the_index_is_up_to_date() -> None:
    homes = {rule.home.parent for rule in RULES.values() if rule.home}
    (folder,) = homes
    told = json.loads((folder / "index.json").read_text("utf-8"))
    assert told == json.loads(written(RULES.values())), "run: make index"


@pytest.mark.parametrize("name", RULES)
def test_says_of_a_rule_what_the_rule_says(name: str) -> None:
    found = find(name)
    assert found
    assert vars(found) == {**vars(sheet(RULES[name])), "formerly": list(RULES[name].formerly)}


@pytest.mark.parametrize(
    "name", ["", "no-rule", "acme/jargon", "long_sentence", "../zolint_rules/long-sentence"]
)
def test_knows_built_in_rules_alone(name: str) -> None:
    assert find(name) is None


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand a folder with one rule and its index in for the built-in rules."""
    package = tmp_path / "their_rules"
    home = package / "long_sentence"
    home.mkdir(parents=True)
    (package / "__init__.py").write_text("raise AssertionError('imported')", "utf-8")
    (home / "rule.py").write_text("RULE = 1\n", "utf-8")
    (home / "rule.md").write_text("# long-sentence\n", "utf-8")
    entry = json.loads(written([RULES["long-sentence"]]))
    entry["long-sentence"]["source"] = rule_index._sum(str(home))  # noqa: SLF001 - as `written` makes it
    (package / "index.json").write_text(json.dumps(entry), "utf-8")
    monkeypatch.setattr(rule_index, "_PACKAGE", "their_rules")
    monkeypatch.syspath_prepend(tmp_path)
    assert importlib.util.find_spec("their_rules")
    return package


def test_finds_a_rule_without_importing_it(installed: Path) -> None:
    found = find("long-sentence")
    assert found
    assert found.page == "# long-sentence\n"


def test_a_rule_that_has_changed_is_not_told_from_the_index(installed: Path) -> None:
    (installed / "long_sentence" / "rule.py").write_text("RULE = 2\n", "utf-8")
    assert find("long-sentence") is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"long-sentence": {}}', '{"long-sentence": 1}'])
def test_a_damaged_index_tells_nothing(installed: Path, text: str) -> None:
    (installed / "index.json").write_text(text, "utf-8")
    assert find("long-sentence") is None
