"""`python -m zolint`."""

from __future__ import annotations

from zolint.cli import entry

if __name__ == "__main__":
    entry()
