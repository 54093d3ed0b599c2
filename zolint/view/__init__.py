"""A view is one analysis of a document under the settings, built at most once and only if a rule asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, Self, TypeVar

from zolint.document import Document
from zolint.settings import Settings


class View(Protocol):
    """An analysis of one document; views may build on other views."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Build the view; ask `analysis` for the document, the settings and other views."""
        ...


V = TypeVar("V", bound=View)


class Analysis:
    """A document under the settings, with the views built of it so far."""

    def __init__(self, document: Document, settings: Settings) -> None:
        """Start with no view built."""
        self.document = document
        self.settings = settings
        self._views: dict[type[View], View] = {}

    def view(self, kind: type[V]) -> V:
        """Return the view of this kind, building it on first use."""
        if kind not in self._views:
            self._views[kind] = kind.of(self)
        return self._views[kind]  # type: ignore[return-value]  # each kind is stored under itself


__all__ = ["Analysis", "Iterable", "View"]
