"""Articles like those of the site, and their repaired twins: what is mended must fall silent."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from zolint import plan, plugins
from zolint.document import text
from zolint.engine import lint
from zolint.finding import Finding
from zolint.rule import Category, Severity
from zolint.source import Source, decode
from zolint.view.notes import catalogue

HERE = Path(__file__).parent / "twins"


@cache
def findings(name: str) -> tuple[Finding, ...]:
    source = decode(name, (HERE / name).read_bytes())
    outcome = lint(text.read(source), plan.default(plugins.load().rules))
    assert not outcome.crashes
    return outcome.findings


def of(name: str, *rules: str) -> Iterator[Finding]:
    return (finding for finding in findings(name) if finding.rule in rules)


@pytest.mark.parametrize(
    ("name", "rule", "words"),
    [
        ("pegging.bad.txt", "glued-hashtags", "#pegging#anal"),
        ("pegging.bad.txt", "unsupported-claim", "Swapping roles strengthens trust"),
        ("pegging.bad.txt", "vague-attribution", "Studies show"),
        ("pegging.bad.txt", "capitalised-title", "PEGGING FOR BEGINNERS"),
        ("jealousy.bad.txt", "glued-hashtags", "#jealousy#regularsex"),
        ("jealousy.bad.txt", "unsupported-claim", "Orgasm floods the brain with oxytocin"),
        ("jealousy.bad.txt", "unsupported-claim", "often leads to depression"),
        ("jealousy.bad.txt", "vague-attribution", "has been shown"),
        ("jealousy.bad.txt", "heading-contradicts-body", "reduction"),
        ("jealousy.bad.txt", "coercive-wording", "should have sex at least"),
    ],
)
def test_defects_are_found_at_their_words(name: str, rule: str, words: str) -> None:
    assert any(words in f.place.excerpt or words in f.message for f in of(name, rule))


@pytest.mark.parametrize(
    ("name", "category", "missing"),
    [
        ("pegging.bad.txt", Category.SAFETY, {"barrier", "lubricant", "stop-on-pain", "infection-risk"}),
        ("pegging.bad.txt", Category.CONSENT, {"withdraw-any-time"}),
        ("jealousy.bad.txt", Category.SAFETY, {"injury-risk", "avoid-organs"}),
        ("jealousy.bad.txt", Category.CONSENT, {"explicit-agreement"}),
    ],
)
def test_what_a_topic_needs_is_named(name: str, category: Category, missing: set[str]) -> None:
    found: set[str] = set()
    for finding in findings(name):
        elements = finding.data.get("missing")
        if finding.category is category and isinstance(elements, list | tuple):
            found |= set(map(str, elements))
    assert missing <= found


@pytest.mark.parametrize("name", ["pegging.good.txt", "jealousy.good.txt"])
def test_the_repaired_twin_is_silent(name: str) -> None:
    loud = [f for f in findings(name) if f.severity is not Severity.INFO]
    assert [(f.rule, f.place.excerpt) for f in loud if f.category is not Category.READABILITY] == []


@pytest.mark.parametrize("name", [path.name for path in HERE.iterdir()])
def test_traps_of_the_layout_stay_silent(name: str) -> None:
    for finding in of(name, "opposite-effects", "negated-statement", "quantifier-conflict"):
        assert "Some people like it slow" not in finding.place.excerpt
    of_notes = (f for f in findings(name) if f.category in (Category.SAFETY, Category.CONSENT))
    assert not any("stigma" in finding.place.excerpt.lower() for finding in of_notes)


def test_who_pastes_what_is_offered_is_not_told_off_for_it() -> None:
    offered = sorted(element.sentence for element in catalogue.load().elements.values())
    document = text.read(Source("notes.txt", "What to know\n\n" + "\n\n".join(offered) + "\n"))
    outcome = lint(document, plan.default(plugins.load().rules))
    judged = (Category.CLAIMS, Category.SAFETY, Category.CONSENT, Category.CONTRADICTIONS)
    assert [(f.rule, f.place.excerpt) for f in outcome.findings if f.category in judged] == []
