"""Words that allow no doubt count where they are said of health, not in advice, denials or other senses."""

from __future__ import annotations

import pytest

from zolint.document import markdown
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.claims import Claims, Need
from zolint.view.claims.absolutes import kind_of_word
from zolint.view.data import table


def words(text: str) -> list[str]:
    found = Analysis(markdown.READER.read(Source("a.md", text)), Settings()).view(Claims)
    return [
        each.text
        for several in found.unsupported(Need.CERTAINTY)
        for each in several
        if each.how == "absolute"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The tea guarantees deep sleep.", "guarantees"),
        ("Jealousy never strengthens trust.", "never"),
        ("The pump is completely safe.", "completely safe"),
        ("This method has no side effects.", "no side effects"),
        ("Garlic cures thrush.", "cures"),
        ("A clinically proven cream eases pain.", "clinically proven"),
    ],
)
def test_finds(text: str, found: str) -> None:
    assert found in words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Always use a condom.",
        "Never pressure a partner into sex.",
        "The pill does not guarantee protection.",
        "No method is risk-free.",
        "Is the pump completely safe?",
        "Stress is not always harmful.",
        "Almost everyone feels stress.",
        "You can always say no to sex.",
        "The lock is foolproof.",
        "The pump is completely safe (Ruiz, 2018).",
        "Talk and music cure boredom.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert not words(text)


def test_every_wording_has_one_kind() -> None:
    for kind in ("promise", "safety", "proof", "cure", "universal"):
        for entry in table("certainty")[kind]["words"]:
            assert kind_of_word(entry.replace("*", "")) == kind
