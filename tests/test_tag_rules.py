"""Small tagged articles show what the tag rules say of unsupported, repeated and missing tags."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from zolint import readers
from zolint.rule import Rule
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint_rules.duplicate_tag.rule import RULE as DUPLICATE
from zolint_rules.missing_tag.rule import RULE as MISSING
from zolint_rules.unsupported_tag.rule import RULE as UNSUPPORTED

ARTICLES = tomllib.loads(Path(__file__).with_name("tag_articles.toml").read_text("utf-8"))["article"]


def said(rule: Rule[Any, Any], article: dict[str, Any]) -> list[str]:
    """Return what a rule flags: the words of the message where a tag is missing, else the tag."""
    tags = ", ".join(f'"{tag}"' for tag in article["tags"])
    text = f'---\ntitle: "{article["title"]}"\ntags: [{tags}]\n---\n\n{article["body"]}\n'
    document = readers.reader_of(readers.by_suffix(), "a.md").read(Source("a.md", text))
    assert rule.check
    hits = rule.check(Analysis(document, Settings()).view(rule.view), rule.options)
    return [hit.message if rule is MISSING else str(hit.data["tag"]) for hit in hits]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["title"])
def test_flags_the_tags_that_an_editor_would(article: dict[str, Any]) -> None:
    missing = said(MISSING, article)
    wanted = article.get("missing", [])
    assert said(UNSUPPORTED, article) == article.get("unsupported", [])
    assert said(DUPLICATE, article) == article.get("duplicate", [])
    assert len(missing) == len(wanted)
    assert all(word in message.lower() for word, message in zip(wanted, missing, strict=True))
