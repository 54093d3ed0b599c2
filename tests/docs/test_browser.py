"""The site in a browser, opened from the disk: read by axe, searched, and quiet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = chromium.NEEDED
PAGES = (
    "index",
    "rules/index",
    "rules/number-conflict",
    "configuration",
    "ci",
    "write-a-rule",
    "see-it-work",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium."""
    with chromium.started() as browser:
        yield browser


@pytest.fixture(params=["light", "dark"])
def tab(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a tab; whatever a page asks for elsewhere or complains of fails the test."""
    complaints: list[str] = []
    page = browser.new_page(color_scheme=request.param, viewport={"width": 1200, "height": 900})
    page.on("request", lambda asked: complaints.append(asked.url) if asked.url[:5] != "file:" else None)
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()
    assert complaints == []


def test_axe_finds_no_serious_violation(site: Path, tab: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - see browser

    for name in PAGES:
        tab.goto((site / f"{name}.html").as_uri())
        found = Axe().run(tab, options={"preload": False}).response["violations"]
        assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == [], name


def test_a_page_is_found_without_a_network(site: Path, tab: Page) -> None:
    tab.goto((site / "index.html").as_uri())
    tab.fill("input[name=q]", "lubricant")
    tab.press("input[name=q]", "Enter")
    tab.click("#search-results a:text('missing-safety-note')")
    assert tab.url.partition("?")[0] == (site / "rules" / "missing-safety-note.html").as_uri()


def test_nothing_is_wider_than_a_phone(site: Path, tab: Page) -> None:
    tab.set_viewport_size({"width": 390, "height": 800})
    for name in PAGES:
        tab.goto((site / f"{name}.html").as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390, name
