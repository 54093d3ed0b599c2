"""A strong claim needs more than a blog; what is milder, and what has a better source too, does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zolint import nlp
from zolint.document import markdown
from zolint.settings import ClaimsSettings, EvidenceSettings, Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.weak_sources import WeakSources

BLOG = "https://medium.com/@x/sex"


def view(text: str, *, trusted: bool = False, **settings: object) -> WeakSources:
    chosen = replace(
        Settings(),
        evidence=EvidenceSettings(**settings),  # type: ignore[arg-type]  # a table
        claims=ClaimsSettings(trusted_publisher=trusted),
    )
    analysis = Analysis(markdown.READER.read(Source("a.md", f"{text}\n")), chosen)
    nlp.parse_all(analysis.wants(WeakSources))
    return analysis.view(WeakSources)


def kinds(text: str, *, unrated: bool = False, **settings: object) -> list[str]:
    return [each.kind for each in view(text, **settings).weak(unrated=unrated)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"Sex lowers blood pressure, says [a post]({BLOG}).", "blog"),
        ("Sex lowers blood pressure ([news](https://www.bbc.co.uk/a)).", "news"),
        ("Massage reduces anxiety.[^1]\n\n[^1]: https://x.substack.com/p/a", "blog"),
        ("Massage reduces anxiety [1].\n\n## Sources\n\n1. Lee, https://www.reddit.com/r/a", "forum"),
        ("Massage reduces anxiety ([Doe](https://files.example.org/a.pdf)).", "pdf"),
        ("Massage reduces anxiety ([study](https://www.medrxiv.org/content/10.1101/2020.01)).", "preprint"),
        ("The pill causes low desire ([list](https://pubmed.ncbi.nlm.nih.gov/?term=pill)).", "search"),
        ("Massage reduces anxiety ([study](https://www.amazon.com/oil)).", "shop"),
    ],
)
def test_a_weak_source_alone_is_found(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        f"Sex lowers blood pressure ([a post]({BLOG}), [a review](https://www.cochrane.org/a)).",
        f"Sex lowers blood pressure, says [a post]({BLOG}). The NHS says so, too.",
        f"Some like it slow, says [a post]({BLOG}).",
        f"Kissing may ease stress, says [a post]({BLOG}).",
        f"Does sex lower blood pressure? So says [a post]({BLOG}).",
        "Massage reduces anxiety, says [a preprint](https://www.medrxiv.org/content/10.1101/2020.01).",
        "Massage reduces anxiety ([Lee](https://lab.example.org/a)).",
        "Massage reduces anxiety.[^1]\n\n[^1]: Ruiz, A. (2018). Massage. https://example.org/a.pdf",
        "Massage reduces anxiety, and our [oil](https://www.amazon.com/oil) smells of roses.",
    ],
)
def test_a_better_source_or_a_milder_claim_is_quiet(text: str) -> None:
    assert kinds(text) == []


def test_a_page_of_the_own_site_is_no_source() -> None:
    text = "Massage reduces anxiety ([study](https://www.ours.example/a))."
    assert kinds(text, own_sites=("ours.example",)) == ["own-site"]


def test_a_source_is_found_once() -> None:
    assert kinds(f"Sex lowers blood pressure and eases cramps, says [a post]({BLOG}).") == ["blog"]


def test_the_settings_have_the_last_word() -> None:
    text = f"Sex lowers blood pressure, says [a post]({BLOG})."
    assert kinds(text, tiers={"medium.com": 3}) == []
    assert kinds(text, tiers={"blog": 4}) == []
    assert kinds("Massage reduces anxiety ([Lee](https://lab.example.org/a)).", tiers={"example.org": 6}) == [
        "unrated"
    ]


def test_what_nobody_has_rated_is_weak_if_the_house_says_so() -> None:
    assert kinds("Massage reduces anxiety ([Lee](https://lab.example.org/a)).", unrated=True) == ["unrated"]


def test_a_trusted_publisher_needs_no_source() -> None:
    text = f"Sex lowers blood pressure, says [a post]({BLOG})."
    assert not list(view(text, trusted=True).weak())


def test_tracked_links_are_found_and_links_to_oneself_are_not() -> None:
    text = "[A](https://www.nhs.uk/a?utm_source=b), [B](https://www.nhs.uk/b?page=2), [C](/c?utm_source=d)."
    assert [each.keys for each in view(text).tracked] == [("utm_source",)]
    own = view("[A](https://ours.example/a?utm_source=b).", own_sites=("ours.example",))
    assert not list(own.tracked)


def test_a_bare_address_is_named_by_its_site() -> None:
    text = "Massage reduces anxiety (https://somebody.substack.com/p/a)."
    assert [each.words for each in view(text).weak()] == ["somebody.substack.com"]
