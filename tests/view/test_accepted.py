"""A claim states an accepted fact when it holds the fact's words in order, in any form."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from zolint.view.claims.accepted import Fact, accepted
from zolint.view.data import table


@pytest.mark.parametrize(
    "text",
    [
        "Condoms greatly lower the risk of STIs",
        "a condom reduces the spread of chlamydia",
        "Oil-based lotions damage latex",
        "Smoking causes cancer",
    ],
)
def test_well_known_facts_have_a_source(text: str) -> None:
    found = accepted(text, ())
    assert found is not None
    assert found.source


@pytest.mark.parametrize(
    "text", ["STIs lower the use of condoms", "Tea lowers the risk of STIs", "Smoking relaxes", ""]
)
def test_other_claims_are_none(text: str) -> None:
    assert accepted(text, ()) is None


def test_a_fact_of_the_house_has_no_source() -> None:
    assert accepted("Long baths ease muscle pain.", ("bath ease|soothe pain",)) == Fact("")


def test_every_fact_names_a_page() -> None:
    for fact in table("accepted")["facts"]:
        assert urlsplit(fact["address"]).scheme == "https"
        assert all(len(words.split()) > 1 for words in fact["words"])
