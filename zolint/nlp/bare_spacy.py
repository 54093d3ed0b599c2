"""Imports spaCy without its command line, which is a third of the import and of no use here."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_PARTS = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy; whoever asks it for its command line later gets it."""
    if "spacy" in sys.modules:
        return
    parts = {name: ModuleType(name) for name in _PARTS}
    parts["spacy.cli.info"].info = _info  # type: ignore[attr-defined]  # the package takes it from there
    sys.modules.update(parts)
    try:
        import_module("spacy")
    finally:
        for name, part in parts.items():
            if sys.modules.get(name) is part:
                del sys.modules[name]


def _info(*arguments: Any, **options: Any) -> Any:
    return import_module("spacy.cli.info").info(*arguments, **options)
