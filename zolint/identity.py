"""What is remembered of values by their identity: of tables, which are dear to hash and asked about often."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Key = TypeVar("Key")
Result = TypeVar("Result")


def by_identity(most: int) -> Callable[[Callable[[Key], Result]], Callable[[Key], Result]]:
    """Remember what a function returns of a value, told by its identity, for so many values at once."""

    def remembering(function: Callable[[Key], Result]) -> Callable[[Key], Result]:
        known: dict[int, tuple[Key, Result]] = {}

        @wraps(function)
        def remembered(value: Key) -> Result:
            met = known.get(id(value))
            if met is None:
                if len(known) >= most:
                    known.clear()
                # kept with its value, so that no other takes its place
                met = known[id(value)] = (value, function(value))
            return met[1]

        return remembered

    return remembering
