"""Lists that readers cannot keep in mind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from zolint.api import Block, Category, Hit, Kind, Prose, Rule, Severity


@dataclass(frozen=True)
class Options:
    """How long a list may be."""

    max_items: int = 7


def check(prose: Prose, options: Options) -> Iterator[Hit]:
    """Flag the first item that is too many, once a list."""
    lists: defaultdict[int, list[Block]] = defaultdict(list)
    for block in prose.running:
        if block.kind is Kind.ITEM and block.level == 1:
            lists[block.group].append(block)
    for items in lists.values():
        if len(items) > options.max_items:
            message = f"The list has {len(items)} items. Keep to {options.max_items}, or split the list."
            yield Hit(items[options.max_items].span, message)


RULE = Rule(
    name="long-list",
    summary="a list of too many items",
    category=Category.READABILITY,
    severity=Severity.WARNING,
    view=Prose,
    check=check,
    options=Options(),
)
