"""The browser in which tests look at pages, where there is one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NEEDED = pytest.mark.skipif(
    _PROGRAM is None and not os.environ.get("ZOLINT_NEEDS_CHROMIUM"),
    reason="no Chromium is installed here: apt-get install chromium",
)
_QUIET = (
    "--no-sandbox",  # as root, as which continuous integration runs, there is none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def started() -> Iterator[Browser]:
    """Start Chromium, and end it."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - nobody needs it who has no browser

    assert _PROGRAM, "ZOLINT_NEEDS_CHROMIUM is set, and there is no Chromium"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=_PROGRAM, args=_QUIET)
        yield browser
        browser.close()
