"""The word lists of the views, as TOML that an editor can change without Python."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import tomli


@cache
def table(name: str) -> dict[str, Any]:
    """Return the word list of a name, such as "sentences", from the file of that name beside this module."""
    return tomli.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))
