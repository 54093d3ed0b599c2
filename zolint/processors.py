"""How many processes pay for the articles at hand, on this machine."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

_PAYS_FROM = 150_000
"""Bytes of articles a process: below, starting one costs more than it saves."""


def size_on_disk(path: str) -> int:
    """Return a file's size in bytes; 0 where it cannot be told."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - pathlib costs more than the call
    except OSError:
        return 0


def jobs_for(paths: Sequence[str], size: Callable[[str], int] = size_on_disk) -> int:
    """Return how many processes pay for these files on this machine."""
    cores = _cores()
    if cores == 1 or len(paths) == 1:
        return 1
    return max(1, min(cores, len(paths), sum(map(size, paths)) // _PAYS_FROM))


def has_one_to_spare(paths: Sequence[str], size: Callable[[str], int] = size_on_disk) -> bool:
    """Whether one process is to check these files, they are so few, and the machine can do more beside."""
    return bool(paths) and _cores() > 1 and hasattr(os, "fork") and sum(map(size, paths)) < _PAYS_FROM


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
