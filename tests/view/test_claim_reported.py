"""What people think or say is no claim of the article; what stands beside it is."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "He ate garlic, in the hope that it would thin his blood.",
        "People believe that garlic thins the blood.",
        "Three of the labels say that the gel is safe for latex.",
        "My guess is that stress causes headaches.",
    ],
)
def test_a_thought_is_reported(text: str) -> None:
    assert not claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "Garlic thins the blood, so people on warfarin had better tell their doctor.",
        "Garlic thins the blood, and many people say so.",
    ],
)
def test_what_stands_beside_it_is_said(text: str) -> None:
    assert claims_something(text)
