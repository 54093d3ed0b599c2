"""Everything a rule may import: the only stable surface of zolint."""

from __future__ import annotations

from zolint.document import (
    HEADINGS,
    OBJECT,
    PROSE,
    Block,
    Comment,
    Document,
    Kind,
    Link,
    LinkKind,
    Reader,
    Value,
)
from zolint.plugins import Reporter, hookimpl
from zolint.room import rules as rooms
from zolint.room import table, words
from zolint.rule import (
    Category,
    Confidence,
    Edit,
    Fix,
    Hit,
    NoOptions,
    Related,
    Rule,
    Severity,
)
from zolint.settings import Settings
from zolint.source import Source, Span
from zolint.view import Analysis, View
from zolint.view.sentences import Sentence, Sentences

__all__ = [
    "HEADINGS",
    "OBJECT",
    "PROSE",
    "Analysis",
    "Block",
    "Category",
    "Comment",
    "Confidence",
    "Document",
    "Edit",
    "Fix",
    "Hit",
    "Kind",
    "Link",
    "LinkKind",
    "NoOptions",
    "Reader",
    "Related",
    "Reporter",
    "Rule",
    "Sentence",
    "Sentences",
    "Settings",
    "Severity",
    "Source",
    "Span",
    "Value",
    "View",
    "hookimpl",
    "rooms",
    "table",
    "words",
]
