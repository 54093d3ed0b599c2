"""The browser in which tests look at pages, where there is one."""

from __future__ import annotations

import os
import shutil

import pytest

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NEEDED = pytest.mark.skipif(
    PROGRAM is None and not os.environ.get("ZOLINT_NEEDS_CHROMIUM"),
    reason="no Chromium is installed here: apt-get install chromium",
)
QUIET = (
    "--no-sandbox",  # as root, as which continuous integration runs, there is none
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
