"""Which language an article is written in."""

from __future__ import annotations

from zolint.document import Document


def of(document: Document) -> str:
    """Return the article's language as a two-letter code (ISO 639-1)."""
    return document.language[:2].lower() or "en"
