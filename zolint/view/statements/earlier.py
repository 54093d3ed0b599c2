"""What stands earlier in an article on the same matter, so that never all is held against all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


def earlier(known: Mapping[K, Sequence[T]], keys: Iterable[K], most: int) -> Iterator[T]:
    """Yield what is kept under some keys, each once: of every key so many, the latest first."""
    seen: set[int] = set()
    for key in keys:
        for each in islice(reversed(known.get(key, ())), most):
            if id(each) not in seen:
                seen.add(id(each))
                yield each
