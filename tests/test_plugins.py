"""A plug-in brings what it brings; a broken one is named and takes nothing with it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from zolint import plugins

RULE = """
from zolint.api import Category, FlagWords, Prose, Rule, Severity, hookimpl

def rule(name):
    return Rule(name, "A word", Category.CLAIMS, Severity.ERROR, Prose, FlagWords(("miracle",)))

@hookimpl
def zolint_rules():
    return [rule("miracle")]
"""

BROKEN = {
    "raises_on_import": ("1 / 0", "ZeroDivisionError: division by zero"),
    "ends_the_process": ("raise SystemExit(0)", "SystemExit: 0"),
    "raises_in_the_hook": (
        RULE.replace("return [", "raise ValueError('no licence') or ["),
        "ValueError: no licence",
    ),
    "returns_no_rules": (
        RULE.replace('rule("miracle")]', '"miracle"]'),
        "returned 'miracle', which is no Rule",
    ),
    "returns_no_list": (RULE.replace('[rule("miracle")]', "42"), "'int' object is not iterable"),
    "has_twins": (
        RULE.replace('[rule("miracle")]', '[rule("miracle"), rule("miracle")]'),
        "the rule has_twins/miracle is defined twice",
    ),
    "knows_another_hook": (RULE.replace("zolint_rules", "zolint_ruels"), "unknown hook 'zolint_ruels'"),
    "marks_no_hook": (RULE.replace("@hookimpl", ""), "marks_no_hook implements no hook; mark its functions"),
    "is_not_there": (None, "No module named 'is_not_there'"),
}


def install(folder: Path, name: str, code: str | None) -> EntryPoint:
    """Put a plug-in into a folder, with the metadata that an installer would write."""
    if code is not None:
        (folder / f"{name}.py").write_text(code, "utf-8")
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[zolint]\n{name} = {name}\n", "utf-8")
    return EntryPoint(name, name, plugins.GROUP)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command with the folder's plug-ins installed."""
    return subprocess.run(
        [sys.executable, "-m", "zolint", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_rules_of_a_plugin_bear_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    loaded = plugins.load([install(tmp_path, "acme_names", RULE)])
    assert [(rule.name, rule.plugin) for rule in loaded.rules] == [("acme_names/miracle", "acme_names")]
    assert loaded.broken == ()


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_plugin_is_named_and_brings_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    code, why = BROKEN[name]
    points = [install(tmp_path, name, code), install(tmp_path, f"beside_{name}", RULE)]
    loaded = plugins.load(points)
    assert [broken.name for broken in loaded.broken] == [name]
    assert why in loaded.broken[0].why
    assert [rule.name for rule in loaded.rules] == [f"beside_{name}/miracle"]


def test_a_run_with_broken_plugins_checks_with_the_others_and_ends_with_3(tmp_path: Path) -> None:
    for name, (code, _) in BROKEN.items():
        install(tmp_path, name, code)
    install(tmp_path, "acme", RULE)
    (tmp_path / "a.txt").write_text("Garlic is a miracle.\n", "utf-8")
    ran = run(tmp_path, "check", "a.txt", "--select", "acme/miracle", "--format", "concise", "--no-cache")
    assert "a.txt:1:13: " in ran.stdout
    for name, (_, why) in BROKEN.items():
        assert f"the plug-in {name} is broken" in ran.stderr
        assert why in ran.stderr
    assert ran.returncode == 3


@pytest.mark.parametrize("command", [["rules"], ["explain", "acme/miracle"], ["doctor"]])
def test_every_command_says_that_a_plugin_is_broken(tmp_path: Path, command: list[str]) -> None:
    install(tmp_path, "raises_on_import", "1 / 0")
    install(tmp_path, "acme", RULE)
    ran = run(tmp_path, *command)
    assert "raises_on_import" in ran.stderr + ran.stdout * (command == ["doctor"])
    assert "acme" in ran.stdout
    assert ran.returncode == 3


def test_a_rule_of_a_plugin_that_raises_is_a_crash_of_that_rule(tmp_path: Path) -> None:
    install(tmp_path, "acme", RULE.replace('FlagWords(("miracle",))', "lambda prose, options: 1 / 0"))
    (tmp_path / "a.txt").write_text("Garlic is a miracle.\n", "utf-8")
    ran = run(tmp_path, "check", "a.txt", "--no-cache")
    assert "a.txt: the rule acme/miracle crashed: ZeroDivisionError: division by zero" in ran.stderr
    assert ran.returncode == 3
