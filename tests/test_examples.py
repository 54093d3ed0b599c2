"""The example articles show what zolint finds, and one of them that it can be silent."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
CLEAN = "examples/choosing-a-lubricant.md"


@pytest.fixture(scope="module")
def found() -> dict[str, set[str]]:
    """Return the categories of what is found in each example, by path."""
    ran = subprocess.run(
        [sys.executable, "-m", "zolint", "check", "examples", "--no-cache", "--format", "json"],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (1, b"")
    report = json.loads(ran.stdout)
    assert report["summary"]["files"] == 4
    categories: defaultdict[str, set[str]] = defaultdict(set)
    for finding in report["findings"]:
        categories[finding["path"]].add(finding["category"])
    return categories


def test_the_clean_article_is_silent(found: dict[str, set[str]]) -> None:
    assert CLEAN not in found
    assert (REPOSITORY / CLEAN).is_file()


@pytest.mark.parametrize("name", ["telling-a-partner.txt", "desire-after-birth.md", "first-app-date.html"])
def test_an_article_with_defects_shows_several_families(found: dict[str, set[str]], name: str) -> None:
    assert len(found[f"examples/{name}"]) >= 3


def test_together_they_show_every_family(found: dict[str, set[str]]) -> None:
    assert set().union(*found.values()) >= {
        "claims",
        "safety",
        "consent",
        "contradictions",
        "tags",
        "readability",
    }
