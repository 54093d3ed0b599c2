"""What is remembered of texts while a lot of articles is read: in the next, hardly a sentence comes again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])

_MOST = 4_000
"""How many texts are remembered at once: more than a lot has, but for a book."""


def remembered(function: Function) -> Function:
    """Remember what a function returns of each text, until the articles of the lot are done."""
    remembering = lru_cache(maxsize=_MOST)(function)
    _kept.append(remembering.cache_clear)
    return cast("Function", remembering)


def forget() -> None:
    """Forget all texts: call it before the next articles are read."""
    for clear in _kept:
        clear()


_kept: list[Callable[[], None]] = []
