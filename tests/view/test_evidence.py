"""Evidence supports the sentence it stands in and those beside it, as far as the settings say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zolint.document import markdown
from zolint.settings import EvidenceSettings, Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.evidence import Evidence, Support
from zolint.view.sentences import Sentences


def supporting(text: str, words: str, **settings: object) -> tuple[Evidence, ...]:
    """Return the evidence for the sentence that holds the words."""
    chosen = replace(Settings(), evidence=EvidenceSettings(**settings))  # type: ignore[arg-type]
    analysis = Analysis(markdown.READER.read(Source("a.md", text)), chosen)
    sentence = next(each for each in analysis.view(Sentences).all if words in each.text)
    return analysis.view(Support).in_scope(sentence)


STUDY = "[a study](https://www.example.com/rest)"


@pytest.mark.parametrize(
    ("scope", "reached"),
    [
        ("sentence", ["Two"]),
        ("adjacent", ["One", "Two", "Three"]),
        ("paragraph", ["One", "Two", "Three", "Four"]),
    ],
)
def test_the_scope_says_how_far_it_reaches(scope: str, reached: list[str]) -> None:
    text = f"One rests. Two rest, says {STUDY}. Three rest. Four rest.\n\nFive rest.\n"
    numbers = ("One", "Two", "Three", "Four", "Five")
    assert [number for number in numbers if supporting(text, number, scope=scope)] == reached


@pytest.mark.parametrize(
    "again",
    ["Sleep heals, the same survey found.", "Sleep heals (same survey).", "Sleep heals, says the survey."],
)
def test_research_that_was_named_may_speak_again_without_its_name(again: str) -> None:
    named = "One in six rests (Elm Street Survey, 2023).\n\nMore text.\n\n"
    assert supporting(f"{named}{again}\n", "Sleep heals")
    assert not supporting(f"One in six rests (Elm Street Audit, 2023).\n\n{again}\n", "Sleep heals")
    assert not supporting(f"{again}\n\nMore text.\n\n{named}", "Sleep heals")


def test_a_footnote_needs_its_definition() -> None:
    assert supporting("Rest helps.[^1]\n\n[^1]: Ruiz, 2018.\n", "Rest")
    assert not supporting("Rest helps.[^1]\n", "Rest")


def test_a_number_needs_its_entry() -> None:
    assert supporting("Rest helps [1].\n\n## References\n\n1. Ruiz, A. (2018). Rest.\n", "Rest helps")
    assert not supporting("Rest helps [1].\n\nMore text.\n", "Rest helps")


def test_the_sentence_before_a_list_supports_its_items() -> None:
    text = "Dr. Ruiz recommends:\n\n- Rest helps.\n- Walks help.\n"
    assert supporting(text, "Walks")
    assert not supporting("Key facts:\n\n- Rest helps.\n", "Rest")


def test_a_source_reaches_the_items_beside_it_in_the_same_list() -> None:
    source = f"- Sleep heals, says {STUDY}.\n"
    listed = f"- Walks help. Rest calms.\n{source}- Tea soothes. Milk cools.\n- Broth warms.\n"
    claims = ("Walks", "Rest", "Sleep", "Tea", "Milk", "Broth")
    assert [claim for claim in claims if supporting(listed, claim)] == ["Rest", "Sleep", "Tea"]
    assert not supporting(listed, "Tea", scope="sentence")
    assert not supporting(f"{source}\nTea soothes.\n", "Tea")
    assert not supporting(f"1. Walks.\n   {source}2. Tea soothes.\n", "Tea")


def test_a_label_supports_its_item() -> None:
    assert supporting("- **Rest (Ruiz, 2018):** It helps.\n- **Walks:** They help.\n", "It helps")


@pytest.mark.parametrize(
    "link",
    [
        "[rest](/glossary/rest)",
        "[rest](#rest)",
        "[rest](https://example.com/tags/rest)",
        "[rest](https://example.com/shop/rest)",
        "[rest](https://www.amazon.com/rest)",
        "[rest](mailto:a@example.com)",
    ],
)
def test_a_link_inside_to_a_shop_or_to_a_list_is_no_evidence(link: str) -> None:
    assert not supporting(f"We know that {link} helps.\n", "helps")


def test_a_site_linked_from_plain_words_again_and_again_is_the_articles_own() -> None:
    text = "More [rest](https://example.com/rest) helps.\n\nMore [sleep](https://example.com/sleep) heals.\n"
    assert not supporting(text, "helps")
    cited = text.replace("More [rest]", "[A study of rest]").replace("More [sleep]", "[A study of sleep]")
    assert supporting(cited, "helps")


def test_the_article_names_its_own_site() -> None:
    text = "---\ncanonical: https://example.com/a\n---\n\nMore [rest](https://example.com/rest) helps.\n"
    assert not supporting(text, "helps")
    assert not supporting(f"Rest helps, says {STUDY}.\n", "helps", own_sites=("example.com",))


def test_a_rated_source_has_its_tier() -> None:
    assert supporting("Rest helps ([NHS](https://www.nhs.uk/rest)).\n", "Rest")[0].tier == 2
    assert supporting(f"Rest helps, says {STUDY}.\n", "Rest")[0].tier == 6


def test_evidence_has_its_place_in_the_source() -> None:
    text = "Rest helps (Ruiz, 2018).\n"
    (evidence,) = supporting(text, "Rest")
    assert text[evidence.span.start : evidence.span.end] == "(Ruiz, 2018"


def test_a_key_in_the_sentence_needs_its_entry() -> None:
    entries = "---\nreferences:\n- id: ruiz2018\n  type: article-journal\n---\n"
    (found,) = supporting(f"{entries}As @ruiz2018 says, rest helps.\n", "rest helps")
    assert (found.kind.value, found.tier) == ("key", 2)
    assert not supporting("As @ruiz2018 says, rest helps.\n", "rest helps")


def test_a_key_may_stand_after_words() -> None:
    assert supporting("Rest helps [see @ruiz2018, p. 3].\n", "Rest helps")
    assert not supporting("Rest helps [write to a@example.org].\n", "Rest helps")


def test_a_number_may_stand_in_the_front_matter() -> None:
    assert supporting("---\nsources: [Ruiz 2018, Lee 2017]\n---\nRest helps [2].\n", "Rest helps")
    assert not supporting("---\nsources: [Ruiz 2018, Lee 2017]\n---\nRest helps [3].\n", "Rest helps")


@pytest.mark.parametrize(
    ("entry", "tier", "weakness"),
    [
        ("Ruiz. Rest. doi:10.1000/abc", 2, ""),
        ("https://somebody.substack.com/p/a", 6, "blog"),
        ("Ruiz. Rest. 2018.", 6, ""),
    ],
)
def test_a_mark_is_as_good_as_its_entry(entry: str, tier: int, weakness: str) -> None:
    for text in (f"Rest helps.[^1]\n\n[^1]: {entry}\n", f"Rest helps [1].\n\n## Sources\n\n1. {entry}\n"):
        (found,) = supporting(text, "Rest helps")
        assert (found.tier, found.weakness) == (tier, weakness)


def test_a_name_has_the_tier_of_its_body() -> None:
    assert [each.tier for each in supporting("According to the CDC, rest helps.\n", "rest helps")] == [2]
