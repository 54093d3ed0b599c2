"""The built-in plug-in: one folder a rule; `ls` is the catalogue."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from zolint.api import Rule, hookimpl, rooms


@hookimpl
def zolint_rules() -> Iterable[Rule[Any, Any]]:
    """Return the rule of every folder beside this file."""
    return rooms(sys.modules[__name__])
