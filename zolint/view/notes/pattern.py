"""Wordings as an editor writes them, and where an article has them.

A wording is one line. Its parts must all stand in one sentence:

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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

from zolint.view.notes.stem import is_irregular, stem
from zolint.view.notes.words import HEAD, Words, split

Place = tuple[int, int]
"""The first word and the word after the last, as places in an article's words."""


@dataclass(frozen=True, slots=True)
class Item:
    """One step of an alternative: a word in some form, any word, a gap, or a list."""

    kind: str
    """stem, form, case, prefix, any, gap or list."""
    text: str = ""


Alternatives = tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What must (or, after a minus, must not) stand in the sentence: alternatives, by the word to look up."""

    link: str
    """How it stands to the part before it: +, >, ~ or -."""
    text: str
    """As it is written: what it finds is remembered by that."""
    stems: frozenset[str]
    """The common forms of words that are an alternative by themselves, in any form."""
    forms: frozenset[str]
    """The words that are one by themselves in this one form."""
    prefixes: tuple[str, ...]
    """What words that are one by themselves begin with."""
    by_stem: Mapping[str, Alternatives]
    """Those of several words of which the longest, as a rule the rarest, has any form; by its common form."""
    by_form: Mapping[str, Alternatives]
    """Those of several words of which the longest has one form, by that."""
    others: Alternatives
    """The alternatives that name no word of such a kind."""

    @property
    def alternatives(self) -> Iterator[tuple[Item, ...]]:
        """Every alternative of several words, or that names a list."""
        yield from chain(*self.by_stem.values(), *self.by_form.values(), self.others)


@dataclass(frozen=True, slots=True)
class _Wording:
    """A wording, read: the parts that must stand in a sentence, and those that must not."""

    wanted: tuple[Part, ...]
    refused: tuple[Part, ...]
    needs: tuple[tuple[frozenset[str], frozenset[str], frozenset[str]], ...]
    """Stems, forms and beginnings of which any one must stand, for each part that needs one."""


@dataclass(frozen=True, slots=True)
class Match:
    """A wording found in a sentence, with the place of each part."""

    sentence: int
    places: tuple[Place, ...]


class BadPattern(ValueError):
    """A wording that cannot be read; the message quotes it."""


class Finder:
    """Finds wordings in one article; what a list finds is remembered."""

    def __init__(self, words: Words, lists: Mapping[str, str]) -> None:
        """Take an article's words and the lists that wordings name."""
        self.words = words
        self._lists = lists
        self.kept: dict[str, frozenset[int]] = {}
        """What analyses have found of the sentences and want to find again."""
        self._stems = set(words.by_stem)  # to cross a view of keys with a frozen set takes all of the view
        self._forms = set(words.by_form)
        self._parts: dict[str, dict[int, list[Place]]] = {}
        self._places: dict[tuple[str, str], list[Place]] = {}
        self._ends: dict[tuple[str, str], dict[int, list[int]]] = {}

    def with_lists(self, lists: Mapping[str, str]) -> Finder:
        """Return what finds wordings of more lists in the same article."""
        more = Finder(self.words, {**self._lists, **lists})
        if self._lists.keys().isdisjoint(lists):  # what has been found so far is found again
            more._parts |= self._parts
            more._places |= self._places
            more._ends |= self._ends
        return more

    def find(self, wording: str) -> Iterator[Match]:
        """Yield every sentence that has the wording, in order; one match for each place of its first part."""
        read = _wording(wording)
        stems, forms, heads = self._stems, self._forms, self.words.heads
        for some_stems, some_forms, some_heads in read.needs:
            # most of the words that a wording lists are in no one article
            if some_stems.isdisjoint(stems) and some_forms.isdisjoint(forms) and some_heads.isdisjoint(heads):
                return
        found: list[dict[int, list[Place]]] = []
        for part in read.wanted:
            found.append(self._by_sentence(part))
            if not found[-1]:
                return
        refused = {n for part in read.refused for n in self._by_sentence(part)}
        for number in sorted(set.intersection(*map(set, found)) - refused):
            rest = [(part.link, by[number]) for part, by in zip(read.wanted[1:], found[1:], strict=True)]
            for first in found[0][number]:
                if places := _arranged(first, rest):
                    yield Match(number, places)

    def places(self, wording: str) -> list[Place]:
        """Return every place of a wording of one part, in order."""
        (part,) = parse(wording)
        return [place for places in self._by_sentence(part).values() for place in places]

    def sentences(self, wording: str) -> set[int]:
        """Return the numbers of the sentences that have a wording."""
        return {match.sentence for match in self.find(wording)}

    def in_sentence(self, wording: str, number: int) -> list[Place]:
        """Return every place of a wording of one part in a sentence, in order."""
        (part,) = parse(wording)
        return self._by_sentence(part).get(number, [])

    def _by_sentence(self, part: Part) -> dict[int, list[Place]]:
        found = self._parts.get(part.text)
        if found is None:
            self._parts[part.text] = found = {}
            tokens = self.words.tokens
            for place in sorted(self._standing(part)):
                found.setdefault(tokens[place[0]].sentence, []).append(place)
        return found

    def _standing(self, part: Part) -> set[Place]:
        """Return every place of a part; of its alternatives, those are tried whose word the article has."""
        words = self.words
        places = {(at, at + 1) for word in part.stems & self._stems for at in words.by_stem[word]}
        places.update((at, at + 1) for word in part.forms & self._forms for at in words.by_form[word])
        for prefix in part.prefixes:
            if prefix[:HEAD] in words.heads:
                places.update((at, at + 1) for at in words.beginning(prefix))
        for word in part.by_stem.keys() & self._stems:
            for items in part.by_stem[word]:
                places.update(self._run(items))
        for word in part.by_form.keys() & self._forms:
            for items in part.by_form[word]:
                places.update(self._run(items))
        for items in part.others:
            places.update(self._run(items))
        return places

    def _run(self, items: tuple[Item, ...]) -> Iterable[Place]:
        """Return the places at which the items stand one after the other in a sentence."""
        places = self._item(items[0])
        if not places or len(items) == 1:
            return places
        for before, item in pairwise(items):
            if not places:
                return ()
            if item.kind == "gap":
                continue
            if item.kind == "any":
                places = [(start, end + 1) for start, end in places]
                continue
            starts = self._starts(item)
            if not starts:
                return ()
            places = _followed(places, starts, _GAP if before.kind == "gap" else 0)
        tokens = self.words.tokens
        return [
            (start, end)
            for start, end in places
            if end <= len(tokens) and tokens[start].sentence == tokens[end - 1].sentence
        ]

    def _item(self, item: Item) -> list[Place]:
        at = (item.kind, item.text)
        if at not in self._places:
            self._places[at] = self._looked_up(item)
        return self._places[at]

    def _starts(self, item: Item) -> dict[int, list[int]]:
        """Return where the places of an item end, by where they begin."""
        at = (item.kind, item.text)
        if at not in self._ends:
            ends: dict[int, list[int]] = {}
            for start, end in self._item(item):
                ends.setdefault(start, []).append(end)
            self._ends[at] = ends
        return self._ends[at]

    def _looked_up(self, item: Item) -> list[Place]:
        words = self.words
        match item.kind:
            case "stem":
                starts = words.by_stem.get(item.text, ())
            case "form":
                starts = words.by_form.get(item.text, ())
            case "case":
                starts = words.by_case.get(item.text, ())
            case "prefix":
                starts = words.beginning(item.text)
            case _:
                if item.text not in self._lists:
                    raise BadPattern(f'there is no list "{item.text}"')
                return self.places(self._lists[item.text])
        return [(start, start + 1) for start in starts]


