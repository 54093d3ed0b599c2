"""A property that is worked out once: `functools.cached_property` as Python 3.12 has it, without a lock.

In Python 3.11 the lock takes longer than most of what is worked out, a thousand times an article.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


class cached_property(Generic[Value]):  # noqa: N801 - named as what it stands for
    """Works a value out on first use and keeps it in the object's own dictionary."""

    def __init__(self, work_out: Callable[[Any], Value]) -> None:
        """Take the method that works the value out."""
        self._work_out = work_out
        self._name = ""
        self.__doc__ = work_out.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Take the name under which the value is kept, and a place for it in all objects of the class."""
        self._name = name
        # the first objects of a class settle which names have one; for any other a dictionary is made
        object.__setattr__(object.__new__(owner), name, None)

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...
    def __get__(self, instance: object | None, owner: type) -> Self | Value:
        """Return the value; from now on it is found before this is asked."""
        if instance is None:
            return self
        value: Value = self._work_out(instance)
        # not into the object's dictionary, which would have to be made first
        object.__setattr__(instance, self._name, value)
        return value
