"""The claims of headlines."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "# Poor sleep linked to low mood\n\nText.",
        "# Ease cramps with a warm bath\n\nText.",
        "# Stress now main cause of insomnia\n\nText.",
    ],
)
def test_a_headline_claims_without_a_verb_or_with_an_order(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text", ["# A source of closeness\n\nText.", "# Wrap the gift with a ribbon\n\nText."]
)
def test_a_headline_that_promises_no_effect_claims_nothing(text: str) -> None:
    assert not claims_something(text)
