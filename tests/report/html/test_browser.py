"""The page in a browser: read by axe, walked by keyboard, filtered, copied from, and printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests import chromium
from tests.report.html.pages import READY, full, hostile
from zolint.finding import Report
from zolint.report.html import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = chromium.NEEDED
Open = Callable[..., "Page"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    with chromium.started() as browser:
        yield browser


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Return how to open a report's page; whatever it asks for or complains of fails the test."""
    contexts = []
    complaints: list[str] = []

    def open_page(seen: Report, address: str = "", **options: Any) -> Page:
        file = tmp_path / "report.html"
        file.write_text(write(seen), "utf-8")
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on(
            "request", lambda request: complaints.append(request.url) if request.url[:5] != "file:" else None
        )
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto(f"{file.as_uri()}{address}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def focused(page: Page) -> str:
    said: str = page.evaluate(
        "(one => one.id || one.value || one.textContent.trim())(document.activeElement)"
    )
    return said


def test_axe_finds_no_serious_violation(visit: Open) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - see browser

    for scheme in ("light", "dark"):
        for width in (1280, 390):
            page = visit(full(), color_scheme=scheme, viewport={"width": width, "height": 900})
            found = Axe().run(page).response["violations"]
            bad = [
                (one["id"], node["html"], node["failureSummary"])
                for one in found
                if one["impact"] in ("serious", "critical")
                for node in one["nodes"]
            ]
            assert bad == [], (scheme, width)


def test_what_an_article_says_is_not_run(visit: Open) -> None:
    page = visit(hostile())
    assert page.locator(".sheet").count() == 6
    assert page.locator("b[onclick], .text a:not(.ref), .text script").count() == 0


def test_no_line_is_wider_than_a_phone(visit: Open) -> None:
    for seen in (full(), hostile()):
        page = visit(seen, viewport={"width": 360, "height": 800})
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_filters_are_reached_and_set_by_keyboard(visit: Open) -> None:
    page = visit(full())
    walked = []
    for _ in range(16):
        page.keyboard.press("Tab")
        walked.append(focused(page))
        if walked[-1] == "claims":
            page.keyboard.press("Space")
        if walked[-1] == "file":
            page.keyboard.type("wax")
    assert walked[:4] == ["To the articles", "error", "warning", "info"]
    assert "order" in walked
    assert "Close all" in walked
    assert page.get_by_role("status").text_content() == "3 findings in 1 article shown"
    assert page.locator(".sheet:visible").count() == 1
    page.get_by_role("button", name="Clear filters").press("Enter")
    assert page.get_by_role("status").text_content() == "7 findings"
    assert page.locator(".sheet:visible").count() == 3


def test_a_category_or_severity_that_is_left_out_is_neither_listed_nor_marked(visit: Open) -> None:
    page = visit(full())
    claim = page.locator(".note.f-claims[data-finding]")
    assert claim.is_visible()
    page.get_by_role("checkbox", name="claims").uncheck()
    assert not claim.is_visible()
    assert page.locator("a.ref.f-claims:visible").count() == 0
    assert page.get_by_role("status").text_content() == "6 findings in 2 articles shown"
    page.get_by_role("checkbox", name="error").uncheck()
    assert page.locator(".note.f-error:visible").count() == 0
    for name in ("warning", "info"):
        page.get_by_role("checkbox", name=name).uncheck()
    assert page.get_by_text("No finding matches the filters.").is_visible()


def test_articles_are_put_into_the_order_that_is_asked_for(visit: Open) -> None:
    page = visit(full())

    def order() -> list[str]:
        return [one.get_attribute("id") or "" for one in page.locator(".sheet").all()]

    assert order() == ["a1", "a2", "a3"]
    page.get_by_label("Order").select_option("hardest to read")
    assert order() == ["a2", "a1", "a3"]
    page.get_by_label("Order").select_option("most findings")
    assert order() == ["a1", "a3", "a2"]


def test_words_and_their_note_lead_to_each_other(visit: Open) -> None:
    page = visit(full())
    page.locator("a.ref[href='#a3-n2']").click()
    note = page.locator("#a3-n2")
    assert note.evaluate("one => one.matches(':target')")
    note.locator("a.num").click()
    assert page.locator("#a3-t2").evaluate("one => one.matches(':target')")


def test_both_ends_of_a_contradiction_are_one_key_away(visit: Open) -> None:
    page = visit(full())
    note = page.locator(".note", has_text="always harmless").first
    link = note.get_by_role("link", name="the earlier passage")
    link.press("Enter")
    other = page.locator("mark:target")
    assert "Hot wax" in (other.text_content() or "")
    assert other.is_visible()
    page.locator("#a3 .echo").get_by_role("link").press("Enter")
    assert note.evaluate("one => one.matches(':target')")


def test_an_address_opens_the_article_that_it_names(visit: Open) -> None:
    seen = full()
    many = replace(seen, findings=tuple(seen.findings) * 20)
    page = visit(many, "#a3-n2")
    assert page.locator("#a3").get_attribute("open") is not None
    assert page.locator("#a3-n2").is_visible()
    assert page.locator("#a1").get_attribute("open") is None


def test_a_ready_sentence_is_copied(visit: Open) -> None:
    page = visit(full(), permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy this sentence").press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == READY


def test_articles_are_opened_and_closed_by_keyboard(visit: Open) -> None:
    page = visit(full())
    page.get_by_role("button", name="Close all").press("Enter")
    assert page.locator(".sheet[open]").count() == 0
    first = page.locator(".sheet").first
    first.locator("summary").press("Enter")
    assert first.get_attribute("open") is not None
    assert page.locator(".sheet[open]").count() == 1
    page.get_by_role("button", name="Open all").press("Enter")
    assert page.locator(".sheet[open]").count() == 3


def test_the_page_reads_without_scripts(visit: Open) -> None:
    page = visit(full(), java_script_enabled=False)
    assert page.locator("[data-finding]:visible").count() == 7
    assert not page.locator(".filters").is_visible()
    assert not page.locator(".copy").first.is_visible()
    page.locator("summary").first.click()
    assert page.locator("[data-finding]:visible").count() == 4


def test_paper_shows_what_is_open_and_no_controls(visit: Open) -> None:
    page = visit(full())
    page.emulate_media(media="print")
    assert page.locator("[data-finding]:visible").count() == 7
    assert not page.locator(".filters").is_visible()
    assert page.locator(".copy:visible").count() == 0
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_site_of_a_thousand_articles_is_filtered_and_opened(visit: Open) -> None:
    seen = full()
    findings = tuple(
        replace(finding, path=f"{n:04}.md") for n in range(1000) for finding in seen.findings[:3]
    )
    page = visit(Report(findings, files=1000))
    assert page.get_by_role("status").text_content() == "3,000 findings"
    page.get_by_role("searchbox").fill("0999")
    assert page.get_by_role("status").text_content() == "3 findings in 1 article shown"
    page.locator(".sheet:visible summary").click()
    assert page.locator(".note:visible").count() == 3
