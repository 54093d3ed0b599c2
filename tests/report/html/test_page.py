"""The page as a file: complete, closed to the outside, and safe whatever an article says."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest

from tests.report import hostile as names_and_words
from tests.report.html.pages import READY, Element, elements, full, hostile
from tests.report.reports import active, report
from zolint.finding import Finding, Report
from zolint.report.html import write
from zolint.rule import Category, Severity

TAGS = {
    *("html", "head", "meta", "title", "style", "script", "body", "header", "main", "section", "footer"),
    *("p", "h1", "h2", "h3", "h4", "ul", "li", "dl", "dt", "dd", "div", "details", "summary", "blockquote"),
    *("span", "a", "b", "strong", "mark", "code", "figure", "figcaption"),
    *("svg", "rect", "text", "line", "circle"),
    *("form", "fieldset", "legend", "label", "input", "select", "option", "output", "button"),
}
"""What a page is made of."""


def by_class(page: str, name: str) -> list[Element]:
    return [element for element in elements(page) if name in element.classes]


def notes(page: str) -> list[Element]:
    return [element for element in elements(page) if "data-finding" in element.attributes]


@pytest.mark.parametrize("seen", [full(), hostile(), report(), names_and_words.hostile()])
def test_every_finding_is_a_note(seen: Report) -> None:
    found = notes(write(seen))
    assert len(found) == len(seen.findings)
    assert len({note.attributes["id"] for note in found}) == len(found)


@pytest.mark.parametrize("seen", [full(), hostile(), names_and_words.hostile(), Report((), files=1)])
def test_nothing_that_an_article_says_is_an_element(seen: Report) -> None:
    found = elements(write(seen))
    assert {element.tag for element in found} <= TAGS
    assert not any(name.startswith("on") or name == "style" for one in found for name in one.attributes)
    assert sum(one.tag == "script" for one in found) == 1


def test_the_words_of_an_article_are_shown_as_they_are() -> None:
    page = write(hostile())
    shown = " ".join(element.words for element in by_class(page, "text"))
    assert '<b onclick="x">bold</b>' in shown
    assert "<![CDATA[ <!-- -->" in shown
    assert "::error file=a.md::no" in shown


@pytest.mark.parametrize("seen", [full(), hostile()])
def test_every_link_leads_to_a_place_on_the_page(seen: Report) -> None:
    found = elements(write(seen))
    ids = [element.attributes["id"] for element in found if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    links = [element.attributes["href"] for element in found if element.tag == "a"]
    assert links
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_the_page_asks_for_nothing() -> None:
    page = write(full())
    assert not re.search(r"\b(?:src|srcset|action|poster)=|url\(|@import", page)
    policy = next(e for e in elements(page) if e.attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy.attributes["content"].startswith("default-src 'none'; ")
    assert "unsafe" not in policy.attributes["content"]


def test_the_policy_names_the_style_and_the_script_that_are_there() -> None:
    page = write(full())
    policy = next(e for e in elements(page) if e.attributes.get("http-equiv") == "Content-Security-Policy")
    for tag in ("style", "script"):
        text = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert text
        digest = b64encode(sha256(text[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy.attributes["content"]


def test_both_ends_of_a_contradiction_lead_to_each_other() -> None:
    page = write(full())
    note = next(note for note in notes(page) if "always harmless" in note.words)
    at = note.attributes["id"]
    links = {element.attributes["href"] for element in elements(page) if element.tag == "a"}
    words = at.replace("-n", "-t")
    marked = {e.attributes.get("id"): e.words for e in elements(page) if e.tag == "mark"}
    assert marked[words].startswith("Wax is")
    assert marked[f"{words}-1"] == "Hot wax"  # the first part of it: another finding begins there, too
    assert {f"#{at}", f"#{words}", f"#{words}-1", f"#{words}-1-e"} <= links
    (echo,) = (element for element in elements(page) if element.attributes.get("id") == f"{words}-1-e")
    assert "the earlier passage" in echo.words


def test_a_missing_element_comes_with_a_sentence_to_copy() -> None:
    page = write(full())
    (ready,) = by_class(page, "ready")
    assert ready.words == f"{READY}Copy this sentence"


def test_what_a_fix_would_do_is_told() -> None:
    told = [element.words for element in by_class(write(full()), "fix")]
    assert told == ["Put a space between them done by --fix", "Take them out"]


def test_an_article_without_findings_is_named_and_not_shown() -> None:
    page = write(full())
    assert "1 article without findings" in page
    assert "Breathe." not in page
    assert len(by_class(page, "sheet")) == 3


def test_a_file_that_has_changed_is_not_marked_in_wrong_places() -> None:
    seen = full()
    moved = tuple(article for article in seen.articles() if article.document.source.path == "wax.md")
    source = moved[0].document.source
    late = replace(
        moved[0], document=replace(moved[0].document, source=replace(source, text="x" + source.text))
    )
    page = write(replace(seen, articles=lambda: [late]))
    assert "The file has changed since it was checked" in page
    assert len(notes(page)) == len(seen.findings)
    assert "Test it on your wrist" not in page


def test_findings_are_shown_with_their_words_where_the_text_is_not_known() -> None:
    page = write(report())
    assert [element.words for element in elements(page) if element.tag == "blockquote"] == [
        "lowers stress",
        "People who rest more sleep well.",
        "#Sleep#Rest",
        "talk heals",
    ]


def test_problems_and_skipped_files_are_told() -> None:
    page = write(full())
    assert "2 problems kept zolint from judging everything" in page
    assert "1 file skipped" in page
    assert "language: es" in page


def test_no_findings_make_a_short_page() -> None:
    page = write(Report((), files=3))
    assert "<h1>No findings</h1>" in page
    assert not by_class(page, "filters")
    assert not by_class(page, "sheet")


def test_a_page_of_few_findings_is_open_and_one_of_many_is_closed() -> None:
    def opened(page: str) -> set[bool]:
        return {"open" in sheet.attributes for sheet in by_class(page, "sheet")}

    seen = full()
    first: Finding = seen.findings[0]
    many = tuple(replace(first, path=f"{number}.md") for number in range(20))
    assert opened(write(seen)) == {True}
    assert opened(write(replace(seen, findings=many))) == {False}


def test_the_overview_counts_what_the_report_holds() -> None:
    page = write(full())
    charts = {element.attributes["aria-label"] for element in elements(page) if element.tag == "svg"}
    assert charts == {
        "Findings by category: contradictions 2, tags 2, claims 1, consent 1, readability 1",
        "Reading grade by article: median 5.2, 1 of 4 articles above the target",
        (
            "Claims supported: 50 percent. Articles by the share of their claims that have a source: "
            "all 1, half or more 0, fewer than half 1, none 0"
        ),
    }


def test_the_rules_that_found_something_are_described() -> None:
    seen = full()
    rule = next(iter(seen.findings)).rule
    described = active(rule, Category.CONTRADICTIONS, Severity.ERROR).rule
    other = active("long-word", Category.READABILITY, Severity.INFO).rule
    page = write(replace(seen, rules=lambda: (described, other)))
    assert [element.words for element in elements(page) if element.tag == "dt"] == [f"{rule} 1"]
    assert any(element.attributes.get("href") == "#r1" for element in elements(page))
