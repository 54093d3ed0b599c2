"""What stands before a list: the words that its items go on from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from zolint.document import Block, Kind
from zolint.view import Analysis

_LONGEST = 300
"""How much of the text before a list is kept."""


@dataclass(frozen=True)
class Leads:
    """The text before each list of a document."""

    _by_item: Mapping[int, str]

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Find what stands before each list item."""
        lead, leads = "", {}
        for block in analysis.document.blocks:
            if block.kind is Kind.ITEM:
                leads[id(block)] = lead
            else:
                lead = block.text[-_LONGEST:]
        return cls(leads)

    def before(self, item: Block) -> str:
        """Return the end of what stands before the list of an item; nothing for what is no item."""
        return self._by_item.get(id(item), "")
