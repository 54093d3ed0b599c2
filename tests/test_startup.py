"""What a command does not import: a fact, not a stopwatch."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"spacy", "thinc", "textstat", "numpy", "nltk", "pyphen", "tqdm", "rich", "tree_sitter_toml"}
PLUGINS = {"pluggy", "importlib.metadata"}
SCRIPT = """
import sys
from zolint import cli
try:
    cli.main(sys.argv[1:])
finally:
    print("|".join(sys.modules), file=sys.stderr)
"""


def imported(*arguments: str) -> set[str]:
    """Run the command in a fresh interpreter and return the modules that it imported."""
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=True
    )
    return set(run.stderr.splitlines()[-1].split("|"))


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("check", "--help")])
def test_saying_what_it_is_imports_next_to_nothing(arguments: tuple[str, ...]) -> None:
    modules = imported(*arguments)
    assert not modules & (HEAVY | PLUGINS | {"msgspec"})
    assert not {name for name in modules if name.startswith("zolint_rules")}


@pytest.mark.parametrize("arguments", [("rules",), ("rules", "--format", "json")])
def test_listing_imports_no_analysis(arguments: tuple[str, ...]) -> None:
    modules = imported(*arguments)
    assert "zolint_rules.long_sentence.rule" in modules
    assert not modules & HEAVY


def test_explaining_a_built_in_rule_imports_no_rule() -> None:
    modules = imported("explain", "long-sentence")
    assert not modules & (HEAVY | PLUGINS | {"msgspec", "dataclasses", "typing", "zolint.rule"})
    assert not {name for name in modules if name.startswith("zolint_rules")}


def test_checking_with_rules_that_need_no_parse_imports_no_parser() -> None:
    modules = imported("check", "--isolated", "--select", "glued-hashtags", "--quiet", __file__)
    assert not modules & {"spacy", "textstat", "numpy", "nltk"}
