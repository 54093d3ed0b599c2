"""The list of hard words is large, sound, and found in every form."""

from __future__ import annotations

import re

import pytest

from zolint_rules.hard_word.vocabulary import vocabulary

WORDS = vocabulary(())
ENTRIES = {word.entry: word for word in WORDS.values()}


def test_there_are_at_least_300_words() -> None:
    assert len(ENTRIES) >= 300


def test_no_plain_word_is_a_hard_one() -> None:
    for word in ENTRIES.values():
        for part in re.findall(r"[\w-]+", word.plain):
            assert part not in ENTRIES, f"{word.entry}: {word.plain}"


def test_every_entry_is_in_small_letters_and_has_a_plain_word() -> None:
    for entry, word in ENTRIES.items():
        assert entry == entry.lower().strip()
        assert word.plain.strip()


@pytest.mark.parametrize(
    ("form", "entry"),
    [
        ("utilises", "utilise"),
        ("utilizing", "utilise"),
        ("utilised", "utilise"),
        ("biopsies", "biopsy"),
        ("affective states", "affective state"),
        ("adhered to", "adhere to"),
        ("compensating for", "compensate for"),
        ("lesions", "lesion"),
    ],
)
def test_knows_a_word_in_its_forms(form: str, entry: str) -> None:
    assert WORDS[form].entry == entry


def test_a_user_adds_words_and_allows_others() -> None:
    own = vocabulary((("bilateral", "on both sides"), ("urethra", "")))
    assert own["bilateral"].plain == "on both sides"
    assert "urethra" not in own
    assert "urethra" in WORDS
