"""A sample plug-in: its rules are the folders beside this file, and it brings an output format."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from zolint.api import Reporter, Rule, hookimpl, rooms


@hookimpl
def zolint_rules() -> Iterable[Rule[Any, Any]]:
    """Return the rule of every folder."""
    return rooms(sys.modules[__name__])


@hookimpl
def zolint_reporters() -> Iterable[Reporter]:
    """Return the format `tsv`."""
    from zolint_acme import tsv  # noqa: PLC0415 - naming the plug-in costs nothing

    return [tsv.REPORTER]
