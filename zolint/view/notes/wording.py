"""Wordings as an editor writes them, one a line, and how they are read.

The parts of a wording must all stand in one sentence:

    {pain} + stop | pause          both, in any order
    {use} > {condom}               the second after the first
    {pain} ~ {stop}                the second at most six words after the first
    {pain} + {stop} - {football}   and none of the third

A part lists alternatives between bars. A word stands for all its forms, a past or an -ing form for itself
alone, as does `=stop`; `hurt*` for every word that begins so, a word with a capital ("PrEP") for itself by
case. `_` is any one word, `...` up to four words or none, `{pain}` a list of words that has a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from zolint.view.notes.stem import is_irregular, stem
from zolint.view.notes.words import split


class Item(NamedTuple):
    """One step of an alternative: a word in some form, any word, a gap, or a list."""

    kind: str
    """stem, form, case, prefix, any, gap or list."""
    text: str = ""


class Part(NamedTuple):
    """What must (or, after a minus, must not) stand in the sentence."""

    link: str
    """How it stands to the part before it: +, >, ~ or -."""
    text: str
    """As it is written."""
    alternatives: tuple[tuple[Item, ...], ...]


class BadPattern(ValueError):
    """A wording that cannot be read; the message quotes it."""


def parse(wording: str) -> tuple[Part, ...]:
    """Read a wording; raise BadPattern, which quotes it, where it cannot be read."""
    first, *linked = _LINK.split(f" {wording} ")
    links, texts = ["+", *linked[::2]], [first, *linked[1::2]]
    parts = tuple(_part(link, part.strip(), wording) for link, part in zip(links, texts, strict=True))
    if parts[0].link == "-":
        raise BadPattern(f'"{wording}" begins with what must not stand there')
    return parts


def lists(wording: str) -> Iterator[str]:
    """Yield the names of the lists that a wording refers to; raise BadPattern where it cannot be read."""
    for part in parse(wording):
        for items in part.alternatives:
            yield from (item.text for item in items if item.kind == "list")


_LINK = re.compile(r"\s([+>~-])\s")


def _part(link: str, text: str, wording: str) -> Part:
    return Part(link, text, tuple([_items(alternative, wording) for alternative in text.split("|")]))


def _items(text: str, wording: str) -> tuple[Item, ...]:
    first, *others = text.split() or [""]
    items = _read(first) if not others else tuple(chain(_read(first), *map(_read, others)))
    if not items or items[0].kind in ("any", "gap") or items[-1].kind == "gap":
        raise BadPattern(f'"{wording}": "{text.strip()}" is not a word, a list, or a run of them')
    return items


@cache
def _read(piece: str) -> tuple[Item, ...]:
    return tuple(_item(piece))


def _item(piece: str) -> Iterator[Item]:
    if piece == "_":
        yield Item("any")
    elif piece == "...":
        yield Item("gap")
    elif piece.startswith("{") and piece.endswith("}"):
        yield Item("list", piece[1:-1])
    elif piece.endswith("*"):
        *before, last = split(piece[:-1])
        if last != last.lower():
            raise BadPattern(f'"{piece}": a word that is matched by case has no *')
        yield from (Item("stem", stem(word.lower())) for word in before)
        yield Item("prefix", last.lower())
    elif piece.startswith("="):
        yield from (Item("form", word.lower()) for word in split(piece[1:]))
    else:
        for word in split(piece):
            yield _word(word)


def _word(word: str) -> Item:
    """Return the item of a word: a base form stands for all its forms, an inflected one for itself."""
    if word != word.lower():
        return Item("case", word)
    base = stem(word)
    inflected = word.endswith(("ing", "ed")) and base.rstrip("e") != word.rstrip("e")
    return Item("form", word) if inflected or is_irregular(word) else Item("stem", base)
