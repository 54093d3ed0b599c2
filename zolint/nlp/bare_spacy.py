"""Imports spaCy without its command line, which is a third of the import and of no use here."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any

_PARTS = ("spacy.cli", "spacy.cli.info")
_SCHEMAS = ("spacy.schemas", "spacy.pipeline._edit_tree_internals.schemas")
_CHECKER = "pydantic"


def import_spacy(*, alone: bool = False) -> None:
    """Import spaCy; whoever asks it for its command line later gets it.

    In a process in which nobody else can use spaCy, that is `alone`, it comes without what checks its
    configurations: another third, and no configuration is read here. A spaCy that cannot do without
    comes with it.
    """
    if "spacy" in sys.modules:
        return
    parts: dict[str, ModuleType | None] = {name: ModuleType(name) for name in _PARTS}
    vars(parts["spacy.cli.info"])["info"] = _info  # the package takes it from there
    if alone:
        parts |= {name: _Unchecked(name) for name in _SCHEMAS}
        parts[_CHECKER] = None  # as if it were not installed: those who import it can do without
    try:
        with _in_place(parts):
            import_module("spacy")
    except ImportError:
        if not alone:
            raise
        import_spacy()


@contextmanager
def _in_place(parts: Mapping[str, ModuleType | None]) -> Iterator[None]:
    """Have these modules imported in place of those of their names."""
    before = {name: sys.modules[name] for name in parts if name in sys.modules}
    sys.modules.update(parts)  # type: ignore[arg-type]  # None is what Python takes for "there is none"
    try:
        yield
    finally:
        for name, part in parts.items():
            if name in sys.modules and sys.modules[name] is part:
                del sys.modules[name]
        sys.modules.update(before)


class _Unchecked(ModuleType):
    """A module of schemas, each of which takes everything."""

    def __getattr__(self, name: str) -> Any:  # type: ignore[explicit-override]  # newer than 3.11
        """Return the schema of a name."""
        if name.startswith("__"):
            raise AttributeError(name)
        return _Anything


class _Anything:
    """A schema as far as spaCy asks for it where it only parses."""

    @classmethod
    def model_rebuild(cls, **options: Any) -> None:
        """Do nothing: there is nothing to build."""

    def model_dump(self) -> dict[str, None]:
        """Return the one attribute of words by which the tokenizer looks its special cases up."""
        return {"orth": None}


def _info(*arguments: Any, **options: Any) -> Any:
    return import_module("spacy.cli.info").info(*arguments, **options)
