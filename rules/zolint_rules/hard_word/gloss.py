"""Whether a text explains a word beside it."""

from __future__ import annotations

import re

from zolint.api import Block


def is_explained(block: Block, start: int, end: int, sentence_end: int) -> bool:
    """Whether a gloss, or a link to one, stands beside the word from `start` to `end`."""
    if any(link.start <= start and end <= link.end for link in block.links):
        return True
    before, text = block.text[max(0, start - _LOOK) : start], block.text
    return bool(
        _GLOSS_AFTER.match(text, end) or _GLOSS_BEFORE.search(before) or _GLOSS_NEXT.match(text, sentence_end)
    )


_GLOSS_AFTER = re.compile(
    r"[\"”’*_]*\s*(?:\(|[–—]|- |: |"
    r",?\s*(?:or|that is|i\.e\.|which (?:is|are|means?)|mean(?:s|ing)?|refers? to|also (?:known|called)"
    r"|(?:is|are|was|were) (?:an?|the|when|where|what|how|another|any|called|defined)"
    r"|happens? when|describes?)\b)",
    re.IGNORECASE,
)
_GLOSS_BEFORE = re.compile(
    r"(?:\([^()]{0,80}"
    r"|(?:called|known as|termed|named|terms? for|word for|i\.e\.,?|, or|[–—])\s+(?:an? |the )?[\"“‘*_]*)$",
    re.IGNORECASE,
)
_GLOSS_NEXT = re.compile(
    r"\s+(?:(?:this|that|it) (?:means|is (?:an?|the|when|where))|in other words|that is,)\b", re.IGNORECASE
)
_LOOK = 90
"""How many characters before a word a gloss is looked for."""
