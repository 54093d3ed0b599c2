"""What the rules read out of a text as a claim, for tests."""

from __future__ import annotations

from zolint.document import markdown
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.claims import Claims, is_open


def claims_something(text: str) -> bool:
    """Whether a reading, not the wording alone, finds an open claim in a Markdown text."""
    found = Analysis(markdown.READER.read(Source("a.md", text)), Settings()).view(Claims).all
    return any(is_open(claim) and claim.how != "wording" for claim in found)
