"""Every built-in rule does what its page says, and is a folder like the others.

This file also runs by itself, against an installed wheel: it needs nothing of the repository.
"""

from __future__ import annotations

import ast
import pickle
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import zolint_rules
from zolint import testing
from zolint.page import Example
from zolint.plan import AnyRule

RULES = testing.rules_of("zolint")
EXAMPLES = testing.examples_of(RULES)
FOLDERS = sorted(
    path for path in Path(zolint_rules.__path__[0]).iterdir() if path.is_dir() and path.name != "__pycache__"
)
LONGEST_RULE = 120
"""Lines; a longer one is two rules or lacks a view."""


@pytest.mark.parametrize("rule", RULES, ids=testing.label)
def test_page(rule: AnyRule) -> None:
    testing.check_page(rule)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=testing.label)
def test_example(rule: AnyRule, example: Example) -> None:
    testing.check_example(rule, example)


@pytest.mark.parametrize(
    ("rule", "example"), [pair for pair in EXAMPLES if pair[1].kind == "bad"], ids=testing.label
)
def test_says_the_fact_and_what_to_do_in_plain_words(rule: AnyRule, example: Example) -> None:
    for finding in testing.findings_of(rule, example):
        own_words = re.sub(r"[\"“][^\"”]*[\"”]", "X", finding.message)
        assert rule.name not in finding.message
        assert "please" not in own_words.lower()
        assert len(re.findall(r"[.!?](?=\s|$)", own_words)) <= 2, finding.message
        assert finding.message[-1] in ".?", finding.message
        assert "\n" not in finding.message


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_folder_is_a_rule(folder: Path) -> None:
    assert folder.name.replace("_", "-") in {rule.name for rule in RULES}
    lines = (folder / "rule.py").read_text("utf-8").splitlines()
    assert len(lines) <= LONGEST_RULE


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_rule_imports_only_the_api_and_the_standard_library(folder: Path) -> None:
    own = f"zolint_rules.{folder.name}"
    for path in folder.rglob("*.py"):
        for name in imports(path):
            assert (
                name == "zolint.api"
                or name.split(".")[0] in sys.stdlib_module_names
                or name.startswith(own + ".")
            ), f"{path.name} imports {name}"


@pytest.mark.parametrize("rule", RULES, ids=testing.label)
def test_a_rule_can_be_sent_to_another_process(rule: AnyRule) -> None:
    assert pickle.loads(pickle.dumps(rule)) == rule  # noqa: S301 - our own value


@pytest.mark.parametrize("rule", RULES, ids=testing.label)
def test_a_summary_is_one_line_without_a_full_stop(rule: AnyRule) -> None:
    assert re.fullmatch(r"[^\n]{10,90}[^.\s]", rule.summary)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield ("." * node.level) + (node.module or "")
