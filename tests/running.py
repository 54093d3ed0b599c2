"""What a run of the command in a test gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """What a run of the command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]
