"""The labelled articles: their labels fit the texts, and the published figures are those of today's rules."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BENCH = Path(__file__).parent.parent / "bench"
LABELS = sorted((BENCH / "articles").rglob("*.json"))
FAMILIES = {"claims", "safety", "consent", "contradictions", "tags"}
PROBLEMS = {"none", "glued", "duplicate", "unsupported", "missing"}


def read(label: Path) -> tuple[dict[str, Any], str]:
    """Read the labels and their article."""
    labels = json.loads(label.read_text("utf-8"))
    return labels, (label.parent / labels["article"]).read_text("utf-8")


def quotes(labels: dict[str, Any]) -> list[str]:
    """Every passage that a label quotes."""
    entries = [entry for family in (*FAMILIES, "hard_negatives") for entry in labels[family]]
    return [
        entry[key]
        for entry in entries
        for key in ("quote", "found_quote", "a", "b", "quote_b")
        if key in entry
    ]


def accuracy(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    command = [sys.executable, BENCH / "accuracy.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_there_are_at_least_a_hundred_articles_and_each_has_a_number_of_its_own() -> None:
    assert len(LABELS) >= 100
    assert len({label.stem.partition("-")[0] for label in LABELS}) == len(LABELS)


def test_every_article_has_labels() -> None:
    articles = {
        file for ending in ("md", "txt", "html") for file in (BENCH / "articles").rglob(f"*/*.{ending}")
    }
    assert articles == {label.parent / read(label)[0]["article"] for label in LABELS}


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.stem)
def test_every_quote_stands_once_in_its_article(label: Path) -> None:
    labels, text = read(label)
    assert labels.keys() >= {*FAMILIES, "hard_negatives", "source_class"}
    assert [quote for quote in quotes(labels) if text.count(quote) != 1] == []


@pytest.mark.parametrize("label", LABELS, ids=lambda label: label.stem)
def test_labels_use_the_words_that_are_documented(label: Path) -> None:
    labels, text = read(label)
    assert labels["source_class"] in {"trusted", "mixed", "blog"}
    assert {claim["priority"] for claim in labels["claims"]} <= {"must", "could"}
    assert all(entry["missing"] != ("found_quote" in entry) for entry in labels["safety"] + labels["consent"])
    assert {tag["problem"] for tag in labels["tags"]} <= PROBLEMS
    assert all(tag["tag"] in text for tag in labels["tags"] if tag["problem"] != "missing")
    assert labels["claims"]
    assert {trap["family"] for trap in labels["hard_negatives"]} <= FAMILIES


def test_each_batch_holds_defects_and_traps_of_every_family() -> None:
    for batch in "abcdefghij":
        labels = [read(label)[0] for label in LABELS if label.parent.name == batch]
        assert any(not claim["supported"] for one in labels for claim in one["claims"])
        for family in ("safety", "consent"):
            assert {entry["missing"] for one in labels for entry in one[family]} == {True, False}
        assert any(one["contradictions"] for one in labels)
        assert {tag["problem"] for one in labels for tag in one["tags"]} >= PROBLEMS - {"missing"}
        assert {trap["family"] for one in labels for trap in one["hard_negatives"]} >= FAMILIES - {"tags"}


def test_the_command_measures_the_articles_it_is_given() -> None:
    folder = BENCH / "articles" / "a"
    before = (BENCH / "ACCURACY.md").read_text("utf-8")
    run = accuracy(folder / "02-minerals-for-desire.md", folder / "03-jealousy.txt")
    assert run.returncode == 0, run.stderr
    assert "read 2 articles" in run.stdout
    assert "| glued-hashtags | 1.00 | 1/1 | 1.00 | 1/1 |" in run.stdout
    assert (BENCH / "ACCURACY.md").read_text("utf-8") == before


def test_the_published_figures_are_those_of_the_rules_and_the_misses_name_no_held_out_article() -> None:
    run = accuracy("--check", "--misses")
    assert run.returncode == 0, run.stderr
    named = {label.parent.name for label in LABELS if read(label)[0]["article"] in run.stdout}
    assert named == set("abcdefghi")
