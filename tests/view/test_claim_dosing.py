"""How much is right and how long a dose works is a claim; how much a packet holds is none."""

from __future__ import annotations

import pytest

from tests.view.claiming import claims_something


@pytest.mark.parametrize(
    "text",
    [
        "Two drops are the usual dose of the cream.",
        "One tablet is the limit with ibuprofen.",
        "One sachet works for up to four days.",
        "A capsule does its work for six hours.",
    ],
)
def test_an_amount_and_its_time_are_a_claim(text: str) -> None:
    assert claims_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two drops of the cream fell on the carpet.",
        "My usual dose was one tablet.",
        "The sachet is the size of a stamp.",
        "One sachet is enough for the whole class.",
    ],
)
def test_a_packet_or_one_persons_dose_is_none(text: str) -> None:
    assert not claims_something(text)
