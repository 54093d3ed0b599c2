"""What a run of the command in a test is given and gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Result:
    """What a run of the command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
Write = Callable[[str, str], Path]
"""Writes a file below the current folder: its name, its text."""
