"""Only what can be a claim without evidence is parsed for the rules; all that can be a claim is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zolint.document import markdown
from zolint.settings import ClaimsSettings, Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.claims import Claims, Need
from zolint.view.claims.suspects import Suspects
from zolint.view.weak_sources import WeakSources


def analysis(text: str, *, trusted: bool = False) -> Analysis:
    chosen = replace(Settings(), claims=ClaimsSettings(trusted_publisher=trusted))
    return Analysis(markdown.READER.read(Source("a.md", text)), chosen)


def suspects(text: str, *, trusted: bool = False) -> list[str]:
    return [sentence.text for sentence in analysis(text, trusted=trusted).view(Suspects).all]


@pytest.mark.parametrize(
    "text",
    [
        "Garlic cures thrush.",
        "Did you know that garlic cures thrush?",
        "Experts agree on garlic.",
        "> [!info]\n> Garlic cures thrush in a week.",
    ],
)
def test_what_may_lack_evidence_is_read(text: str) -> None:
    assert suspects(text)


@pytest.mark.parametrize(
    "text",
    [
        "Does garlic cure thrush?",
        "Garlic cures thrush (Ruiz, 2018).",
        "“Garlic cures thrush in a week.”",
        "“Garlic cures thrush in a week,” says the label.",
        "> Garlic cures thrush.",
        "Please call the clinic on Monday and ask for your test.",
    ],
)
def test_what_lacks_none_is_not_read(text: str) -> None:
    assert not suspects(text)


def test_where_the_publisher_is_the_source_nothing_is_read() -> None:
    assert not suspects("Garlic cures thrush.", trusted=True)


def test_an_inventory_holds_what_was_not_read_for_the_rules() -> None:
    found = analysis("Garlic cures thrush (Ruiz, 2018).").view(Claims)
    assert not any(any(found.unsupported(need)) for need in Need)
    assert found.all
    assert all(claim.supported for claim in found.all)


def test_a_sentence_without_a_known_word_is_read_for_its_wording() -> None:
    text = "It makes shy people brave within a week."
    assert suspects(text) == [text]
    (claims,) = analysis(text).view(Claims).unsupported(Need.SOURCE)
    assert claims[0].text == text[:-1]


@pytest.mark.parametrize(
    ("source", "is_read"),
    [("https://medium.com/@x/garlic", True), ("https://doi.org/10.1000/182", False)],
)
def test_evidence_is_weighed_only_where_it_is_weak(source: str, *, is_read: bool) -> None:
    text = f"Garlic cures thrush ([source]({source}))."
    assert bool(list(WeakSources.wants(analysis(text)))) is is_read
