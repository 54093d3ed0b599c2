"""What a clause does with what it says, and what it comes to besides: "leave it out" is "do not use it"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from zolint.view.statements.clauses.alone import none_but
from zolint.view.statements.clauses.asserted import Assertion, Item
from zolint.view.statements.clauses.phrasing import End, small


def mood_of(duties: Sequence[str], *, denied: bool, bidding: bool) -> tuple[str, int]:
    """Return what a clause does with what it says, and -1 if it denies, forbids or spares it."""
    sign = -1 if denied else 1
    spared = "need_not" in duties or (denied and not {"have", "need"}.isdisjoint(duties))
    if "must_not" in duties:
        # what nobody needs to avoid may be done
        return ("can", 1) if spared else ("bid", -sign)
    if "need_not" in duties:
        return "need", -sign
    if "have" in duties and "must" not in duties:
        return ("need", -1) if denied else ("bid", 1)
    for duty, mood in _MOODS.items():
        if duty in duties:
            return mood, sign
    return ("bid" if bidding else "state"), sign


_MOODS = {"must": "bid", "need": "need", "may": "can"}


def readings(told: Assertion) -> Iterator[Assertion]:
    """Yield what a clause says in other words, for each way in which it does."""
    for reading in (_unaltered, _left, _needed, _unless, _borne, _only, none_but):
        found = reading(told)
        if found:
            yield found


def _unaltered(told: Assertion) -> Assertion | None:
    """Return a clause that denies a change as one that states that there is none, else None."""
    if told.mood != "state" or told.sign > 0 or told.absolute:
        return None
    items = [
        item._replace(names=frozenset(), ends=_UNALTERED) if item.text in small("altering") else item
        for item in told.items
    ]
    return replace(told, sign=1, denied=-1, items=tuple(items)) if items != list(told.items) else None


_UNALTERED = frozenset((End("altered", -1),))
"""The end of the scale of change at which nothing changes."""


def _left(told: Assertion) -> Assertion | None:
    """Return advice to leave a thing as advice against it, else None."""
    mood = "bid" if told.praising else told.mood
    if (mood, told.sign) not in _TURNED:
        return None
    items = tuple(item for item in told.items if item.names.isdisjoint(small("leaving")))
    if len(items) == len(told.items) or not items:
        return None
    turned, sign = _TURNED[mood, told.sign]
    return replace(told, mood=turned, sign=sign, items=items, denied=-1, praising=False)


_TURNED = {
    ("bid", 1): ("bid", -1),
    ("bid", -1): ("bid", 1),
    ("can", 1): ("need", -1),
    ("can", -1): ("bid", 1),
    ("need", 1): ("bid", -1),
    ("need", -1): ("can", 1),
}
"""What it comes to that a thing should, must not, may or need not be left."""


def _needed(told: Assertion) -> Assertion | None:
    """Return what is so without a thing as what does not need it, or what is not as what needs it."""
    if told.mood not in ("state", "can") or told.weak:
        return None
    lacking = [item for item in told.items if item.after == "without"]
    if len(lacking) != 1 or lacking[0].light:
        return None
    items = tuple(_present(item) if item is lacking[0] else item for item in told.items)
    return replace(told, mood="need", sign=-told.sign, items=items, denied=-1)


def _unless(told: Assertion) -> Assertion | None:
    """Return what is not so unless something is as what needs it, else None."""
    if told.mood not in ("state", "can") or told.sign > 0 or "unless" not in told.outline.words:
        return None
    items = (*told.items, *told.conditions)
    return replace(told, mood="need", sign=1, items=items, denied=-1, conditions=(), conditional=False)


def _borne(told: Assertion) -> Assertion | None:
    """Return what a thing survives as what can be done to it, else None: "does not survive boiling"."""
    if told.mood != "state" or told.weak:
        return None
    for item, following in pairwise(told.items):
        if (
            item.text in small("bearing")
            and following.after in ("", item.after)
            and item is not told.items[0]
        ):
            items = tuple(each for each in told.items if each is not item)
            return replace(told, mood="can", items=items, denied=-1)
    return None


def _only(told: Assertion) -> Assertion | None:
    """Return what is so only with something as what needs it, else None."""
    if told.mood not in ("state", "can") or told.sign < 0 or told.weak or "only" not in told.outline.words:
        return None
    if _ONLY.search(told.outline.lower, told.start) is None:
        return None
    items = tuple(item._replace(after="") for item in (*told.items, *told.conditions))
    return replace(told, mood="need", items=items, conditions=(), conditional=False)


_ONLY = re.compile(
    r"\bonly\b(?:[ '’]\w+){0,4} (?:with|on|by|if|when|after|through)\b|\b(?:on|with|by) \w+ only\b"
)


def _present(item: Item) -> Item:
    names = frozenset(name.removeprefix("without ") for name in item.names)
    return item._replace(names=names, after="")