@cache
def parse(wording: str) -> tuple[Part, ...]:
    """Read a wording; raise BadPattern, which quotes it, where it cannot be read."""
    first, *linked = _LINK.split(f" {wording} ")
    links, texts = ["+", *linked[::2]], [first, *linked[1::2]]
    parts = tuple(_part(link, part.strip(), wording) for link, part in zip(links, texts, strict=True))
    if parts[0].link == "-":
        raise BadPattern(f'"{wording}" begins with what must not stand there')
    return parts


def _part(link: str, text: str, wording: str) -> Part:
    alone: dict[str, list[str]] = {"stem": [], "form": [], "prefix": []}
    by_word: dict[str, dict[str, list[tuple[Item, ...]]]] = {"stem": {}, "form": {}}
    others: list[tuple[Item, ...]] = []
    for alternative in text.split("|"):
        items = _items(alternative, wording)
        if len(items) == 1 and items[0].kind in alone:
            alone[items[0].kind].append(items[0].text)
            continue
        words = [item for item in items if item.kind in by_word]
        longest = max(words, key=lambda item: len(item.text), default=None)
        (by_word[longest.kind].setdefault(longest.text, []) if longest else others).append(items)
    by_stem, by_form = (
        {text: tuple(found) for text, found in kind.items()} for kind in (by_word["stem"], by_word["form"])
    )
    stems, forms, prefixes = alone.values()
    return Part(
        link, text, frozenset(stems), frozenset(forms), tuple(prefixes), by_stem, by_form, tuple(others)
    )


@cache
def _wording(wording: str) -> _Wording:
    parts = parse(wording)
    wanted = tuple(part for part in parts if part.link != "-")
    needs = tuple(
        (
            part.stems | part.by_stem.keys(),
            part.forms | part.by_form.keys(),
            frozenset(prefix[:HEAD] for prefix in part.prefixes),
        )
        for part in wanted
        if not part.others
    )
    return _Wording(wanted, tuple(part for part in parts if part.link == "-"), needs)


_LINK = re.compile(r"\s([+>~-])\s")
_GAP = 4
_NEAR = 6


def _items(text: str, wording: str) -> tuple[Item, ...]:
    items = tuple(item for piece in text.split() for item in _read(piece))
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


def _followed(places: list[Place], starts: Mapping[int, list[int]], reach: int) -> list[Place]:
    """Return the places extended by one of the next, known by their starts, at most `reach` words later."""
    if not reach:
        return [(start, later) for start, end in places if end in starts for later in starts[end]]
    return [
        (start, later)
        for start, end in places
        for at in range(end, end + reach + 1)
        for later in starts.get(at, ())
    ]


def _arranged(first: Place, rest: list[tuple[str, list[Place]]]) -> tuple[Place, ...]:
    """Return a place for every part, each apart from the others, or nothing."""
    chosen = [first]
    for link, places in rest:
        before = chosen[-1]
        for place in places:
            if any(place[0] < other[1] and other[0] < place[1] for other in chosen):
                continue
            if link == ">" and place[0] < before[1]:
                continue
            if link == "~" and not 0 <= place[0] - before[1] <= _NEAR:
                continue
            chosen.append(place)
            break
        else:
            return ()
    return tuple(chosen)


def lists(wording: str) -> Iterator[str]:
    """Yield the names of the lists that a wording refers to; raise BadPattern where it cannot be read."""
    for part in parse(wording):
        for items in part.alternatives:
            yield from (item.text for item in items if item.kind == "list")
