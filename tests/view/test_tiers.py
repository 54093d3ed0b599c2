"""Sources have tiers by host, by kind and by type, and the settings have the last word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zolint.view.bibliography.entry import Entry, Origin
from zolint.view.bibliography.identifiers import Identifier, Scheme, identifiers
from zolint.view.data import table
from zolint.view.tiers import UNRATED, Rating, of_address, of_entry, of_identifier, of_name, tracking_keys


@pytest.mark.parametrize(
    ("address", "tier", "kind"),
    [
        ("https://www.cochranelibrary.com/x", 1, ""),
        ("https://www.nhs.uk/sleep", 2, ""),
        ("https://sub.example.ac.uk/x", 2, ""),
        ("https://www.healthline.com/x", 4, ""),
        ("https://www.bbc.co.uk/news/1", 5, "news"),
        ("https://www.prnewswire.com/x", 5, "press-release"),
        ("https://www.medrxiv.org/content/x", 5, "preprint"),
        ("https://en.wikipedia.org/wiki/Sleep", 5, "encyclopedia"),
        ("https://somebody.substack.com/p/x", 6, "blog"),
        ("https://www.reddit.com/r/sleep", 6, "forum"),
        ("https://x.com/a", 6, "social"),
        ("https://www.amazon.com/x", 6, "shop"),
        ("https://www.google.com/search?q=sleep", 6, "search"),
        ("https://scholar.google.com/scholar?q=sleep", 6, "search"),
        ("https://pubmed.ncbi.nlm.nih.gov/?term=sleep", 6, "search"),
        ("https://example.org/press-releases/1", 5, "press-release"),
        ("https://example.org/shop/pillow", 6, "shop"),
        ("https://blog.example.org/x", 6, "blog"),
        ("https://example.org/files/a.pdf", 6, "pdf"),
        ("https://www.nhs.uk/files/a.pdf", 2, ""),
        ("https://www.cdc.gov/media/press/1", 2, ""),
        ("https://example.org/?p=3", 6, ""),
        ("https://example.org/?s=sleep", 6, "search"),
        ("https://example.org/x", 6, ""),
        ("/x", 6, ""),
    ],
)
def test_an_address_has_a_tier_and_a_weak_one_a_kind(address: str, tier: int, kind: str) -> None:
    assert of_address(address, {}) == Rating(tier, kind)


def test_the_settings_rate_hosts_and_kinds() -> None:
    own = {"lab.example.org": 2, "example.org": 6, "news": 4, "bbc.co.uk": 6}
    assert of_address("https://lab.example.org/x", own) == Rating(2)
    assert of_address("https://www.example.org/x", own) == Rating(6, "unrated")
    assert of_address("https://www.bbc.co.uk/x", own) == Rating(6, "news")
    assert of_address("https://www.theguardian.com/x", own) == Rating(4)


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("doi:10.1000/abc", Rating(2)),
        ("doi:10.1101/2020.01.02.2000001", Rating(5, "preprint")),
        ("arXiv:2101.00001", Rating(5, "preprint")),
        ("ISBN 978-0-306-40615-7", Rating(3)),
    ],
)
def test_an_identifier_has_a_tier(text: str, rating: Rating) -> None:
    (identifier,) = identifiers(text)
    assert of_identifier(identifier, {}) == rating


def entry(text: str = "", kind: str = "", *addresses: str, doi: str = "") -> Entry:
    found = (Identifier(Scheme.DOI, doi),) if doi else ()
    return Entry("1", Origin.LIST, text, found, addresses, kind)


@pytest.mark.parametrize(
    ("source", "rating"),
    [
        (entry("A", "article-journal"), Rating(2)),
        (entry("A", "book"), Rating(3)),
        (entry("A", "article-newspaper", "https://example.org/a"), Rating(5, "news")),
        (entry("A", "webpage", "https://www.nhs.uk/a"), Rating(2)),
        (entry("A", "", "https://a.substack.com/a", "https://www.nhs.uk/a"), Rating(2)),
        (entry("A", "", "https://www.medrxiv.org/a", doi="10.1101/a"), Rating(5, "preprint")),
        (entry("\ufffc", "", "https://example.org/a.pdf"), Rating(6, "pdf")),
        (entry("Ruiz, A. (2018). Sleep.", "", "https://example.org/a.pdf"), UNRATED),
        (entry("Ruiz, A. (2018). Sleep."), UNRATED),
    ],
)
def test_an_entry_is_as_good_as_the_best_that_it_shows(source: Entry, rating: Rating) -> None:
    assert of_entry(source, {}) == rating


def test_tracking_is_told_from_other_keys() -> None:
    assert tracking_keys("https://a.example/x?id=1&utm_source=b&fbclid=2") == ("utm_source", "fbclid")
    assert tracking_keys("https://a.example/x?id=1") == ()


def test_every_kind_has_a_tier_and_words() -> None:
    tiers = table("tiers")
    used = {*tiers["hosts_of"], *tiers["paths_of"], *tiers["dois"], *tiers["types"].values()}
    assert used <= set(tiers["kinds"])
    assert set(tiers["kinds"]) | {"unrated"} == set(tiers["said"])


@pytest.mark.parametrize(
    ("name", "tier"),
    [("NICE", 1), ("The Lancet", 2), ("Royal College of Rest", 6), ("Mayo Clinic", 3), ("who", 6)],
)
def test_a_name_that_is_known_has_a_tier(name: str, tier: int) -> None:
    assert of_name(name).tier == tier


@given(st.text(alphabet="htps:/w.comx[]%2f()?#&=sq é", max_size=60).map("https://".__add__))
def test_every_address_has_a_tier(address: str) -> None:
    assert 1 <= of_address(address, {}).tier <= 6
    assert isinstance(tracking_keys(address), tuple)
