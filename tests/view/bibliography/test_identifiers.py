"""Identifiers are recognised in text and in addresses, normalised, and checked for form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zolint.view.bibliography.identifiers import flaw_of_address, identifiers, of_address


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("doi:10.1000/XYZ.12.", "doi:10.1000/xyz.12"),
        ("(https://doi.org/10.1000/abc)", "doi:10.1000/abc"),
        ("10.1016/S0140-6736(97)11096-0, The Lancet", "doi:10.1016/s0140-6736(97)11096-0"),
        ("PMID: 12345678.", "pmid:12345678"),
        ("See PMC1234567.", "pmcid:PMC1234567"),
        ("arXiv: 2101.00001", "arxiv:2101.00001"),
        ("registered as NCT01234567", "nct:NCT01234567"),
        ("ISBN 0-306-40615-2", "isbn:9780306406157"),
        ("ISBN-13: 978-0-306-40615-7.", "isbn:9780306406157"),
        ("ISBN 978 0 306 40615 7", "isbn:9780306406157"),
    ],
)
def test_an_identifier_has_a_normal_form(text: str, key: str) -> None:
    (found,) = identifiers(text)
    assert (found.key, found.flaw) == (key, "")


def test_its_place_is_that_of_the_identifier_alone() -> None:
    text = "See (doi:10.1000/ABC), please."
    (found,) = identifiers(text)
    assert text[found.start : found.end] == "10.1000/ABC"


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("ISBN 978-0-306-40615-8", "its check digit is wrong"),
        ("ISBN 0-306-40615-21-3", "an ISBN has 10 or 13 digits"),
        ("PMID: 1234567890", "a PMID has at most 8 digits"),
        ("NCT0123456", "an NCT number has 8 digits"),
        ("doi:10.12/abc", "a DOI is written like 10.1000/xyz123"),
    ],
)
def test_a_bad_form_is_a_flaw(text: str, flaw: str) -> None:
    assert [each.flaw for each in identifiers(text)] == [flaw]


@pytest.mark.parametrize(
    "text",
    ["10.5 percent of 2019/20", "the doi.org resolver", "doi: https://doi.org/10.1000/x"[:14], "PMC", "ISBN"],
)
def test_what_is_no_identifier_is_none(text: str) -> None:
    assert not list(identifiers(text))


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://doi.org/10.1000/ABC%281%29", "doi:10.1000/abc(1)"),
        ("http://dx.doi.org/10.1000/abc.", "doi:10.1000/abc"),
        ("https://pubmed.ncbi.nlm.nih.gov/12345678/", "pmid:12345678"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/123", "pmid:123"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/", "pmcid:PMC123456"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/", "pmcid:PMC123456"),
        ("https://onlinelibrary.wiley.com/doi/full/10.1000/xyz", "doi:10.1000/xyz"),
        ("https://www.medrxiv.org/content/10.1101/2020.01.02v2.full.pdf", "doi:10.1101/2020.01.02"),
        ("https://arxiv.org/abs/2101.00001v2", "arxiv:2101.00001"),
    ],
)
def test_an_address_leads_to_an_identifier(address: str, key: str) -> None:
    found = of_address(address)
    assert found
    assert found.key == key


@pytest.mark.parametrize(
    "address", ["https://www.nhs.uk/sleep", "https://[broken", "https://doi.org/", "#top"]
)
def test_other_addresses_lead_to_none(address: str) -> None:
    assert of_address(address) is None


def test_a_resolver_with_something_else_is_a_flaw() -> None:
    found = of_address("https://doi.org/sleep")
    assert found
    assert found.flaw


@given(st.text(alphabet="10./(dois)PMNCTIB:-–97 x", max_size=120))
def test_every_place_lies_in_the_text(text: str) -> None:
    for found in identifiers(text):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    ("address", "flaw"),
    [
        ("https://www.example.org/a?b=c#d", ""),
        ("http://[::1]/a", ""),
        ("/a", ""),
        ("mailto:a@example.org", ""),
        ("https://{host}/a", ""),
        ("https://", "it names no site"),
        ("http:/example.org", "it names no site"),
        ("http://https://example.org", "it names no site"),
        ("https://example/a", "its site has no ending such as .org"),
        ("https://[broken", "its site is not written like www.example.org"),
    ],
)
def test_an_address_without_a_site_is_flawed(address: str, flaw: str) -> None:
    assert flaw_of_address(address) == flaw


@given(st.text(alphabet="htps:/w.doig10[]%2f()?#&= é", max_size=60).map("https://".__add__))
def test_no_address_is_too_odd_to_read(address: str) -> None:
    found = of_address(address)
    assert found is None or found.value
    assert isinstance(flaw_of_address(address), str)
