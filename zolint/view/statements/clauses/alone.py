"""Alone: what a clause that tells of one group alone says of all others: "only women get it"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from zolint.view.data import table
from zolint.view.statements.clauses.asserted import Assertion, Item
from zolint.view.statements.clauses.contents import item_of
from zolint.view.statements.clauses.phrasing import End, small
from zolint.view.statements.clauses.row import row_of


def none_but(told: Assertion) -> Assertion | None:
    """Return what is so of one group alone as what is not so of those who are not of it, else None."""
    if told.mood not in ("state", "can") or "only" not in told.outline.words or not told.items[1:]:
        return None
    group = _group(row_of(told.outline).texts)
    item = next((item for item in told.items if group in item.text.split()), None)
    if item is None:
        return None
    other = _others(item, group)
    if not (other.names or other.ends):
        return None
    items = tuple(other if each is item else each for each in told.items)
    return replace(
        told, sign=-told.sign, denied=-1, items=items, absolute=True, weak=False, finite=True, group=other
    )


def _group(texts: Sequence[str]) -> str:
    """Return the word for the group that is meant, or nothing: "only women", "women are the only ones"."""
    only = texts.index("only")
    group = next((word for word in texts[only + 1 :][:_NEAR] if word not in small("alone")), "")
    if group in small("sole"):
        group = next((word for word in texts[:only] if word in _counterparts()), "")
    if not group or group in _counterparts():
        return group
    # "only smoking women", "only gay people"
    at = texts.index(group)
    return group if small("sole").intersection(texts[at + 1 : at + 2]) else ""


_NEAR = 4
"""So many words after "only", the group may stand."""


def _others(item: Item, group: str) -> Item:
    """Return those who are not of a group."""
    others = [item_of(word) for word in _counterparts().get(group, ())]
    ends = frozenset(End(end.scale, -end.sign) for end in item.ends)
    text = " ".join(each.text for each in others)
    names = frozenset[str]().union(*(each.names for each in others))
    return item._replace(text=text or item.text, names=names, ends=ends, concept="")


@cache
def _counterparts() -> Mapping[str, Sequence[str]]:
    """Return by the words for a group those for whoever is not of it."""
    found: dict[str, Sequence[str]] = {}
    for line in table("assertions")["counterparts"]:
        sides = [side.split(", ") for side in line.split(" / ")]
        for n, own in enumerate(sides):
            others = [word for m, side in enumerate(sides) if m != n for word in side]
            found.update(dict.fromkeys(own, others))
    return found
