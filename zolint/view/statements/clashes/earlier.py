"""What an article has said last on a matter, so that never all is held against all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K")
T = TypeVar("T")


class Earlier(Generic[K, T]):
    """What has been said on each matter, of which only the latest is kept."""

    def __init__(self, most: int) -> None:
        """Take how much of each matter is kept."""
        self._most = most
        self._said: dict[K, list[T]] = {}

    def on(self, matters: Iterable[K]) -> Iterator[T]:
        """Yield what was said on some matters, each once: of every matter the latest first."""
        seen: set[int] = set()
        for matter in matters:
            for each in reversed(self._said.get(matter, ())):
                if id(each) not in seen:
                    seen.add(id(each))
                    yield each

    def keep(self, matters: Iterable[K], said: T) -> None:
        """Keep what is said on some matters, and of each no more than so much."""
        for matter in matters:
            latest = self._said.setdefault(matter, [])
            latest.append(said)
            del latest[: -self._most]
