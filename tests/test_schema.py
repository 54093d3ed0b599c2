"""The JSON Schema of the configuration: it takes what zolint takes, and refuses what zolint refuses."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from zolint import cli, config_file, plugins, schema
from zolint.mistake import Mistake
from zolint.project import Choices, Project
from zolint.settings import ReadabilitySettings

ROOT = Path(__file__).parents[1]
EXAMPLE = """
extend = "zolint:gentle"
select = ["all", "category:claims", "acme/*", "long-sentence"]
ignore = ["house/jargon"]
include = ["content/**"]
exclude = ["drafts/"]
respect-gitignore = false
baseline = "style/known.json"
packs = ["style/house.toml"]

[readability]
audience = "nhs"
grade = 7

[rules.long-sentence]
severity = "info"
max-words = 30

[rules."house/jargon"]
severity = "error"

[per-file."news/**"]
ignore = ["category:trust"]
"""


@cache
def validator() -> Draft7Validator:
    return Draft7Validator(json.loads(json.dumps(schema.schema(plugins.load().rules))))


def faults(text: str) -> list[str]:
    return [error.message for error in validator().iter_errors(tomllib.loads(text))]


def test_it_is_a_schema_of_draft_7() -> None:
    Draft7Validator.check_schema(validator().schema)
    assert validator().schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    text = json.dumps(validator().schema)
    assert "$defs" not in text
    assert "prefixItems" not in text


def test_every_reference_leads_to_a_definition() -> None:
    text = json.dumps(validator().schema)
    for part in text.split('"$ref": "#/definitions/')[1:]:
        assert part.partition('"')[0] in validator().schema["definitions"]


@pytest.mark.parametrize("path", config_file.presets().values(), ids=lambda path: path.stem)
def test_the_presets_fit(path: Path) -> None:
    assert faults(path.read_text("utf-8")) == []


def test_the_configurations_of_the_examples_fit() -> None:
    assert faults(EXAMPLE) == []
    assert faults((ROOT / "examples/zolint.toml").read_text("utf-8")) == []
    assert faults((ROOT / "zolint/starter/zolint.toml").read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "slect = []",
        'select = "all"',
        'select = ["long-sentense"]',
        'select = ["category:claim"]',
        "respect-gitignore = 1",
        "baseline = 3",
        "[readability]\ngrad = 3",
        '[readability]\ngrade = "easy"',
        '[readability]\naudience = "doctors"',
        "[rules.long-sentense]\nmax-words = 3",
        "[rules.long-sentence]\nmax-word = 3",
        '[rules.long-sentence]\nmax-words = "3"',
        '[rules.long-sentence]\nseverity = "fatal"',
        '[per-file."news/**"]\nselct = []',
    ],
)
def test_what_zolint_refuses_does_not_fit(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("zolint.toml").write_text(text, "utf-8")
    with pytest.raises(Mistake):
        Project(plugins.load, Choices()).plan("a.md")
    assert len(faults(text)) == 1


def test_every_option_of_every_rule_is_in_it_with_its_default_and_its_meaning() -> None:
    definitions: Mapping[str, Any] = validator().schema["definitions"]
    words = definitions["rules.long-sentence"]["properties"]["max-words"]
    assert (words["type"], words["default"]) == ("integer", 25)
    assert words["description"] == "How many words a sentence may have."
    for rule in plugins.load().rules:
        for key, told in definitions[f"rules.{rule.name}"]["properties"].items():
            assert told.get("description"), f"{rule.name}: {key}"


def test_toml_has_no_word_for_nothing() -> None:
    grade = validator().schema["definitions"]["readability"]["properties"]["grade"]
    assert grade["type"] == "number"
    assert "default" not in grade


def test_what_a_key_means_is_the_text_under_its_field() -> None:
    told = schema.meanings(ReadabilitySettings)
    assert told["formula"] == "The readability formula that gives the grade."
    assert set(told) == {"formula", "audience", "grade"}


def test_a_class_without_a_source_tells_nothing() -> None:
    assert schema.meanings(dataclass(type("Made", (), {}))) == {}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def test_the_command_prints_it(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["config", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out) == validator().schema


def test_the_command_tells_what_a_key_means_and_where_it_is_set(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "zolint.toml").write_text("[rules.long-sentence]\nmax-words = 28\n", "utf-8")
    assert cli.main(["config", "rules.long-sentence.max-words"]) == 0
    assert capsys.readouterr().out == (
        "rules.long-sentence.max-words = 28\n"
        "  How many words a sentence may have.\n"
        "  default: 25; set in zolint.toml:2:1\n\n"
    )


def test_the_command_names_the_preset_in_which_a_key_is_set(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "zolint.toml").write_text('extend = "zolint:strict"\n', "utf-8")
    assert cli.main(["config", "readability"]) == 0
    out = capsys.readouterr().out
    assert 'readability.audience = "nhs"' in out
    assert "set in zolint:strict:" in out
    assert "readability.grade = (not set)" in out


def test_the_command_lists_all_keys(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = 'exclude = ["drafts/"]\n[per-file."news/**"]\nignore = ["long-sentence"]\n'
    (here / "zolint.toml").write_text(text, "utf-8")
    assert cli.main(["config"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert 'exclude = ["drafts/"]' in lines
    assert "respect-gitignore = true" in lines
    assert 'per-file."news/**".ignore = ["long-sentence"]' in lines


def test_an_unknown_key_is_a_mistake(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["config", "readability.grad"]) == 2
    expected = 'error: there is no key "readability.grad"; did you mean "readability.grade"?\n'
    assert capsys.readouterr().err == expected
