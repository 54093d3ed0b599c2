"""A view is one analysis of a document under the settings, built at most once and only if a rule asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol, Self, TypeVar

from zolint import nlp
from zolint.cache import state_of
from zolint.document import Document
from zolint.settings import Settings


class View(Protocol):
    """An analysis of one document; views may build on other views.

    A view that reads parses also has a class method `wants(analysis)`, which yields the sentences that
    it will ask for (its own and those of the views it builds on), so that they are parsed in one batch.

    A view that holds much, and on which only views build that read no parses, sets `is_passing`: it is let go
    of when the rules that need no parse have been heard.
    """

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Build the view; ask `analysis` for the document, the settings and other views."""
        ...


V = TypeVar("V", bound=View)
LONG = 400_000
"""So many characters make a long article: a book has more."""


class Analysis:
    """A document under the settings, with the views built of it so far."""

    def __init__(self, document: Document, settings: Settings) -> None:
        """Start with no view built."""
        self.document = document
        self.settings = settings
        self.files: dict[str, str] = {}
        """Files beside the article that the views have read, with the state in which they were."""
        self.until = ""
        """The last day on which the views hold, as 2027-01-31; empty where they hold for ever."""
        self._views: dict[type[View], View] = {}

    def view(self, kind: type[V]) -> V:
        """Return the view of this kind, building it on first use."""
        if kind not in self._views:
            self._views[kind] = kind.of(self)
        return self._views[kind]  # type: ignore[return-value]  # each kind is stored under itself

    def forget(self) -> None:
        """Let go of the views, which refer to one another, and of many parses: the next needs the memory."""
        self._views.clear()
        if self.is_long:
            nlp.make_room()

    def forget_passing(self) -> None:
        """Let go of the views that no view builds on which reads parses: of a book, those need the memory."""
        self._views = {kind: view for kind, view in self._views.items() if not hasattr(kind, "is_passing")}

    def drop(self, kind: type[View]) -> None:
        """Let go of a view that has served its purpose: no other is to be built on it."""
        self._views.pop(kind, None)

    def put(self, view: View) -> None:
        """Take a view that was made elsewhere in place of one that would be built."""
        self._views[type(view)] = view

    def reads(self, path: str) -> None:
        """Note that what is found depends on a file that only the article names."""
        self.files.setdefault(path, state_of(path))

    def holds_until(self, day: date) -> None:
        """Note the last day on which what is found holds."""
        self.until = min(self.until or day.isoformat(), day.isoformat())

    def parse(self, sentence: str) -> nlp.Parse:
        """Return the parse of a sentence, which the view should have named in `wants`."""
        return nlp.parse(sentence)

    def wants(self, kind: type[View]) -> Iterator[str]:
        """Yield the sentences that a view will ask for."""
        try:
            yield from getattr(kind, "wants", _nothing)(self)
        except Exception:  # noqa: BLE001 - it raises again when the view is built, and is reported there
            return

    @property
    def is_long(self) -> bool:
        """Whether all parses of the article, beside all that reads none, would take too much memory."""
        return len(self.document.source.text) >= LONG

    def parse_ahead(self, kind: type[View]) -> None:
        """Parse what a view of a long article will ask for; that of others is parsed together, before."""
        if self.is_long and kind not in self._views:
            nlp.parse_all(self.wants(kind))


def _nothing(_analysis: Analysis) -> Iterable[str]:
    return ()
